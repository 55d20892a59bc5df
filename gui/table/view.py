"""The one table view: keys, selection, copying, and columns that are remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Generic

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QPoint,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView

from gui.settings import Settings
from gui.table.column import Column, R
from gui.table.delegate import CellDelegate
from gui.table.layout import Layout, layout_from
from gui.table.model import RecordTable
from gui.theme import font, sizes
from planner.plan import Plan
from planner.text import _

SMALLEST_COLUMN = 48
LEEWAY = 40
"""Pixels that the last column gives up before the table scrolls sideways."""


class TableView(QTableView, Generic[R]):
    """A table of records. Ids are announced, never line numbers.

    `selected`: the ids of all selected rows; `opened`: Enter or a double click on a
    cell that cannot be edited; `archived`: Del.
    """

    selected = Signal(list)
    opened = Signal(str)
    archived = Signal(list)
    typed = Signal(str)

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
        self._settings = settings
        self.records: RecordTable[R] = RecordTable(columns, on_edit)
        self.setModel(self.records)
        self.setItemDelegate(CellDelegate(self, plan))
        self._set_up_look()
        self._set_up_header()
        self._announced: list[str] = []
        self.selectionModel().selectionChanged.connect(self._announce)
        # Lines that a search takes away leave the selection without its telling.
        self.records.layoutChanged.connect(self._announce)
        self.doubleClicked.connect(lambda _index: self._open())

    @property
    def selected_ids(self) -> list[str]:
        """The ids of the selected rows, from top to bottom."""
        # By blocks of lines: asking for each line takes a second for 50,000 of them.
        selection = self.selectionModel().selection()
        blocks = [selection.at(number) for number in range(selection.count())]
        lines = {at for each in blocks for at in range(each.top(), each.bottom() + 1)}
        return [self.records.visible[line].id for line in sorted(lines)]

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
        """Put the selected rows with their heads on the clipboard, tab-separated."""
        shown = [place for place in self._order() if not self.isColumnHidden(place)]
        columns = [self.records.columns[place] for place in shown]
        lines = ["\t".join(column.title for column in columns)]
        for line in sorted({index.row() for index in self.selectedIndexes()}):
            row = self.records.visible[line]
            cells = (column.show(column.read(row)) for column in columns)
            lines.append("\t".join(" ".join(cell.split()) for cell in cells))
        QGuiApplication.clipboard().setText("\n".join(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
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
        self._fit_last()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.viewport().update()

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
        self._restore()
        header.sortIndicatorChanged.connect(self._sort)
        header.sectionResized.connect(self._on_resized)
        header.sectionMoved.connect(self._remember)

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        self.records.sort(column, order)
        self._remember()

    def _order(self) -> list[int]:
        header = self.horizontalHeader()
        return [header.logicalIndex(place) for place in range(header.count())]

    def _remember(self) -> None:
        """Keep the layout as it is now."""
        columns = self.records.columns
        header = self.horizontalHeader()
        at, order = header.sortIndicatorSection(), header.sortIndicatorOrder()
        hidden = [place for place in self._order() if self.isColumnHidden(place)]
        layout = Layout(
            order=[columns[place].key for place in self._order()],
            widths={
                column.key: self.columnWidth(place)
                for place, column in enumerate(columns)
                if place not in hidden
            },
            hidden=[columns[place].key for place in hidden],
            sorted_by=columns[at].key if 0 <= at < len(columns) else "",
            is_descending=order is Qt.SortOrder.DescendingOrder,
        )
        self._settings.set_columns(self.objectName(), layout.to_text())

    def _restore(self) -> None:
        """Lay the columns out as they were left, or as they are described."""
        text = self._settings.columns(self.objectName())
        layout = layout_from(text, self.records.columns)
        header = self.horizontalHeader()
        keys = [column.key for column in self.records.columns]
        for place, key in enumerate(keys):
            self.setColumnWidth(place, layout.widths[key])
            self.setColumnHidden(place, key in layout.hidden)
        for wanted, key in enumerate(layout.order):
            header.moveSection(header.visualIndex(keys.index(key)), wanted)
        down, up = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
        place = keys.index(layout.sorted_by) if layout.sorted_by else -1
        order = down if layout.is_descending else up
        header.setSortIndicator(place, order)
        self.records.sort(place, order)

    def _show_columns(self, place: QPoint) -> None:
        menu = self.columns_menu()
        menu.exec(self.horizontalHeader().mapToGlobal(place))

    def columns_menu(self) -> QMenu:
        """A menu in which columns are shown and hidden, and reset."""
        menu = QMenu(self)
        for place, column in enumerate(self.records.columns):
            action = menu.addAction(column.title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(place))
            action.setEnabled(place > 0)
            action.toggled.connect(
                lambda is_on, at=place: self._set_shown(at, is_shown=is_on)
            )
        menu.addSeparator()
        menu.addAction(_("Reset columns"), self.reset_columns)
        return menu

    def reset_columns(self) -> None:
        """Lay the columns out as they were at first."""
        self._settings.set_columns(self.objectName(), "")
        with QSignalBlocker(self.horizontalHeader()):
            self._restore()
        self._fit_last()
        self.horizontalHeader().viewport().update()
        self.viewport().update()

    def _fit_last(self) -> None:
        """Let the last column take the room left, or give a little of its own."""
        header = self.horizontalHeader()
        shown = [place for place in self._order() if not self.isColumnHidden(place)]
        if not shown or header.stretchLastSection():
            return
        last = shown[-1]
        others = sum(self.columnWidth(place) for place in shown[:-1])
        least = self.records.columns[last].width - LEEWAY
        room = max(self.viewport().width() - others, least, SMALLEST_COLUMN)
        with self._unremembered():
            self.setColumnWidth(last, room)

    @contextmanager
    def _unremembered(self) -> Iterator[None]:
        """What changes meanwhile is the window's doing, not a person's wish."""
        header = self.horizontalHeader()
        header.sectionResized.disconnect(self._on_resized)
        try:
            yield
        finally:
            header.sectionResized.connect(self._on_resized)

    def _on_resized(self) -> None:
        self._remember()
        self._fit_last()

    def _set_shown(self, column: int, *, is_shown: bool) -> None:
        self.setColumnHidden(column, not is_shown)
        self._remember()
        self._fit_last()
