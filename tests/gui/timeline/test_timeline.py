"""The timeline by itself: what it says, and how bars are moved with mouse and keys."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.theme import LIGHT
from gui.timeline import Scale, Timeline
from planner.lanes import Grouping, programme_groups
from planner.quarter import Quarter
from planner.records import Activity, Record, Side
from planner.schedule import Grip
from tests.builders import (
    a_dependency,
    a_milestone,
    a_plan,
    an_activity,
)
from tests.gui.front import bring_to_front

TODAY = date(2026, 8, 14)
QUARTER = Quarter(2026, 3)
WIDTH = 1000
# The names take 27 % of 1000 pixels after a margin of 10; the 92 days of the quarter
# share what is left up to the other margin.
DAY = (1000 - 10 - 10 - 270) / 92
Moves = list[tuple[str, Grip, int]]
Open = Callable[..., tuple[Timeline, Moves]]


@pytest.fixture
def shown(qtbot: QtBot, themed: QApplication) -> Open:
    def make(
        *records: Record, is_fixed: bool = False, height: int = 400
    ) -> tuple[Timeline, Moves]:
        timeline = Timeline(is_fixed=is_fixed)
        qtbot.addWidget(timeline)
        timeline.resize(WIDTH, height)
        plan = a_plan(*records)
        groups = programme_groups(plan, QUARTER, TODAY, Grouping.SIDE)
        timeline.show_lanes(groups, Scale(QUARTER, 1), TODAY)
        moves: Moves = []
        timeline.moved.connect(lambda *move: moves.append(move))
        timeline.show()
        bring_to_front(qtbot, timeline)
        timeline.setFocus()
        return timeline, moves

    return make


def _drag(timeline: Timeline, start: QPoint, days: float) -> None:
    view, left = timeline.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(view, left, pos=start)
    _move(timeline, start, days)
    QTest.mouseRelease(view, left, pos=start + QPoint(round(days * DAY), 0))


def _move(timeline: Timeline, start: QPoint, days: float) -> None:
    for part in (0.5, 1.0):
        QTest.mouseMove(
            timeline.viewport(), start + QPoint(round(days * DAY * part), 0)
        )


def _calls() -> Activity:
    return an_activity(
        "Calls", side=Side.SALES, start=date(2026, 8, 3), due=date(2026, 8, 14)
    )


def test_a_bar_lies_on_its_days(shown: Open) -> None:
    calls = _calls()
    timeline, _moves = shown(calls)
    bar = timeline.bar_of(calls.id)
    # 3 August is the 34th day of the quarter, and 14 August lies twelve days on.
    assert abs(bar.left() - (280 + 33 * DAY)) <= 1
    assert abs(bar.width() - 12 * DAY) <= 1


def test_dragging_a_bar_moves_it_by_whole_days(shown: Open) -> None:
    calls = _calls()
    timeline, moves = shown(calls)
    _drag(timeline, timeline.bar_of(calls.id).center(), 4.3)
    assert moves == [(calls.id, Grip.WHOLE, 4)]


@pytest.mark.parametrize(
    ("edge", "days", "grip"), [("left", -3, Grip.START), ("right", 5, Grip.END)]
)
def test_dragging_an_end_makes_a_bar_longer(
    shown: Open, edge: str, days: int, grip: Grip
) -> None:
    calls = _calls()
    timeline, moves = shown(calls)
    bar = timeline.bar_of(calls.id)
    inward = 2 if edge == "left" else -2
    start = QPoint(getattr(bar, edge)() + inward, bar.center().y())
    _drag(timeline, start, days)
    assert moves == [(calls.id, grip, days)]


def test_the_days_are_shown_while_dragging(shown: Open) -> None:
    calls = _calls()
    timeline, _moves = shown(calls)
    start = timeline.bar_of(calls.id).center()
    QTest.mousePress(timeline.viewport(), Qt.MouseButton.LeftButton, pos=start)
    _move(timeline, start, 2)
    assert timeline.drag is not None
    assert timeline.drag.days == (date(2026, 8, 5), date(2026, 8, 16))
    image = timeline.grab().toImage()
    colours = {
        image.pixelColor(x, start.y()).name() for x in range(0, image.width(), 1)
    }
    assert LIGHT.toast.lower() in colours


def test_escape_leaves_a_dragged_bar_where_it_was(shown: Open) -> None:
    calls = _calls()
    timeline, moves = shown(calls)
    start = timeline.bar_of(calls.id).center()
    QTest.mousePress(timeline.viewport(), Qt.MouseButton.LeftButton, pos=start)
    _move(timeline, start, 4)
    QTest.keyClick(timeline, Qt.Key.Key_Escape)
    assert timeline.drag is None
    QTest.mouseRelease(timeline.viewport(), Qt.MouseButton.LeftButton, pos=start)
    assert moves == []


def test_a_bar_let_go_where_it_was_is_not_moved(shown: Open) -> None:
    calls = _calls()
    timeline, moves = shown(calls)
    start = timeline.bar_of(calls.id).center()
    _drag(timeline, start, 0)
    assert moves == []
    assert timeline.selected_id == calls.id


def test_a_bar_that_is_taken_hold_of_is_selected_when_it_is_let_go(
    shown: Open,
) -> None:
    # What is shown beside the timeline then makes it narrower under the mouse.
    calls = _calls()
    timeline, moves = shown(calls)
    selections: list[tuple[str, Moves]] = []
    timeline.selected.connect(lambda each: selections.append((each, list(moves))))
    _drag(timeline, timeline.bar_of(calls.id).center(), 4)
    assert selections == [(calls.id, [(calls.id, Grip.WHOLE, 4)])]


def test_a_bar_cannot_be_dragged_out_of_sight(shown: Open) -> None:
    late = an_activity(side=Side.SALES, due=date(2026, 9, 29))
    timeline, moves = shown(late)
    start = timeline.bar_of(late.id).center()
    QTest.mousePress(timeline.viewport(), Qt.MouseButton.LeftButton, pos=start)
    _move(timeline, start, 30)
    QTest.mouseRelease(timeline.viewport(), Qt.MouseButton.LeftButton, pos=start)
    assert moves == [(late.id, Grip.WHOLE, 1)]


def test_what_can_only_be_looked_at_is_not_dragged(shown: Open) -> None:
    calls = _calls()
    timeline, moves = shown(calls, is_fixed=True)
    refusals: list[bool] = []
    timeline.refused.connect(lambda: refusals.append(True))
    _drag(timeline, timeline.bar_of(calls.id).center(), 4)
    QTest.keyClick(timeline, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert moves == []
    assert refusals == [True, True]


def test_arrows_choose_an_activity_and_with_alt_move_it(shown: Open) -> None:
    calls, visits = _calls(), an_activity("Visits", due=date(2026, 8, 20))
    timeline, moves = shown(calls, visits)
    alt = Qt.KeyboardModifier.AltModifier
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    assert timeline.selected_id == calls.id
    QTest.keyClick(timeline, Qt.Key.Key_Right, alt)
    QTest.keyClick(timeline, Qt.Key.Key_Left, alt | Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    QTest.keyClick(timeline, Qt.Key.Key_Left, alt)
    assert moves == [
        (calls.id, Grip.WHOLE, 1),
        (calls.id, Grip.END, -1),
        (visits.id, Grip.WHOLE, -1),
    ]
    QTest.keyClick(timeline, Qt.Key.Key_Home)
    assert timeline.selected_id == calls.id


def test_a_screen_reader_hears_what_is_selected(shown: Open) -> None:
    calls = _calls()
    timeline, _moves = shown(calls)
    assert timeline.accessibleName() == "Timeline with 1 activity"
    assert timeline.accessibleDescription() == ""
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    assert timeline.accessibleDescription() == (
        "Calls · 3 Aug – 14 Aug 2026 · Not started"
    )


def test_enter_and_a_double_click_open_an_activity(shown: Open) -> None:
    calls = _calls()
    timeline, _moves = shown(calls)
    opened: list[str] = []
    timeline.opened.connect(opened.append)
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    QTest.keyClick(timeline, Qt.Key.Key_Return)
    place = timeline.bar_of(calls.id).center()
    QTest.mouseDClick(timeline.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == [calls.id, calls.id]


def test_the_selected_lane_is_scrolled_into_view_under_the_head(shown: Open) -> None:
    many = [
        an_activity(f"Call {at}", number=f"X{at}", due=date(2026, 8, 3))
        for at in range(40)
    ]
    timeline, _moves = shown(*many)
    QTest.keyClick(timeline, Qt.Key.Key_End)
    assert timeline.selected_id == many[39].id
    bar = timeline.bar_of(many[39].id)
    assert timeline.viewport().rect().contains(bar)
    QTest.keyClick(timeline, Qt.Key.Key_PageUp)
    QTest.keyClick(timeline, Qt.Key.Key_Home)
    assert timeline.words_at(54 + 26 + 5).startswith("Call 0")
    assert timeline.words_at(30) == ""


def test_arrows_milestones_and_the_first_plan_are_drawn(shown: Open) -> None:
    text = an_activity(
        "Text", side=Side.SALES, start=date(2026, 8, 3), due=date(2026, 8, 21)
    )
    event = an_activity(
        "Fair",
        side=Side.SALES,
        due=date(2026, 8, 20),
        baseline_due=date(2026, 8, 10),
    )
    timeline, _moves = shown(
        text,
        event,
        a_dependency(event.id, text.id),
        a_milestone(event.id, "List agreed", 10),
    )
    image = timeline.grab().toImage()
    drawn = {
        image.pixelColor(x, y).name()
        for x in range(280, image.width())
        for y in range(60, 150)
    }
    assert LIGHT.off_track.strong.lower() in drawn  # it waits for what ends later
    assert LIGHT.at_risk.strong.lower() in drawn  # the milestone is overdue
    assert LIGHT.outline.lower() in drawn  # what was first planned
