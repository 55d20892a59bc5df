"""A campaign's activities as bars on the calendar."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from planner.lanes import Part, done_share, lane_groups, quantity_text, type_label
from planner.records import Activity, ActivityState, ActivityType, Side
from tests.builders import a_campaign, a_plan, an_activity

AS_OF = date(2026, 8, 14)
DONE = ActivityState.DONE


def test_lanes_are_grouped_by_who_does_the_work() -> None:
    campaign = a_campaign()

    def mine(name: str, **values: object) -> Activity:
        return an_activity(name, campaign_id=campaign.id, **values)

    plan = a_plan(
        campaign,
        mine("Calls", side=Side.SALES),
        mine("Letter", side=Side.MARKETING),
        mine("Visit", side=Side.SALES, type=ActivityType.JOINT_VISIT),
        mine("Kick-off"),
        mine("Check", side=Side.SERVICE),
    )
    groups = {
        group.part: {lane.activity.name for lane in group.lanes}
        for group in lane_groups(plan, campaign, AS_OF)
    }
    assert groups == {
        Part.MARKETING: {"Letter"},
        Part.SALES: {"Calls"},
        Part.TOGETHER: {"Visit", "Kick-off"},
        Part.OTHERS: {"Check"},
    }


def test_parts_without_work_are_left_out() -> None:
    assert lane_groups(a_plan(), a_campaign(), AS_OF) == ()


def test_one_day_is_a_moment_and_no_day_is_no_bar() -> None:
    campaign = a_campaign()
    one_day = an_activity("A", campaign_id=campaign.id, due=AS_OF)
    span = an_activity("B", campaign_id=campaign.id, start=date(2026, 8, 3), due=AS_OF)
    free = an_activity("C", campaign_id=campaign.id)
    (group,) = lane_groups(a_plan(campaign, one_day, span, free), campaign, AS_OF)
    by_name = {lane.activity.name: lane for lane in group.lanes}
    assert by_name["A"].is_moment
    assert not by_name["B"].is_moment
    assert by_name["B"].first == date(2026, 8, 3)
    assert by_name["C"].first is None
    assert not by_name["C"].is_moment


def test_a_bar_is_filled_as_far_as_the_quantity_is_done() -> None:
    half = an_activity(planned_quantity=Decimal(16), done_quantity=Decimal(8))
    over = an_activity(planned_quantity=Decimal(16), done_quantity=Decimal(20))
    none = an_activity(planned_quantity=Decimal(0), done_quantity=Decimal(1))
    assert done_share(half) == Fraction(1, 2)
    assert done_share(over) == 1
    assert done_share(none) == 0
    assert done_share(an_activity()) == 0
    assert done_share(an_activity(state=DONE)) == 1


def test_quantities_are_said_with_what_they_count() -> None:
    def text(planned: int | None, done: int | None, unit: str | None = "seats") -> str:
        return quantity_text(
            an_activity(
                planned_quantity=None if planned is None else Decimal(planned),
                done_quantity=None if done is None else Decimal(done),
                unit=unit,
            )
        )

    assert text(20, 14) == "14 of 20 seats"
    assert text(20, None) == "20 seats"
    assert text(None, 14) == "14 seats"
    assert text(20, 20) == "20 seats"
    assert text(20, 14, None) == "14 of 20"
    assert text(None, None) == ""


def test_a_late_lane_says_by_how_many_days() -> None:
    campaign = a_campaign()
    late = an_activity(
        campaign_id=campaign.id, due=date(2026, 8, 11), planned_quantity=Decimal(2)
    )
    (group,) = lane_groups(a_plan(campaign, late), campaign, AS_OF)
    assert group.lanes[0].note == "2 · 3 days late"


def test_kinds_of_work_have_labels() -> None:
    assert type_label(ActivityType.JOINT_VISIT) == "Joint visit"
    assert type_label(ActivityType.PR) == "PR"
    assert type_label(None) == "–"
