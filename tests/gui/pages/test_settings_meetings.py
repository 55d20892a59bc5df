"""The tab Meetings: series are typed in place, and their days stand beside them."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.pages.settings import SettingsPage
from gui.pages.settings.meetings import MeetingsSection
from gui.settings import Settings
from gui.table import TableView
from planner.meetings import SeriesRow
from planner.records import Meeting, MeetingKind, Record, new_id
from tests.builders import a_person
from tests.gui.pages.desk import Desk, focused

SettingsDesk = Desk[SettingsPage]


class Make:
    """Puts Settings on a desk, at its tab Meetings."""

    def __init__(self, qtbot: QtBot, settings: Settings) -> None:
        self._qtbot = qtbot
        self._settings = settings

    def __call__(self, *records: Record) -> SettingsDesk:
        desk = Desk(self._qtbot, self._settings, SettingsPage, *records)
        kinds = [type(section) for section in desk.page.sections]
        desk.page.tabs.choose(kinds.index(MeetingsSection))
        return desk


@pytest.fixture
def make(qtbot: QtBot, settings: Settings, themed: QApplication) -> Make:
    return Make(qtbot, settings)


def a_meeting(**values: object) -> Meeting:
    """A series every two weeks from 7 July 2026."""
    defaults: dict[str, object] = {
        "id": new_id(),
        "date": date(2026, 7, 7),
        "kind": MeetingKind.MONTHLY_PIPELINE,
        "every": "2 weeks",
    }
    return Meeting(**{**defaults, **values})  # type: ignore[arg-type]  # a builder


def table(desk: SettingsDesk) -> TableView[SeriesRow]:
    found = desk.page.findChild(QWidget, "meetings")
    assert isinstance(found, TableView)
    return found


def edit(desk: SettingsDesk, meeting: Meeting, key: str, text: str) -> None:
    """Begin to edit a cell and type over it."""
    table(desk).setFocus()
    table(desk).edit_cell(meeting.id, key)
    desk.type(text)


def cells(desk: SettingsDesk, line: int = 0) -> list[str]:
    """What a line of the table says."""
    row = table(desk).records.visible[line]
    return [column.show(column.read(row)) for column in table(desk).records.columns]


def texts(desk: SettingsDesk) -> list[str]:
    labels = desk.page.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]


def test_a_new_meeting_begins_with_its_first_day(make: Make) -> None:
    desk = make()
    assert "No meeting is planned yet" in texts(desk)
    desk.page.new()
    desk.type("2026-07-07")
    (meeting,) = desk.plan.all(Meeting)
    assert (meeting.date, meeting.every) == (date(2026, 7, 7), "1 month")


def test_another_page_leads_to_the_meetings(make: Make) -> None:
    desk = make()
    desk.page.tabs.choose(0)
    desk.page.open_record("meetings")
    assert isinstance(desk.page.section, MeetingsSection)


def test_a_series_shows_its_days_and_the_next_one(make: Make) -> None:
    desk = make(a_person("Rosa Lind"), a_meeting(place="Room 4"))
    assert cells(desk)[:6] == [
        "Monthly pipeline",
        "7 Jul 2026",
        "every 2 weeks",
        "Tue 18 Aug 2026",
        "7 Jul, 21 Jul, 4 Aug, 18 Aug, 1 Sep, 15 Sep, 29 Sep",
        "Room 4",
    ]
    assert "7 meetings in Q3 2026" in texts(desk)


def test_another_rhythm_gives_other_days(make: Make) -> None:
    meeting = a_meeting()
    desk = make(meeting)
    edit(desk, meeting, "every", "2 months")
    assert cells(desk)[2:5] == ["every 2 months", "Mon 7 Sep 2026", "7 Jul, 7 Sep"]
    assert "2 meetings in Q3 2026" in texts(desk)
    desk.workspace.undo()
    assert "7 meetings in Q3 2026" in texts(desk)


def test_a_rhythm_that_can_be_read_in_two_ways_is_refused(make: Make) -> None:
    meeting = a_meeting()
    desk = make(meeting)
    edit(desk, meeting, "every", "bi-monthly")
    assert desk.plan.all(Meeting) == (meeting,)
    sentence = "Write how often as a number of weeks or months: 2 weeks."
    assert sentence in texts(desk)


def test_a_meeting_that_is_over_says_so(make: Make) -> None:
    meeting = a_meeting(every=None)
    assert cells(make(meeting))[2:4] == ["once", "over"]


def test_a_place_and_a_purpose_are_typed(make: Make) -> None:
    meeting = a_meeting()
    desk = make(meeting)
    edit(desk, meeting, "place", "Room 4")
    edit(desk, meeting, "purpose", "What is behind")
    (found,) = desk.plan.all(Meeting)
    assert (found.place, found.purpose) == ("Room 4", "What is behind")


def test_the_kind_and_who_leads_are_chosen(make: Make) -> None:
    rosa, meeting = a_person("Rosa Lind"), a_meeting()
    desk = make(rosa, meeting)
    for key in ("kind", "chair_id"):
        table(desk).setFocus()
        table(desk).edit_cell(meeting.id, key)
        # One down: from monthly pipeline to quarter review, from nobody to Rosa Lind.
        desk.key(Qt.Key.Key_Down)
        desk.key(Qt.Key.Key_Return)
    (found,) = desk.plan.all(Meeting)
    assert (found.kind, found.chair_id) == (MeetingKind.QUARTER_REVIEW, rosa.id)
    assert "Rosa Lind" in cells(desk)


def test_ctrl_f_searches_the_meetings(make: Make) -> None:
    planning = a_meeting(kind=MeetingKind.PLANNING)
    desk = make(a_meeting(), planning)
    desk.page.search()
    desk.type("planning")
    assert [row.meeting for row in table(desk).records.visible] == [planning]


def test_del_removes_the_selected_meeting(make: Make) -> None:
    meeting = a_meeting()
    desk = make(meeting)
    table(desk).setFocus()
    assert focused() is table(desk)
    table(desk).select(meeting.id)
    desk.key(Qt.Key.Key_Delete)
    assert desk.plan.all(Meeting) == ()
    desk.workspace.undo()
    assert desk.plan.all(Meeting) == (meeting,)
