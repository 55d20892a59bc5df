"""Checks of activities. Source: requirements 000-04, 000-09, 001-13 and 002-04."""

from datetime import date
from decimal import Decimal

from planner.checks import Severity
from planner.quarter import Quarter
from planner.records import (
    Activity,
    ActivityState,
    ActivityType,
    BuyingStage,
    Milestone,
    MilestoneRule,
    Side,
)
from tests.builders import (
    a_campaign,
    a_day_off,
    a_dependency,
    a_person,
    a_plan,
    an_activity,
)
from tests.planner.checks.asking import (
    QUARTER,
    groups_in,
    groups_of,
    problems_of,
    said,
)

WEDNESDAY = date(2026, 8, 19)


def test_three_of_forty_activities_without_an_owner_are_listed() -> None:
    rosa, campaign = a_person(), a_campaign()
    owned = [
        an_activity(campaign_id=campaign.id, owner_id=rosa.id) for _each in range(37)
    ]
    names = ("Brochure", "Press release", "Fair stand")
    free = [an_activity(name, campaign_id=campaign.id) for name in names]
    (group,) = groups_of("activity-without-owner", rosa, campaign, *owned, *free)
    assert group.heading == "3 of 40 activities have no owner"
    assert [each.record_id for each in group.problems] == [each.id for each in free]
    assert group.severity is Severity.WARNING


def test_an_activity_without_owner_side_day_and_measure_is_listed() -> None:
    activity = an_activity("Call", number="X1")
    lacking = {
        "activity-without-owner": "has no owner.",
        "activity-without-side": "has no side.",
        "activity-without-due-day": "has no day on which it is due.",
        "activity-without-measure": "has no measure: no quantity is planned.",
    }
    for rule, words in lacking.items():
        assert said(rule, activity) == [f"Activity X1 “Call” {words}"]


def test_the_share_of_planned_spend_without_a_measure_is_told() -> None:
    campaign = a_campaign()
    measured = [
        an_activity(
            campaign_id=campaign.id,
            planned_cost_minor=1_500_00,
            planned_quantity=Decimal(10),
        )
        for _each in range(7)
    ]
    without = [
        an_activity(
            name,
            campaign_id=campaign.id,
            planned_cost_minor=1_500_00,
            no_measure=True,
        )
        for name in ("Brochure", "Press release", "Sponsoring")
    ]
    (group,) = groups_of("spend-without-measure", campaign, *measured, *without)
    assert group.heading == (
        "30.0 % of planned spend has no measure: 3 activities are marked to have no "
        "measure"
    )
    listed = {each.record_id for each in group.problems}
    assert listed == {each.id for each in without}
    assert group.severity is Severity.NOTE
    assert groups_of("activity-without-measure", campaign, *measured, *without) == ()


def test_activities_that_name_no_measure_are_told_with_their_share() -> None:
    measured = an_activity(
        due=WEDNESDAY, planned_cost_minor=100_00, planned_quantity=Decimal(1)
    )
    silent = [
        an_activity(due=WEDNESDAY, planned_cost_minor=100_00) for _each in range(3)
    ]
    (group,) = groups_of("activity-without-measure", measured, *silent)
    assert group.heading == (
        "75.0 % of planned spend has no measure: 3 activities name no measure"
    )


def test_without_money_only_the_activities_are_counted() -> None:
    silent = [an_activity(due=WEDNESDAY), an_activity(due=WEDNESDAY)]
    (group,) = groups_of("activity-without-measure", *silent)
    assert group.heading == "2 activities name no measure"
    marked = an_activity(due=WEDNESDAY, no_measure=True)
    (group,) = groups_of("spend-without-measure", marked)
    assert group.heading is None


def test_an_activity_is_late_on_the_day_after_it_was_due() -> None:
    late = an_activity("Call", number="X1", due=date(2026, 8, 13))
    assert said("activity-late", late) == [
        "Activity X1 “Call” is late: it was due on 13 Aug 2026."
    ]
    assert said("activity-late", late, as_of=date(2026, 8, 13)) == []


def test_what_is_done_cancelled_or_put_away_lacks_nothing() -> None:
    done = an_activity(
        state=ActivityState.DONE, done_on=date(2026, 8, 1), due=date(2026, 7, 1)
    )
    dropped = an_activity(state=ActivityState.CANCELLED, due=date(2026, 7, 1))
    away = an_activity(is_archived=True, due=date(2026, 7, 1))
    for rule in ("late", "without-owner", "without-side", "without-measure"):
        assert groups_of(f"activity-{rule}", done, dropped, away) == ()


def test_an_activity_outside_the_days_of_its_campaign_contradicts_them() -> None:
    campaign = a_campaign("Cold chain", start=date(2026, 8, 20), end=date(2026, 9, 30))
    early = an_activity("Call", number="X1", campaign_id=campaign.id, start=WEDNESDAY)
    late = an_activity(campaign_id=campaign.id, due=date(2026, 10, 1))
    inside = an_activity(
        campaign_id=campaign.id, start=date(2026, 8, 20), due=date(2026, 9, 30)
    )
    found = problems_of("activity-outside-campaign", campaign, early, late, inside)
    assert [each.record_id for each in found] == [early.id, late.id]
    assert found[0].severity is Severity.ERROR
    assert found[0].sentence == (
        "Activity X1 “Call” lies outside the days of “Cold chain”."
    )


