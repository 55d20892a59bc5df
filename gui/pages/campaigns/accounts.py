"""The accounts of a campaign, and where each of them stands."""

from __future__ import annotations

from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from gui.page import Page
from gui.pages.campaigns.account_columns import account_columns
from gui.pages.campaigns.picker import AccountPicker
from gui.table import Column, TablePanel, TableView
from gui.widgets import EmptyState, button, label
from planner.campaign_rows import AccountRow, account_rows
from planner.edits.programme import choose_accounts, take_out
from planner.errors import Invalid
from planner.plan import Plan
from planner.records import Campaign
from planner.text import _

NAME = 1
"""The column that takes the room that is left."""


class AccountsTab(QWidget):
    """The table of a campaign's accounts; Del takes them out of the campaign."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._campaign: Campaign | None = None
        self.table = TableView(
            "campaignAccounts",
            account_columns(lambda: self.campaign),
            self._edit_cell,
            lambda: page.workspace.plan,
            page.view.settings,
            _("Accounts of the campaign"),
        )
        self.table.arrangement.is_filling = False
        stretch = QHeaderView.ResizeMode.Stretch
        self.table.horizontalHeader().setSectionResizeMode(NAME, stretch)
        self.panel = TablePanel(self.table, self._empty())
        self.panel.belongs_to(page, _("Take out"))
        self.all = label(
            _("All accounts of the plan are in this campaign."), tone="secondary"
        )
        self.panel.tools.insertWidget(0, self.all)
        self.panel.add_tool(
            button(
                _("Choose accounts"),
                self.choose,
                icon_name="list-checks",
                name="choose",
            )
        )
        self.table.archived.connect(self.take_out)
        self.table.opened.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)

    @property
    def campaign(self) -> Campaign:
        """The campaign that is shown."""
        if self._campaign is None:
            message = "the tab shows a campaign before it is used"
            raise RuntimeError(message)
        return self._campaign

    def show_campaign(self, plan: Plan, campaign: Campaign) -> None:
        """Show the accounts of a campaign."""
        if self._campaign is None or self._campaign.id != campaign.id:
            self.panel.show_invalid(None)
        self._campaign = campaign
        self.all.setVisible(campaign.has_all_accounts)
        self.table.records.set_rows(account_rows(plan, campaign))

    def choose(self) -> None:
        """Let people tick the accounts of the campaign."""
        picker = AccountPicker(self._page.workspace.plan, self.campaign, self)
        picker.chosen.connect(self._set_accounts)
        picker.open()

    def take_out(self, ids: list[str]) -> None:
        """Take accounts out of the campaign; they stay in the plan."""
        self.panel.show_invalid(None)
        self._page.edit(take_out, self.campaign, ids)

    def show_invalid(self, error: Invalid) -> None:
        """Show a refusal above the table."""
        self.panel.show_invalid(error)

    def _set_accounts(self, ids: list[str], has_all: bool) -> None:
        self.panel.show_invalid(None)
        self._page.edit(choose_accounts, self.campaign, ids, has_all=has_all)

    def _edit_cell(
        self, column: Column[AccountRow], row: AccountRow, value: object
    ) -> bool:
        self.panel.show_invalid(None)
        return column.edit is not None and self._page.edit(column.edit, row, value)

    def _open(self, account_id: str) -> None:
        self._page.view.show("accounts", account_id)

    def _empty(self) -> EmptyState:
        empty = EmptyState(
            "building-2",
            _("No accounts in this campaign yet"),
            _("Choose the companies that both sides will work on in this campaign."),
        )
        empty.add_button(
            button(
                _("Choose accounts"), self.choose, kind="primary", name="chooseFirst"
            )
        )
        return empty
