"""Activities as bars on the calendar, of a campaign and of a quarter."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from planner.lanes import (
    Grouping,
    Lane,
    Part,
    done_share,
    lane_groups,
    lane_words,
    programme_groups,
    quantity_text,
    type_label,
)
from planner.quarter import Quarter
from planner.records import Activity, ActivityState, ActivityType, Side
from tests.builders import (
    a_campaign,
    a_dependency,
    a_milestone,
    a_plan,
    an_activity,
)

AS_OF = date(2026, 8, 14)
DONE = ActivityState.DONE


def test_lanes_are_grouped_by_who_does_the_work() -> None:
    campaign = a_campaign()

    def mine(name: str, **values: object) -> Activity:
        return an_activity(name, campaign_id=campaign.id, **values)

    plan = a_plan(
        campaign,
        mine("Calls", side=Side.SALES, due=AS_OF),
        mine("Letter", side=Side.MARKETING, due=AS_OF),
        mine("Visit", side=Side.SALES, type=ActivityType.JOINT_VISIT, due=AS_OF),
        mine("Kick-off", due=AS_OF),
        mine("Check", side=Side.SERVICE, due=AS_OF),
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
    groups = lane_groups(a_plan(campaign, one_day, span, free), campaign, AS_OF)
    assert [group.title for group in groups] == ["Together", "No date yet"]
    by_name = {lane.activity.name: lane for group in groups for lane in group.lanes}
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
    assert group.lanes[0].note == "2 · 3 working days late"


def test_kinds_of_work_have_labels() -> None:
    assert type_label(ActivityType.JOINT_VISIT) == "Joint visit"
    assert type_label(ActivityType.PR) == "PR"
    assert type_label(None) == "–"


def test_a_quarter_is_grouped_by_side_with_what_has_no_day_last() -> None:
    campaign = a_campaign()
    plan = a_plan(
        campaign,
        an_activity("Letter", campaign_id=campaign.id, side=Side.MARKETING, due=AS_OF),
        an_activity("Calls", side=Side.SALES, start=date(2026, 7, 6)),
        an_activity("Idea", side=Side.SALES),
    )
    groups = programme_groups(plan, Quarter(2026, 3), AS_OF, Grouping.SIDE)
    assert [(group.title, _names(group.lanes)) for group in groups] == [
        ("Marketing", ["Letter"]),
        ("Sales", ["Calls"]),
        ("No date yet", ["Idea"]),
    ]


def test_a_quarter_is_grouped_by_campaign_in_the_order_of_their_codes() -> None:
    second = a_campaign("Fairs", code="C-2026Q3-02")
    first = a_campaign("Visits", code="C-2026Q3-01")
    empty = a_campaign("Nothing in it", code="C-2026Q3-03")
    plan = a_plan(
        second,
        first,
        empty,
        an_activity("Stand", campaign_id=second.id, due=AS_OF),
        an_activity("Tour", campaign_id=first.id, due=AS_OF),
        an_activity("Free", due=AS_OF),
        an_activity("Idea", campaign_id=first.id),
    )
    groups = programme_groups(plan, Quarter(2026, 3), AS_OF, Grouping.CAMPAIGN)
    assert [(group.title, _names(group.lanes)) for group in groups] == [
        ("Visits", ["Tour"]),
        ("Fairs", ["Stand"]),
        ("No campaign", ["Free"]),
        ("No date yet", ["Idea"]),
    ]


def test_a_lane_says_all_that_it_shows() -> None:
    campaign = a_campaign("Fairs")
    stand = an_activity("Stand", campaign_id=campaign.id, due=date(2026, 8, 20))
    text = an_activity("Text", start=date(2026, 8, 17), due=date(2026, 8, 21))
    plan = a_plan(
        campaign,
        stand,
        text,
        a_dependency(stand.id, text.id),
        a_milestone(stand.id, "List agreed", 10),
    )
    (group,) = lane_groups(plan, campaign, AS_OF)
    # 20 August less 10 days is the 10th, 4 days before the 14th.
    assert lane_words(group.lanes[0], AS_OF) == (
        "Stand · Fairs · 20 Aug 2026 · Not started · waits for “Text”, which ends "
        "later · List agreed: overdue 4 days"
    )


def test_a_lane_without_a_day_says_so() -> None:
    campaign = a_campaign("Fairs")
    plan = a_plan(campaign, an_activity("Idea", campaign_id=campaign.id))
    (group,) = lane_groups(plan, campaign, AS_OF)
    assert lane_words(group.lanes[0], AS_OF) == (
        "Idea · Fairs · no date yet · Not started"
    )


def test_a_lane_knows_its_first_plan() -> None:
    campaign = a_campaign()
    moved = an_activity(
        campaign_id=campaign.id, due=AS_OF, baseline_due=date(2026, 8, 7)
    )
    (group,) = lane_groups(a_plan(campaign, moved), campaign, AS_OF)
    assert group.lanes[0].id == moved.id
    assert group.lanes[0].baseline == (date(2026, 8, 7), date(2026, 8, 7))
    assert "first planned 7 Aug 2026" in lane_words(group.lanes[0], AS_OF)


def test_a_first_plan_that_still_holds_is_not_shown() -> None:
    campaign = a_campaign()
    kept = an_activity(campaign_id=campaign.id, due=AS_OF, baseline_due=AS_OF)
    (group,) = lane_groups(a_plan(campaign, kept), campaign, AS_OF)
    assert group.lanes[0].baseline is None


def _names(lanes: tuple[Lane, ...]) -> list[str]:
    return [lane.activity.name for lane in lanes]
