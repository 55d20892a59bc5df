"""What every record has in common, and the id that each one gets."""

from __future__ import annotations

from collections.abc import Iterator
from secrets import token_hex
from typing import Protocol

IDS_AT_ONCE = 256


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
    return _as_id(token_hex(16))


def new_ids() -> Iterator[str]:
    """Fresh ids without end, for many records at once.

    The system is asked for chance a few hundred times less often than by `new_id`,
    which is faster and leaves a window beside it alone.
    """
    while True:
        digits = token_hex(16 * IDS_AT_ONCE)
        for start in range(0, len(digits), 32):
            yield _as_id(digits[start : start + 32])


def _as_id(digits: str) -> str:
    variant = "89ab"[int(digits[16], 16) % 4]
    return f"{digits[:12]}4{digits[13:16]}{variant}{digits[17:]}"
