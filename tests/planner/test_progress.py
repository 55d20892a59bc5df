"""How campaigns and activities stand on a day."""

from datetime import date

from planner.progress import (
    Standing,
    activities_in,
    coming_up,
    is_late,
    late_activities,
    progress_of,
    standing_of,
)
from planner.quarter import Quarter
from planner.records import Activity, ActivityState, CampaignState
from tests.builders import a_campaign, a_plan, an_activity

AS_OF = date(2026, 8, 14)
QUARTER = Quarter(2026, 3)
PAST, FUTURE = date(2026, 8, 10), date(2026, 8, 20)


def test_late_is_due_before_the_day_and_neither_done_nor_cancelled() -> None:
    assert is_late(an_activity(due=PAST), AS_OF)
    assert not is_late(an_activity(due=AS_OF), AS_OF)
    assert not is_late(an_activity(), AS_OF)
    for state in (ActivityState.DONE, ActivityState.CANCELLED):
        assert not is_late(an_activity(due=PAST, state=state), AS_OF)


def test_each_activity_has_one_standing() -> None:
    cases = [
        (an_activity(state=ActivityState.DONE), Standing.DONE),
        (an_activity(state=ActivityState.CANCELLED), Standing.CANCELLED),
        (an_activity(due=PAST, state=ActivityState.IN_PROGRESS), Standing.LATE),
        (an_activity(due=FUTURE, state=ActivityState.IN_PROGRESS), Standing.ON_TRACK),
        (an_activity(due=FUTURE), Standing.NOT_STARTED),
    ]
    for activity, standing in cases:
        assert standing_of(activity, AS_OF) is standing


def test_a_campaign_is_measured_against_what_was_due() -> None:
    campaign = a_campaign()

    def mine(due: date, state: ActivityState = ActivityState.PLANNED) -> Activity:
        return an_activity(campaign_id=campaign.id, due=due, state=state)

    done = [mine(PAST, ActivityState.DONE) for _each in range(6)]
    other = [mine(PAST), mine(FUTURE), mine(PAST, ActivityState.CANCELLED)]
    shown = progress_of(a_plan(campaign, *done, *other), campaign, AS_OF)
    # 8 planned, of which 7 were due and 6 are done: 6 / 7 = 85.7 %
    assert (shown.planned, shown.expected, shown.done) == (8, 7, 6)
    assert shown.standing is Standing.AT_RISK
    fewer = progress_of(a_plan(campaign, *done[1:], *other), campaign, AS_OF)
    assert fewer.standing is Standing.OFF_TRACK  # 5 / 6 = 83.3 %
    all_done = progress_of(a_plan(campaign, *done), campaign, AS_OF)
    assert all_done.standing is Standing.DONE
    later = progress_of(a_plan(campaign, mine(FUTURE)), campaign, AS_OF)
    assert later.standing is Standing.NOT_STARTED
    early = progress_of(
        a_plan(campaign, mine(FUTURE), mine(FUTURE, ActivityState.DONE)),
        campaign,
        AS_OF,
    )
    assert early.standing is Standing.ON_TRACK


def test_a_closed_or_cancelled_campaign_says_so() -> None:
    for state, standing in (
        (CampaignState.CLOSED, Standing.DONE),
        (CampaignState.CANCELLED, Standing.CANCELLED),
    ):
        campaign = a_campaign(state=state)
        assert progress_of(a_plan(campaign), campaign, AS_OF).standing is standing


def test_a_quarter_holds_its_campaigns_activities_and_free_ones_in_its_days() -> None:
    campaign = a_campaign()
    late = an_activity(number="X10", campaign_id=campaign.id, due=date(2026, 10, 5))
    free = an_activity(number="X9", due=PAST)
    unknown = an_activity(number="X2")
    outside = an_activity(due=date(2026, 10, 1))
    archived = an_activity(due=PAST, is_archived=True)
    plan = a_plan(campaign, late, free, unknown, outside, archived)
    numbers = [each.number for each in activities_in(plan, QUARTER)]
    assert numbers == ["X9", "X10", "X2"]


def test_late_and_coming_activities_are_sorted_by_due_day_and_number() -> None:
    plan = a_plan(
        an_activity(number="X10", due=PAST),
        an_activity(number="X9", due=PAST),
        an_activity(number="X3", due=FUTURE),
        an_activity(number="X4", due=AS_OF),
        an_activity(number="X5", due=date(2026, 8, 29)),
    )
    late = [each.number for each in late_activities(plan, QUARTER, AS_OF)]
    soon = [each.number for each in coming_up(plan, QUARTER, AS_OF)]
    assert late == ["X9", "X10"]
    assert soon == ["X4", "X3"]
