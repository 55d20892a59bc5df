"""Fiscal quarters for any start month, by hand from spec and calendar."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import Invalid
from planner.quarter import Quarter
from planner.text import quarter_label

MONTHS = st.integers(1, 12)
DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))


def test_a_calendar_quarter_is_the_third_one_from_july_to_september() -> None:
    quarter = Quarter.parse("2026Q3")
    assert quarter.start(1) == date(2026, 7, 1)
    assert quarter.end(1) == date(2026, 9, 30)
    assert quarter_label(quarter, 1) == "Q3 2026"


def test_a_fiscal_year_from_july_is_named_after_the_year_it_ends_in() -> None:
    quarter = Quarter.parse("2027Q1")
    assert quarter.start(7) == date(2026, 7, 1)
    assert quarter.end(7) == date(2026, 9, 30)
    assert quarter_label(quarter, 7) == "Q1 FY2027 (Jul-Sep 2026)"


def test_a_fiscal_year_from_november_has_a_quarter_over_new_year() -> None:
    quarter = Quarter.parse("2027Q1")
    assert quarter.start(11) == date(2026, 11, 1)
    assert quarter.end(11) == date(2027, 1, 31)
    assert quarter_label(quarter, 11) == "Q1 FY2027 (Nov 2026-Jan 2027)"
    starts = (date(2026, 11, 1), date(2026, 12, 1), date(2027, 1, 1))
    assert quarter.month_starts(11) == starts


@pytest.mark.parametrize("key", ["", "2026", "2026Q5", "Q3 2026", "26Q3", "2026Q3x"])
def test_what_is_not_a_quarter_is_refused_with_an_example(key: str) -> None:
    with pytest.raises(Invalid, match="Write it like 2026Q3"):
        Quarter.parse(key)


@given(DAYS, MONTHS)
def test_every_day_lies_in_exactly_its_own_quarter(day: date, month: int) -> None:
    quarter = Quarter.of(day, month)
    assert quarter.holds(day, month)
    assert not quarter.next().holds(day, month)
    assert not quarter.previous().holds(day, month)
    assert quarter.next().previous() == quarter
    assert quarter.start(month).day == 1


@given(DAYS, MONTHS)
def test_a_quarters_weeks_cover_each_of_its_days_once(day: date, month: int) -> None:
    quarter = Quarter.of(day, month)
    weeks = quarter.weeks(month)
    assert weeks[0][0] == quarter.start(month)
    assert weeks[-1][1] == quarter.end(month)
    for (_first, last), (following, _end) in pairwise(weeks):
        assert (following - last).days == 1
        assert following.weekday() == 0
