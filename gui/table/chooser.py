"""Choosing the columns of a table: which are seen, in what order and how wide."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QIntValidator, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.table.arrangement import SMALLEST_COLUMN, Arrangement
from gui.table.column import R
from gui.table.dialogs import lay_out
from gui.table.model import RecordTable
from gui.theme import sizes
from gui.widgets import Line, button, label
from gui.widgets.buttons import IconButton
from planner.text import _

WIDTH, HEIGHT = 420, 460
WIDEST_COLUMN = 900
PLACE = Qt.ItemDataRole.UserRole


class ColumnChooser(QDialog, Generic[R]):
    """Everything that is done here is seen in the table at once."""

    def __init__(
        self, parent: QWidget, records: RecordTable[R], arrangement: Arrangement[R]
    ) -> None:
        super().__init__(parent)
        self.setObjectName("columnChooser")
        self.resize(WIDTH, HEIGHT)
        self._columns = records.columns
        self._arrangement = arrangement
        self.list = QListWidget()
        self.list.setProperty("ticks", "true")
        self.list.setObjectName("columnChooser.list")
        self.list.setAccessibleName(_("Columns, from left to right"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.width_field = Line()
        self.width_field.setObjectName("columnChooser.width")
        self.width_field.setAccessibleName(_("Width of the column in pixels"))
        self.width_field.setValidator(QIntValidator(1, WIDEST_COLUMN, self))
        self._fill()
        self.list.itemChanged.connect(self._show_column)
        self.list.model().rowsMoved.connect(self._put_in_order)
        self.list.currentRowChanged.connect(self._show_width)
        self.width_field.editingFinished.connect(self._set_width)
        words = _(
            "Tick what is shown. Drag a line to move it, or press Alt with Up or Down."
        )
        hint = label(words, tone="secondary", wrap=True)
        close = button(_("Close"), self.accept, kind="primary", name="columnsClose")
        reset = button(_("Reset columns"), self._reset, name="columnsReset")
        lay_out(self, _("Columns"), [hint, self._lists()], close, reset)
        for key, by in ((Qt.Key.Key_Up, -1), (Qt.Key.Key_Down, 1)):
            shortcut = QShortcut(QKeySequence(Qt.Modifier.ALT | key), self)
            shortcut.activated.connect(self._mover(by))
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def move_chosen(self, by: int) -> None:
        """Let the chosen column stand further to the left (-1) or to the right (1)."""
        at = self.list.currentRow()
        if not 0 <= at + by < self.list.count():
            return
        item = self.list.takeItem(at)
        self.list.insertItem(at + by, item)
        self.list.setCurrentRow(at + by)
        self._put_in_order()

    def _fill(self) -> None:
        at = max(self.list.currentRow(), 0)
        shown = self._arrangement.shown
        with QSignalBlocker(self.list):
            self.list.clear()
            for place in self._arrangement.order:
                item = QListWidgetItem(self._columns[place].title)
                item.setData(PLACE, place)
                item.setSizeHint(QSize(0, sizes.COMPACT_ROW_HEIGHT))
                item.setFlags(
                    Qt.ItemFlag.ItemIsEnabled
                    | Qt.ItemFlag.ItemIsSelectable
                    | Qt.ItemFlag.ItemIsUserCheckable
                    | Qt.ItemFlag.ItemIsDragEnabled
                )
                on, off = Qt.CheckState.Checked, Qt.CheckState.Unchecked
                item.setCheckState(on if place in shown else off)
                self.list.addItem(item)
        self.list.setCurrentRow(at)
        self._show_width()

    def _show_column(self, item: QListWidgetItem) -> None:
        is_on = item.checkState() is Qt.CheckState.Checked
        place = item.data(PLACE)
        self._arrangement.set_shown(place, is_shown=is_on)
        if not is_on and place in self._arrangement.shown:  # the last one stays
            with QSignalBlocker(self.list):
                item.setCheckState(Qt.CheckState.Checked)
        self._show_width()

    def _put_in_order(self) -> None:
        items = [self.list.item(at) for at in range(self.list.count())]
        self._arrangement.put_in_order([item.data(PLACE) for item in items])

    def _show_width(self) -> None:
        place = self._chosen
        is_shown = place in self._arrangement.shown
        self.width_field.setEnabled(is_shown)
        if place is not None and is_shown:
            self.width_field.setText(str(self._arrangement.width_of(place)))

    def _set_width(self) -> None:
        typed = self.width_field.text()
        if self._chosen is not None and typed:
            pixels = max(int(typed), SMALLEST_COLUMN)
            self._arrangement.set_width(self._chosen, pixels)

    @property
    def _chosen(self) -> int | None:
        place = self.list.currentIndex().data(PLACE)
        return place if isinstance(place, int) else None

    def _reset(self) -> None:
        self._arrangement.reset()
        self._fill()

    def _mover(self, by: int) -> Callable[[], None]:
        return lambda: self.move_chosen(by)

    def _lists(self) -> QHBoxLayout:
        side = QVBoxLayout()
        side.setSpacing(sizes.SPACE_2)
        side.addWidget(self._arrow("arrow-up", _("Further left"), -1))
        side.addWidget(self._arrow("arrow-down", _("Further right"), 1))
        side.addSpacing(sizes.SPACE_3)
        tag = label(_("Width in pixels"), points=sizes.SMALL_PT, tone="secondary")
        tag.setBuddy(self.width_field)
        side.addWidget(tag)
        side.addWidget(self.width_field)
        side.addStretch()
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_3)
        row.addWidget(self.list, 1)
        row.addLayout(side)
        return row

    def _arrow(self, icon: str, words: str, by: int) -> IconButton:
        made = button(words, self._mover(by), icon_name=icon, name=f"columns.{by}")
        made.setAutoDefault(False)
        return made
