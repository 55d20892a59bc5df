"""Activities as a table: typed, ticked off, put away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.forms.lines import AskLine
from gui.page import Page
from gui.table import Column, TablePanel, TableView
from gui.theme import sizes
from gui.widgets import EmptyState, label
from planner import edits
from planner.activity_rows import ActivityRow
from planner.edits.programme import done_as_typed
from planner.errors import Invalid
from planner.plan import Plan
from planner.records import Activity, ActivityState
from planner.text import _
from planner.typed import shown_number


class ActivityTable(QWidget):
    """A table of activities with its search, and the question of how much was done."""

    def __init__(
        self,
        page: Page,
        name: str,
        columns: Sequence[Column[ActivityRow]],
        empty: EmptyState,
    ) -> None:
        super().__init__()
        self._page = page
        self._asked: str | None = None
        self.table = TableView(
            name,
            columns,
            self._edit_cell,
            lambda: page.workspace.plan,
            page.view.settings,
            _("Activities"),
        )
        self.panel = TablePanel(self.table, empty)
        self.panel.belongs_to(page, _("Archive"))
        self.keys = label(
            _("F2 changes a cell, Space marks done, Del archives"),
            points=sizes.SMALL_PT,
            tone="secondary",
        )
        self.panel.add_tool(self.keys)
        self.ask = AskLine("doneLine", _("Mark done"), is_short=True)
        self.table.archived.connect(self.archive)
        self.ask.answered.connect(self._mark_with)
        self.ask.left.connect(self.table.setFocus)
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), self.table)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self.mark_done)
        self.setFocusProxy(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.SPACE_2)
        column.addWidget(self.ask)
        column.addWidget(self.panel, 1)

    def show_rows(self, rows: Sequence[ActivityRow]) -> None:
        """Show these activities."""
        self.table.records.set_rows(rows)

    def forget(self) -> None:
        """Take away what was asked and refused: something else is shown now."""
        self.ask.hide()
        self.panel.show_invalid(None)

    def select(self, activity_id: str) -> bool:
        """Select an activity, whatever is filtered; False if it is not of these."""
        return self.panel.reveal(activity_id)

    def mark_done(self) -> None:
        """Mark the activity at the cursor done, asking how much if that was planned."""
        index = self.table.currentIndex()
        if not index.isValid():
            return
        plan = self._page.workspace.plan
        activity = plan.get(Activity, self.table.records.row(index).id)
        if activity.state is ActivityState.DONE:
            return
        if activity.planned_quantity is None:
            self._mark(activity, "")
        else:
            self._ask_quantity(plan, activity)

    def archive(self, ids: list[str]) -> None:
        """Put activities away; undo brings them back."""
        plan = self._page.workspace.plan
        activities = [plan.get(Activity, each) for each in ids]
        self._page.edit(edits.archive, *activities)

    def show_invalid(self, error: Invalid) -> None:
        """Show a refusal where it arose; a missing quantity is asked for."""
        if self.ask.isVisible():
            self.ask.show_error(str(error))
        else:
            self.panel.show_invalid(error)

    def _edit_cell(
        self, column: Column[ActivityRow], row: ActivityRow, value: object
    ) -> bool:
        self.panel.show_invalid(None)
        if column.edit is None:
            return False
        if column.key == "state" and value == ActivityState.DONE:
            self.table.select(row.id)
            self.mark_done()
            return True
        return self._page.edit(column.edit, row, value)

    def _ask_quantity(self, plan: Plan, activity: Activity) -> None:
        self._asked = activity.id
        self.panel.show_invalid(None)
        question = _("How much of “{name}” was done?").format(name=activity.name)
        quantity = activity.done_quantity
        begin = activity.planned_quantity if quantity is None else quantity
        self.ask.ask(question, shown_number(plan, begin), activity.unit or "")

    def _mark_with(self, text: str) -> None:
        activity = self._page.workspace.plan.find(Activity, self._asked)
        if activity is None or self._mark(activity, text):
            self.ask.leave()

    def _mark(self, activity: Activity, text: str) -> bool:
        return self._page.edit(done_as_typed, activity, self._page.view.today, text)
