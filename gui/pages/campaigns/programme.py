"""The programme of a campaign: its calendar, and its activities as one table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QSplitter, QVBoxLayout, QWidget

from gui.activities import ActivityTable, activity_columns
from gui.forms.lines import AddLine
from gui.page import Page
from gui.theme import sizes
from gui.timeline import Scale, Timeline, fixed_words, timeline_card
from gui.widgets import EmptyState, button, chip_button
from planner.activity_rows import activity_rows, free_activity_rows
from planner.edits.programme import add_named
from planner.edits.schedule import reschedule
from planner.errors import Invalid
from planner.lanes import lane_groups
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Activity, Campaign
from planner.schedule import Grip
from planner.text import _

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
        self._has_lanes = False
        self.timeline = Timeline(is_fixed=page.view.services.is_read_only)
        columns = activity_columns(lambda: page.workspace.plan, page.view.today)
        self.list = ActivityTable(page, name, columns, self._empty())
        self.table, self.panel = self.list.table, self.list.panel
        self.shows_calendar = chip_button(_("Calendar"), name="calendar")
        self.shows_calendar.setChecked(True)
        self.shows_calendar.toggled.connect(self._show_calendar)
        self.panel.add_tool(self.shows_calendar)
        self.add_line = AddLine(
            "newActivity", _("Type a name and press Enter to add an activity")
        )
        self.add_line.added.connect(self._add)
        self.timeline.moved.connect(self._move)
        self.timeline.refused.connect(self._refuse)
        self.timeline.selected.connect(self.table.select)
        self.timeline.opened.connect(self.select)
        self._lay_out()

    def show_campaign(self, plan: Plan, campaign: Campaign) -> None:
        """Show the activities of a campaign."""
        if self._campaign is None or self._campaign.id != campaign.id:
            self.list.forget()
        self._campaign = campaign
        today = self._page.view.today
        groups = lane_groups(plan, campaign, today)
        quarter = Quarter.parse(campaign.quarter)
        scale = Scale(quarter, plan.company.fiscal_year_start)
        self.timeline.show_lanes(groups, scale, today)
        self._has_lanes = bool(groups)
        self._show_calendar()
        self.list.show_rows(activity_rows(plan, campaign, today))

    def show_free(self, plan: Plan, quarter: Quarter) -> None:
        """Show a quarter's activities without a campaign; gone when there are none."""
        rows = free_activity_rows(plan, quarter, self._page.view.today)
        self.shows_calendar.hide()
        self._show_calendar()
        self.list.show_rows(rows)
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

    def show_invalid(self, error: Invalid) -> None:
        """Show a refusal where it arose; a missing quantity is asked for."""
        self.list.show_invalid(error)

    def _show_calendar(self) -> None:
        self._area.setVisible(self._has_lanes and self.shows_calendar.isChecked())

    def _move(self, activity_id: str, grip: Grip, by: int) -> None:
        self.panel.show_invalid(None)
        plan = self._page.workspace.plan
        self._page.edit(reschedule, plan.get(Activity, activity_id), grip, by)

    def _refuse(self) -> None:
        self._page.failed.emit(fixed_words())

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
        self._area = timeline_card(self.timeline)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, sizes.SPACE_2, 0, 0)
        column.setSpacing(sizes.SPACE_2)
        column.addWidget(self.list, 1)
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
        # What was typed in the line stands in the table, one step back.
        self.setTabOrder(self.table, self.add_line)
