"""A change is a value: a label and the before and after of each row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from planner.records import Record


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after. `before` None: added; `after` None: removed."""

    before: Record | None
    after: Record | None

    @property
    def row(self) -> Record:
        """The row as it is after the change, or as it was if it is removed."""
        row = self.after if self.after is not None else self.before
        if row is None:
            message = "a row change needs a before or an after"
            raise ValueError(message)
        return row

    def inverse(self) -> RowChange:
        """The same row changed back."""
        return RowChange(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Change:
    """What one edit does to the plan. `label` is shown after "Undo"."""

    label: str
    rows: tuple[RowChange, ...]

    def inverse(self) -> Change:
        """The change that takes this one back; rows in reverse order."""
        return Change(self.label, tuple(row.inverse() for row in reversed(self.rows)))

    def touches(self, *kinds: type[Record]) -> bool:
        """Whether any row is of one of these record kinds."""
        return any(isinstance(row.row, kinds) for row in self.rows)

    def is_empty(self) -> bool:
        """Whether nothing would be changed."""
        return not self.rows


def added(*records: Record) -> tuple[RowChange, ...]:
    """Row changes that add these records, in order."""
    return tuple(RowChange(None, record) for record in records)


def removed(*records: Record) -> tuple[RowChange, ...]:
    """Row changes that remove these records, in order."""
    return tuple(RowChange(record, None) for record in records)


def changed(before: Record, after: Record) -> tuple[RowChange, ...]:
    """The row change from one record to another; empty when they are equal."""
    return () if before == after else (RowChange(before, after),)


def joined(label: str, changes: Iterable[Change]) -> Change:
    """One change that does all of these in order, under one label."""
    return Change(label, tuple(row for change in changes for row in change.rows))
