"""Where an account takes part: the target list of the quarter, and campaigns."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.forms import Field, Form
from gui.pages.accounts.columns import words_of
from gui.pages.accounts.fields import entry_fields
from gui.pages.accounts.gate import Gate
from gui.theme import sizes
from gui.widgets import button, label
from gui.widgets.buttons import LongLink
from planner import edits
from planner.account_work import Membership, memberships_of
from planner.edits.selection import put_on_list
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Account, ListEntry
from planner.text import _, joined, quarter_short


class ListPlace(QWidget):
    """The account's place on the target list of a quarter, with both votes."""

    def __init__(self, gate: Gate, plan: Callable[[], Plan]) -> None:
        super().__init__()
        self._gate = gate
        self._account: Account | None = None
        self._entry: ListEntry | None = None
        self._quarter: Quarter | None = None
        self._absent = label(tone="secondary", wrap=True)
        self.form: Form[ListEntry] = Form("listEntry", entry_fields(plan), self._change)
        self.put = button(
            _("Put it on the list"), self._put, kind="link", name="putOnList"
        )
        self.take = button(
            _("Take it off the list"), self._take, kind="link", name="takeOffList"
        )
        row = QHBoxLayout()
        row.addWidget(self.put)
        row.addWidget(self.take)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.SPACE_1)
        column.addWidget(self._absent)
        column.addWidget(self.form)
        column.addLayout(row)

    def show_account(self, plan: Plan, account: Account, quarter: Quarter) -> None:
        """Show the account's entry of this quarter, or that there is none."""
        self._account, self._quarter = account, quarter
        entries = edits.accounts.entries_of(plan, quarter.key)
        self._entry = next(
            (entry for entry in entries if entry.account_id == account.id), None
        )
        is_on = self._entry is not None
        sentence = _("Not on the list of {quarter}.")
        short = quarter_short(quarter, plan.company.fiscal_year_start)
        self._absent.setText(sentence.format(quarter=short))
        self._absent.setVisible(not is_on)
        self.put.setVisible(not is_on)
        self.take.setVisible(is_on)
        self.form.setVisible(is_on)
        if self._entry is not None:
            self.form.show_record(plan, self._entry)

    def _change(self, field: Field[ListEntry], entry: ListEntry, value: object) -> bool:
        return self._gate.change(self.form.show_invalid, field.edit, entry, value)

    def _put(self) -> None:
        if self._account is not None and self._quarter is not None:
            accounts = [self._account]
            if self._gate.change(None, put_on_list, accounts, self._quarter.key):
                self.form.input("tier").setFocus()

    def _take(self) -> None:
        if self._entry is not None:
            self._gate.change(None, edits.remove, self._entry)
            self.put.setFocus()


class CampaignLinks(QWidget):
    """The campaigns of an account; each one leads to its page."""

    def __init__(self, gate: Gate) -> None:
        super().__init__()
        self._gate = gate
        self._shown: tuple[Membership, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_account(self, plan: Plan, account: Account) -> None:
        """Show the campaigns that the account is in."""
        memberships = memberships_of(plan, account)
        if memberships == self._shown:
            return
        self._shown = memberships
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        if not memberships:
            self._column.addWidget(label(_("In no campaign yet."), tone="secondary"))
        for membership in memberships:
            self._add(plan, membership)

    def _add(self, plan: Plan, membership: Membership) -> None:
        campaign = membership.campaign
        go = partial(self._gate.show, "campaigns", campaign.id)
        link = LongLink(campaign.name, go)
        link.setObjectName(f"campaign.{campaign.code}")
        quarter = Quarter.parse(campaign.quarter)
        short = quarter_short(quarter, plan.company.fiscal_year_start)
        where = words_of(membership.status) if membership.status else _("All accounts")
        details = label(joined((short, where)), points=sizes.SMALL_PT, tone="secondary")
        details.setContentsMargins(sizes.SPACE_2, 0, 0, sizes.SPACE_1)
        self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(details)
