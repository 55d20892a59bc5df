"""Settings: everything is typed in place, refused in words, and can be taken back."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.pages.settings import SettingsPage
from gui.pages.settings.people import PeopleSection
from gui.settings import Settings
from gui.theme import Appearance
from planner.logged import Edit
from planner.records import DayOff, Person, Record, Side
from tests.builders import (
    a_campaign,
    a_company,
    a_cost,
    a_day_off,
    a_person,
)
from tests.gui.front import bring_to_front
from tests.gui.pages.desk import Desk, focused

COMPANY, PEOPLE, DAYS_OFF, MEETINGS, MILESTONES, PROFILE, APPEARANCE, FILE = range(8)
SettingsDesk = Desk[SettingsPage]


class Make:
    """Puts Settings on a desk, at one of its tabs."""

    def __init__(self, qtbot: QtBot, settings: Settings) -> None:
        self._qtbot = qtbot
        self._settings = settings

    def __call__(self, tab: int, *records: Record) -> SettingsDesk:
        desk = Desk(self._qtbot, self._settings, SettingsPage, *records)
        bring_to_front(self._qtbot, desk.page)
        desk.page.tabs.choose(tab)
        return desk


@pytest.fixture
def make(qtbot: QtBot, settings: Settings, themed: QApplication) -> Make:
    return Make(qtbot, settings)


def go_to(desk: SettingsDesk, name: str) -> QWidget:
    """Puts the cursor into a field, as Tab would."""
    field = desk.page.findChild(QWidget, name)
    assert isinstance(field, QWidget)
    field.setFocus()
    assert focused() is field
    return field


def write(desk: SettingsDesk, name: str, text: str) -> None:
    """Types a text over what is in a field, and Enter."""
    field = go_to(desk, name)
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def texts(desk: SettingsDesk) -> list[str]:
    """Every sentence that is to be seen."""
    labels = desk.page.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]


def person(desk: SettingsDesk) -> Person:
    (only,) = desk.plan.all(Person)
    return only


def test_a_name_that_is_typed_is_stored_and_can_be_taken_back(make: Make) -> None:
    desk = make(COMPANY, a_company("Northgate"))
    write(desk, "company.name", "Southgate")
    assert desk.plan.company.name == "Southgate"
    desk.workspace.undo()
    assert desk.plan.company.name == "Northgate"


def test_the_limits_of_targets_are_the_companys_own(make: Make) -> None:
    desk = make(COMPANY, a_company())
    write(desk, "limits.on_track_percent", "95")
    write(desk, "limits.at_risk_percent", "70")
    write(desk, "limits.check_days", "10")
    company = desk.plan.company
    assert (company.on_track_percent, company.at_risk_percent) == (95, 70)
    assert company.check_days == 10
    write(desk, "limits.at_risk_percent", "96")
    assert desk.plan.company.at_risk_percent == 70
    assert "“At risk” begins above zero, and not above “on track”." in texts(desk)
    write(desk, "limits.check_days", "")
    assert desk.plan.company.check_days is None


def test_an_empty_name_is_refused_beside_its_field(make: Make) -> None:
    desk = make(COMPANY, a_company("Northgate"))
    write(desk, "company.name", "")
    assert desk.plan.company.name == "Northgate"
    assert "Enter a name; it cannot be empty." in texts(desk)


def test_the_currency_is_closed_with_a_sentence_once_there_are_amounts(
    make: Make,
) -> None:
    desk = make(COMPANY, a_company(currency="GBP"), a_cost())
    box = desk.page.findChild(QWidget, "company.currency")
    assert isinstance(box, QWidget)
    assert not box.isEnabled()
    assert (
        "The currency stays GBP, since the plan holds amounts in it. Make a new plan "
        "for another currency."
    ) in texts(desk)


def test_the_currency_is_chosen_while_there_are_no_amounts(make: Make) -> None:
    desk = make(COMPANY, a_company(currency="EUR"))
    field = go_to(desk, "company.currency")
    QTest.keyClick(field, Qt.Key.Key_Down)  # EUR is the first, USD the second
    assert desk.plan.company.currency == "USD"


def test_the_start_of_the_year_says_in_which_quarter_today_is(make: Make) -> None:
    desk = make(COMPANY, a_company(fiscal_year_start=1))
    field = go_to(desk, "fiscalYear.fiscal_year_start")
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert desk.plan.company.fiscal_year_start == 2
    # A year from February: August to October is its third quarter, and it ends in 2027.
    assert "Today is in Q3 FY2027, 1 Aug 2026 to 31 Oct 2026." in texts(desk)


def test_the_market_size_takes_digits_and_refuses_words(make: Make) -> None:
    desk = make(COMPANY, a_company())
    write(desk, "market.universe", "1200")
    assert desk.plan.company.universe == 1200
    write(desk, "market.universe", "many")
    assert desk.plan.company.universe == 1200
    assert "This is not a number." in texts(desk)


def test_space_makes_a_day_a_working_day(make: Make) -> None:
    desk = make(COMPANY, a_company())
    saturday = go_to(desk, "weekday5")
    assert saturday.accessibleName() == "Saturday"
    QTest.keyClick(saturday, Qt.Key.Key_Space)
    assert desk.plan.company.working_days == (0, 1, 2, 3, 4, 5)


def test_the_last_working_day_stays_and_says_why(make: Make) -> None:
    desk = make(COMPANY, a_company(working_days=(0,)))
    monday = go_to(desk, "weekday0")
    QTest.keyClick(monday, Qt.Key.Key_Space)
    assert desk.plan.company.working_days == (0,)
    assert isinstance(monday, QPushButton)
    assert monday.isChecked()
    assert "Choose at least one working day." in texts(desk)


def test_a_new_person_begins_with_the_name(make: Make) -> None:
    desk = make(PEOPLE)
    desk.page.new()
    desk.type("Rosa Lind")
    assert person(desk).name == "Rosa Lind"
    assert person(desk).side is Side.SALES


def test_a_date_that_is_none_is_refused_over_the_table(make: Make) -> None:
    rosa = a_person("Rosa Lind")
    desk = make(PEOPLE, rosa)
    desk.page.sections[PEOPLE].findChild(QWidget, "people").setFocus()  # type: ignore[union-attr]  # the table is there
    table = focused()
    table.edit_cell(rosa.id, "active_to")  # type: ignore[attr-defined]  # as above
    desk.type("soon")
    assert person(desk).active_to is None
    assert any(text.startswith("This is not a date.") for text in texts(desk))


def test_del_removes_a_person_whom_nothing_names(make: Make) -> None:
    rosa = a_person("Rosa Lind")
    desk = make(PEOPLE, rosa)
    select(desk, "people", rosa)
    desk.key(Qt.Key.Key_Delete)
    assert desk.plan.all(Person) == ()
    desk.workspace.undo()
    assert person(desk) == rosa


def test_a_person_whom_the_plan_names_stays_and_gets_a_last_day(make: Make) -> None:
    rosa = a_person("Rosa Lind")
    desk = make(PEOPLE, rosa, a_campaign(sales_lead_id=rosa.id))
    select(desk, "people", rosa)
    desk.key(Qt.Key.Key_Delete)
    assert person(desk) == rosa
    assert (
        "The plan names Rosa Lind, so the name stays. Enter the last day in “Active "
        "to” instead."
    ) in texts(desk)
    desk.press("enterLastDay")
    desk.type("2026-09-30")
    assert person(desk).active_to == date(2026, 9, 30)


def test_a_day_off_is_typed_and_the_cursor_is_ready_for_the_next(make: Make) -> None:
    desk = make(DAYS_OFF)
    desk.page.new()
    assert focused().objectName() == "dayOffDate"
    QTest.keyClicks(focused(), "2026-08-31")
    desk.key(Qt.Key.Key_Tab)
    desk.type("Summer bank holiday")
    (off,) = desk.plan.all(DayOff)
    assert (off.date, off.name) == (date(2026, 8, 31), "Summer bank holiday")
    assert focused().objectName() == "dayOffDate"
    # 14 August to 30 September 2026 are 34 weekdays.
    assert "33 working days left in Q3 2026" in texts(desk)


def test_a_day_off_that_is_no_day_is_refused_beside_the_field(make: Make) -> None:
    desk = make(DAYS_OFF)
    desk.page.new()
    desk.type("soon")
    assert desk.plan.all(DayOff) == ()
    sentence = "This is not a date. Write it like 2026-08-14."
    assert sentence in texts(desk)
    assert focused().accessibleDescription() == sentence


def test_a_day_that_is_off_already_is_refused_over_the_table(make: Make) -> None:
    first, second = a_day_off(date(2026, 12, 25)), a_day_off(date(2026, 12, 26))
    desk = make(DAYS_OFF, first, second)
    go_to(desk, "daysOff").edit_cell(second.id, "date")  # type: ignore[attr-defined]  # it is a table of records
    desk.type("2026-12-25")
    assert desk.plan.all(DayOff) == (first, second)
    sentence = "25 Dec 2026 is in the list already. Choose another day."
    assert sentence in texts(desk)
    assert desk.page.findChild(QLabel, "dayOffError").text() == ""  # type: ignore[union-attr]  # it is there


def test_del_removes_the_selected_day_off(make: Make) -> None:
    off = a_day_off(date(2026, 12, 25), "Christmas Day")
    desk = make(DAYS_OFF, off)
    select(desk, "daysOff", off)
    desk.key(Qt.Key.Key_Delete)
    assert desk.plan.all(DayOff) == ()


def test_the_arrow_keys_choose_an_appearance(make: Make) -> None:
    desk = make(APPEARANCE)
    wanted: list[Appearance] = []
    desk.view.appearance_wanted.connect(wanted.append)
    field = go_to(desk, "system")
    QTest.keyClick(field, Qt.Key.Key_Right)
    assert wanted == [Appearance.LIGHT]


def test_the_file_says_where_it_is_and_asks_for_a_copy(make: Make) -> None:
    desk = make(FILE)
    assert "plan.qdeck" in texts(desk)
    assert "All changes saved" in texts(desk)
    with desk.qtbot.waitSignal(desk.view.copy_wanted):
        desk.press("saveCopy")


def test_every_field_and_button_has_a_spoken_name(make: Make) -> None:
    desk = make(COMPANY, a_company(), a_person())
    for section in desk.page.sections:
        for widget in section.findChildren(QWidget):
            is_reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if (
                is_reached
                and widget.objectName()
                and not widget.objectName().startswith("qt_")
            ):
                assert widget.accessibleName(), widget.objectName()


def select(desk: SettingsDesk, name: str, record: Record) -> None:
    """Puts the cursor on a record's line in a table."""
    table = go_to(desk, name)
    table.select(record.id)  # type: ignore[attr-defined]  # it is a table of records


