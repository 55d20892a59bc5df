"""What an account is worth, what was done with it, and what comes next."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from gui.pages.accounts import AccountsPage
from gui.settings import Settings
from planner.records import (
    Account,
    Company,
    DateFormat,
    FitField,
    FitRating,
    Interaction,
    InteractionKind,
    Record,
    Side,
)
from tests.builders import (
    a_company,
    a_criterion,
    a_rating,
    an_account,
    an_interaction,
)
from tests.gui.front import bring_to_front
from tests.gui.pages.desk import Desk

ALDER = an_account("Alder Foods", number="A1", staff=60)
FIRM: Company = a_company(date_format=DateFormat.DAY_MONTH_SLASHES)
SIZE = a_criterion(
    "Size", 70, position=1, field=FitField.STAFF, rules="1-49: 1; 50+: 4"
)
NEED = a_criterion("Need", 30, position=2)


class Make:
    """Puts the accounts on a desk, with the details of ALDER."""

    def __init__(self, qtbot: QtBot, settings: Settings) -> None:
        self._qtbot, self._settings = qtbot, settings

    def __call__(self, *records: Record) -> Desk[AccountsPage]:
        desk = Desk(self._qtbot, self._settings, AccountsPage, FIRM, ALDER, *records)
        bring_to_front(self._qtbot, desk.page)
        desk.page.open_record(ALDER.id)
        return desk


@pytest.fixture
def make(qtbot: QtBot, settings: Settings, themed: QApplication) -> Make:
    return Make(qtbot, settings)


def texts(desk: Desk[AccountsPage], part: str) -> list[str]:
    labels = getattr(desk.page.inspector, part).findChildren(QLabel)
    return [label.text() for label in labels if label.isVisibleTo(desk.page)]


def account(desk: Desk[AccountsPage]) -> Account:
    return desk.plan.get(Account, ALDER.id)


def test_the_next_step_of_each_side_is_typed_with_its_day(make: Make) -> None:
    desk = make()
    step = desk.page.inspector.next.input("sales_next_step")
    by = desk.page.inspector.next.input("sales_next_on")
    assert isinstance(step, QPlainTextEdit)
    assert isinstance(by, QLineEdit)
    step.setFocus()
    QTest.keyClicks(step, "Quote for both sites")
    desk.key(Qt.Key.Key_Tab)
    desk.type("01/09/2026")
    assert account(desk).sales_next_step == "Quote for both sites"
    assert account(desk).sales_next_on == date(2026, 9, 1)
    assert by.text() == "01/09/2026"
    desk.type("soon")
    assert by.accessibleDescription().startswith("This is not a date.")


def test_what_was_done_is_noted_in_one_line(make: Make) -> None:
    desk = make()
    assert "Nothing has been noted of this account yet." in texts(desk, "story")
    desk.press("noteInteraction")
    desk.type("Wants a demonstration")
    (noted,) = desk.plan.all(Interaction)
    assert (noted.kind, noted.side, noted.date, noted.text) == (
        InteractionKind.CALL,
        Side.SALES,
        date(2026, 8, 14),
        "Wants a demonstration",
    )
    assert texts(desk, "story") == ["S", "14 Aug 2026 · Call", "Wants a demonstration"]
    assert not desk.page.inspector.story.line.isVisible()


def test_kind_side_and_day_can_be_others(make: Make) -> None:
    desk = make()
    desk.press("noteInteraction")
    line = desk.page.inspector.story.line
    QTest.keyClicks(line.kind, "Le")
    line.kind.activated.emit(line.kind.currentIndex())
    QTest.keyClicks(line.side, "Ma")
    line.side.activated.emit(line.side.currentIndex())
    line.day.setText("03/08/2026")
    line.text.setFocus()
    desk.type("Spring letter")
    (noted,) = desk.plan.all(Interaction)
    assert (noted.kind, noted.side, noted.date) == (
        InteractionKind.LETTER,
        Side.MARKETING,
        date(2026, 8, 3),
    )


@pytest.mark.parametrize(
    ("day", "text", "sentence"),
    [
        ("03/08/2026", "", "Enter what it was about."),
        ("", "Letter", "Enter the day on which it was."),
        ("31/02/2026", "Letter", "There is no such day."),
    ],
)
def test_a_note_that_cannot_be_stays_with_its_sentence(
    make: Make, day: str, text: str, sentence: str
) -> None:
    desk = make()
    desk.press("noteInteraction")
    line = desk.page.inspector.story.line
    line.day.setText(day)
    line.text.setFocus()
    desk.type(text)
    assert desk.plan.all(Interaction) == ()
    assert line.sentence.isVisibleTo(desk.page)
    assert line.sentence.text() == sentence
    desk.key(Qt.Key.Key_Escape)
    assert not line.isVisible()


def test_the_newest_lines_stand_first_and_the_others_on_demand(make: Make) -> None:
    days = [date(2026, 7, day) for day in range(1, 11)]
    desk = make(*(an_interaction(ALDER.id, day, text=f"On {day}") for day in days))
    assert texts(desk, "story")[1] == "10 Jul 2026 · Visit"
    assert "On 2026-07-02" not in texts(desk, "story")
    more = desk.page.inspector.story.more
    assert more.text() == "Show all 10"
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert "On 2026-07-01" in texts(desk, "story")
    assert not more.isVisibleTo(desk.page)


def test_a_touch_can_be_taken_back(make: Make) -> None:
    visit = an_interaction(ALDER.id, text="Wrong firm")
    desk = make(visit)
    buttons = desk.page.inspector.story.findChildren(QPushButton)
    (remove,) = [b for b in buttons if b.accessibleName() == "Remove Wrong firm"]
    QTest.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert desk.plan.all(Interaction) == ()
    desk.workspace.undo()
    assert desk.plan.all(Interaction) == (visit,)


def test_a_rating_moves_the_score(make: Make) -> None:
    desk = make(SIZE, NEED)
    assert "4.00 · tier 1 proposed" in texts(desk, "fit")
    form = desk.page.inspector.fit.form
    assert form is not None
    size, need = form.input(SIZE.id), form.input(NEED.id)
    assert isinstance(size, QComboBox)
    assert isinstance(need, QComboBox)
    assert (size.currentText(), need.currentText()) == ("4, by its data", "Not rated")
    QTest.keyClicks(need, "1")
    need.activated.emit(need.currentIndex())
    (rating,) = desk.plan.all(FitRating)
    assert (rating.value, rating.rated_on) == (1, date(2026, 8, 14))
    # 70 x 4 + 30 x 1 = 310
    assert "3.10 · tier 2 proposed" in texts(desk, "fit")
    need.setCurrentIndex(0)
    need.activated.emit(0)
    assert desk.plan.all(FitRating) == ()


def test_what_somebody_said_goes_before_the_data(make: Make) -> None:
    desk = make(SIZE, NEED, a_rating(ALDER.id, SIZE.id, 0))
    form = desk.page.inspector.fit.form
    assert form is not None
    size = form.input(SIZE.id)
    assert isinstance(size, QComboBox)
    assert (size.currentText(), size.itemText(0)) == ("0", "4, by its data")


def test_without_a_profile_there_is_the_way_to_write_one(make: Make) -> None:
    desk = make()
    sentence = "There is no profile yet to rate accounts by."
    assert texts(desk, "fit") == [sentence]
    desk.press("writeProfile")
    place = desk.view.place
    assert (place.page, place.record) == ("settings", "profile")


def test_an_account_is_excluded_with_a_reason(make: Make) -> None:
    desk = make(SIZE, NEED)
    excluded = desk.page.inspector.exclusion.input("is_excluded")
    assert isinstance(excluded, QCheckBox)
    excluded.click()
    assert account(desk).is_excluded
    assert "4.00 · excluded, so no tier is proposed" in texts(desk, "fit")


def test_next_steps_can_be_typed_into_the_list(make: Make) -> None:
    desk = make()
    table = desk.page.table
    columns = {column.key: column for column in table.records.columns}
    row = table.records.visible[0]
    by = columns["sales_next_on"]
    assert by.show(by.read(row)) == "–"
    assert columns["sales_next_step"].is_hidden
    assert by.edit is not None
    desk.workspace.apply(by.edit(desk.plan, row, "01/09/2026"))
    row = table.records.visible[0]
    assert by.show(by.read(row)) == "1 Sep 2026"
    assert by.typed is not None
    assert by.typed(row) == "2026-09-01"
    desk.workspace.apply(by.edit(desk.plan, row, ""))
    assert account(desk).sales_next_on is None
