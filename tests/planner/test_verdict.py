"""No verdict before three months. Row 002-28 as written."""

from datetime import date

import pytest

from planner.records import CampaignState
from planner.verdict import TooEarly, joint_start, too_early, too_early_line
from tests.builders import a_campaign, a_plan

PLAN = a_plan(a_campaign(start=date(2026, 7, 1)))


def test_the_example_of_the_first_verdict() -> None:
    assert too_early(PLAN, date(2026, 8, 14)) == TooEarly(
        start=date(2026, 7, 1), month=2, verdict_on=date(2026, 10, 1)
    )
    assert too_early_line(PLAN, date(2026, 8, 14)) == (
        "Month 2 of 3, too early to judge: the first campaign began on 1 Jul 2026, so "
        "the first verdict is due on 1 Oct 2026."
    )


@pytest.mark.parametrize(
    ("day", "month"),
    [
        (date(2026, 6, 30), None),
        (date(2026, 7, 1), 1),
        (date(2026, 7, 31), 1),
        (date(2026, 8, 1), 2),
        (date(2026, 9, 30), 3),
        (date(2026, 10, 1), None),
    ],
)
def test_the_months_are_counted_from_the_first_day(
    day: date, month: int | None
) -> None:
    found = too_early(PLAN, day)
    assert (None if found is None else found.month) == month


def test_a_cancelled_campaign_is_no_start() -> None:
    cancelled = a_campaign(start=date(2026, 1, 5), state=CampaignState.CANCELLED)
    later = a_campaign(start=date(2026, 7, 6))
    assert joint_start(a_plan(cancelled, later)) == date(2026, 7, 6)
    assert joint_start(a_plan(a_campaign())) is None
    assert too_early_line(a_plan(), date(2026, 8, 14)) == ""
