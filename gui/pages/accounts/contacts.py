"""The people who work at an account: to read, to add, to change, to remove."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.forms import Field, Form
from gui.pages.accounts.add_line import AddLine
from gui.pages.accounts.fields import contact_fields
from gui.pages.accounts.gate import Gate
from gui.theme import sizes
from gui.widgets import Chip, ElidedLabel, StatusChip, button, label, rule, tip
from planner.account_rows import contacts_of
from planner.edits.accounts import add_contact, remove_contact
from planner.plan import Plan
from planner.records import Account, Contact
from planner.text import _, joined, title_case


class ContactCard(QWidget):
    """One contact in three lines; the pencil opens its fields below them."""

    def __init__(self, contact: Contact, gate: Gate, plan: Callable[[], Plan]) -> None:
        super().__init__()
        self.setObjectName(f"contact.{contact.id}")
        self._gate = gate
        self._contact = contact
        self._name = ElidedLabel(strong=True)
        self._role = label(points=sizes.SMALL_PT, tone="secondary", wrap=True)
        self._reach = label(points=sizes.SMALL_PT, tone="secondary", wrap=True)
        self._barred = StatusChip(Chip("off track", _("Do not contact")))
        self.edit = button("", self.toggle, icon_name="pencil", kind="quiet")
        self.remove = button("", self._remove, icon_name="trash-2", kind="quiet")
        self.form: Form[Contact] = Form(
            f"contactForm.{contact.id}", contact_fields(plan), self._change
        )
        self.forget = button(
            _("Remove this person…"),
            self._remove_for_good,
            kind="link",
            name=f"removeForGood.{contact.id}",
        )
        self.form.hide()
        self.forget.hide()
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(self._name, 1)
        top.addWidget(self.edit)
        top.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, sizes.SPACE_1)
        column.setSpacing(2)
        for part in (rule(), self._role, self._reach, self._barred, self.form):
            column.addWidget(part)
        column.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignLeft)
        column.insertLayout(1, top)

    def show_contact(self, plan: Plan, contact: Contact) -> None:
        """Show the contact as it is now."""
        self._contact = contact
        role = contact.buying_role
        self._name.setText(contact.name)
        words = joined((_(title_case(role)) if role else None, contact.title))
        _show_line(self._role, words)
        _show_line(self._reach, joined((contact.email, contact.phone)))
        self._barred.setVisible(contact.do_not_contact)
        for made, sentence in (
            (self.edit, _("Edit {name}")),
            (self.remove, _("Remove {name}")),
        ):
            made.setAccessibleName(sentence.format(name=contact.name))
            made.setToolTip(tip(made.accessibleName()))
        sentence = _("Remove {name} for good")
        self.forget.setAccessibleName(sentence.format(name=contact.name))
        self.form.show_record(plan, contact)

    def toggle(self) -> None:
        """Open the fields with the cursor in the first one, or close them."""
        self.form.setVisible(self.form.isHidden())
        self.forget.setVisible(self.form.isVisible())
        if self.form.isVisible():
            self.form.input("name").setFocus()

    def _change(self, field: Field[Contact], contact: Contact, value: object) -> bool:
        return self._gate.change(self.form.show_invalid, field.edit, contact, value)

    def _remove_for_good(self) -> None:
        self._gate.remove_for_good(self._contact)

    def _remove(self) -> None:
        self._gate.change(None, remove_contact, self._contact)  # the window tells


class Contacts(QWidget):
    """The contacts of one account, the decision maker first."""

    def __init__(self, gate: Gate, plan: Callable[[], Plan]) -> None:
        super().__init__()
        self._gate = gate
        self._current = plan
        self._account: Account | None = None
        self._cards: dict[str, ContactCard] = {}
        self.nobody = label(
            _("Nobody yet. Begin with the person who decides."),
            tone="secondary",
            wrap=True,
        )
        self.line = AddLine("addContact", _("Name of the contact"), self._add)
        self.add = button(
            _("Add contact"),
            self.line.begin,
            icon_name="user-plus",
            kind="link",
            name="addContactButton",
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(sizes.SPACE_2)
        self._column.addWidget(self.nobody)
        self._column.addWidget(self.line)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch()
        self._column.addLayout(row)

    def show_account(self, plan: Plan, account: Account) -> None:
        """Show the contacts of an account; open fields stay open."""
        if self._account is None or self._account.id != account.id:
            self.line.end()
        self._account = account
        contacts = contacts_of(plan, account)
        self.nobody.setVisible(not contacts)
        for gone in self._cards.keys() - {contact.id for contact in contacts}:
            self._cards.pop(gone).deleteLater()
        for place, contact in enumerate(contacts):
            self._place(place, contact)
            self._cards[contact.id].show_contact(plan, contact)

    def card(self, contact_id: str) -> ContactCard:
        """The card of one contact."""
        return self._cards[contact_id]

    def _place(self, place: int, contact: Contact) -> None:
        card = self._cards.get(contact.id)
        if card is None:
            card = ContactCard(contact, self._gate, self._current)
            self._cards[contact.id] = card
        if self._column.indexOf(card) != place:
            self._column.insertWidget(place, card)

    def _add(self, name: str) -> bool:
        if self._account is None:
            return False
        invalid = self.line.show_invalid
        return self._gate.change(invalid, add_contact, self._account, name)


def _show_line(shown: QLabel, text: str) -> None:
    """Write a line, which takes no room when there is nothing to say."""
    shown.setText(text)
    shown.setVisible(bool(text))
