"""All that is known of one account, beside the list."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from gui.forms import Field, Form
from gui.pages.accounts.activities import ActivityLinks
from gui.pages.accounts.contacts import Contacts
from gui.pages.accounts.fields import (
    address_fields,
    company_fields,
    exclusion_fields,
    next_fields,
    note_fields,
    owning_fields,
)
from gui.pages.accounts.fit import FitPart
from gui.pages.accounts.gate import Gate
from gui.pages.accounts.membership import CampaignLinks, ListPlace
from gui.pages.accounts.story import StoryPart
from gui.theme import sizes
from gui.widgets import ElidedLabel, button, label, section
from gui.widgets.inspector import fill_inspector, scrolled
from planner import edits
from planner.account_doubles import likeness
from planner.account_rows import AccountRow
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Account
from planner.text import _, joined, quarter_short


class Inspector(QFrame):
    """One account in sections. `closed`: the eye goes back to the list."""

    closed = Signal()

    def __init__(
        self, gate: Gate, plan: Callable[[], Plan], today: Callable[[], date]
    ) -> None:
        super().__init__()
        self.setObjectName("accountInspector")
        self.setAccessibleName(_("Account"))
        self.setProperty("card", "true")
        self.setFixedWidth(sizes.INSPECTOR_WIDTH)
        self._gate = gate
        self._account: Account | None = None
        self._name = ElidedLabel(points=sizes.HEADING_PT, strong=True)
        self._facts = label(points=sizes.SMALL_PT, tone="secondary")
        self._alike = label(points=sizes.SMALL_PT, wrap=True, name="accountAlike")
        self.back = button(_("Bring back"), self._restore, name="bringBack")
        self.owning = self._form("owning", owning_fields())
        self.next = self._form("next", next_fields(plan))
        self.exclusion = self._form("exclusion", exclusion_fields(plan))
        self.company = self._form("company", company_fields(plan))
        self.address = self._form("address", address_fields(plan))
        self.notes = self._form("notes", note_fields(plan))
        self.story = StoryPart(gate, plan, today)
        self.fit = FitPart(gate, plan, today)
        self.contacts = Contacts(gate, plan)
        self.place = ListPlace(gate, plan)
        self.campaigns = CampaignLinks(gate)
        self.activities = ActivityLinks(gate)
        self._list_title = section("")
        self._forms = (
            self.owning,
            self.next,
            self.company,
            self.address,
            self.notes,
            self.exclusion,
        )
        self._lay_out()

    def show_row(self, plan: Plan, row: AccountRow, quarter: Quarter) -> None:
        """Show the account of a row as it is now."""
        account = row.account
        if self._account is None or self._account.id != account.id:
            self._scroll.verticalScrollBar().setValue(0)
        self._account = account
        self._name.setText(account.name)
        archived = _("Archived") if account.is_archived else None
        excluded = _("Excluded") if account.is_excluded else None
        facts = (account.number, row.place, archived, excluded)
        self._facts.setText(joined(facts))
        self._alike.setText(likeness(plan, account))
        self._alike.setVisible(bool(self._alike.text()))
        self.back.setVisible(account.is_archived)
        for form in self._forms:
            form.show_record(plan, account)
        for part in (self.story, self.fit):
            part.show_account(plan, account)
        first_month = plan.company.fiscal_year_start
        title = _("Target list {quarter}")
        short = quarter_short(quarter, first_month)
        self._list_title.setText(title.format(quarter=short))
        self.contacts.show_account(plan, account)
        self.place.show_account(plan, account, quarter)
        self.campaigns.show_account(plan, account)
        self.activities.show_account(plan, account)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _form(self, name: str, fields: tuple[Field[Account], ...]) -> Form[Account]:
        def change(field: Field[Account], account: Account, value: object) -> bool:
            return self._gate.change(form.show_invalid, field.edit, account, value)

        form = Form(f"account.{name}", fields, change)
        return form

    def _restore(self) -> None:
        if self._account is not None:
            self._gate.change(None, edits.restore, self._account)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("inspectorInside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(
            sizes.SPACE_4, sizes.SPACE_2, sizes.SPACE_4, sizes.SPACE_4
        )
        column.setSpacing(sizes.SPACE_2)
        column.addWidget(self._alike)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for title, part in (
            (section(_("Who owns it")), self.owning),
            (section(_("Next steps")), self.next),
            (section(_("Story")), self.story),
            (section(_("Contacts")), self.contacts),
            (section(_("Fit with the profile")), self.fit),
            (self._list_title, self.place),
            (section(_("Campaigns")), self.campaigns),
            (section(_("Open activities")), self.activities),
            (section(_("Company")), self.company),
            (section(_("Address")), self.address),
            (section(_("Notes")), self.notes),
            (section(_("Exclusion")), self.exclusion),
        ):
            column.addWidget(title)
            column.addWidget(part)
            column.addSpacing(sizes.SPACE_2)
        column.addStretch()
        self._scroll = scrolled(inside)
        fill_inspector(self, self._titles(), self.closed.emit, self._scroll)

    def _titles(self) -> QVBoxLayout:
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self._name)
        titles.addWidget(self._facts)
        return titles
