"""In what order rows stand, and what two orders have in common."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from gui.table.column import Column, Paint, R

DRAWN = frozenset({Paint.CHIP, Paint.AVATAR, Paint.BAR})
_DIGITS = re.compile(r"([0-9]+)")


def common_start(first: Sequence[str], second: Sequence[str]) -> int:
    """How many items two lists have in common from their start."""
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count


def text_key(text: str) -> tuple[str | int, ...]:
    """What a text is sorted by: 9 before 10, É beside E, capitals like small letters.

    Text and numbers take turns, the text coming first even when it is empty.
    """
    plain = text.casefold()
    if not plain.isascii():
        marked = unicodedata.normalize("NFKD", plain)
        plain = "".join(each for each in marked if not unicodedata.combining(each))
    parts = _DIGITS.split(plain)
    if len(parts) == 1:
        return (plain,)
    return tuple(int(part) if at % 2 else part for at, part in enumerate(parts))


def sort_key(column: Column[R], row: R) -> Any:  # noqa: ANN401 - a column's values compare
    """What a row is sorted by in a column; None for what is not known."""
    value = column.read(row)
    if value is None:
        return None
    if column.sort is not None:
        return column.sort(value)
    if column.paint in DRAWN or isinstance(value, str):
        return text_key(column.show(value))
    return value


def in_order(rows: Sequence[R], column: Column[R], *, descending: bool) -> list[R]:
    """The rows by a column's value; what is not known stays at the end."""
    keyed = [(sort_key(column, row), row) for row in rows]
    known = [pair for pair in keyed if pair[0] is not None]
    known.sort(key=_first, reverse=descending)
    return [*(row for _key, row in known), *(row for key, row in keyed if key is None)]


def _first(pair: tuple[Any, object]) -> Any:  # noqa: ANN401 - a column's values compare
    return pair[0]
