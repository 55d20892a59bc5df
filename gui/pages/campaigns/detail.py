"""The page of one campaign: its head, and its tabs."""

from __future__ import annotations

from PySide6.QtCore import Signal
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
from gui.pages.campaigns.head import Head
from gui.pages.campaigns.programme import ProgrammeTab
from gui.theme import sizes
from gui.widgets import button
from gui.widgets.buttons import IconButton
from planner import edits
from planner.campaign_rows import campaign_row
from planner.errors import Invalid
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Campaign, CampaignState
from planner.text import _, joined, quarter_short
from planner.typed import typed_line

PROGRAMME, ACCOUNTS, DETAILS = range(3)


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
        for place, tab in enumerate((self.programme, self.accounts, self.details)):
            self._tabs.addButton(self._tab_button(), place)
            self._stack.addWidget(tab)
        self._tabs.idClicked.connect(self.show_tab)
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
        counts = {PROGRAMME: row.progress.planned, ACCOUNTS: row.accounts}
        for place, title in self._titles().items():
            shown = joined((title, str(counts[place]) if place in counts else ""), "  ")
            self._tabs.button(place).setText(shown)

    def show_tab(self, place: int) -> None:
        """Show one of the tabs."""
        self._tabs.button(place).setChecked(True)
        self._stack.setCurrentIndex(place)

    def add_activity(self) -> None:
        """Begin a new activity."""
        self.show_tab(PROGRAMME)
        self.programme.add()

    def search(self) -> None:
        """Put the cursor into the search field of the tab, if it has one."""
        if self._stack.currentWidget() is self.accounts:
            self.accounts.panel.focus_search()
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
        tabs = (self.programme, self.accounts, self.details)
        tabs[self._stack.currentIndex()].show_invalid(error)

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
            ACCOUNTS: _("Accounts"),
            DETAILS: _("Details"),
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
        below.setContentsMargins(margin, sizes.SPACE_3, margin, sizes.SPACE_4)
        below.addWidget(self._stack)
        outer.addLayout(below, 1)

    def _tab_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_4)
        names = ("programmeTab", "accountsTab", "detailsTab")
        for made, name in zip(self._tabs.buttons(), names, strict=True):
            made.setObjectName(name)
            row.addWidget(made)
        row.addStretch()
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
