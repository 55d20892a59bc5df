"""Working days of fixture F in requirements.md, and of a firm with days off."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.quarter import Quarter
from planner.workdays import WorkCalendar, working_days_between, working_days_left
from tests.builders import a_day_off, a_plan

WEEK = WorkCalendar(frozenset(range(5)), frozenset())
HOLIDAY = WorkCalendar(frozenset(range(5)), frozenset({date(2026, 8, 31)}))


def test_the_third_quarter_of_2026_has_66_working_days() -> None:
    assert WEEK.count(date(2026, 7, 1), date(2026, 7, 31)) == 23
    assert WEEK.count(date(2026, 8, 1), date(2026, 8, 31)) == 21
    assert WEEK.count(date(2026, 9, 1), date(2026, 9, 30)) == 22
    assert WEEK.count(date(2026, 7, 1), date(2026, 8, 14)) == 33


def test_a_day_off_on_a_working_day_leaves_65() -> None:
    assert HOLIDAY.count(date(2026, 7, 1), date(2026, 9, 30)) == 65
    assert not HOLIDAY.is_working(date(2026, 8, 31))


def test_due_monday_and_done_thursday_is_three_working_days_late() -> None:
    assert working_days_between(WEEK, date(2026, 8, 10), date(2026, 8, 13)) == 3
    assert working_days_between(WEEK, date(2026, 8, 7), date(2026, 8, 10)) == 1
    assert working_days_between(WEEK, date(2026, 8, 10), date(2026, 8, 7)) == -1


@given(
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.integers(0, 400),
    st.frozensets(st.integers(0, 6), min_size=1),
    st.frozensets(st.dates(date(2020, 1, 1), date(2031, 1, 1)), max_size=20),
)
def test_counting_by_weeks_is_counting_day_by_day(
    start: date, length: int, weekdays: frozenset[int], off: frozenset[date]
) -> None:
    calendar = WorkCalendar(weekdays, off)
    span = [start + timedelta(days=index) for index in range(length + 1)]
    one_by_one = sum(calendar.is_working(day) for day in span)
    assert calendar.count(span[0], span[-1]) == one_by_one


def test_the_working_days_left_count_today_and_leave_days_off_out() -> None:
    # Mon 21 to Wed 30 September 2026 are 8 weekdays; Tuesday 22 is off.
    plan = a_plan(a_day_off(date(2026, 9, 22)))
    quarter = Quarter(2026, 3)
    assert working_days_left(plan, quarter, date(2026, 9, 21)) == 7
    assert working_days_left(plan, quarter, date(2026, 9, 30)) == 1
    assert working_days_left(plan, quarter, date(2026, 10, 1)) == 0
    # July to September 2026: 23 + 21 + 22 weekdays, one of them off.
    assert working_days_left(plan, quarter, date(2026, 1, 5)) == 65
