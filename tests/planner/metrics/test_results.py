"""What was reached: sums over the window, roll-up of scopes, and not entered."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from planner.metrics.pace import Status
from planner.metrics.scorecard import target_row
from planner.plan import Plan
from planner.records import (
    Activity,
    ActivityState,
    ActivityType,
    Actual,
    CostState,
    MetricKind,
    ScopeKind,
    Side,
    Strategy,
    Target,
)
from tests.builders import (
    a_campaign,
    a_cost,
    a_metric,
    a_person,
    a_plan,
    a_target,
    an_activity,
    an_actual,
)

AS_OF = date(2026, 8, 14)
IN_QUARTER = date(2026, 8, 3)


def reached(plan: Plan, target: Target, as_of: date = AS_OF) -> Fraction | None:
    row = target_row(plan, target, as_of)
    return None if row is None else row.pace.actual


def test_a_flow_adds_up_what_lies_in_the_window_and_not_after_the_day() -> None:
    days = [date(2026, 6, 30), date(2026, 7, 1), AS_OF, date(2026, 8, 15)]
    values = [1000, 20, 5, 300]
    actuals = [
        an_actual("wins", value, day=day)
        for day, value in zip(days, values, strict=True)
    ]
    assert reached(a_plan(*actuals), a_target("wins")) == 25


def test_a_figure_that_nobody_entered_is_not_zero() -> None:
    plan = a_plan(an_actual("wins", 0, day=IN_QUARTER))
    assert reached(plan, a_target("wins")) == 0
    assert reached(plan, a_target("leads_received")) is None


def test_a_stock_is_the_latest_figure() -> None:
    plan = a_plan(
        a_metric("list_size", kind=MetricKind.STOCK),
        an_actual("list_size", 40, day=IN_QUARTER),
        an_actual("list_size", 30, day=date(2026, 7, 5)),
    )
    assert reached(plan, a_target("list_size")) == 40


def test_a_sides_target_is_the_sum_of_its_persons() -> None:
    rosa, priya = a_person("Rosa"), a_person("Priya", Side.MARKETING)
    tom = a_person("Tom")
    figures = [
        an_actual(
            "wins", value, day=IN_QUARTER, scope=ScopeKind.PERSON, person_id=who.id
        )
        for who, value in ((rosa, 3), (tom, 4), (priya, 10))
    ]
    plan = a_plan(rosa, priya, tom, *figures)
    sales = a_target("wins", scope=ScopeKind.SIDE, scope_value="sales")
    own = a_target("wins", scope=ScopeKind.PERSON, person_id=tom.id)
    assert reached(plan, sales) == 7
    assert reached(plan, own) == 4
    assert reached(plan, a_target("wins")) == 17


def test_a_campaigns_figures_count_for_its_strategy() -> None:
    win = a_campaign(strategy=Strategy.ACQUIRE)
    keep = a_campaign(strategy=Strategy.RETAIN)
    figures = [
        an_actual(
            "wins",
            value,
            day=IN_QUARTER,
            scope=ScopeKind.CAMPAIGN,
            campaign_id=campaign.id,
        )
        for campaign, value in ((win, 2), (keep, 5))
    ]
    plan = a_plan(win, keep, *figures)
    acquire = a_target("wins", scope=ScopeKind.STRATEGY, scope_value="acquire")
    assert reached(plan, acquire) == 2
    assert reached(plan, a_target("wins")) == 7


def test_a_figure_for_an_activity_counts_for_its_campaign_and_side() -> None:
    campaign = a_campaign()
    fair = an_activity(campaign_id=campaign.id, side=Side.MARKETING)
    plan = a_plan(
        campaign,
        fair,
        an_actual("leads_received", 12, day=IN_QUARTER, activity_id=fair.id),
    )
    of_campaign = a_target(
        "leads_received", scope=ScopeKind.CAMPAIGN, campaign_id=campaign.id
    )
    of_sales = a_target("leads_received", scope=ScopeKind.SIDE, scope_value="sales")
    assert reached(plan, of_campaign) == 12
    assert reached(plan, of_sales) is None


def test_what_was_done_is_counted_from_the_activities() -> None:
    def call(done_on: date, quantity: int) -> Activity:
        return an_activity(
            type=ActivityType.CALL,
            state=ActivityState.DONE,
            done_on=done_on,
            done_quantity=Decimal(quantity),
            side=Side.SALES,
        )

    plan = a_plan(call(IN_QUARTER, 20), call(date(2026, 9, 1), 7), call(AS_OF, 3))
    assert reached(plan, a_target("done:call")) == 23
    assert reached(plan, a_target("done:visit")) == 0


def test_only_actual_costs_are_spent() -> None:
    campaign = a_campaign()
    plan = a_plan(
        campaign,
        a_cost(500_00, IN_QUARTER, state=CostState.ACTUAL, campaign_id=campaign.id),
        a_cost(100_00, IN_QUARTER, state=CostState.ACTUAL, side=Side.SALES),
        a_cost(900_00, IN_QUARTER, state=CostState.COMMITTED),
    )
    of_campaign = a_target("spend", scope=ScopeKind.CAMPAIGN, campaign_id=campaign.id)
    of_sales = a_target("spend", scope=ScopeKind.SIDE, scope_value="sales")
    assert reached(plan, a_target("spend")) == 600_00
    assert reached(plan, of_campaign) == 500_00
    assert reached(plan, of_sales) == 100_00


def _dated(activity: Activity, *figures: tuple[int, date]) -> list[Actual]:
    return [
        an_actual("done:call", value, day=day, activity_id=activity.id)
        for value, day in figures
    ]


def _calls(**values: object) -> Activity:
    return an_activity(
        "Call", type=ActivityType.CALL, planned_quantity=Decimal(80), **values
    )


WEEKS = (date(2026, 7, 31), date(2026, 8, 7), date(2026, 8, 21))


def test_partial_work_counts_in_the_week_in_which_it_was_done() -> None:
    calls = _calls(state=ActivityState.IN_PROGRESS, done_quantity=Decimal(42))
    rows = _dated(calls, *zip((10, 20, 12), WEEKS, strict=True))
    plan = a_plan(calls, *rows)
    assert reached(plan, a_target("done:call"), as_of=date(2026, 7, 30)) == 0
    assert reached(plan, a_target("done:call"), as_of=date(2026, 7, 31)) == 10
    assert reached(plan, a_target("done:call")) == 30
    assert reached(plan, a_target("done:call"), as_of=date(2026, 9, 30)) == 42


def test_what_was_ticked_off_beyond_the_weeks_counts_once_on_its_day() -> None:
    calls = _calls(
        state=ActivityState.DONE,
        done_on=date(2026, 8, 12),
        done_quantity=Decimal(80),
    )
    plan = a_plan(calls, *_dated(calls, (10, WEEKS[0]), (20, WEEKS[1])))
    assert reached(plan, a_target("done:call"), as_of=date(2026, 8, 11)) == 30
    assert reached(plan, a_target("done:call")) == 80


def test_what_is_done_without_a_type_has_a_metric_of_its_own() -> None:
    free = an_activity(
        state=ActivityState.DONE, done_on=IN_QUARTER, done_quantity=Decimal(3)
    )
    plan = a_plan(free, an_actual("done:other", 2, IN_QUARTER, activity_id=free.id))
    assert reached(plan, a_target("done:other")) == 3
    assert reached(plan, a_target("done:call")) == 0


def test_figures_follow_an_activity_that_gets_another_type() -> None:
    visits = an_activity(type=ActivityType.VISIT, done_quantity=Decimal(10))
    plan = a_plan(visits, *_dated(visits, (10, IN_QUARTER)))
    assert reached(plan, a_target("done:visit")) == 10
    assert reached(plan, a_target("done:call")) == 0


def test_what_came_of_an_activity_of_a_campaign_counts_once_in_each_part() -> None:
    rosa, campaign = a_person("Rosa"), a_campaign(strategy=Strategy.ACQUIRE)
    calls = _calls(campaign_id=campaign.id, owner_id=rosa.id, side=Side.SALES)
    leads = an_actual(
        "leads_received",
        3,
        IN_QUARTER,
        scope=ScopeKind.CAMPAIGN,
        campaign_id=campaign.id,
        activity_id=calls.id,
    )
    plan = a_plan(rosa, campaign, calls, leads)
    for values in (
        {},
        {"scope": ScopeKind.CAMPAIGN, "campaign_id": campaign.id},
        {"scope": ScopeKind.STRATEGY, "scope_value": "acquire"},
        {"scope": ScopeKind.SIDE, "scope_value": "sales"},
        {"scope": ScopeKind.PERSON, "person_id": rosa.id},
    ):
        assert reached(plan, a_target("leads_received", **values)) == 3
    other = a_target("leads_received", scope=ScopeKind.SIDE, scope_value="marketing")
    assert reached(plan, other) is None


def test_pace_moves_with_partial_results() -> None:
    # K17: 33 of the quarter's 66 working days are over, so 80 make 40 by 14 August.
    calls = _calls(state=ActivityState.IN_PROGRESS, done_quantity=Decimal(30))
    target = a_target("done:call", 80)
    plan = a_plan(calls, *_dated(calls, (10, WEEKS[0]), (20, WEEKS[1])), target)
    row = target_row(plan, target, AS_OF)
    assert row is not None
    assert row.pace.expected == 40
    assert row.pace.actual == 30
    assert row.pace.index == Fraction(3, 4)
    assert row.pace.status is Status.OFF_TRACK
    before = target_row(plan, target, date(2026, 7, 30))
    assert before is not None
    assert before.pace.actual == 0
