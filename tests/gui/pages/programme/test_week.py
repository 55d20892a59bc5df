"""The week: results typed with real keys, pasted, taken back, and never lost."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import ClassVar

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip
from pytestqt.qtbot import QtBot

from gui.page import Page
from gui.pages.programme.week import WeekView
from gui.pages.programme.week_delegate import open_editor
from gui.settings import Settings
from gui.view_state import ViewState
from gui.widgets import Chip, tip
from planner.errors import Invalid
from planner.plan import Plan
from planner.records import RECORDS, Activity, ActivityState, Actual, Record
from planner.workspace import Workspace
from tests.builders import a_campaign, a_person, a_target, an_activity, an_actual
from tests.gui.pages.desk import Desk, focused

MONDAY, FRIDAY = date(2026, 8, 10), date(2026, 8, 14)
CONTROL = Qt.KeyboardModifier.ControlModifier
CALLS, VISITS, LETTERS = "Calls", "Visits", "Letters"
DONE, CAME, NOTE = range(3)


class WeekPage(Page):
    """A page with nothing but a week."""

    key = "programme"
    draws: ClassVar[tuple[type[Record], ...]] = RECORDS

    def __init__(self, workspace: Workspace, view: ViewState) -> None:
        super().__init__(workspace, view)
        self.week = WeekView(self)
        self.body.addWidget(self.week)

    @classmethod
    def title(cls) -> str:
        return "Week"

    def draw(self, plan: Plan) -> None:
        self.week.draw(plan)

    def show_invalid(self, error: Invalid) -> None:
        self.week.show_invalid(error)


class Week:
    """A week on a desk, asked for what a person sees of it."""

    def __init__(self, desk: Desk[WeekPage]) -> None:
        self.desk = desk
        self.view = desk.page.week
        self.view.enter()

    @property
    def names(self) -> list[str]:
        return [row.activity.name for row in self.view.activities.records.visible]

    def cells(self, key: str) -> list[str]:
        """The texts of a column of activities."""
        records = self.view.activities.records
        place = [column.key for column in records.columns].index(key)
        lines = range(records.rowCount())
        return [str(records.index(line, place).data()) for line in lines]

    def states(self) -> list[str]:
        records = self.view.activities.records
        values = (records.columns[-1].read(row) for row in records.visible)
        return [value.text for value in values if isinstance(value, Chip)]

    def go_to(self, line: int, field: int = DONE) -> None:
        assert self.view.activities.go_to(line, field)

    @property
    def place(self) -> tuple[int, str]:
        """The line and the column of the cursor."""
        index = self.view.activities.currentIndex()
        return index.row(), self.view.activities.records.columns[index.column()].key

    def type(self, text: str) -> None:
        """Type a text where the focus is; the first letter opens the field."""
        for letter in text:
            QTest.keyClicks(focused(), letter)

    def key(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        QTest.keyClick(focused(), key, modifier)

    def paste(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.key(Qt.Key.Key_V, CONTROL)

    def activity(self, name: str) -> Activity:
        (found,) = self.desk.plan.where(Activity, "name", name)
        return found

    @property
    def error(self) -> str:
        return self.view.error.text() if self.view.error.isVisible() else ""


Open = Callable[..., Week]


def work(name: str, **values: object) -> Activity:
    fields = {"start": MONDAY, "due": FRIDAY, "planned_quantity": Decimal(10)}
    return an_activity(name, **{**fields, **values})


def three() -> tuple[Activity, ...]:
    return work(CALLS), work(VISITS), work(LETTERS)


@pytest.fixture
def week(qtbot: QtBot, settings: Settings, themed: QApplication) -> Open:
    def make(*records: Record) -> Week:
        return Week(Desk(qtbot, settings, WeekPage, *records))

    return make


def test_coming_to_the_week_the_cursor_is_in_the_first_field(week: Open) -> None:
    on = week(*three())
    assert on.names == [CALLS, VISITS, LETTERS]
    assert focused() is on.view.activities
    assert on.place == (0, "done")


def test_digits_and_enter_go_down_a_column_and_states_change_at_once(
    week: Open,
) -> None:
    on = week(*three())
    for figure in ("14", "2", "0"):
        on.type(figure)
        on.key(Qt.Key.Key_Return)
    assert on.cells("done") == ["14", "2", "0"]
    assert on.states() == ["Done", "Behind", "Behind"]
    assert on.activity(CALLS).state is ActivityState.DONE
    assert on.activity(VISITS).state is ActivityState.IN_PROGRESS
    assert {row.date for row in on.desk.plan.all(Actual)} == {FRIDAY}


def test_tab_goes_through_the_fields_of_a_row_and_on_to_the_next(week: Open) -> None:
    on = week(*three())
    for text in ("14", "3", "Two asked for dates"):
        on.type(text)
        on.key(Qt.Key.Key_Tab)
    assert on.place == (1, "done")
    on.key(Qt.Key.Key_Backtab)
    assert on.place == (0, "note")
    assert on.cells("came") == ["3", "", ""]
    assert on.activity(CALLS).result == "Two asked for dates"


def test_after_tabs_enter_begins_the_next_row_where_they_began(week: Open) -> None:
    on = week(*three())
    on.type("14")
    on.key(Qt.Key.Key_Tab)
    on.type("3")
    on.key(Qt.Key.Key_Return)
    assert on.place == (1, "done")
    on.go_to(1, CAME)
    on.key(Qt.Key.Key_Tab)
    on.key(Qt.Key.Key_Return)
    assert on.place == (2, "came")


def test_after_tabs_the_arrows_stay_in_their_column(week: Open) -> None:
    on = week(*three())
    on.key(Qt.Key.Key_Tab)
    on.type("3")
    on.key(Qt.Key.Key_Down)
    assert on.place == (1, "came")


def test_tabs_that_reach_the_next_row_begin_there_anew(week: Open) -> None:
    on = week(*three())
    on.go_to(0, CAME)
    for _step in range(3):
        on.key(Qt.Key.Key_Tab)
    assert on.place == (1, "came")
    on.key(Qt.Key.Key_Return)
    assert on.place == (2, "done")


def test_up_and_down_stay_in_the_column_left_and_right_in_the_row(week: Open) -> None:
    on = week(*three())
    on.go_to(0, CAME)
    on.key(Qt.Key.Key_Down)
    assert on.place == (1, "came")
    on.key(Qt.Key.Key_Up)
    on.key(Qt.Key.Key_Right)
    assert on.place == (0, "note")
    on.key(Qt.Key.Key_Left)
    on.key(Qt.Key.Key_Left)
    on.key(Qt.Key.Key_Left)
    assert on.place == (0, "done")
    on.key(Qt.Key.Key_End)
    assert on.place[1] == "done"


def test_digits_replace_what_is_there_and_f2_changes_it(week: Open) -> None:
    on = week(work(CALLS))
    on.type("14")
    on.key(Qt.Key.Key_Return)
    on.go_to(0)
    on.type("9")
    on.key(Qt.Key.Key_Return)
    assert on.cells("done") == ["9"]
    on.go_to(0)
    on.key(Qt.Key.Key_F2)
    on.key(Qt.Key.Key_End)
    on.type("5")
    on.key(Qt.Key.Key_Return)
    assert on.cells("done") == ["95"]


def test_delete_takes_a_figure_away_and_escape_leaves_it(week: Open) -> None:
    on = week(work(CALLS))
    on.type("14")
    on.key(Qt.Key.Key_Up)
    on.type("3")
    on.key(Qt.Key.Key_Escape)
    assert on.cells("done") == ["14"]
    on.key(Qt.Key.Key_Delete)
    assert on.cells("done") == [""]
    assert on.desk.plan.all(Actual) == ()


def test_rows_stay_where_they_are_until_somebody_comes_back(week: Open) -> None:
    on = week(*three())
    on.type("14")
    on.key(Qt.Key.Key_Return)
    assert on.names == [CALLS, VISITS, LETTERS]
    on.view.enter()
    assert on.names == [VISITS, LETTERS, CALLS]


def test_what_is_no_number_is_refused_and_the_field_stays_open(week: Open) -> None:
    on = week(*three())
    on.type("many")
    on.key(Qt.Key.Key_Return)
    assert on.error == "This is not a number."
    field = focused()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    on.type("4")
    on.key(Qt.Key.Key_Return)
    assert on.error == ""
    assert on.cells("done") == ["4", "", ""]
    assert on.place == (1, "done")


def test_a_column_from_a_spreadsheet_fills_downwards_as_one_step(week: Open) -> None:
    on = week(*three())
    before = on.desk.plan
    on.paste("14\r\n2\r\n0\r\n")
    assert on.cells("done") == ["14", "2", "0"]
    assert on.desk.workspace.undo_label == "Paste 3 figures"
    on.desk.workspace.undo()
    assert on.desk.plan == before
    assert on.cells("done") == ["", "", ""]


def test_a_block_is_pasted_from_the_cursor_on_even_into_an_open_field(
    week: Open,
) -> None:
    on = week(*three())
    on.go_to(1)
    on.key(Qt.Key.Key_F2)
    on.paste("5\t1\tWent well\n6\t2\tKestrel moved")
    assert on.cells("done") == ["", "5", "6"]
    assert on.cells("came") == ["", "1", "2"]
    assert on.cells("note") == ["", "Went well", "Kestrel moved"]
    assert open_editor(on.view.activities) is None


def test_one_cell_is_pasted_into_the_open_field_as_text(week: Open) -> None:
    on = week(*three())
    on.key(Qt.Key.Key_F2)
    on.paste("12\n")
    on.key(Qt.Key.Key_Return)
    assert on.cells("done") == ["12", "", ""]


def test_a_paste_with_something_unreadable_changes_nothing_and_names_the_row(
    week: Open,
) -> None:
    on = week(*three())
    before = on.desk.plan
    on.paste("14\nmany\n0")
    assert on.error == (
        "Nothing was pasted because of “many” in row 2, Visits: This is not a number."
    )
    assert on.desk.plan is before


def test_what_a_field_holds_can_be_copied(week: Open) -> None:
    on = week(work(CALLS))
    on.type("14")
    on.key(Qt.Key.Key_Up)
    on.key(Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "14"


def test_an_earlier_week_is_entered_for_its_last_working_day(week: Open) -> None:
    on = week(work(CALLS, start=date(2026, 8, 3), planned_quantity=Decimal(20)))
    on.desk.press("previousWeek")
    assert on.view.bar.title.text() == "Week 6, 3 – 9 August"
    assert on.cells("planned") == ["10"]
    on.go_to(0)
    on.type("7")
    on.key(Qt.Key.Key_Return)
    (row,) = on.desk.plan.all(Actual)
    assert row.date == date(2026, 8, 7)
    on.desk.press("thisWeek")
    assert on.view.bar.title.text() == "Week 7, 10 – 16 August"
    assert on.cells("done") == [""]
    assert not on.view.bar.back.isVisible()


def test_weeks_end_with_the_quarter(week: Open) -> None:
    on = week()
    for _week in range(7):
        on.desk.press("nextWeek")
    assert on.view.bar.title.text() == "Week 14, 28 – 30 September"
    assert not on.view.bar.after.isEnabled()


def test_nothing_is_entered_for_a_week_that_has_not_begun(week: Open) -> None:
    on = week(work(CALLS, due=date(2026, 8, 28)))
    on.desk.press("nextWeek")
    on.go_to(0)
    on.type("5")
    on.key(Qt.Key.Key_Delete)
    on.paste("5\n6")
    assert open_editor(on.view.activities) is None
    assert on.desk.plan.all(Actual) == ()
    assert on.view.hint.text() == (
        "This week has not begun yet. Its results are entered then."
    )


def test_a_plan_that_can_only_be_looked_at_says_so(
    week: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    on = week(work(CALLS))
    services = replace(on.desk.view.services, is_read_only=True)
    monkeypatch.setattr(on.desk.view, "services", services)
    on.view.enter()
    on.type("5")
    assert open_editor(on.view.activities) is None
    assert on.view.hint.text() == (
        "This plan can only be looked at, so nothing can be entered."
    )


def test_one_persons_rows_are_shown_alone(week: Open) -> None:
    rosa, tom = a_person("Rosa"), a_person("Tom")
    on = week(rosa, tom, work(CALLS, owner_id=rosa.id), work(VISITS, owner_id=tom.id))
    menu = on.view.bar.people_menu()
    assert [action.text() for action in menu.actions()] == ["Rosa", "Tom"]
    menu.actions()[1].trigger()
    assert on.names == [VISITS]
    assert on.view.bar.mine.text() == "Tom"
    assert on.view.bar.mine.isChecked()
    on.desk.press("allPeople")
    assert on.names == [CALLS, VISITS]
    assert not on.view.bar.mine.isChecked()


def test_only_rows_without_a_result_are_shown_and_stay_while_one_types(
    week: Open,
) -> None:
    calls, visits = work(CALLS), work(VISITS)
    on = week(calls, visits, an_actual("done:other", 4, FRIDAY, activity_id=calls.id))
    assert on.view.bar.empty.text() == "No result yet  1"
    on.desk.press("noResult")
    assert on.names == [VISITS]
    on.go_to(0)
    on.type("3")
    on.key(Qt.Key.Key_Return)
    assert on.names == [VISITS]
    assert on.view.bar.empty.text() == "No result yet"
    on.view.enter()
    assert on.names == []
    assert on.view.nothing.title.text() == "Every row has its result"


def test_how_many_are_done_is_counted(week: Open) -> None:
    on = week(*three())
    assert on.view.bar.done.text() == "0 of 3 done"
    on.paste("10\n10\n1")
    assert on.view.bar.done.text() == "2 of 3 done"


def test_a_week_without_work_says_so(week: Open) -> None:
    on = week()
    assert on.view.nothing.isVisible()
    assert on.view.nothing.title.text() == "Nothing to do in this week"
    assert not on.view.figures.isVisible()


def test_figures_of_the_week_follow_the_activities(week: Open) -> None:
    campaign = a_campaign()
    on = week(campaign, work(CALLS), a_target("wins", 10), a_target("revenue", 50_000))
    on.key(Qt.Key.Key_Return)
    assert focused() is on.view.figures
    on.type("2")
    on.key(Qt.Key.Key_Return)
    on.type("150.50")
    on.key(Qt.Key.Key_Return)
    values = {row.metric: int(row.value) for row in on.desk.plan.all(Actual)}
    assert values == {"wins": 2, "revenue": 150_50}
    on.view.figures.go_to(0)
    on.key(Qt.Key.Key_Up)
    assert on.place == (0, "done")


def test_the_states_of_the_figures_are_in_sight(week: Open) -> None:
    figures = week(a_campaign(), work(CALLS), a_target("wins", 10)).view.figures
    assert figures.horizontalHeader().length() <= figures.viewport().width()


def test_undo_reaches_the_plan_from_a_field_in_which_nothing_was_typed(
    week: Open,
) -> None:
    on = week(work(CALLS), work(VISITS))
    on.type("14")
    on.key(Qt.Key.Key_Return)
    on.key(Qt.Key.Key_F2)
    field = open_editor(on.view.activities)
    assert field is not None
    assert _offers_undo_to_the_window(field)
    on.type("3")
    assert not _offers_undo_to_the_window(field)


def _offers_undo_to_the_window(field: QLineEdit) -> bool:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, CONTROL)
    event.ignore()
    QApplication.sendEvent(field, event)
    return not event.isAccepted()


def test_a_click_opens_a_field_and_beside_one_goes_to_its_row(week: Open) -> None:
    on = week(*three())
    table = on.view.activities
    for line, column in ((1, 4), (2, 0)):
        place = table.visualRect(table.records.index(line, column)).center()
        button = Qt.MouseButton.LeftButton
        QTest.mouseClick(table.viewport(), button, pos=place)
        assert on.place == (line, "done")
        assert (open_editor(table) is not None) == (column == 4)


def test_what_has_no_room_is_said_in_full(week: Open) -> None:
    name = "Visits to <those> who want to talk before the summer"
    on = week(work(name))
    table = on.view.activities
    place = table.visualRect(table.records.index(0, 0)).center()
    everywhere = table.viewport().mapToGlobal(place)
    event = QHelpEvent(QEvent.Type.ToolTip, place, everywhere)
    QApplication.sendEvent(table.viewport(), event)
    assert QToolTip.text() == tip(name)


def test_two_hundred_rows_fit_the_smallest_window(week: Open) -> None:
    on = week(*(work(f"Work {number}") for number in range(200)))
    on.desk.page.resize(748, 520)
    on.go_to(199)
    on.type("5")
    on.key(Qt.Key.Key_Return)
    assert on.cells("done")[199] == "5"
    assert len(on.view.activities.viewport().findChildren(QLineEdit)) <= 1
