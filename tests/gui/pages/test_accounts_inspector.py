"""The details of one account beside the list, changed with real keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.pages.accounts import AccountsPage
from gui.pages.accounts.contacts import ContactCard
from gui.settings import Settings
from gui.widgets import StatusChip
from planner import edits
from planner.records import (
    Account,
    AccountStatus,
    BuyingRole,
    Contact,
    Record,
    Strategy,
)
from tests.builders import (
    a_campaign,
    a_campaign_account,
    a_contact,
    a_list_entry,
    a_target_list,
    an_account,
)
from tests.gui.front import bring_to_front
from tests.gui.pages.desk import Desk, focused

ALDER = an_account("Alder Foods", number="A1", tier=1, strategy=Strategy.ACQUIRE)


@pytest.fixture
def desk(qtbot: QtBot, settings: Settings, themed: QApplication) -> Desk[AccountsPage]:
    return opened(qtbot, settings)


def opened(qtbot: QtBot, settings: Settings, *records: Record) -> Desk[AccountsPage]:
    """A desk on which the account ALDER is selected."""
    desk = Desk(qtbot, settings, AccountsPage, ALDER, *records)
    bring_to_front(qtbot, desk.page)
    desk.page.open_record(ALDER.id)
    return desk


def account(desk: Desk[AccountsPage]) -> Account:
    return desk.plan.get(Account, ALDER.id)


def retype(desk: Desk[AccountsPage], field: QWidget, text: str) -> None:
    """Put the cursor into a field, replace its text, and go on with Tab."""
    field.setFocus()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    QTest.keyClicks(focused(), text)
    desk.key(Qt.Key.Key_Tab)


def card(desk: Desk[AccountsPage]) -> ContactCard:
    (contact,) = desk.plan.all(Contact)
    return desk.page.inspector.contacts.card(contact.id)


def click(desk: Desk[AccountsPage], button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_field_is_stored_when_it_is_left(desk: Desk[AccountsPage]) -> None:
    retype(desk, desk.page.inspector.company.input("staff"), "1,240")
    retype(desk, desk.page.inspector.address.input("city"), " Hull ")

    assert (account(desk).staff, account(desk).city) == (1240, "Hull")
    desk.workspace.undo()
    assert account(desk).city is None


def test_revenue_is_typed_as_people_write_it(desk: Desk[AccountsPage]) -> None:
    revenue = desk.page.inspector.company.input("revenue")

    retype(desk, revenue, "1,250,000.50")

    assert account(desk).revenue_minor == 125_000_050
    assert isinstance(revenue, QLineEdit)
    assert revenue.text() == "1250000.50"


def test_what_cannot_be_read_stays_with_its_sentence(
    desk: Desk[AccountsPage],
) -> None:
    staff = desk.page.inspector.company.input("staff")

    retype(desk, staff, "many")

    assert account(desk).staff is None
    assert isinstance(staff, QLineEdit)
    assert staff.text() == "many"
    assert staff.accessibleDescription().endswith(".")


def test_an_account_keeps_a_name(desk: Desk[AccountsPage]) -> None:
    name = desk.page.inspector.company.input("name")
    name.setFocus()
    assert isinstance(name, QLineEdit)
    name.selectAll()

    desk.key(Qt.Key.Key_Delete)
    desk.key(Qt.Key.Key_Return)

    assert account(desk).name == "Alder Foods"
    assert name.accessibleDescription() == "Enter a name; it cannot be empty."


def test_a_contact_is_added_by_name_and_then_filled_in(
    desk: Desk[AccountsPage],
) -> None:
    desk.press("addContactButton")
    desk.type("Dana Reyes")

    click(desk, card(desk).edit)
    retype(desk, card(desk).form.input("email"), "dana@alder.example")
    role = card(desk).form.input("buying_role")
    role.setFocus()
    QTest.keyClicks(role, "Dec")
    desk.key(Qt.Key.Key_Return)

    (contact,) = desk.plan.all(Contact)
    assert (contact.account_id, contact.name) == (ALDER.id, "Dana Reyes")
    assert contact.email == "dana@alder.example"
    assert contact.buying_role is BuyingRole.DECISION_MAKER


def test_a_contact_of_the_same_name_is_refused(
    qtbot: QtBot, settings: Settings, themed: QApplication
) -> None:
    desk = opened(qtbot, settings, a_contact(ALDER.id, "Dana Reyes"))

    desk.press("addContactButton")
    desk.type("Dana Reyes")

    assert len(desk.plan.all(Contact)) == 1
    sentence = desk.page.inspector.contacts.line.sentence
    assert sentence.isVisible()
    assert sentence.text() == "There is one like this already. Change it instead."


def test_do_not_contact_is_said_in_words(
    qtbot: QtBot, settings: Settings, themed: QApplication
) -> None:
    desk = opened(qtbot, settings, a_contact(ALDER.id, "Dana Reyes"))
    click(desk, card(desk).edit)
    box = card(desk).form.input("do_not_contact")
    assert isinstance(box, QCheckBox)
    box.setFocus()

    desk.key(Qt.Key.Key_Space)

    assert desk.plan.all(Contact)[0].do_not_contact
    (chip,) = card(desk).findChildren(StatusChip)
    assert chip.isVisible()
    assert chip.accessibleName() == "Do not contact"


def test_a_contact_is_removed_and_comes_back(
    qtbot: QtBot, settings: Settings, themed: QApplication
) -> None:
    dana = a_contact(ALDER.id, buying_role=BuyingRole.DECISION_MAKER)
    desk = opened(qtbot, settings, dana)

    click(desk, card(desk).remove)

    assert desk.plan.all(Contact) == ()
    assert desk.page.inspector.contacts.nobody.isVisible()
    desk.workspace.undo()
    assert desk.plan.all(Contact) == (dana,)
    qtbot.waitUntil(card(desk).isVisible)


def test_an_account_goes_on_the_list_of_the_quarter_and_off_again(
    desk: Desk[AccountsPage],
) -> None:
    desk.press("putOnList")

    (entry,) = edits.accounts.entries_of(desk.plan, "2026Q3")
    assert (entry.account_id, entry.tier) == (ALDER.id, 1)
    desk.press("takeOffList")
    assert edits.accounts.entries_of(desk.plan, "2026Q3") == ()


def test_both_sides_vote(
    qtbot: QtBot, settings: Settings, themed: QApplication
) -> None:
    target_list = a_target_list()
    entry = a_list_entry(target_list.id, ALDER.id)
    desk = opened(qtbot, settings, target_list, entry)
    form = desk.page.inspector.place.form

    for field, first_letter in (("sales_vote", "y"), ("marketing_vote", "n")):
        form.input(field).setFocus()
        QTest.keyClicks(focused(), first_letter)
        desk.key(Qt.Key.Key_Return)

    (voted,) = edits.accounts.entries_of(desk.plan, "2026Q3")
    assert (voted.sales_vote, voted.marketing_vote) == (True, False)


def test_a_campaign_leads_to_its_page(
    qtbot: QtBot, settings: Settings, themed: QApplication
) -> None:
    fair = a_campaign("Autumn fair", code="C-2026Q3-01")
    link = a_campaign_account(fair.id, ALDER.id, status=AccountStatus.RESPONDED)
    desk = opened(qtbot, settings, fair, link)

    desk.press("campaign.C-2026Q3-01")

    assert (desk.view.place.page, desk.view.place.record) == ("campaigns", fair.id)


def test_a_possible_double_is_told(
    qtbot: QtBot, settings: Settings, themed: QApplication
) -> None:
    desk = opened(qtbot, settings, an_account("Alder Foods Ltd", number="A7"))

    alike = desk.page.inspector.findChild(QWidget, "accountAlike")

    assert alike is not None
    assert alike.property("text") == (
        "This may be Alder Foods Ltd (A7), which is on the list already."
    )


def test_escape_leads_back_to_the_list(desk: Desk[AccountsPage]) -> None:
    desk.page.inspector.owning.input("tier").setFocus()

    desk.key(Qt.Key.Key_Escape)

    assert not desk.page.inspector.isVisible()
    assert desk.page.table.hasFocus()


def test_enter_on_the_list_leads_into_the_details(desk: Desk[AccountsPage]) -> None:
    table = desk.page.table
    place = [column.key for column in table.records.columns].index("place")
    table.setCurrentIndex(table.records.index(0, place))

    desk.key(Qt.Key.Key_Return)

    assert focused().accessibleName() == "Sales owner"


def test_every_button_of_a_contact_names_the_contact(
    qtbot: QtBot, settings: Settings, themed: QApplication
) -> None:
    desk = opened(qtbot, settings, a_contact(ALDER.id, "Dana Reyes"))

    spoken = [each.accessibleName() for each in card(desk).findChildren(QPushButton)]

    assert sorted(spoken) == [
        "Edit Dana Reyes",
        "Remove Dana Reyes",
        "Remove Dana Reyes for good",
    ]
