"""A table with its search field, its count, its error line and its empty states."""

from __future__ import annotations

from typing import Generic

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from gui.table.column import R
from gui.table.view import TableView
from gui.theme import sizes
from gui.widgets import EmptyState, Line, button, label
from planner.errors import Invalid
from planner.text import _

SEARCH_WIDTH = 240


class SearchField(Line):
    """A field to search in. Esc ends the search.

    `entered`: the cursor came, so typing may follow; `left`: back to what was searched.
    """

    entered = Signal()
    left = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.entered.emit()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.forget()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class TablePanel(QWidget, Generic[R]):
    """A table and what belongs around it. `empty` stands there while it has no rows.

    `tools`: the row above the table, for chips and buttons; `cleared`: somebody who
    found nothing asks for everything.
    """

    cleared = Signal()

    def __init__(self, table: TableView[R], empty: EmptyState) -> None:
        super().__init__()
        self.table = table
        self.search = SearchField()
        self.search.entered.connect(table.records.prepare_search)
        self.search.setPlaceholderText(_("Search here"))
        self.search.setAccessibleName(_("Search in this table"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(SEARCH_WIDTH)
        self.error = label(tone="error", name="tableError")
        self.error.hide()
        self.tools = QHBoxLayout()
        self.tools.setSpacing(sizes.SPACE_2)
        self.tools.addStretch()
        self.tools.addWidget(self.search)
        self._filtered = self._nothing_found()
        self._stack = QStackedLayout()
        for each in (table, self._filtered, empty):
            self._stack.addWidget(each)
        self._empty = empty
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.SPACE_2)
        column.addLayout(self.tools)
        column.addWidget(self.error)
        column.addLayout(self._stack, 1)
        self.search.textChanged.connect(table.records.set_words)
        self.search.returnPressed.connect(table.setFocus)
        self.search.left.connect(table.setFocus)
        table.typed.connect(self._begin_search)
        table.records.counted.connect(self._show_state)
        self._show_state(0, table.records.total)

    def add_tool(self, widget: QWidget) -> None:
        """Put a chip or a button to the left of the search field."""
        self.tools.insertWidget(self.tools.count() - 2, widget)

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus()
        self.search.selectAll()

    def show_invalid(self, error: Invalid | None) -> None:
        """Show a refused value's sentence above the table, or take it away."""
        self.error.setText("" if error is None else str(error))
        self.error.setVisible(error is not None)

    def _clear(self) -> None:
        self.search.clear()
        self.cleared.emit()

    def _begin_search(self, text: str) -> None:
        self.search.setFocus()
        self.search.setText(text)

    def _show_state(self, shown: int, total: int) -> None:
        state: QWidget = self.table
        if total == 0:
            state = self._empty
        elif shown == 0:
            state = self._filtered
        self._stack.setCurrentWidget(state)
        self.search.setVisible(total > 0)

    def _nothing_found(self) -> EmptyState:
        sentence = _("Nothing here matches. Look for fewer words, or show everything.")
        found = EmptyState("search", _("Nothing found"), sentence)
        found.add_button(button(_("Show everything"), self._clear))
        return found
