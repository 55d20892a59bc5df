"""How the columns of a table lie: moved, sized, hidden, sorted, and remembered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QTableView

from gui.settings import Settings
from gui.table.column import R
from gui.table.layout import Layout, first_layout, layout_from
from gui.table.model import RecordTable
from gui.theme import font, sizes

SMALLEST_COLUMN = 48
LEEWAY = 40
HEAD_PADDING = 18
"""What the style keeps free beside a column's title, both sides together."""
"""Pixels that the filling column gives up before the table scrolls sideways."""


def head_width(title: str) -> int:
    """The room that the title of a column takes."""
    metrics = QFontMetrics(font(sizes.SMALL_PT, is_strong=True))
    return metrics.horizontalAdvance(title) + HEAD_PADDING


class Arrangement(QObject, Generic[R]):
    """The columns of one table. `changed`: somebody laid them out otherwise.

    `is_filling`: whether one column takes the room that is left: the last, or where
    the last has numbers, the first that has words, so that numbers stand together.
    """

    changed = Signal()

    def __init__(
        self, table: QTableView, records: RecordTable[R], settings: Settings
    ) -> None:
        super().__init__(table)
        self._table = table
        self._records = records
        self._settings = settings
        self._is_fitting = False
        self.is_filling = True
        text = settings.columns(table.objectName())
        self.lay_out(layout_from(text, records.columns))
        header = self._header
        header.sortIndicatorChanged.connect(self._sort)
        header.sectionResized.connect(self._on_resized)
        header.sectionMoved.connect(self._remember)

    @property
    def order(self) -> list[int]:
        """The columns from left to right, hidden ones too, by their places at first."""
        header = self._header
        return [header.logicalIndex(place) for place in range(header.count())]

    @property
    def shown(self) -> list[int]:
        """The columns that are seen, from left to right."""
        return [at for at in self.order if not self._table.isColumnHidden(at)]

    @property
    def now(self) -> Layout:
        """The layout as it is now."""
        columns = self._records.columns
        header = self._header
        at, order = header.sortIndicatorSection(), header.sortIndicatorOrder()
        shown = self.shown
        return Layout(
            order=[columns[place].key for place in self.order],
            widths={columns[at].key: self._table.columnWidth(at) for at in shown},
            hidden=[columns[place].key for place in self.order if place not in shown],
            sorted_by=columns[at].key if 0 <= at < len(columns) else "",
            is_descending=order is Qt.SortOrder.DescendingOrder,
        )

    def lay_out(self, layout: Layout) -> None:
        """Lay the columns out in this way."""
        header, table = self._header, self._table
        keys = [column.key for column in self._records.columns]
        with QSignalBlocker(header):
            for place, key in enumerate(keys):
                table.setColumnHidden(place, key in layout.hidden)
                table.setColumnWidth(place, self._first_width(place, layout))
            for wanted, key in enumerate(layout.order):
                header.moveSection(header.visualIndex(keys.index(key)), wanted)
            down, up = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
            place = keys.index(layout.sorted_by) if layout.sorted_by else -1
            order = down if layout.is_descending else up
            header.setSortIndicator(place, order)
        self._records.sort(place, order)
        self._draw()

    def _first_width(self, place: int, layout: Layout) -> int:
        """How wide a column begins: as it was left, else with room for its title."""
        column = self._records.columns[place]
        width = layout.widths[column.key]
        return width if width != column.width else max(width, self._head_width(place))

    def _head_width(self, place: int) -> int:
        return head_width(self._records.columns[place].title)

    def use(self, text: str) -> None:
        """Lay the columns out as a text says that was kept, and keep it as the last."""
        self.lay_out(layout_from(text, self._records.columns))
        self._remember()

    def reset(self) -> None:
        """Lay the columns out as they were at first."""
        self._settings.set_columns(self._table.objectName(), "")
        self.lay_out(first_layout(self._records.columns))
        self.changed.emit()

    def set_shown(self, column: int, *, is_shown: bool) -> None:
        """Show or hide one column. The last one that is seen stays."""
        if not is_shown and self.shown == [column]:
            return
        self._table.setColumnHidden(column, not is_shown)
        self._remember()
        self.fit()

    def width_of(self, column: int) -> int:
        """How many pixels a column is wide."""
        return self._table.columnWidth(column)

    def set_width(self, column: int, pixels: int) -> None:
        """Make a column so wide."""
        self._table.setColumnWidth(column, pixels)

    def put_in_order(self, columns: Sequence[int]) -> None:
        """Let the columns stand in this order, from left to right."""
        header = self._header
        with QSignalBlocker(header):
            for wanted, column in enumerate(columns):
                header.moveSection(header.visualIndex(column), wanted)
        self._remember()
        self._draw()

    def fit(self) -> None:
        """Let one column take the room that is left, or give a little of its own."""
        header, table, filler = self._header, self._table, self._filler
        if filler is None or not self.is_filling or header.stretchLastSection():
            return
        others = sum(table.columnWidth(at) for at in self.shown if at != filler)
        least = self._records.columns[filler].width - LEEWAY
        least = max(least, self._head_width(filler), SMALLEST_COLUMN)
        room = max(table.viewport().width() - others, least)
        # What changes here is the window's doing, not a person's wish.
        self._is_fitting = True
        table.setColumnWidth(filler, room)
        self._is_fitting = False

    @property
    def _filler(self) -> int | None:
        """The column that takes the room that is left."""
        shown, columns = self.shown, self._records.columns
        if shown and columns[shown[-1]].align_right:
            return next((at for at in shown if not columns[at].align_right), shown[-1])
        return shown[-1] if shown else None

    @property
    def _header(self) -> QHeaderView:
        return self._table.horizontalHeader()

    def _draw(self) -> None:
        self.fit()
        self._table.updateGeometries()
        self._header.viewport().update()
        self._table.viewport().update()

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        self._records.sort(column, order)
        self._remember()

    def _remember(self) -> None:
        """Keep the layout as it is now."""
        self._settings.set_columns(self._table.objectName(), self.now.to_text())
        self.changed.emit()

    def _on_resized(self, column: int) -> None:
        if self._is_fitting:
            return
        self._remember()
        # Who makes the filling column narrower wants to see what is beside it.
        if column != self._filler or column == self.shown[-1]:
            self.fit()
