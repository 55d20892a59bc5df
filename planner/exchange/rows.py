"""The rows of a file as values, column by column, with what is wrong in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from planner.exchange.header import Column, Layout
from planner.exchange.kind import Field, Unreadable, Values
from planner.exchange.proposal import Problem
from planner.exchange.reading import Reading, folded
from planner.text import _

REMEMBERED = 5_000
_UNSEEN = object()


class Row(Protocol):
    """A row of a file: its number as people see it, and its texts."""

    @property
    def number(self) -> int:
        """The line or the row number in the file."""
        ...

    @property
    def cells(self) -> Sequence[str]:
        """The texts, in the order of the header."""
        ...


class ColumnReader:
    """Reads the cells of one column; texts that come again are read once."""

    __slots__ = (
        "_cut",
        "_form",
        "_indexes",
        "_reading",
        "at",
        "column",
        "field",
        "seen",
    )

    def __init__(self, column: Column, reading: Reading) -> None:
        self.column = column
        self.field: Field = column.field
        is_plain = len(column.indexes) == 1 and not column.cut
        self.at = column.indexes[0] if is_plain else -1
        self.seen: dict[str, object] = {}
        self._indexes = column.indexes
        self._cut = column.cut
        self._form = column.field.form
        self._reading = reading

    def text(self, cells: Sequence[str]) -> str:
        """What the file has for the field; several columns are joined."""
        if self.at >= 0:
            return cells[self.at] if self.at < len(cells) else ""
        texts = (cells[index] for index in self._indexes if index < len(cells))
        filled = [text for text in texts if text]
        if self.field.joint is not None:
            return self.field.joint.join(filled)
        first = filled[0] if filled else ""
        return first.partition(self._cut)[0].strip() if self._cut else first

    def read(self, text: str) -> object:
        """The value of a cell, or Unreadable."""
        value = self._form.read(text, self._reading) if text.strip() else None
        if value is None:
            is_needed = self.field.is_needed
            sentence = _("This cannot be empty.")
            value = Unreadable(sentence) if is_needed else self.field.empty
        if len(self.seen) < REMEMBERED:
            self.seen[text] = value
        return value


class RowReader:
    """Reads whole rows. `warnings` collects what was left out of good ones."""

    def __init__(
        self, layout: Layout, fields: Sequence[Field], reading: Reading
    ) -> None:
        self._columns = [ColumnReader(column, reading) for column in layout.columns]
        # Looked up for each of a million cells: as tuples that takes half the time.
        self._ways = [
            (column.at, column.seen.get, column.field.target, column)
            for column in self._columns
        ]
        there = {column.field.name for column in layout.columns}
        self._missing: Values = {
            field.target: field.missing(reading)
            for field in fields
            if field.missing is not None and field.name not in there and field.is_key
        }
        self._missing.update(_always(layout, fields, reading))
        self._marks = layout.marks
        self.warnings: list[Problem] = []

    def is_passed_over(self, row: Row) -> bool:
        """Whether the program that wrote the file counts this row out itself."""
        cells = row.cells
        return any(
            at < len(cells) and folded(cells[at]) in words for at, words in self._marks
        )

    def read(self, row: Row, width: int) -> Values | list[Problem]:
        """What the row says, or everything that is wrong with it."""
        cells = row.cells
        if len(cells) != width:
            extra = next((cell for cell in cells[width:] if cell), None)
            if extra is not None:
                sentence = _("This row has more cells than the file has columns.")
                return [Problem(row.number, "", extra, sentence)]
            cells = (*cells, *[""] * (width - len(cells)))
        values = self._missing.copy()
        problems: list[Problem] = []
        for at, seen, target, column in self._ways:
            text = cells[at] if at >= 0 else column.text(cells)
            value = seen(text, _UNSEEN)
            if value is _UNSEEN:
                value = column.read(text)
            if value.__class__ is Unreadable:
                self._note(row, column, text, value, problems)
            elif value.__class__ is dict:
                values.update(_spread(value))
            else:
                values[target] = value
        return problems or values

    def text(self, row: Row, field: Field | None) -> str:
        """What the row has for the field, as the file has it."""
        for column in self._columns:
            if column.field is field:
                return column.text(row.cells)
        return ""

    def _note(
        self,
        row: Row,
        column: ColumnReader,
        text: str,
        value: object,
        problems: list[Problem],
    ) -> None:
        if not isinstance(value, Unreadable):
            return
        problem = Problem(row.number, column.column.head, text, value.reason)
        is_spared = column.column.is_foreign and column.field.is_lenient
        (self.warnings if is_spared else problems).append(problem)


def _always(layout: Layout, fields: Sequence[Field], reading: Reading) -> Values:
    """What every row of a file of this program says without a column for it."""
    preset = layout.preset
    there = {column.field.name for column in layout.columns}
    return {
        field.target: field.form.read(text, reading)
        for field in fields
        for name, text in (() if preset is None else preset.always)
        if field.name == name and name not in there
    }


def _spread(value: object) -> Values:
    """The attributes that one cell gives, where it gives several."""
    if not isinstance(value, dict):
        message = f"expected a dict, got {value!r}"
        raise TypeError(message)
    return value
