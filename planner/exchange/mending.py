"""Rows of a file with the cells that somebody has mended before the import."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import overload

from planner.exchange.rows import Row
from planner.text_gate import clean

Fixes = Mapping[tuple[int, int], str]
"""The new text of a cell, by the number of its row and the index of its column."""


@dataclass(frozen=True, slots=True)
class MendedRow:
    """A row with some of its texts replaced."""

    number: int
    cells: tuple[str, ...]


class MendedRows(Sequence[Row]):
    """The rows of a file, those that were mended in the place of the others."""

    def __init__(self, rows: Sequence[Row], fixes: Fixes) -> None:
        self._rows = rows
        self._fixes: dict[int, dict[int, str]] = {}
        for (number, index), text in fixes.items():
            self._fixes.setdefault(number, {})[index] = clean(text)

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return [self._mended(row) for row in self._rows[index]]
        return self._mended(self._rows[index])

    def _mended(self, row: Row) -> Row:
        fixes = self._fixes.get(row.number)
        if fixes is None:
            return row
        width = max(len(row.cells), max(fixes) + 1)
        cells = [*row.cells, *[""] * (width - len(row.cells))]
        for index, text in fixes.items():
            cells[index] = text
        return MendedRow(row.number, tuple(cells))


def mended(rows: Sequence[Row], fixes: Fixes) -> Sequence[Row]:
    """The rows with these cells in the place of theirs."""
    return MendedRows(rows, fixes) if fixes else rows
