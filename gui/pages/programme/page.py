"""All activities of the quarter, looked at in three ways."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout

from gui.page import Page
from gui.pages.programme.add_row import AddRow
from gui.pages.programme.beside import Beside
from gui.pages.programme.table_tab import TableTab
from gui.pages.programme.timeline_tab import TimelineTab
from gui.pages.programme.week import WeekView
from gui.theme import sizes
from gui.view_state import ViewState
from gui.widgets import button
from gui.widgets.buttons import IconButton
from planner import edits
from planner.activity_rows import campaigns_to_choose
from planner.attention import LAST_WEEK
from planner.change import Change
from planner.edits.programme import draft_activity
from planner.errors import Invalid
from planner.person_work import whose
from planner.plan import Plan
from planner.progress import activities_in, quarter_with
from planner.records import (
    Account,
    Activity,
    ActivityAccount,
    Actual,
    Campaign,
    CampaignAccount,
    Company,
    DayOff,
    Dependency,
    EnteredMetric,
    Milestone,
    MilestoneRule,
    Person,
    Record,
    Target,
)
from planner.text import _, count, joined, ngettext, quarter_label
from planner.typed import typed_line
from planner.workspace import Workspace

TIMELINE, WEEK, TABLE = "timeline", "week", "table"
TABS = (TIMELINE, WEEK, TABLE)
LEAST_HEIGHT = 320
Refusal = Callable[[Invalid], object]


class ProgrammePage(Page):
    """Timeline, week and table of the same activities, with the inspector beside.

    As a record a tab's key opens that tab, and an activity's id selects it.
    """

    key = "programme"
    draws: ClassVar[tuple[type[Record], ...]] = (
        Account,
        Activity,
        ActivityAccount,
        Actual,
        Campaign,
        CampaignAccount,
        Company,
        DayOff,
        Dependency,
        EnteredMetric,
        Milestone,
        MilestoneRule,
        Person,
        Target,
    )

    def __init__(self, workspace: Workspace, view: ViewState) -> None:
        super().__init__(workspace, view)
        self._refusal: Refusal | None = None
        self.timeline_tab = TimelineTab(self, self.new)
        self.week = WeekView(self)
        self.table_tab = TableTab(self, self.new)
        self.beside = Beside(self.change, lambda: workspace.plan, view)
        self.add_row = AddRow()
        self._tabs = QButtonGroup(self)
        self._stack = QStackedWidget()
        self._views = (self.timeline_tab, self.week, self.table_tab)
        for place, each in enumerate(self._views):
            self._stack.addWidget(each)
            self._tabs.addButton(self._tab_button(TABS[place]), place)
        self._connect()
        self._lay_out()
        self._tabs.button(0).setChecked(True)

    @classmethod
    def title(cls) -> str:
        return _("Programme")

    @property
    def tab(self) -> str:
        """The key of the tab that is shown."""
        return TABS[self._stack.currentIndex()]

    @property
    def printed_as(self) -> str | None:
        return "calendar"

    def draw(self, plan: Plan) -> None:
        """Show the quarter's activities in the tab that is open."""
        quarter = self.view.quarter
        number = len(activities_in(plan, quarter))
        shown = ngettext("{count} activity", "{count} activities", number)
        label = quarter_label(quarter, plan.company.fiscal_year_start)
        self.subtitle.setText(joined((label, shown.format(count=count(number)))))
        self._views[self._stack.currentIndex()].draw(plan)
        self.add_row.show_campaigns(campaigns_to_choose(plan, quarter))
        self.beside.draw(plan, self.timeline_tab.notes)

    def open_record(self, record_id: str) -> None:
        """Show a tab by its key, last week, somebody's activities, or one of them."""
        plan = self.workspace.plan
        owned = whose(plan, record_id)
        if owned is not None:
            self.show_tab(TABLE)
            self.table_tab.show_only(*owned)
            self.enter()
            return
        if record_id == LAST_WEEK:
            self.show_tab(WEEK)
            self.week.enter(back=1)
            return
        if record_id in TABS:
            self.show_tab(record_id)
            self.enter()
            return
        if self.tab == WEEK:
            self.show_tab(TIMELINE)
        activity = plan.find(Activity, record_id)
        if activity is not None:
            self.view.choose_quarter(quarter_with(plan, activity, self.view.quarter))
        self.show_activity(record_id)
        if activity is not None and self.beside.is_open:
            # In the timeline Alt+Left would move what it shall lead back from.
            self.beside.begin()
        else:
            self.enter()

    def enter(self) -> None:
        if self.tab == WEEK:
            self.week.enter()
        else:
            self._views[self._stack.currentIndex()].setFocus()

    def new(self) -> None:
        """Begin a new activity."""
        if self.tab == WEEK:
            self._choose_tab(TABS.index(TIMELINE))
        self.add_row.setFocus()

    def search(self) -> None:
        """Search in the table, which has all activities."""
        self._choose_tab(TABS.index(TABLE))
        self.table_tab.list.panel.focus_search()

    def show_tab(self, key: str) -> None:
        """Show one of the tabs."""
        place = TABS.index(key)
        self._tabs.button(place).setChecked(True)
        self._stack.setCurrentIndex(place)
        self.add_row.setVisible(key != WEEK)
        if key != TIMELINE:
            self.beside.close_notes()
        self.beside.setVisible(key != WEEK and self.beside.is_open)
        self.draw(self.workspace.plan)

    def show_activity(self, activity_id: str) -> None:
        """Select an activity in the tab, and show it beside."""
        if self.tab == TIMELINE:
            is_found = self.timeline_tab.timeline.select(activity_id)
        else:
            is_found = self.table_tab.select(activity_id)
        if is_found:
            self.beside.show_activity(self.workspace.plan, activity_id)

    def change(
        self, invalid: Refusal | None, function: Callable[..., Change], *args: object
    ) -> bool:
        """Make a change; a broken rule is shown by `invalid`, else in passing."""
        self._refusal = invalid or (lambda error: self.failed.emit(str(error)))
        try:
            return self.edit(function, *args)
        finally:
            self._refusal = None

    def show_invalid(self, error: Invalid) -> None:
        """Show a refusal where it arose."""
        if self._refusal is not None:
            self._refusal(error)
        elif self.tab == TABLE:
            self.table_tab.show_invalid(error)
        elif self.tab == WEEK:
            self.week.show_invalid(error)
        else:
            self.failed.emit(str(error))

    def _connect(self) -> None:
        self._tabs.idClicked.connect(self._choose_tab)
        timeline, table = self.timeline_tab.timeline, self.table_tab.list.table
        timeline.opened.connect(self._inspect)
        timeline.selected.connect(self._on_selected)
        self.timeline_tab.noted.connect(self._show_notes)
        table.opened.connect(self._inspect)
        table.selected.connect(self._on_rows)
        self.beside.wanted.connect(self.show_activity)
        self.beside.closed.connect(self.enter)
        self.add_row.added.connect(self._add)

    def _choose_tab(self, place: int) -> None:
        self.view.remember(TABS[place])
        self.show_tab(TABS[place])
        self.enter()

    def _on_selected(self, activity_id: str) -> None:
        self.view.remember(activity_id or TIMELINE)
        self.beside.show_activity(self.workspace.plan, activity_id)

    def _on_rows(self, ids: list[str]) -> None:
        """An inspector that is open follows the one selected line."""
        if len(ids) == 1 and self.beside.is_open:
            self.beside.show_activity(self.workspace.plan, ids[0])

    def _inspect(self, activity_id: str) -> None:
        self.beside.show_activity(self.workspace.plan, activity_id)
        self.beside.begin()

    def _show_notes(self) -> None:
        self.beside.show_notes(self.timeline_tab.notes)

    def _add(self, name: str, campaign_id: str | None) -> None:
        plan = self.workspace.plan
        campaign = plan.find(Campaign, campaign_id)
        draft = draft_activity(plan, campaign, typed_line(name) or "")
        if self.change(self.add_row.show_invalid, edits.add, draft):
            self.add_row.forget()
            self.show_activity(draft.id)

    def _tab_button(self, key: str) -> IconButton:
        titles = {TIMELINE: _("Timeline"), WEEK: _("Week"), TABLE: _("Table")}
        made = IconButton(titles[key], kind="tab")
        made.setCheckable(True)
        made.setObjectName(f"{key}Tab")
        return made

    def _lay_out(self) -> None:
        tabs = QHBoxLayout()
        tabs.setSpacing(sizes.SPACE_4)
        for made in self._tabs.buttons():
            tabs.addWidget(made)
        tabs.addStretch()
        self.header_titles.addSpacing(sizes.SPACE_1)
        self.header_titles.addLayout(tabs)
        head = self.header.layout()
        if head is not None:
            margin = sizes.SPACE_5
            head.setContentsMargins(margin, sizes.SPACE_3, margin, 0)
        self.header_actions.addWidget(
            button(
                "",
                self.view.calendar_wanted.emit,
                icon_name="download",
                kind="quiet",
                name="exportCalendar",
                spoken=_("Export the calendar"),
            )
        )
        for text, pressed, icon, kind, name in (
            (_("Print calendar"), self.print_page, "printer", "secondary", "print"),
            (_("Add activity"), self.new, "plus", "primary", "addActivity"),
        ):
            self.header_actions.addWidget(
                button(text, pressed, icon_name=icon, kind=kind, name=name)
            )
        self._stack.setMinimumHeight(LEAST_HEIGHT)
        left = QVBoxLayout()
        left.setSpacing(sizes.SPACE_2)
        left.addWidget(self._stack, 1)
        left.addWidget(self.add_row)
        across = QHBoxLayout()
        across.setSpacing(sizes.SPACE_3)
        across.addLayout(left, 1)
        across.addWidget(self.beside)
        self.body.addLayout(across)
