"""What every record has in common, and the id that each one gets."""

from __future__ import annotations

from typing import Protocol
from uuid import uuid4


class Record(Protocol):
    """A frozen row of the plan. Equal rows are the same row; `id` never changes."""

    @property
    def id(self) -> str:
        """32 hexadecimal digits, made in the domain, never by the file."""
        ...


def new_id() -> str:
    """A fresh id for a record."""
    return uuid4().hex
