"""Rows 000-09, 000-15, 000-25, 000-33 and 001-13 of requirements.md, as written."""

from datetime import date
from decimal import Decimal

import pytest

from planner.metrics.activities import (
    by_buying_stage,
    clashes,
    participation,
    to_coordinate,
    unmeasured,
    working_days_late,
    working_days_slipped,
)
from planner.metrics.figure import Figure, NotAvailable, Reason
from planner.quarter import Quarter
from planner.records import (
    Activity,
    ActivityState,
    ActivityType,
    BuyingStage,
    Record,
    ScopeKind,
    Side,
)
from planner.text import percent
from planner.workdays import WorkCalendar
from tests.builders import (
    a_campaign,
    a_campaign_account,
    a_person,
    a_plan,
    a_target,
    an_account,
    an_activity,
    an_activity_account,
)

AS_OF = date(2026, 8, 14)
QUARTER = Quarter(2026, 3)
CALENDAR = WorkCalendar(frozenset(range(5)), frozenset())


def test_the_example_of_activities_without_a_measure() -> None:
    measured = [an_activity(planned_cost_minor=1_500_00) for _each in range(7)]
    without = [
        an_activity(name=name, planned_cost_minor=1_500_00, no_measure=True)
        for name in ("Brochure", "Press release", "Sponsoring")
    ]
    dropped = an_activity(planned_cost_minor=9_00, state=ActivityState.CANCELLED)
    found = unmeasured(a_plan(*measured, *without, dropped), QUARTER)
    assert isinstance(found.share, Figure)
    assert found.share.numerator == 4_500_00
    assert found.share.denominator == 15_000_00
    assert found.share.n == 10
    assert percent(found.share.value) == "30.0 %"
    assert {each.name for each in found.activities} == {each.name for each in without}


def test_where_nothing_is_planned_no_share_has_no_measure() -> None:
    share = unmeasured(a_plan(), QUARTER).share
    assert isinstance(share, NotAvailable)
    assert share.reason is Reason.NOTHING_PLANNED


def called(owner_id: str, quantity: int) -> Activity:
    return an_activity(
        type=ActivityType.CALL,
        owner_id=owner_id,
        state=ActivityState.DONE,
        done_on=AS_OF,
        done_quantity=Decimal(quantity),
    )


def test_the_example_of_participation() -> None:
    people = [a_person(f"Person {number}") for number in range(50)]
    targets = [
        a_target("done:call", 10, scope=ScopeKind.PERSON, person_id=each.id)
        for each in people
    ]
    # 40 people do 10 each, one does 30, nine do nothing: 430
    work = [called(each.id, 10) for each in people[:40]]
    work.append(called(people[40].id, 30))
    plan = a_plan(*people, *targets, *work, a_target("done:call", 7))
    found = participation(plan, QUARTER, "done:call", AS_OF)
    assert isinstance(found.attainment, Figure)
    assert found.attainment.numerator == 430
    assert found.attainment.denominator == 500
    assert percent(found.attainment.value) == "86.0 %"
    assert isinstance(found.share, Figure)
    assert percent(found.share.value) == "82.0 %"
    assert found.idle == tuple(people[41:])


def test_without_targets_of_persons_nobody_takes_part() -> None:
    found = participation(a_plan(), QUARTER, "done:call", AS_OF)
    assert isinstance(found.share, NotAvailable)
    assert found.share.reason is Reason.NO_TARGET
    assert found.idle == ()


def planned(
    account_id: str,
    side: Side | None,
    due: date | None,
    work: ActivityType = ActivityType.CALL,
) -> list[Record]:
    activity = an_activity(side=side, due=due, type=work)
    return [activity, an_activity_account(activity.id, account_id)]


def test_the_example_of_a_clash() -> None:
    account = an_account()
    mail = planned(
        account.id, Side.MARKETING, date(2026, 8, 5), work=ActivityType.LETTER
    )
    call = planned(account.id, Side.SALES, date(2026, 8, 6))
    (clash,) = clashes(a_plan(account, *call, *mail), QUARTER)
    assert clash.account == account
    assert [clash.first, clash.second] == [mail[0], call[0]]


