"""K20 of metrics.md and requirement 000-03, as written."""

from datetime import date
from fractions import Fraction

from planner.metrics.figure import Figure, NotAvailable, Reason
from planner.metrics.focus import Focus
from planner.metrics.on_target import (
    off_list,
    off_list_work,
    on_target_activities,
    on_target_hours,
    on_target_share,
)
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import (
    Account,
    ActivityState,
    ActivityType,
    CostEntry,
    CostState,
    Record,
)
from planner.text import percent
from tests.builders import (
    a_campaign,
    a_cost,
    a_list_entry,
    a_plan,
    a_target_list,
    an_account,
    an_activity,
    an_activity_account,
)

AS_OF = date(2026, 8, 14)
EARLIER = date(2026, 7, 20)


def on(plan: Plan) -> Focus:
    return Focus.on_quarter(plan, Quarter(2026, 3), AS_OF)


def accounts(count: int) -> list[Account]:
    return [an_account(number=f"A{index}") for index in range(count)]


def listing(listed: list[Account], added_on: date | None = None) -> list[Record]:
    target_list = a_target_list()
    entries = [a_list_entry(target_list.id, e.id, added_on=added_on) for e in listed]
    return [target_list, *entries]


def work(reached: list[Account], day: date = AS_OF, **values: object) -> list[Record]:
    """A call done for these accounts."""
    defaults = {"type": ActivityType.CALL, "state": ActivityState.DONE, "done_on": day}
    activity = an_activity("Calls", **{**defaults, **values})
    return [activity, *(an_activity_account(activity.id, e.id) for e in reached)]


def paid(amount_minor: int, **values: object) -> CostEntry:
    return a_cost(amount_minor, AS_OF, state=CostState.ACTUAL, **values)


def test_the_example_of_the_on_target_share() -> None:
    every = accounts(1)
    mailing, *links = work(every)
    loose = paid(2_000_00)
    later = a_cost(9_00, date(2026, 8, 15), state=CostState.ACTUAL)
    plan = a_plan(
        *every,
        *listing(every),
        mailing,
        *links,
        paid(8_000_00, activity_id=mailing.id),
        loose,
        later,
    )
    outcome = on_target_share(on(plan))
    assert isinstance(outcome, Figure)
    assert outcome.numerator == 8_000_00
    assert outcome.denominator == 10_000_00
    assert percent(outcome.value) == "80.0 %"
    (row,) = off_list(on(plan))
    assert (row.cost, row.off_minor) == (loose, 2_000_00)


def test_a_cost_for_several_accounts_is_split_with_the_rest_to_the_first() -> None:
    every = accounts(3)
    campaign = a_campaign(has_all_accounts=True)
    plan = a_plan(
        *every, *listing(every[:1]), campaign, paid(100_00, campaign_id=campaign.id)
    )
    outcome = on_target_share(on(plan))
    assert isinstance(outcome, Figure)
    assert outcome.numerator == 33_34


def test_where_nothing_was_spent_there_is_no_share() -> None:
    outcome = on_target_share(on(a_plan()))
    assert isinstance(outcome, NotAvailable)
    assert outcome.reason is Reason.NOTHING_SPENT


def test_money_spent_before_an_account_was_added_is_off_the_list() -> None:
    (account,) = accounts(1)
    early, *early_links = work([account], EARLIER)
    late, *late_links = work([account])
    plan = a_plan(
        account,
        *listing([account], date(2026, 8, 3)),
        early,
        *early_links,
        late,
        *late_links,
        a_cost(300_00, EARLIER, state=CostState.ACTUAL, activity_id=early.id),
        paid(100_00, activity_id=late.id),
    )
    outcome = on_target_share(on(plan))
    assert isinstance(outcome, Figure)
    assert outcome.value == Fraction(1, 4)
    assert [row.off_minor for row in off_list(on(plan))] == [300_00]


def test_activities_and_hours_have_their_own_shares() -> None:
    inside, outside = accounts(2)
    plan = a_plan(
        inside,
        outside,
        *listing([inside]),
        *work([inside], planned_hours=6),
        *work([inside, outside], planned_hours=4),
        *work([outside], planned_hours=None),
        *work([], planned_hours=10),
        *work([outside], type=ActivityType.INTERNAL, planned_hours=50),
        *work([outside], done_on=date(2026, 8, 15), planned_hours=50),
        *work([outside], is_archived=True, planned_hours=50),
    )
    # One wholly, one by half, two not at all: 1.5 of 4 activities.
    activities = on_target_activities(on(plan))
    assert isinstance(activities, Figure)
    assert percent(activities.value) == "37.5 %"
    # 6 and half of 4 of 6 + 4 + 10 hours: 8 of 20.
    hours = on_target_hours(on(plan))
    assert isinstance(hours, Figure)
    assert percent(hours.value) == "40.0 %"
    shares = [row.off_share for row in off_list_work(on(plan))]
    assert sorted(shares) == [Fraction(1, 2), 1, 1]


def test_without_work_there_is_no_share_of_it() -> None:
    (account,) = accounts(1)
    plan = a_plan(account, *listing([account]), *work([account]))
    assert on_target_activities(on(a_plan())) == NotAvailable(
        reason=Reason.NOTHING_DONE,
        numerator=Fraction(0),
        denominator=Fraction(0),
        n=0,
    )
    hours = on_target_hours(on(plan))
    assert isinstance(hours, NotAvailable)
    assert hours.reason is Reason.NO_WORK_HOURS
