"""The tables that a page shows, as they are shown: what an export of them holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QApplication, QTableView, QWidget

from gui.services import Cell
from gui.table.column import Row
from gui.table.copying import table_of
from gui.table.model import RecordTable

Sheet = tuple[list[str], list[list[Cell]]]
"""The heads, and the rows as values that a spreadsheet can count with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownTable:
    """A table that can be seen now. `make`: its heads and rows at the moment."""

    title: str
    make: Callable[[], Sheet]


@runtime_checkable
class TableForReaders(Protocol):
    """A widget that is a table to its readers, whatever it is made of."""

    def shown_table(self) -> ShownTable | None:
        """What it shows as a table; None while it shows nothing."""
        ...


def tables_on(page: QWidget) -> tuple[ShownTable, ...]:
    """The tables that are seen on a page; first the one that has the cursor."""
    seen = [each for each in page.findChildren(QWidget) if each.isVisible()]
    cursor = QApplication.focusWidget()
    seen.sort(key=lambda each: cursor is None or not _holds(each, cursor))
    found = (_shown(each) for each in seen)
    return tuple(each for each in found if each is not None)


def _holds(widget: QWidget, cursor: QWidget) -> bool:
    return widget is cursor or widget.isAncestorOf(cursor)


def _shown(widget: QWidget) -> ShownTable | None:
    if isinstance(widget, TableForReaders):
        return widget.shown_table()
    if isinstance(widget, QTableView):
        model = widget.model()
        if isinstance(model, RecordTable) and model.visible:
            return _of_records(widget, model)
    return None


def _of_records(view: QTableView, records: RecordTable[Row]) -> ShownTable:
    header = view.horizontalHeader()
    places = [header.logicalIndex(place) for place in range(header.count())]
    columns = [
        records.columns[place] for place in places if not view.isColumnHidden(place)
    ]
    return ShownTable(
        title=view.accessibleName(), make=lambda: table_of(columns, records.visible)
    )
