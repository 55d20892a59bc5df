"""What the first page says of a quarter in which nothing stands."""

from datetime import date

import pytest

from planner.blank_quarter import blank_quarter
from planner.quarter import Quarter
from planner.records import Record
from tests.builders import (
    a_campaign,
    a_plan,
    a_target,
    an_account,
    an_activity,
    an_objective,
)

TODAY = date(2026, 8, 14)
BEGIN = "Begin with what the quarter should reach, or with its first campaign."


def test_a_quarter_to_come_says_where_to_begin_and_where_today_is() -> None:
    blank = blank_quarter(a_plan(an_account()), Quarter(2026, 4), TODAY)
    assert blank is not None
    assert blank.title == "Nothing is planned for Q4 2026 yet"
    now = "What is to be done today stands in Q3 2026."
    assert blank.sentence == f"{BEGIN} {now}"
    assert blank.back == "Go to Q3 2026"


def test_the_quarter_of_today_needs_no_way_back() -> None:
    blank = blank_quarter(a_plan(), Quarter(2026, 3), TODAY)
    assert blank is not None
    assert (blank.sentence, blank.back) == (BEGIN, "")


def test_a_quarter_that_is_over_is_not_begun() -> None:
    blank = blank_quarter(a_plan(), Quarter(2026, 2), TODAY)
    assert blank is not None
    assert blank.title == "Nothing was planned for Q2 2026"
    assert blank.sentence == "What is to be done today stands in Q3 2026."


@pytest.mark.parametrize(
    "record",
    [
        a_campaign(),
        an_activity(due=date(2026, 8, 20), start=date(2026, 8, 18)),
        a_target(quarter="2026Q3"),
        an_objective(),
    ],
)
def test_a_quarter_with_anything_planned_is_not_blank(record: Record) -> None:
    assert blank_quarter(a_plan(record), Quarter(2026, 3), TODAY) is None
