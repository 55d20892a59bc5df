"""Days of activities moved, and what waits for what."""

from datetime import date

import pytest

from planner.errors import Invalid
from planner.records import Activity, ActivityState
from planner.schedule import Grip, days_moved, needs_of, needs_to_choose
from tests.builders import a_dependency, a_plan, an_activity

MONDAY, FRIDAY = date(2026, 8, 3), date(2026, 8, 7)


def _week() -> Activity:
    return an_activity("Calls", start=MONDAY, due=FRIDAY)


def test_a_whole_bar_keeps_its_length() -> None:
    assert days_moved(_week(), Grip.WHOLE, 3) == (date(2026, 8, 6), date(2026, 8, 10))
    assert days_moved(_week(), Grip.WHOLE, -3) == (date(2026, 7, 31), date(2026, 8, 4))


def test_an_end_moves_alone() -> None:
    assert days_moved(_week(), Grip.END, 3) == (MONDAY, date(2026, 8, 10))
    assert days_moved(_week(), Grip.START, 1) == (date(2026, 8, 4), FRIDAY)


def test_an_end_stops_at_the_other() -> None:
    assert days_moved(_week(), Grip.END, -9) == (MONDAY, MONDAY)
    assert days_moved(_week(), Grip.START, 9) == (FRIDAY, FRIDAY)


def test_one_day_stays_one_day_until_an_end_is_pulled() -> None:
    event = an_activity(due=FRIDAY)
    assert days_moved(event, Grip.WHOLE, 1) == (None, date(2026, 8, 8))
    assert days_moved(event, Grip.END, 1) == (FRIDAY, date(2026, 8, 8))
    assert days_moved(an_activity(start=FRIDAY), Grip.WHOLE, 1) == (
        date(2026, 8, 8),
        None,
    )


def test_without_a_day_nothing_moves() -> None:
    assert days_moved(an_activity(), Grip.WHOLE, 1) == (None, None)


def test_the_end_of_the_calendar_is_said() -> None:
    with pytest.raises(Invalid) as refusal:
        days_moved(an_activity(due=date.max), Grip.WHOLE, 1)
    assert str(refusal.value) == "The calendar does not go that far."


def test_a_need_is_broken_while_the_other_ends_after_the_begin() -> None:
    text = an_activity("Text", due=date(2026, 8, 4))
    calls = _week()
    plan = a_plan(text, calls, a_dependency(calls.id, text.id))
    (need,) = needs_of(plan, calls)
    assert need.activity == text
    assert need.is_broken


@pytest.mark.parametrize(
    "values",
    [
        {"due": MONDAY},
        {"due": None},
        {"due": FRIDAY, "state": ActivityState.CANCELLED},
        {"due": FRIDAY, "state": ActivityState.DONE, "done_on": MONDAY},
    ],
)
def test_a_need_is_kept_if_the_other_is_over_or_has_no_day(
    values: dict[str, object],
) -> None:
    text, calls = an_activity("Text", **values), _week()
    (need,) = needs_of(a_plan(text, calls, a_dependency(calls.id, text.id)), calls)
    assert not need.is_broken


def test_what_is_archived_is_not_waited_for() -> None:
    text, calls = an_activity("Text", is_archived=True), _week()
    assert needs_of(a_plan(text, calls, a_dependency(calls.id, text.id)), calls) == ()


def test_anything_else_can_be_waited_for_once() -> None:
    calls = an_activity("Calls", number="X1")
    tenth, second = an_activity(number="X10"), an_activity(number="X2")
    taken, gone = an_activity(number="X3"), an_activity(is_archived=True)
    link = a_dependency(calls.id, taken.id)
    plan = a_plan(calls, tenth, second, taken, gone, link)
    assert needs_to_choose(plan, calls) == (second, tenth)
