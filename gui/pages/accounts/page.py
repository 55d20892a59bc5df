"""The account list: one table for both sides, with the details of one account."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from gui.page import Page
from gui.pages.accounts.add_line import AddLine
from gui.pages.accounts.bulk import BulkBar
from gui.pages.accounts.columns import account_columns
from gui.pages.accounts.gate import Gate
from gui.pages.accounts.inspector import Inspector
from gui.pages.accounts.views import ViewChips
from gui.table import Column, TablePanel, TableView
from gui.theme import sizes
from gui.view_state import ViewState
from gui.widgets import EmptyState, button
from planner.account_rows import (
    AccountRow,
    AccountView,
    account_rows,
    is_in_view,
    list_line,
    name_likeness,
    view_counts,
)
from planner.change import Change
from planner.edits.accounts import add_named
from planner.edits.selection import archive_accounts
from planner.errors import Invalid
from planner.plan import Plan
from planner.records import (
    Account,
    Campaign,
    CampaignAccount,
    Company,
    Contact,
    ListEntry,
    Person,
    Record,
    TargetList,
)
from planner.text import _
from planner.workspace import Workspace

SEARCH_WIDTH = 220
SMALLEST_LIST = 240


class AccountsPage(Page):
    """One list for sales and marketing."""

    key = "accounts"
    draws: ClassVar[tuple[type[Record], ...]] = (
        Account,
        Campaign,
        CampaignAccount,
        Company,
        Contact,
        ListEntry,
        Person,
        TargetList,
    )

    def __init__(self, workspace: Workspace, view: ViewState) -> None:
        super().__init__(workspace, view)
        self._rows: dict[str, AccountRow] = {}
        self._counts: Mapping[AccountView, int] = {}
        self._invalid: Callable[[Invalid], object] | None = None
        gate = Gate(change=self.change, show=view.show)
        self.chips = ViewChips()
        self.line = AddLine(
            "addAccount", _("Name of the account"), self._add, self._look_twice
        )
        self.table = TableView(
            "accountTable",
            account_columns(),
            self._edit_cell,
            lambda: workspace.plan,
            view.settings,
            _("Accounts"),
        )
        self.panel = TablePanel(self.table, self._empty())
        self.bulk = BulkBar(self._change_selected)
        self.choose_columns = button(
            "",
            self._show_columns,
            icon_name="columns-3",
            kind="quiet",
            name="chooseColumns",
            spoken=_("Choose the columns"),
        )
        self.inspector = Inspector(gate, lambda: workspace.plan)
        self.inspector.hide()
        self._lay_out()
        self._connect()

    @classmethod
    def title(cls) -> str:
        return _("Accounts")

    def draw(self, plan: Plan) -> None:
        rows = account_rows(plan, self.view.quarter, self._rows)
        self._rows = {row.account.id: row for row in rows}
        self._counts = view_counts(rows)
        self.chips.show_counts(self._counts)
        for part in (self.chips, self.choose_columns, *self._actions):
            part.setVisible(bool(rows))
        self.table.records.set_rows(rows)
        self._show_count()
        self._show_selected()

    def open_record(self, record_id: str) -> None:
        """Show one account, in whatever view it is."""
        row = self._rows.get(record_id)
        if row is None:
            return
        if not is_in_view(row, self.chips.view):
            is_gone = row.account.is_archived
            self.chips.choose(AccountView.ARCHIVED if is_gone else AccountView.ALL)
        if self.table.records.place_of(record_id) is None:
            self.panel.search.clear()
        self.table.select(record_id)
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
            self.chips.choose(AccountView.ALL)
            self.panel.search.clear()
            self.table.select(new)
        return True

    def _look_twice(self, name: str) -> str:
        return name_likeness(self.workspace.plan, name)

    def _accounts(self, ids: list[str]) -> list[Account]:
        return [self._rows[each].account for each in ids if each in self._rows]

    def _show_view(self, view: AccountView) -> None:
        self.table.records.set_keep(lambda row: is_in_view(row, view))
        self._show_count()

    def _show_count(self) -> None:
        shown = len(self.table.records.visible)
        self.subtitle.setText(list_line(self._counts, self.chips.view, shown))

    def _show_selected(self) -> None:
        ids = self.table.selected_ids
        plan, quarter = self.workspace.plan, self.view.quarter
        self.bulk.show_for(plan, quarter, len(ids))
        row = self._rows.get(ids[0]) if len(ids) == 1 else None
        if row is not None:
            self.inspector.show_row(plan, row, quarter)
            self.view.remember(row.id)
        self.inspector.setVisible(row is not None)

    def _show_columns(self) -> None:
        below = QPoint(0, self.choose_columns.height())
        self.table.columns_menu().popup(self.choose_columns.mapToGlobal(below))

    def _enter_inspector(self, _record_id: str) -> None:
        self.inspector.owning.input("sales_owner_id").setFocus()

    def _leave_inspector(self) -> None:
        self.table.setFocus()
        self.table.clearSelection()

    def _show_everything(self) -> None:
        self.chips.choose(AccountView.ALL)

    def _connect(self) -> None:
        self.chips.chosen.connect(self._show_view)
        self._show_view(self.chips.view)
        self.table.records.counted.connect(lambda _shown, _total: self._show_count())
        self.table.selected.connect(lambda _ids: self._show_selected())
        self.table.opened.connect(self._enter_inspector)
        self.table.archived.connect(self._archive)
        self.panel.cleared.connect(self._show_everything)
        self.bulk.copy.clicked.connect(self.table.copy)
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
        left.addWidget(self.bulk)
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_4)
        row.addLayout(left, 1)
        row.addWidget(self.inspector)
        # the sentence of an empty list is wider than a list beside its details
        self.panel.setMinimumWidth(SMALLEST_LIST)
        top = QHBoxLayout()
        top.addWidget(self.chips, 1)
        top.addWidget(self.choose_columns)
        self.body.addLayout(top)
        self.body.addLayout(row, 1)

    def _empty(self) -> EmptyState:
        sentence = _(
            "The companies that sales and marketing want to win, keep or win back "
            "stand here, in one list for both."
        )
        empty = EmptyState("building-2", _("No accounts yet"), sentence)
        ask = self.view.import_wanted.emit
        empty.add_button(
            button(_("Import a list"), ask, kind="primary", name="importFirst")
        )
        empty.add_button(
            button(_("Add one by hand"), self.new, kind="link", name="addFirst")
        )
        return empty
