"""What every record has in common, and the id that each one gets."""

from __future__ import annotations

from secrets import token_hex
from typing import Protocol


class Record(Protocol):
    """A frozen row of the plan. Equal rows are the same row; `id` never changes."""

    @property
    def id(self) -> str:
        """32 hexadecimal digits, made in the domain, never by the file."""
        ...


def new_id() -> str:
    """A fresh id for a record: the digits of a random UUID (version 4).

    Made by hand, for an import takes many and `uuid4` is four times as slow.
    """
    digits = token_hex(16)
    variant = "89ab"[int(digits[16], 16) % 4]
    return f"{digits[:12]}4{digits[13:16]}{variant}{digits[17:]}"
