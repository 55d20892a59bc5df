"""The programme of a campaign: its calendar, and its activities as one table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from gui.page import Page
from gui.pages.campaigns.activity_columns import activity_columns
from gui.pages.campaigns.lines import AddLine, AskLine
from gui.pages.campaigns.scale import Scale
from gui.pages.campaigns.timeline import Timeline
from gui.table import Column, TablePanel, TableView
from gui.theme import sizes
from gui.widgets import EmptyState, button, chip_button, label
from planner import edits
from planner.campaign_rows import ActivityRow, activity_rows, free_activity_rows
from planner.edits.programme import add_named, done_as_typed
from planner.errors import Invalid
from planner.lanes import lane_groups
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Activity, ActivityState, Campaign
from planner.text import _
from planner.typed import shown_number

HEIGHTS = (340, 340)
"""Calendar and table share the height equally until somebody moves the line."""

FREE_LINES = 4
"""So many lines of activities without a campaign are in sight, and half of one more."""


class ProgrammeTab(QWidget):
    """Activities on the calendar above, and in words below."""

    def __init__(self, page: Page, name: str = "activities") -> None:
        super().__init__()
        self._page = page
        self._campaign: Campaign | None = None
        self._asked: str | None = None
        self._has_lanes = False
        self.timeline = Timeline()
        self.table = TableView(
            name,
            activity_columns(lambda: page.workspace.plan, page.view.today),
            self._edit_cell,
            lambda: page.workspace.plan,
            page.view.settings,
            _("Activities"),
        )
        self.panel = TablePanel(self.table, self._empty())
        self.shows_calendar = chip_button(_("Calendar"), name="calendar")
        self.shows_calendar.setChecked(True)
        self.shows_calendar.toggled.connect(self._show_calendar)
        self.panel.add_tool(self.shows_calendar)
        keys = _("F2 changes a cell, Space marks done, Del archives")
        self.panel.add_tool(label(keys, points=sizes.SMALL_PT, tone="secondary"))
        self.ask = AskLine("doneLine", _("Mark done"), is_short=True)
        self.add_line = AddLine(
            "newActivity", _("Type a name and press Enter to add an activity")
        )
        self.table.archived.connect(self.archive)
        self.ask.answered.connect(self._mark_with)
        self.ask.left.connect(self.table.setFocus)
        self.add_line.added.connect(self._add)
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), self.table)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self.mark_done)
        self._lay_out()

    def show_campaign(self, plan: Plan, campaign: Campaign) -> None:
        """Show the activities of a campaign."""
        if self._campaign is None or self._campaign.id != campaign.id:
            self.ask.hide()
            self.panel.show_invalid(None)
        self._campaign = campaign
        today = self._page.view.today
        groups = lane_groups(plan, campaign, today)
        quarter = Quarter.parse(campaign.quarter)
        scale = Scale(quarter, plan.company.fiscal_year_start)
        self.timeline.show_lanes(groups, scale, today)
        self._has_lanes = bool(groups)
        self._show_calendar()
        self.table.records.set_rows(activity_rows(plan, campaign, today))

    def show_free(self, plan: Plan, quarter: Quarter) -> None:
        """Show a quarter's activities without a campaign; gone when there are none."""
        rows = free_activity_rows(plan, quarter, self._page.view.today)
        self.shows_calendar.hide()
        self._show_calendar()
        self.table.records.set_rows(rows)
        head = self.table.horizontalHeader().sizeHint().height()
        lines = min(len(rows), FREE_LINES) + 0.5
        self.table.setFixedHeight(round(head + lines * sizes.ROW_HEIGHT))
        for state in self.panel.findChildren(EmptyState):
            # Else the room of what is not shown would stand empty under the table.
            state.setSizePolicy(
                QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored
            )
        self.setVisible(bool(rows))

    def select(self, activity_id: str) -> None:
        """Select an activity and put the cursor into the table."""
        self.table.select(activity_id)
        self.table.setFocus()

    def add(self) -> None:
        """Put the cursor where a new activity is typed."""
        self.add_line.setFocus()

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

    def _show_calendar(self) -> None:
        self._area.setVisible(self._has_lanes and self.shows_calendar.isChecked())

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

    def _add(self, name: str) -> None:
        if self._page.edit(add_named, self._campaign, name):
            self.add_line.forget()
            self.table.scrollToBottom()

    def _empty(self) -> EmptyState:
        empty = EmptyState(
            "calendar-days",
            _("No activities yet"),
            _("Calls, letters, visits, events: what both sides will do, and when."),
        )
        empty.add_button(
            button(_("Add activity"), self.add, icon_name="plus", name="addFirst")
        )
        return empty

    def _lay_out(self) -> None:
        frame = QFrame()
        frame.setProperty("card", "true")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.timeline)
        inside.addStretch()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidget(frame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, sizes.SPACE_2, 0, 0)
        column.setSpacing(sizes.SPACE_2)
        column.addWidget(self.ask)
        column.addWidget(self.panel, 1)
        column.addWidget(self.add_line)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._area)
        splitter.addWidget(below)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes(list(HEIGHTS))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(splitter)
