"""Free numbers for the new records that an import makes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from planner.edits.numbers import next_after
from planner.exchange.header import Layout
from planner.exchange.kind import Kind
from planner.exchange.reading import Reading
from planner.exchange.rows import Row, RowReader


class Numbers:
    """Free numbers for new records, one after the other."""

    def __init__(self, prefix: str, used: Iterable[str]) -> None:
        self._prefix = prefix
        self._next = int(next_after(prefix, used).removeprefix(prefix))

    def take(self) -> str:
        """The next free number."""
        number = f"{self._prefix}{self._next}"
        self._next += 1
        return number


def numbers_for(
    kind: Kind,
    layout: Layout,
    reading: Reading,
    rows: Sequence[Row],
    reader: RowReader,
) -> Numbers:
    """Numbers after the highest of the plan and of the file."""
    if kind.numbered is None:
        return Numbers("", ())
    attribute, prefix = kind.numbered
    used = {str(getattr(record, attribute)) for record in kind.records(reading.plan)}
    for column in layout.columns:
        if column.field.target == attribute:
            used.update(reader.text(row, column.field).strip() for row in rows)
    return Numbers(prefix, used)
