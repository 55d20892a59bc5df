"""A planned quantity over the weeks: even, whole, and never more or less in all."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from planner.records import Activity
from planner.spread import planned_in
from planner.workdays import work_calendar
from tests.builders import a_day_off, a_plan, an_activity

MONDAY = date(2026, 7, 6)
FRIDAY = date(2026, 8, 28)
WEEKS = tuple(
    (MONDAY + timedelta(weeks=week), MONDAY + timedelta(weeks=week, days=6))
    for week in range(8)
)


def calls(quantity: str, start: date | None = MONDAY, due: date = FRIDAY) -> Activity:
    return an_activity(start=start, due=due, planned_quantity=Decimal(quantity))


def by_week(activity: Activity, *days_off: date) -> list[Fraction]:
    calendar = work_calendar(a_plan(*map(a_day_off, days_off)))
    return [planned_in(activity, calendar, week) for week in WEEKS]


def test_eighty_calls_in_forty_working_days_are_ten_a_week() -> None:
    assert by_week(calls("80")) == [10] * 8


def test_a_day_off_moves_whole_calls_and_the_sum_stays() -> None:
    # 39 days. By the ends of the weeks 5, 9, 14, 19, 24, 29, 34, 39 of them are over:
    # 10.26, 18.46, 28.72, 38.97, 49.23, 59.49, 69.74, 80.
    planned = by_week(calls("80"), date(2026, 7, 15))
    assert planned == [10, 8, 11, 10, 10, 10, 11, 10]
    assert sum(planned) == 80


def test_halves_are_rounded_away_from_zero_once_on_the_sum_so_far() -> None:
    # 4 in 8 weeks: 0.5, 1, 1.5, 2 … so far are 1, 1, 2, 2, …
    assert by_week(calls("4")) == [1, 0, 1, 0, 1, 0, 1, 0]


def test_what_is_not_whole_is_not_rounded() -> None:
    assert by_week(calls("7.5")) == [Fraction(15, 16)] * 8


def test_without_a_start_all_of_it_belongs_to_the_week_of_the_due_day() -> None:
    planned = by_week(calls("12", start=None, due=date(2026, 7, 22)))
    assert planned == [0, 0, 12, 0, 0, 0, 0, 0]


def test_a_span_without_working_days_counts_at_its_end() -> None:
    weekend = calls("3", start=date(2026, 7, 25), due=date(2026, 7, 26))
    assert by_week(weekend) == [0, 0, 3, 0, 0, 0, 0, 0]


def test_without_a_quantity_or_a_day_nothing_is_planned_for_a_week() -> None:
    assert by_week(an_activity(start=MONDAY, due=FRIDAY)) == [0] * 8
    assert by_week(an_activity(planned_quantity=Decimal(3))) == [0] * 8
