"""A table of fields: Tab to the next, Enter to the next row, digits replace."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Generic

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHelpEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView, QToolTip

from gui.pages.programme.week_delegate import STEPS, EntryDelegate, open_editor
from gui.table import Column, RecordTable
from gui.table.arrangement import head_width
from gui.table.column import R
from gui.theme import font, sizes
from gui.widgets import tip
from planner.change import Change
from planner.edits.pasting import Line
from planner.plan import Plan

FRAME = 1
SMALLEST_LINES = 2
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_CLEARS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class EntryTable(QTableView, Generic[R]):
    """Rows with fields. `left`: the cursor goes on below (1) or above (-1) the table.

    `on_edit` makes the change of one field; `on_paste` gets the lines from the cursor
    on, and the text that was copied.
    """

    left = Signal(int)

    def __init__(  # noqa: PLR0917 - what a table is made of, in order
        self,
        name: str,
        title: str,
        columns: Sequence[Column[R]],
        plan: Callable[[], Plan],
        on_edit: Callable[[Column[R], R, object], bool],
        on_paste: Callable[[Sequence[Line], str], None],
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._on_edit = on_edit
        self._on_paste = on_paste
        self.records: RecordTable[R] = RecordTable(columns, on_edit)
        self.fields = [
            place for place, each in enumerate(columns) if each.edit is not None
        ]
        self.setModel(self.records)
        self._begun: int | None = None
        self.entry = EntryDelegate(self, plan)
        self.setItemDelegate(self.entry)
        self.entry.stepped.connect(self._follow)
        self.entry.pasted.connect(self.paste)
        self.clicked.connect(self._on_click)
        self._set_up_look()

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show these rows."""
        self.records.set_rows(rows)
        self.updateGeometry()

    def set_widths(self, widths: Mapping[str, int]) -> None:
        """Make the columns so wide, by key; 0 hides one."""
        for place, column in enumerate(self.records.columns):
            width = widths[column.key]
            self.setColumnHidden(place, not width)
            self.setColumnWidth(place, width and max(width, head_width(column.title)))
        name = next(
            place
            for place, column in enumerate(self.records.columns)
            if column.key == "name"
        )
        given = sum(widths[column.key] for column in self.records.columns)
        excess = self.horizontalHeader().length() - given
        # What longer titles take, the names give.
        self.setColumnWidth(name, self.columnWidth(name) - excess)

    def set_locked(self, *, is_locked: bool) -> None:
        """Let nothing be entered, or let it again."""
        self.entry.is_locked = is_locked
        trigger = QAbstractItemView.EditTrigger
        typing = trigger.AnyKeyPressed | trigger.EditKeyPressed
        self.setEditTriggers(trigger.NoEditTriggers if is_locked else typing)
        self.viewport().update()

    def go_to(self, row: int, field: int = 0) -> bool:
        """Put the cursor into a field of a row; False if there is no such row."""
        self._begun = None
        if not 0 <= row < self.records.rowCount():
            return False
        index = self.records.index(row, self.fields[field])
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.setFocus()
        return True

    @property
    def full_height(self) -> int:
        """The height in which every row is seen."""
        return self._height_of(self.records.rowCount())

    @property
    def least_height(self) -> int:
        """The height below which it would be no table."""
        return self._height_of(min(self.records.rowCount(), SMALLEST_LINES))

    def paste(self) -> None:
        """Enter what was copied from the cursor downwards, or into the open field."""
        editor = open_editor(self)
        text = QGuiApplication.clipboard().text()
        if editor is not None:
            if "\n" not in text.strip() and "\t" not in text.strip():
                editor.insert(text.strip())
                editor.setModified(True)
                return
            self.entry.leave(editor)
        if text.strip() and self.currentIndex().isValid() and not self.entry.is_locked:
            self._on_paste(self._lines_below(), text)

    def copy(self) -> None:
        """Put what the field holds on the clipboard."""
        index = self.currentIndex()
        if index.isValid():
            QGuiApplication.clipboard().setText(str(index.data() or ""))

    def viewportEvent(self, event: QEvent) -> bool:
        """Say in full what a cell has no room for."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = str(self.indexAt(event.pos()).data() or "")
            QToolTip.showText(event.globalPos(), tip(words), self.viewport())
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = QKeySequence.StandardKey
        key = Qt.Key(event.key())
        if event.matches(keys.Paste):
            self.paste()
        elif event.matches(keys.Copy):
            self.copy()
        elif key in STEPS:
            self._follow(key)
        elif event.key() in _CLEARS and not self.entry.is_locked:
            self._clear()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Tab goes on to the next field; past the last one it leaves the table."""
        if self._step_across(1 if next else -1):
            return True
        return super().focusNextPrevChild(next)

    def moveCursor(
        self,
        action: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        self._begun = None
        moves = QAbstractItemView.CursorAction
        current = self.currentIndex()
        if action in (moves.MoveLeft, moves.MoveRight) and current.isValid():
            by = 1 if action is moves.MoveRight else -1
            place = self._field() + by
            inside = min(max(place, 0), len(self.fields) - 1)
            return current.siblingAtColumn(self.fields[inside])
        moved = super().moveCursor(action, modifiers)
        if moved.isValid() and moved.column() not in self.fields:
            return moved.siblingAtColumn(self.fields[self._field()])
        return moved

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.full_height)

    def _follow(self, key: Qt.Key) -> None:
        """Go where a key leads; the arrows stay in their column."""
        if key in _ARROWS:
            self._begun = None
        self._step(*STEPS[key])

    def _step(self, across: int, down: int) -> None:
        """Go on by fields or by rows."""
        if across:
            if not self._step_across(across):
                self.left.emit(across)
            return
        row = self.currentIndex().row() + down
        # After Tabs to the right, Enter begins the next row where they began.
        field = self._field() if self._begun is None else self._begun
        if not self.go_to(row, field):
            self.left.emit(down)

    def _step_across(self, by: int) -> bool:
        index = self.currentIndex()
        if not index.isValid():
            return self.go_to(0 if by > 0 else self.records.rowCount() - 1)
        begun = self._field() if self._begun is None else self._begun
        place = index.row() * len(self.fields) + self._field() + by
        row, field = divmod(place, len(self.fields))
        if row < 0 or not self.go_to(row, field):
            return False
        self._begun = begun if row == index.row() else field
        return True

    def _field(self) -> int:
        """Which of the fields of its row the cursor is in."""
        column = self.currentIndex().column()
        return self.fields.index(column) if column in self.fields else 0

    def _on_click(self, index: QModelIndex) -> None:
        self._begun = None
        if index.column() not in self.fields:
            self.go_to(index.row())
        elif not self.entry.is_locked:
            self.edit(index)

    def _clear(self) -> None:
        index = self.currentIndex()
        if index.isValid() and index.column() in self.fields:
            self.records.edit(index, "")

    def _lines_below(self) -> list[Line]:
        columns = [self.records.columns[each] for each in self.fields[self._field() :]]
        first = self.records.columns[0]
        return [
            Line(
                first.show(first.read(row)),
                tuple(partial(_enter, column, row) for column in columns),
            )
            for row in self.records.visible[self.currentIndex().row() :]
        ]

    def _height_of(self, lines: int) -> int:
        head = self.horizontalHeader().sizeHint().height()
        return head + lines * sizes.ENTRY_ROW_HEIGHT + 2 * FRAME

    def _set_up_look(self) -> None:
        self.setFont(font())
        self.setProperty("fields", "true")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        lines = self.verticalHeader()
        lines.hide()
        lines.setDefaultSectionSize(sizes.ENTRY_ROW_HEIGHT)
        lines.setMinimumSectionSize(sizes.ENTRY_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setFont(font(sizes.SMALL_PT, is_strong=True))
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(header.ResizeMode.Fixed)
        header.setMinimumSectionSize(0)
        header.setStretchLastSection(True)


def _enter(column: Column[R], row: R, plan: Plan, text: str) -> Change:
    if column.edit is None:
        message = f"{column.key} is no field"
        raise TypeError(message)
    return column.edit(plan, row, text)
