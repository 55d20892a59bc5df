"""Rhythms: every so many weeks or months. Source: requirements 000-27, 001-06."""

from datetime import date

import pytest

from planner.errors import Invalid
from planner.recurrence import Every, Step

FIRST = date(2026, 7, 7)
QUARTER = (date(2026, 7, 1), date(2026, 9, 30))


def days(every: str, first: date, span: tuple[date, date]) -> list[tuple[int, int]]:
    """The days of a rhythm as (day, month)."""
    found = Every.parse(every).dates(first, *span)
    return [(day.day, day.month) for day in found]


def test_every_two_weeks_is_seven_days_in_the_quarter() -> None:
    assert days("2 weeks", FIRST, QUARTER) == [
        (7, 7),
        (21, 7),
        (4, 8),
        (18, 8),
        (1, 9),
        (15, 9),
        (29, 9),
    ]


def test_every_two_months_is_two_days_in_the_quarter() -> None:
    assert days("2 months", FIRST, QUARTER) == [(7, 7), (7, 9)]


def test_a_month_without_the_day_has_its_last_one_and_the_next_keeps_the_day() -> None:
    spring = (date(2026, 1, 1), date(2026, 4, 30))
    found = days("1 month", date(2026, 1, 31), spring)
    assert found == [(31, 1), (28, 2), (31, 3), (30, 4)]


def test_a_leap_year_has_its_own_last_day_of_february() -> None:
    spring = (date(2028, 2, 1), date(2028, 3, 31))
    assert days("1 month", date(2028, 1, 31), spring) == [(29, 2), (31, 3)]


def test_a_series_that_began_years_ago_keeps_its_step() -> None:
    # 7 July 2026 is 260 weeks after 13 July 2021: an even number.
    assert days("2 weeks", date(2021, 7, 13), QUARTER)[0] == (7, 7)
    assert days("2 months", date(2019, 1, 31), QUARTER) == [(31, 7), (30, 9)]


def test_nothing_comes_before_the_first_day() -> None:
    assert days("1 week", date(2026, 9, 22), QUARTER) == [(22, 9), (29, 9)]
    assert days("1 week", date(2026, 10, 1), QUARTER) == []


def test_the_calendar_ends_without_a_failure() -> None:
    last = (date(9999, 12, 1), date.max)
    assert days("1 week", date(9999, 12, 20), last) == [(20, 12), (27, 12)]
    assert days("60 months", date(9999, 12, 20), last) == [(20, 12)]


@pytest.mark.parametrize(
    ("text", "every"),
    [
        ("2 weeks", Every(2, Step.WEEK)),
        (" 1  Month ", Every(1, Step.MONTH)),
        ("60 months", Every(60, Step.MONTH)),
        ("every 2 weeks", Every(2, Step.WEEK)),
        ("Every month", Every(1, Step.MONTH)),
    ],
)
def test_a_rhythm_is_read_whatever_its_case_and_spaces(text: str, every: Every) -> None:
    assert Every.parse(text) == every


@pytest.mark.parametrize(
    "text",
    ["", "bi-monthly", "0 weeks", "61 months", "weeks", "2 days", "²  weeks", "month"],
)
def test_anything_else_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(Invalid, match="2 weeks") as refused:
        Every.parse(text)
    assert refused.value.field == "every"


def test_a_rhythm_is_written_one_way() -> None:
    assert [str(Every(1, Step.WEEK)), str(Every(2, Step.MONTH))] == [
        "1 week",
        "2 months",
    ]


def test_a_rhythm_is_said_in_words() -> None:
    assert Every(1, Step.WEEK).in_words() == "every week"
    assert Every(2, Step.WEEK).in_words() == "every 2 weeks"
    assert Every(1, Step.MONTH).in_words() == "every month"
    assert Every(2, Step.MONTH).in_words() == "every 2 months"
