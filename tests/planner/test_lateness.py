"""Lateness in working days, in one wording: requirements 000-33."""

from datetime import date

from planner.lateness import lateness
from planner.workdays import work_calendar
from tests.builders import a_day_off, a_plan, an_activity

DUE = an_activity(due=date(2026, 8, 7))  # a Friday


def test_a_weekend_makes_nothing_later() -> None:
    calendar = work_calendar(a_plan())
    assert lateness(DUE, calendar, date(2026, 8, 10)) == "1 working day late"
    assert lateness(DUE, calendar, date(2026, 8, 13)) == "4 working days late"


def test_on_the_weekend_itself_it_is_late_without_a_number() -> None:
    assert lateness(DUE, work_calendar(a_plan()), date(2026, 8, 9)) == "late"


def test_a_day_off_is_left_out() -> None:
    calendar = work_calendar(a_plan(a_day_off(date(2026, 8, 10))))
    assert lateness(DUE, calendar, date(2026, 8, 11)) == "1 working day late"