@pytest.mark.parametrize(
    ("side", "due", "work", "count"),
    [
        (Side.SALES, date(2026, 8, 15), ActivityType.CALL, 0),
        (Side.SALES, date(2026, 8, 7), ActivityType.CALL, 1),
        (Side.SALES, date(2026, 8, 3), ActivityType.CALL, 1),
        (Side.SALES, date(2026, 8, 8), ActivityType.CALL, 0),
        (Side.MARKETING, date(2026, 8, 5), ActivityType.CALL, 0),
        (None, date(2026, 8, 5), ActivityType.CALL, 0),
        (Side.SALES, date(2026, 8, 5), ActivityType.INTERNAL, 0),
        (Side.SALES, None, ActivityType.CALL, 0),
    ],
)
def test_only_the_other_sides_outward_work_within_two_days_clashes(
    side: Side | None, due: date | None, work: ActivityType, count: int
) -> None:
    account = an_account()
    mail = planned(account.id, Side.MARKETING, date(2026, 8, 5))
    other = planned(account.id, side, due, work)
    assert len(clashes(a_plan(account, *mail, *other), QUARTER)) == count


def test_work_at_different_accounts_does_not_clash() -> None:
    one, two = an_account(), an_account()
    mail = planned(one.id, Side.MARKETING, date(2026, 8, 5))
    call = planned(two.id, Side.SALES, date(2026, 8, 5))
    assert clashes(a_plan(one, two, *mail, *call), QUARTER) == ()


def test_two_activities_are_one_thing_to_coordinate_for_all_their_accounts() -> None:
    campaign = a_campaign()
    first, second = an_account(number="A1"), an_account(number="A2")
    mail = an_activity(
        campaign_id=campaign.id, side=Side.MARKETING, due=date(2026, 8, 5)
    )
    call = an_activity(campaign_id=campaign.id, side=Side.SALES, due=date(2026, 8, 6))
    visit = planned(second.id, Side.SALES, date(2026, 8, 4))
    plan = a_plan(
        campaign,
        first,
        second,
        a_campaign_account(campaign.id, first.id),
        a_campaign_account(campaign.id, second.id),
        call,
        mail,
        *visit,
    )
    found = [
        (each.first, each.second, each.accounts)
        for each in to_coordinate(plan, QUARTER)
    ]
    assert found == [
        (visit[0], mail, (second,)),
        (mail, call, (first, second)),
    ]


def test_the_examples_of_late_and_slipped() -> None:
    activity = an_activity(
        baseline_due=date(2026, 8, 7),
        due=date(2026, 8, 10),
        state=ActivityState.DONE,
        done_on=date(2026, 8, 13),
    )
    assert working_days_late(activity, CALENDAR, AS_OF) == 3
    assert working_days_slipped(activity, CALENDAR) == 1


def test_work_is_late_only_from_what_had_happened_by_the_day() -> None:
    due, done = date(2026, 8, 10), ActivityState.DONE
    late = an_activity(due=due, state=done, done_on=date(2026, 8, 20))
    assert working_days_late(late, CALENDAR, date(2026, 8, 12)) == 2
    early = an_activity(due=due, state=done, done_on=date(2026, 8, 3))
    assert working_days_late(early, CALENDAR, AS_OF) == 0
    assert working_days_late(an_activity(due=due), CALENDAR, AS_OF) == 4
    assert working_days_late(an_activity(), CALENDAR, AS_OF) is None
    dropped = an_activity(due=due, state=ActivityState.CANCELLED)
    assert working_days_late(dropped, CALENDAR, AS_OF) is None


def test_what_has_no_first_plan_has_not_slipped() -> None:
    assert working_days_slipped(an_activity(due=AS_OF), CALENDAR) is None
    earlier = an_activity(baseline_due=date(2026, 8, 13), due=date(2026, 8, 12))
    assert working_days_slipped(earlier, CALENDAR) == -1


def test_the_example_of_buying_stages() -> None:
    counts = (
        (BuyingStage.ATTENTION, 5),
        (BuyingStage.INTEREST, 3),
        (BuyingStage.ACTION, 2),
    )
    work = [
        an_activity(buying_stage=stage)
        for stage, count in counts
        for _each in range(count)
    ]
    found = by_buying_stage(a_plan(*work, an_activity()), QUARTER)
    assert list(found.values()) == [5, 3, 0, 2]
    assert found[BuyingStage.DESIRE] == 0
