"""The account list: one table for both sides, with the details of one account."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from gui.page import Page
from gui.pages.accounts.add_line import AddLine
from gui.pages.accounts.bulk import AccountActions
from gui.pages.accounts.columns import LISTED, account_columns, yes_or_no
from gui.pages.accounts.empty import empty_list
from gui.pages.accounts.gate import Gate
from gui.pages.accounts.inspector import Inspector
from gui.table import Column, TablePanel, TableView
from gui.theme import sizes
from gui.view_state import ViewState
from gui.widgets import button
from gui.widgets.history import HistoryFoot, add_foot
from planner.account_doubles import name_likeness
from planner.account_rows import (
    VIEW_TITLES,
    AccountRow,
    AccountView,
    account_rows,
    list_line,
    market_line,
)
from planner.change import Change
from planner.edits.accounts import add_named
from planner.edits.selection import archive_accounts
from planner.errors import Invalid
from planner.list_health import ON_LIST
from planner.person_work import whose
from planner.plan import Plan
from planner.records import (
    Account,
    Activity,
    ActivityAccount,
    Campaign,
    CampaignAccount,
    Company,
    Contact,
    FitCriterion,
    FitRating,
    Interaction,
    ListEntry,
    Person,
    Record,
    TargetList,
)
from planner.text import _, joined
from planner.workspace import Workspace

SEARCH_WIDTH = 220
SMALLEST_LIST = 240


class AccountsPage(Page):
    """One list for sales and marketing."""

    key = "accounts"
    draws: ClassVar[tuple[type[Record], ...]] = (
        Account,
        Activity,
        ActivityAccount,
        Campaign,
        CampaignAccount,
        Company,
        Contact,
        FitCriterion,
        FitRating,
        Interaction,
        ListEntry,
        Person,
        TargetList,
    )

    def __init__(self, workspace: Workspace, view: ViewState) -> None:
        super().__init__(workspace, view)
        self._rows: dict[str, AccountRow] = {}
        self._market = ""
        self._invalid: Callable[[Invalid], object] | None = None
        gate = Gate(
            change=self.change,
            show=view.show,
            remove_for_good=view.removal_wanted.emit,
        )
        self.line = AddLine(
            "addAccount", _("Name of the account"), self._add, self._look_twice
        )
        self.table = TableView(
            "accountTable",
            account_columns(lambda: workspace.plan),
            self._edit_cell,
            lambda: workspace.plan,
            view.settings,
            _("Accounts"),
        )
        self.panel = TablePanel(self.table, empty_list(self))
        self.chips = self.panel.views
        titles = {view.value: _(title) for view, title in VIEW_TITLES.items()}
        self.chips.offer(titles, lambda row: row.views)
        self.bulk = self.panel.bulk
        self.bulk_actions = AccountActions(self.bulk, self._change_selected)
        self.panel.belongs_to(self, _("Archive"))
        self.inspector = Inspector(gate, lambda: workspace.plan, lambda: view.today)
        self.history = HistoryFoot(view, lambda: workspace.plan)
        add_foot(self.inspector, self.history)
        self.inspector.hide()
        self._lay_out()
        self._connect()

    @classmethod
    def title(cls) -> str:
        return _("Accounts")

    @property
    def printed_as(self) -> str | None:
        return "account-list"

    def draw(self, plan: Plan) -> None:
        rows = account_rows(plan, self.view.quarter, self._rows)
        self._rows = {row.account.id: row for row in rows}
        self.bulk_actions.show_plan(plan, self.view.quarter)
        for part in (self.chips, *self._actions):
            part.setVisible(bool(rows))
        self._market = market_line(plan, self.view.quarter, self.view.today)
        self.table.records.set_rows(rows)
        self._show_count()
        self._show_selected()

    def open_record(self, record_id: str) -> None:
        """Show one account in whatever view it is, a view, or what somebody owns."""
        owned = whose(self.workspace.plan, record_id)
        view, is_cut, _nothing = record_id.partition(ON_LIST)
        if owned is not None:
            column, person = owned
            self.panel.show_only(column, person.name)
            self.table.setFocus()
            return
        if view in VIEW_TITLES:
            self._show_view(view, is_listed=bool(is_cut))
            return
        row = self._rows.get(record_id)
        if row is None:
            return
        if self.chips.view not in row.views:
            is_gone = row.account.is_archived
            self.chips.choose(AccountView.ARCHIVED if is_gone else AccountView.ALL)
        if self.table.records.place_of(record_id) is None:
            self.panel.search.clear()
            self.table.records.set_filters(())
        self.table.select(record_id)
        self.table.setFocus()

    def _show_view(self, view: str, *, is_listed: bool) -> None:
        """Show a view, or of it only what is on the quarter's list."""
        self.panel.show_all()
        self.chips.choose(view)
        if is_listed:
            self.panel.narrow(LISTED, yes_or_no(True))
        self.table.setFocus()

    def enter(self) -> None:
        self.table.setFocus()

    def new(self) -> None:
        """Begin a new account with its name."""
        self.line.begin()

    def search(self) -> None:
        self.panel.focus_search()

    def show_invalid(self, error: Invalid) -> None:
        """Show a broken rule where it was broken, or above the table."""
        if self._invalid is None or self._invalid(error) is False:
            self.panel.show_invalid(error)

    def change(
        self,
        invalid: Callable[[Invalid], object] | None,
        function: Callable[..., Change] | None,
        *args: object,
    ) -> bool:
        """Make an edit for a part of the page; `invalid` shows a broken rule there."""
        if function is None:
            return False
        self.panel.show_invalid(None)
        self._invalid = invalid
        is_done = self.edit(function, *args)
        self._invalid = None
        return is_done

    def _edit_cell(
        self, column: Column[AccountRow], row: AccountRow, value: object
    ) -> bool:
        return self.change(None, column.edit, row, value)

    def _change_selected(
        self, function: Callable[..., Change], *args: object, **values: object
    ) -> bool:
        """Make one edit of all accounts that are selected."""
        accounts = self._accounts(self.table.selected_ids)
        self.panel.show_invalid(None)
        return self.edit(function, accounts, *args, **values)

    def _archive(self, ids: list[str]) -> None:
        accounts = [each for each in self._accounts(ids) if not each.is_archived]
        if accounts:
            self.edit(archive_accounts, accounts)  # the window tells, with Undo

    def _add(self, name: str) -> bool:
        before = self._rows.keys()
        if not self.change(self.line.show_invalid, add_named, name):
            return False
        for new in self._rows.keys() - before:
            self.panel.show_all()
            self.table.select(new)
        return True

    def _look_twice(self, name: str) -> str:
        return name_likeness(self.workspace.plan, name)

    def _accounts(self, ids: list[str]) -> list[Account]:
        return [self._rows[each].account for each in ids if each in self._rows]

    def _show_count(self) -> None:
        shown = len(self.table.records.visible)
        view = AccountView(self.chips.view)
        counts = {AccountView(key): n for key, n in self.chips.counts.items()}
        line = list_line(counts, view, shown) if self._rows else ""
        self.subtitle.setText(joined((line, self._market)))

    def _show_selected(self) -> None:
        ids = self.table.selected_ids
        plan, quarter = self.workspace.plan, self.view.quarter
        row = self._rows.get(ids[0]) if len(ids) == 1 else None
        if row is not None:
            self.inspector.show_row(plan, row, quarter)
            self.history.show_record(row.account)
            self.view.remember(row.id)
        self.inspector.setVisible(row is not None)

    def _enter_inspector(self, _record_id: str) -> None:
        self.inspector.owning.input("sales_owner_id").setFocus()

    def _leave_inspector(self) -> None:
        self.table.setFocus()
        self.table.clearSelection()

    def _connect(self) -> None:
        self.chips.chosen.connect(lambda _view: self._show_count())
        self.table.records.counted.connect(lambda _shown, _total: self._show_count())
        self.table.selected.connect(lambda _ids: self._show_selected())
        self.table.opened.connect(self._enter_inspector)
        self.table.archived.connect(self._archive)
        self.inspector.closed.connect(self._leave_inspector)
        self.line.ended.connect(self.table.setFocus)

    def _lay_out(self) -> None:
        ask = self.view.import_wanted.emit
        self._actions = (
            button(_("Import"), ask, icon_name="upload", name="importAccounts"),
            button(
                _("Add account"),
                self.new,
                icon_name="plus",
                kind="primary",
                name="addAccountButton",
            ),
        )
        self.panel.search.setFixedWidth(SEARCH_WIDTH)
        self.header_actions.addWidget(self.panel.search)
        for made in self._actions:
            self.header_actions.addWidget(made)
        left = QVBoxLayout()
        left.setSpacing(sizes.SPACE_3)
        left.addWidget(self.line)
        left.addWidget(self.panel, 1)
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_4)
        row.addLayout(left, 1)
        row.addWidget(self.inspector)
        # the sentence of an empty list is wider than a list beside its details
        self.panel.setMinimumWidth(SMALLEST_LIST)
        top = QHBoxLayout()
        top.addWidget(self.chips, 1)
        top.addWidget(self.panel.menu_button)
        self.body.addLayout(top)
        self.body.addLayout(row, 1)
