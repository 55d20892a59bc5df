"""The one table view: keys, selection, copying, and columns that are remembered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView

from gui.settings import Settings
from gui.table.arrangement import SMALLEST_COLUMN, Arrangement
from gui.table.column import Column, R
from gui.table.copying import clipping
from gui.table.delegate import CellDelegate
from gui.table.model import RecordTable
from gui.theme import font, palette_of, pixmap, sizes
from planner.plan import Plan
from planner.text import _

MARK = 13
ALT = Qt.KeyboardModifier.AltModifier


class TableView(QTableView, Generic[R]):
    """A table of records. Ids are announced, never line numbers.

    `selected`: the ids of all selected rows; `opened`: Enter or a double click on a
    cell that cannot be edited; `archived`: Del.
    """

    selected = Signal(list)
    opened = Signal(str)
    archived = Signal(list)
    typed = Signal(str)
    pasted = Signal()
    menu_wanted = Signal(QPoint)
    head_menu_wanted = Signal(str, QPoint)
    filter_wanted = Signal(str)

    def __init__(  # noqa: PLR0917 - what a table is made of, in order
        self,
        name: str,
        columns: Sequence[Column[R]],
        on_edit: Callable[[Column[R], R, object], bool],
        plan: Callable[[], Plan],
        settings: Settings,
        title: str,
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.settings = settings
        self.plan = plan
        self.has_commands = False
        self.records: RecordTable[R] = RecordTable(columns, on_edit)
        self.setModel(self.records)
        self.setItemDelegate(CellDelegate(self, plan))
        self._set_up_look()
        self._set_up_header()
        self._mark_filters()
        self._announced: list[str] = []
        self.selectionModel().selectionChanged.connect(self._announce)
        # Lines that a search takes away leave the selection without its telling.
        self.records.layoutChanged.connect(self._announce)
        self.doubleClicked.connect(lambda _index: self._open())

    @property
    def selected_ids(self) -> list[str]:
        """The ids of the selected rows, from top to bottom."""
        return [self.records.visible[line].id for line in self._selected_lines()]

    def select(self, record_id: str) -> bool:
        """Select a record and bring it into view; False if it is not shown."""
        place = self.records.place_of(record_id)
        if place is None:
            return False
        flag = QItemSelectionModel.SelectionFlag
        column = max(self.currentIndex().column(), 0)
        index = self.records.index(place, column)
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
        self.scrollTo(index)
        return True

    def edit_cell(self, record_id: str, key: str) -> None:
        """Begin to edit one cell."""
        place = self.records.place_of(record_id)
        keys = [column.key for column in self.records.columns]
        if place is not None and key in keys:
            index = self.records.index(place, keys.index(key))
            self.setCurrentIndex(index)
            self.edit(index)

    def copy(self) -> None:
        """Put the selected rows with their heads on the clipboard."""
        columns = [self.records.columns[place] for place in self.arrangement.shown]
        rows = (self.records.visible[line] for line in self._selected_lines())
        QGuiApplication.clipboard().setMimeData(clipping(columns, rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.key() == Qt.Key.Key_Down and event.modifiers() & ALT:
            self._want_filter()
        elif event.key() == Qt.Key.Key_Delete and self.selected_ids:
            self.archived.emit(self.selected_ids)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Typing goes to the search field, not to the first column."""
        self.typed.emit(search)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrangement.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._mark_filters()
            self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            at = self.visualRect(self.currentIndex()).center()
            place = self.viewport().mapToGlobal(at)
        self.menu_wanted.emit(place)

    def _mark_filters(self) -> None:
        """Draw the mark of a filtered column in the colour of the palette."""
        drawn = pixmap("filter", palette_of(self).accent, MARK)
        self.records.filter_mark = QIcon(drawn)

    def _want_filter(self) -> None:
        if self.currentIndex().isValid():
            place = self.currentIndex().column()
            self.filter_wanted.emit(self.records.columns[place].key)

    def _selected_lines(self) -> list[int]:
        """The selected lines, from top to bottom."""
        # By blocks of lines: asking for each line takes a second for 50,000 of them.
        selection = self.selectionModel().selection()
        blocks = [selection.at(number) for number in range(selection.count())]
        lines = {at for each in blocks for at in range(each.top(), each.bottom() + 1)}
        return sorted(lines)

    def _open(self) -> None:
        index = self.currentIndex()
        if not index.isValid():
            return
        if self.records.columns[index.column()].edit is None:
            self.opened.emit(self.records.row(index).id)
        else:
            self.edit(index)

    def _announce(self) -> None:
        ids = self.selected_ids
        if set(ids) != set(self._announced):
            self._announced = ids
            self.selected.emit(ids)

    def _set_up_look(self) -> None:
        self.setFont(font())
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        scroll = QAbstractItemView.ScrollMode.ScrollPerPixel
        self.setVerticalScrollMode(scroll)
        self.setHorizontalScrollMode(scroll)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.EditKeyPressed | trigger.DoubleClicked)
        self.setTabKeyNavigation(False)  # Tab leaves the table
        self.setSortingEnabled(False)
        lines = self.verticalHeader()
        lines.hide()
        lines.setDefaultSectionSize(sizes.ROW_HEIGHT)
        lines.setMinimumSectionSize(sizes.COMPACT_ROW_HEIGHT)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setFont(font(sizes.SMALL_PT, is_strong=True))
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(SMALLEST_COLUMN)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_columns)
        self.arrangement = Arrangement(self, self.records, self.settings)

    def _show_columns(self, place: QPoint) -> None:
        header = self.horizontalHeader()
        at, there = header.logicalIndexAt(place), header.mapToGlobal(place)
        if at >= 0 and self.has_commands:
            self.head_menu_wanted.emit(self.records.columns[at].key, there)
        else:
            self.columns_menu().popup(there)

    def columns_menu(self) -> QMenu:
        """A menu in which columns are shown and hidden, and reset."""
        menu = QMenu(self)
        for place, column in enumerate(self.records.columns):
            action = menu.addAction(column.title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(place))
            action.setEnabled(place > 0)
            action.toggled.connect(
                lambda is_on, at=place: self.arrangement.set_shown(at, is_shown=is_on)
            )
        menu.addSeparator()
        menu.addAction(_("Reset columns"), self.reset_columns)
        return menu

    def reset_columns(self) -> None:
        """Lay the columns out as they were at first."""
        self.arrangement.reset()
