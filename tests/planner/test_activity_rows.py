"""Activities beside what belongs to them, and the cuts of a quarter."""

from datetime import date

import pytest

from planner.activity_rows import (
    Cut,
    activity_rows,
    campaigns_to_choose,
    cut_title,
    late_words,
    programme_rows,
)
from planner.quarter import Quarter
from planner.records import ActivityState, Side
from tests.builders import a_campaign, a_person, a_plan, an_activity

AS_OF = date(2026, 8, 14)
QUARTER = Quarter(2026, 3)


def test_a_row_knows_campaign_owner_and_working_days_late() -> None:
    campaign, rosa = a_campaign(), a_person("Rosa Lind")
    # Due on Monday 10 August, done on Thursday the 13th: requirement 000-33.
    done = an_activity(
        campaign_id=campaign.id,
        owner_id=rosa.id,
        due=date(2026, 8, 10),
        state=ActivityState.DONE,
        done_on=date(2026, 8, 13),
    )
    (row,) = activity_rows(a_plan(campaign, rosa, done), campaign, AS_OF)
    assert (row.campaign, row.owner, row.days_late) == (campaign, rosa, 3)


def test_lateness_is_said_in_working_days() -> None:
    assert late_words(3) == "3 working days"
    assert late_words(1) == "1 working day"
    assert late_words(0) == ""
    assert late_words(None) == ""


@pytest.mark.parametrize(
    ("cut", "names"),
    [
        (Cut.ALL, ["Call", "Letter", "Idea"]),
        (Cut.SALES, ["Call", "Idea"]),
        (Cut.MARKETING, ["Letter"]),
        (Cut.LATE, ["Call"]),
        (Cut.UNDATED, ["Idea"]),
    ],
)
def test_a_quarter_is_cut_by_side_lateness_and_missing_days(
    cut: Cut, names: list[str]
) -> None:
    plan = a_plan(
        an_activity("Call", side=Side.SALES, due=date(2026, 8, 13)),
        an_activity("Letter", side=Side.MARKETING, start=date(2026, 8, 20)),
        an_activity("Idea", side=Side.SALES),
    )
    rows = programme_rows(plan, QUARTER, AS_OF, cut)
    assert [row.activity.name for row in rows] == names


def test_every_cut_has_a_title() -> None:
    assert [cut_title(cut) for cut in Cut] == [
        "All",
        "Sales",
        "Marketing",
        "Late",
        "No date yet",
    ]


def test_the_campaign_that_is_chosen_stays_among_those_to_choose() -> None:
    mine = a_campaign(code="C-2026Q3-01")
    old = a_campaign(quarter="2026Q2")
    plan = a_plan(mine, old)
    assert campaigns_to_choose(plan, QUARTER) == (mine,)
    assert campaigns_to_choose(plan, QUARTER, mine.id) == (mine,)
    assert campaigns_to_choose(plan, QUARTER, old.id) == (mine, old)
