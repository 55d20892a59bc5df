"""In what order rows stand, and what two orders have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gui.table.column import Column, Paint, R
from planner.naming import natural_key

DRAWN = frozenset({Paint.CHIP, Paint.AVATAR, Paint.BAR})


def common_start(first: Sequence[str], second: Sequence[str]) -> int:
    """How many items two lists have in common from their start."""
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count


def in_order(rows: list[R], column: Column[R], *, descending: bool) -> list[R]:
    """The rows by a column's value; what is not known stays at the end."""
    known: list[tuple[object, R]] = []
    unknown: list[R] = []
    for row in rows:
        value = column.read(row)
        if value is None:
            unknown.append(row)
        else:
            known.append((_key(column, value), row))
    known.sort(key=_first, reverse=descending)
    return [*(row for _value, row in known), *unknown]


def _first(pair: tuple[Any, object]) -> Any:  # noqa: ANN401 - a column's values compare
    return pair[0]


def _key(column: Column[R], value: object) -> object:
    if column.sort is not None:
        return column.sort(value)
    if column.paint in DRAWN or isinstance(value, str):
        return natural_key(column.show(value))
    return value