def test_to_remove_a_person_for_good_is_asked_of_the_window(make: Make) -> None:
    rosa, tom = a_person("Rosa Lind"), a_person("Tom Okafor")
    desk = make(PEOPLE, rosa, tom)
    section = desk.page.section
    assert isinstance(section, PeopleSection)
    assert not section.forget_button.isEnabled()
    asked: list[object] = []
    desk.view.removal_wanted.connect(asked.append)
    section.table.select(tom.id)
    desk.press("removeForGood")
    assert asked == [tom]
    section.table.selectAll()
    assert not section.forget_button.isEnabled()
    assert desk.plan.all(Person) == (rosa, tom)


def test_who_changed_the_company_last_stands_below_its_fields(make: Make) -> None:
    desk = make(COMPANY)
    edit = Edit(
        at=datetime(2026, 8, 14, 9, 12),
        who="Anna Weber",
        label="Company",
        row_count=1,
        read=lambda: (),
    )
    asked: list[str] = []

    def history(ids: Collection[str]) -> tuple[Edit, ...]:
        asked.extend(ids)
        return (edit, edit)

    desk.view.services = replace(desk.view.services, history=history)
    desk.page.draw(desk.plan)
    line = desk.page.section.findChild(QPushButton, "historyLine")
    assert isinstance(line, QPushButton)
    assert line.isVisible()
    assert line.text().strip() == "Changed by Anna Weber on 14 Aug 2026, 09:12"
    assert desk.plan.company.id in asked


def test_tab_goes_through_the_company_as_it_is_read(make: Make) -> None:
    desk = make(COMPANY)
    desk.page.refresh(desk.plan, anyway=True)
    go_to(desk, "company.name")
    passed = []
    for _field in range(10):
        passed.append(focused().objectName())
        desk.key(Qt.Key.Key_Tab)
    assert passed == [
        "company.name",
        "company.currency",
        "fiscalYear.fiscal_year_start",
        "limits.on_track_percent",
        "limits.at_risk_percent",
        "limits.check_days",
        "paper.paper",
        "paper.decimal_sign",
        "paper.date_format",
        "market.universe",
    ]


def test_esc_takes_a_refused_market_size_back(make: Make) -> None:
    desk = make(COMPANY, a_company(universe=2400))
    write(desk, "market.universe", "many")
    field = go_to(desk, "market.universe")
    assert isinstance(field, QLineEdit)
    assert field.text() == "many"
    assert field.accessibleDescription() != ""
    desk.key(Qt.Key.Key_Escape)
    assert field.text() == "2400"
    assert field.accessibleDescription() == ""
    assert desk.plan.company.universe == 2400
