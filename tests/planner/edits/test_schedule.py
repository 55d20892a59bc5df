"""Activities moved on the calendar, and what they were first planned for."""

from datetime import date

import pytest

from planner.change import Change
from planner.edits.schedule import reschedule, set_days
from planner.errors import Invalid
from planner.records import Activity, CampaignState
from planner.schedule import Grip
from tests.builders import a_campaign, a_plan, an_activity

MONDAY, FRIDAY = date(2026, 8, 3), date(2026, 8, 7)


def _after(change: Change) -> Activity:
    (row,) = change.rows
    assert isinstance(row.after, Activity)
    return row.after


def test_moving_names_the_new_days() -> None:
    calls = an_activity("Calls", start=MONDAY, due=FRIDAY)
    change = reschedule(a_plan(calls), calls, Grip.WHOLE, 3)
    assert change.label == "Move Calls: 6 Aug – 10 Aug 2026"
    assert (_after(change).start, _after(change).due) == (
        date(2026, 8, 6),
        date(2026, 8, 10),
    )


def test_moving_by_nothing_changes_nothing() -> None:
    calls = an_activity("Calls", start=MONDAY, due=FRIDAY)
    assert reschedule(a_plan(calls), calls, Grip.WHOLE, 0).rows == ()


def test_without_a_day_there_is_nothing_to_move() -> None:
    idea = an_activity("Idea")
    with pytest.raises(Invalid) as refusal:
        reschedule(a_plan(idea), idea, Grip.WHOLE, 1)
    assert str(refusal.value) == (
        "“Idea” has no day yet. Enter when it starts or is due."
    )


def test_the_first_days_become_the_baseline_when_they_are_left() -> None:
    calls = an_activity(start=MONDAY, due=FRIDAY)
    moved = _after(set_days(a_plan(calls), calls, MONDAY, date(2026, 8, 10)))
    assert (moved.baseline_start, moved.baseline_due) == (MONDAY, FRIDAY)


def test_a_baseline_stays_as_it_was() -> None:
    calls = an_activity(due=FRIDAY, baseline_due=MONDAY)
    moved = _after(set_days(a_plan(calls), calls, None, date(2026, 8, 10)))
    assert (moved.baseline_start, moved.baseline_due) == (None, MONDAY)


@pytest.mark.parametrize(
    ("state", "baseline"),
    [
        (CampaignState.DRAFT, None),
        (CampaignState.PROPOSED, None),
        (CampaignState.AGREED, FRIDAY),
        (CampaignState.RUNNING, FRIDAY),
    ],
)
def test_a_draft_has_nothing_to_slip_from(
    state: CampaignState, baseline: date | None
) -> None:
    campaign = a_campaign(state=state)
    calls = an_activity(campaign_id=campaign.id, due=FRIDAY)
    plan = a_plan(campaign, calls)
    moved = _after(set_days(plan, calls, None, date(2026, 8, 10)))
    assert moved.baseline_due == baseline


def test_the_same_days_leave_no_baseline() -> None:
    calls = an_activity(due=FRIDAY)
    assert set_days(a_plan(calls), calls, None, FRIDAY).rows == ()
