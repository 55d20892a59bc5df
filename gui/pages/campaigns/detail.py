"""The page of one campaign: its head, and its tabs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.page import Page
from gui.pages.campaigns.accounts import AccountsTab
from gui.pages.campaigns.details import DetailsTab
from gui.pages.campaigns.goals import GoalCards, TargetsTab
from gui.pages.campaigns.head import Head
from gui.pages.campaigns.money import MoneyTab
from gui.pages.campaigns.notes import NotesTab
from gui.pages.campaigns.programme import ProgrammeTab
from gui.theme import sizes
from gui.widgets import button
from gui.widgets.buttons import IconButton
from gui.widgets.flow import FlowRow
from gui.widgets.history import HistoryFoot
from planner import edits
from planner.campaign_goals import CampaignGoals, campaign_goals
from planner.campaign_rows import campaign_row
from planner.errors import Invalid
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Campaign, CampaignState
from planner.text import _, joined, quarter_short
from planner.typed import typed_line

PROGRAMME, TARGETS, ACCOUNTS, MONEY, DETAILS, NOTES = range(6)
ROOM_FOR_GOALS = 760
"""From this height on, in pixels, the targets stand below the programme, too."""


class CampaignDetail(QWidget):
    """Everything about one campaign."""

    left = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.setObjectName("campaignDetail")
        self._page = page
        self._campaign_id: str | None = None
        self.head = Head()
        self.programme = ProgrammeTab(page)
        self.accounts = AccountsTab(page)
        self.details = DetailsTab(page)
        self._tabs = QButtonGroup(self)
        self._stack = QStackedWidget()
        self.targets = TargetsTab()
        self.money = MoneyTab(page)
        self.notes = NotesTab(page)
        self.goals = GoalCards()
        self.history = HistoryFoot(page.view, lambda: page.workspace.plan)
        self._goal_count = 0
        for place, tab in enumerate(self._parts()):
            self._tabs.addButton(self._tab_button(), place)
            self._stack.addWidget(tab)
        self._tabs.idClicked.connect(self.show_tab)
        self.targets.wanted.connect(lambda: page.view.show("targets"))
        self.head.left.connect(self.left)
        self.head.renamed.connect(self._rename)
        self.head.state_chosen.connect(self._set_state)
        self._lay_out()
        self.show_tab(PROGRAMME)

    @property
    def campaign_id(self) -> str | None:
        """The id of the campaign that is shown, or None."""
        return self._campaign_id

    def show_campaign(self, plan: Plan, campaign: Campaign) -> None:
        """Show a campaign as the plan has it."""
        if campaign.id != self._campaign_id:
            self._campaign_id = campaign.id
            self.show_tab(PROGRAMME)
        row = campaign_row(plan, campaign, self._page.view.today)
        quarter = Quarter.parse(campaign.quarter)
        short = quarter_short(quarter, plan.company.fiscal_year_start)
        self.head.show_row(row, short)
        self.programme.show_campaign(plan, campaign)
        self.accounts.show_campaign(plan, campaign)
        self.details.show_campaign(plan, campaign)
        self.money.show_campaign(plan, campaign)
        self.notes.show_campaign(campaign)
        self.history.show_record(campaign)
        self._show_goals(campaign_goals(plan, campaign, self._page.view.today))
        counts = {
            PROGRAMME: row.progress.planned,
            TARGETS: self._goal_count,
            ACCOUNTS: row.accounts,
            MONEY: self.money.costs.table.records.total,
        }
        for place, title in self._titles().items():
            shown = joined((title, str(counts[place]) if place in counts else ""), "  ")
            self._tabs.button(place).setText(shown)

    def show_tab(self, place: int) -> None:
        """Show one of the tabs."""
        self._tabs.button(place).setChecked(True)
        self._stack.setCurrentIndex(place)

    def new(self) -> None:
        """Begin what is new on the tab that is shown: a cost, else an activity."""
        if self._stack.currentIndex() == MONEY:
            self.money.costs.new()
        else:
            self.add_activity()

    def add_activity(self) -> None:
        """Begin a new activity."""
        self.show_tab(PROGRAMME)
        self.programme.add()

    def search(self) -> None:
        """Put the cursor into the search field of the tab, if it has one."""
        if self._stack.currentIndex() == ACCOUNTS:
            self.accounts.panel.focus_search()
        elif self._stack.currentIndex() == MONEY:
            self.money.costs.panel.focus_search()
        else:
            self.show_tab(PROGRAMME)
            self.programme.panel.focus_search()

    def show_activity(self, activity_id: str) -> None:
        """Show the programme with an activity selected."""
        self.show_tab(PROGRAMME)
        self.programme.select(activity_id)

    def show_invalid(self, error: Invalid) -> None:
        """Show a refusal where it arose."""
        if error.field == "name" and self.head.name.isModified():
            self.head.show_error(str(error))
            return
        refusals = {
            ACCOUNTS: self.accounts.show_invalid,
            MONEY: self.money.show_invalid,
            DETAILS: self.details.show_invalid,
            NOTES: self.notes.show_invalid,
        }
        refused = refusals.get(self._stack.currentIndex(), self.programme.show_invalid)
        refused(error)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_goals()

    def _show_goals(self, goals: CampaignGoals) -> None:
        self._goal_count = len(goals)
        self.targets.show_goals(goals)
        self.goals.show_goals(goals)
        self._place_goals()

    def _place_goals(self) -> None:
        has_room = self.height() >= ROOM_FOR_GOALS
        self.goals.setVisible(has_room and self._goal_count > 0)

    def _parts(self) -> tuple[QWidget, ...]:
        """What each tab shows, in their order."""
        first = QWidget()
        column = QVBoxLayout(first)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.SPACE_4)
        column.addWidget(self.programme, 1)
        column.addWidget(self.goals)
        first.setFocusProxy(self.programme)
        return (
            first,
            self.targets,
            self.accounts,
            self.money,
            self.details,
            self.notes,
        )

    def _rename(self, name: object) -> None:
        self.head.name.setModified(True)
        is_taken = self._edit(name=typed_line(str(name)) or "")
        self.head.name.setModified(not is_taken)

    def _set_state(self, state: CampaignState) -> None:
        self._edit(state=state)

    def _edit(self, **values: object) -> bool:
        plan = self._page.workspace.plan
        campaign = plan.find(Campaign, self._campaign_id)
        return campaign is not None and self._page.edit(
            edits.change, campaign, **values
        )

    def _titles(self) -> dict[int, str]:
        return {
            PROGRAMME: _("Programme"),
            TARGETS: _("Targets"),
            ACCOUNTS: _("Accounts"),
            MONEY: _("Money"),
            DETAILS: _("Details"),
            NOTES: _("Notes"),
        }

    def _tab_button(self) -> QPushButton:
        made = IconButton("", kind="tab")
        made.setCheckable(True)
        return made

    def _lay_out(self) -> None:
        top = QWidget()
        top.setObjectName("pageHeader")
        column = QVBoxLayout(top)
        margin = sizes.SPACE_5
        column.setContentsMargins(margin, sizes.SPACE_2, margin, 0)
        column.setSpacing(sizes.SPACE_1)
        column.addWidget(self.head)
        column.addLayout(self._tab_row())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(top)
        below = QVBoxLayout()
        below.setContentsMargins(margin, sizes.SPACE_3, margin, sizes.SPACE_2)
        below.setSpacing(sizes.SPACE_1)
        below.addWidget(self._stack, 1)
        below.addWidget(self.history)
        outer.addLayout(below, 1)

    def _tab_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_2)
        tabs = FlowRow(sizes.SPACE_2)
        words = ("programme", "targets", "accounts", "money", "details", "notes")
        names = tuple(f"{word}Tab" for word in words)
        for made, name in zip(self._tabs.buttons(), names, strict=True):
            made.setObjectName(name)
            tabs.add(made)
        row.addWidget(tabs, 1)
        row.addWidget(
            button(
                _("Print plan"),
                self._page.print_page,
                icon_name="printer",
                kind="quiet",
                name="print",
            )
        )
        row.addWidget(
            button(
                _("Add activity"),
                self.add_activity,
                icon_name="plus",
                kind="primary",
                name="addActivity",
            )
        )
        return row
