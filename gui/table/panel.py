"""A table with what belongs around it: views, search, filters, bulk bar, errors."""

from __future__ import annotations

from typing import Generic

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from gui.page import Page
from gui.table.bulk import BulkBar
from gui.table.column import R
from gui.table.filter_line import FilterLine
from gui.table.filters import Filter, mark_of
from gui.table.view import TableView
from gui.table.view_bar import ViewBar
from gui.table.views import filters_from, filters_to_text
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
        # With all that can be edited; the first page shows tables without panels.
        from gui.table.commands import Commands

        super().__init__()
        self.table = table
        self.search = SearchField()
        self.search.setPlaceholderText(_("Search here"))
        self.search.setAccessibleName(_("Search in this table"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(SEARCH_WIDTH // 2)
        self.search.setMaximumWidth(SEARCH_WIDTH)
        self.error = label(tone="error", name="tableError")
        self.error.hide()
        self.views = ViewBar(table)
        self.filters = FilterLine(table.records)
        self.commands = Commands(table, self.views)
        self.menu_button = button(
            "",
            self._show_menu,
            icon_name="ellipsis",
            kind="quiet",
            name="tableMenu",
            spoken=_("Filter, columns, views and more"),
        )
        self.bulk = BulkBar()
        self._empty = empty
        self._lay_out()
        self._connect()
        self._restore_filters()
        self._show_state(0, table.records.total)

    def belongs_to(self, page: Page, archive: str = "", *, bulk: bool = True) -> None:
        """Let rows be pasted into, changed together and saved as a file on this page.

        `archive`: the word for what Del does to rows; `bulk`: False for a page that
        has a bar of its own.
        """
        self.commands.page = page
        if not bulk:
            return
        if any(column.edit is not None for column in self.table.records.columns):
            fill = self.commands.fill_change_menu
            self.bulk.add_menu("change", "pencil", _("Change"), fill)
        self.bulk.add_ends(archive)
        self.table.selected.connect(lambda ids: self.bulk.show_for(len(ids)))

    def add_tool(self, widget: QWidget) -> None:
        """Put a chip or a button to the left of the search field."""
        self.tools.insertWidget(self.tools.count() - 3, widget)

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus()
        self.search.selectAll()

    def show_invalid(self, error: Invalid | None) -> None:
        """Show a refused value's sentence above the table, or take it away."""
        self.error.setText("" if error is None else str(error))
        self.error.setVisible(error is not None)

    def show_all(self) -> None:
        """Take away whatever hides rows: words, filters, a view."""
        self.search.clear()
        self.table.records.set_filters(())
        self.views.choose_first()

    def reveal(self, record_id: str) -> bool:
        """Select a record, showing all if it is hidden; False if it is not there."""
        if self.table.select(record_id):
            return True
        if all(row.id != record_id for row in self.table.records.rows):
            return False
        self.show_all()
        return self.table.select(record_id)

    def show_only(self, key: str, word: str) -> None:
        """Show only the rows in which a column says this."""
        self.show_all()
        self.narrow(key, word)

    def narrow(self, key: str, word: str) -> None:
        """Of the view that is on, show only the rows in which a column says this."""
        only = Filter(key=key, marks=frozenset({mark_of(word)}))
        self.table.records.set_filters((only,))

    def _clear(self) -> None:
        self.show_all()
        self.cleared.emit()

    def _begin_search(self, text: str) -> None:
        self.search.setFocus()
        self.search.setText(text)

    def _show_menu(self) -> None:
        below = QPoint(0, self.menu_button.height())
        self.commands.menu().popup(self.menu_button.mapToGlobal(below))

    def _show_state(self, shown: int, total: int) -> None:
        state: QWidget = self.table
        if total == 0:
            state = self._empty
        elif shown == 0:
            state = self._filtered
        self._stack.setCurrentWidget(state)
        self.search.setVisible(total > 0)
        self.menu_button.setVisible(total > 0)

    def _restore_filters(self) -> None:
        table = self.table
        keys = [column.key for column in table.records.columns]
        text = table.settings.filters(table.objectName())
        kept = filters_from(text, keys)
        if kept:
            table.records.set_filters(kept)
        table.records.filtered.connect(self._keep_filters)

    def _keep_filters(self) -> None:
        table = self.table
        text = filters_to_text(table.records.filters)
        table.settings.set_filters(table.objectName(), text)

    def _connect(self) -> None:
        table = self.table
        self.search.entered.connect(table.records.prepare_search)
        self.search.textChanged.connect(table.records.set_words)
        self.search.returnPressed.connect(table.setFocus)
        self.search.left.connect(table.setFocus)
        table.typed.connect(self._begin_search)
        table.records.counted.connect(self._show_state)
        self.filters.asked.connect(self.commands.filter_by)
        self.filters.saving.connect(self.commands.save_view)
        self.bulk.copied.connect(table.copy)
        self.bulk.put_away.connect(lambda: table.archived.emit(table.selected_ids))

    def _lay_out(self) -> None:
        self.tools = QHBoxLayout()
        self.tools.setSpacing(sizes.SPACE_2)
        self.tools.addStretch()
        self.tools.addWidget(self.search, 1)
        self.tools.addWidget(self.menu_button)
        self._filtered = self._nothing_found()
        self._stack = QStackedLayout()
        for each in (self.table, self._filtered, self._empty):
            self._stack.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.SPACE_2)
        column.addWidget(self.views)
        column.addLayout(self.tools)
        column.addWidget(self.filters)
        column.addWidget(self.error)
        column.addLayout(self._stack, 1)
        column.addWidget(self.bulk)

    def _nothing_found(self) -> EmptyState:
        sentence = _("Nothing here matches. Look for fewer words, or show everything.")
        found = EmptyState("search", _("Nothing found"), sentence)
        found.add_button(button(_("Show everything"), self._clear))
        return found