def test_a_due_day_when_nobody_works_is_only_a_note() -> None:
    saturday = an_activity("Call", number="X1", due=date(2026, 8, 15))
    free_monday = an_activity("Mail", number="X2", due=date(2026, 8, 31))
    past_sunday = an_activity(due=date(2026, 8, 9))
    found = problems_of(
        "activity-due-on-day-off", a_day_off(), saturday, free_monday, past_sunday
    )
    assert [each.sentence for each in found] == [
        "Activity X1 “Call” is due on Saturday 15 August 2026, when nobody works.",
        "Activity X2 “Mail” is due on Monday 31 August 2026, when nobody works.",
    ]
    assert {each.severity for each in found} == {Severity.NOTE}


def test_a_buying_stage_without_an_activity_is_told() -> None:
    campaign = a_campaign()
    planned = {
        BuyingStage.ATTENTION: 5,
        BuyingStage.INTEREST: 3,
        BuyingStage.DESIRE: 0,
        BuyingStage.ACTION: 2,
    }
    work = [
        an_activity(campaign_id=campaign.id, buying_stage=stage)
        for stage, count in planned.items()
        for _each in range(count)
    ]
    (problem,) = problems_of("buying-stage-without-activity", campaign, *work)
    assert problem.sentence == "Desire: none planned in Q3 2026."
    assert problem.kind is Activity
    assert problem.quarter == "2026Q3"


def test_who_does_not_plan_by_buying_stages_lacks_none() -> None:
    assert groups_of("buying-stage-without-activity", an_activity(due=WEDNESDAY)) == ()


def test_an_activity_that_starts_before_what_it_needs_is_due() -> None:
    write = an_activity("Write", number="X1", due=date(2026, 8, 20))
    send = an_activity("Send", number="X2", start=WEDNESDAY, due=date(2026, 8, 25))
    (problem,) = problems_of(
        "activity-before-what-it-needs", write, send, a_dependency(send.id, write.id)
    )
    assert problem.sentence == (
        "Activity X2 “Send” starts on 19 Aug 2026, but needs X1 “Write”, which is due "
        "on 20 Aug 2026."
    )
    assert problem.record_id == send.id
    assert problem.severity is Severity.ERROR


def test_an_activity_that_starts_when_what_it_needs_is_due_is_in_order() -> None:
    write = an_activity(due=WEDNESDAY)
    send = an_activity(start=WEDNESDAY)
    link = a_dependency(send.id, write.id)
    assert said("activity-before-what-it-needs", write, send, link) == []


def test_an_activity_that_waits_for_a_cancelled_one_never_begins() -> None:
    write = an_activity("Write", number="X1", state=ActivityState.CANCELLED)
    send = an_activity("Send", number="X2", start=WEDNESDAY)
    link = a_dependency(send.id, write.id)
    assert said("activity-needs-cancelled", write, send, link) == [
        "Activity X2 “Send” waits for X1 “Write”, which was cancelled."
    ]


def test_the_example_of_an_overdue_milestone() -> None:
    event = an_activity(
        "Seminar", number="X1", type=ActivityType.SEMINAR, due=date(2026, 9, 30)
    )
    rule = MilestoneRule(
        id="1" * 32,
        type=ActivityType.SEMINAR,
        text="Invitee list agreed",
        days_before=60,
    )
    assert said("milestone-overdue", event, rule, as_of=date(2026, 8, 3)) == [
        (
            "“Invitee list agreed” before X1 “Seminar” was due on 1 Aug 2026: "
            "overdue 2 days."
        )
    ]
    assert said("milestone-overdue", event, rule, as_of=date(2026, 8, 1)) == []
    met = Milestone(
        id="2" * 32,
        activity_id=event.id,
        text="Invitee list agreed",
        days_before=60,
        done_on=date(2026, 8, 2),
    )
    assert said("milestone-overdue", event, rule, met, as_of=date(2026, 8, 3)) == []


def test_an_activity_belongs_to_the_quarter_of_its_campaign_or_else_of_its_day() -> (
    None
):
    campaign = a_campaign(quarter="2026Q4")
    plan = a_plan(
        campaign,
        an_activity("Early", campaign_id=campaign.id, due=WEDNESDAY),
        an_activity("Free", due=WEDNESDAY, side=Side.SALES),
        an_activity("Some day"),
    )

    def ownerless(quarter: Quarter) -> list[str | None]:
        groups = groups_in(plan, "activity-without-owner", quarter=quarter)
        return [group.heading for group in groups]

    assert ownerless(QUARTER) == ["1 of 1 activities has no owner"] * 2
    plans = groups_in(plan, "activity-without-owner")
    assert [group.quarter for group in plans] == [None, "2026Q3", "2026Q4"]
