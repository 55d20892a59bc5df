"""All activities of the quarter, looked at in three ways."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QWidget

from gui.page import Page
from gui.theme import sizes
from gui.view_state import ViewState
from gui.widgets import EmptyState
from gui.widgets.buttons import IconButton
from planner.plan import Plan
from planner.progress import activities_in
from planner.records import RECORDS, Activity, Record
from planner.text import _, count, joined, ngettext, quarter_label
from planner.workspace import Workspace

TIMELINE, WEEK, TABLE = "timeline", "week", "table"
TABS = (TIMELINE, WEEK, TABLE)


class ProgrammePage(Page):
    """Timeline, week and table of the same activities; the tab is remembered."""

    key = "programme"
    draws: ClassVar[tuple[type[Record], ...]] = RECORDS

    def __init__(self, workspace: Workspace, view: ViewState) -> None:
        super().__init__(workspace, view)
        self.timeline = _soon()
        self.week = _soon()
        self.table = _soon()
        self._tabs = QButtonGroup(self)
        self._stack = QStackedWidget()
        self._views = (self.timeline, self.week, self.table)
        for place, each in enumerate(self._views):
            self._stack.addWidget(each)
            self._tabs.addButton(self._tab_button(TABS[place]), place)
        self._tabs.idClicked.connect(self._on_tab)
        self._lay_out()
        self.show_tab(TIMELINE)

    @classmethod
    def title(cls) -> str:
        return _("Programme")

    @property
    def tab(self) -> str:
        """The key of the tab that is shown."""
        return TABS[self._stack.currentIndex()]

    def draw(self, plan: Plan) -> None:
        """Show the quarter's activities in the tab that is open."""
        quarter = self.view.quarter
        number = len(activities_in(plan, quarter))
        shown = ngettext("{count} activity", "{count} activities", number)
        label = quarter_label(quarter, plan.company.fiscal_year_start)
        self.subtitle.setText(joined((label, shown.format(count=count(number)))))

    def open_record(self, record_id: str) -> None:
        """Show a tab by its key, or the tab with an activity selected."""
        if record_id in TABS:
            self.show_tab(record_id)
            self.enter()
        elif self.workspace.plan.find(Activity, record_id) is not None:
            self.show_tab(TIMELINE)

    def enter(self) -> None:
        self._views[self._stack.currentIndex()].setFocus()

    def show_tab(self, key: str) -> None:
        """Show one of the tabs."""
        place = TABS.index(key)
        self._tabs.button(place).setChecked(True)
        self._stack.setCurrentIndex(place)
        self.draw(self.workspace.plan)

    def _on_tab(self, place: int) -> None:
        self.view.remember(TABS[place])
        self.show_tab(TABS[place])
        self.enter()

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
        self.body.addWidget(self._stack)


def _soon() -> QWidget:
    return EmptyState("calendar-days", _("Programme"), "")
