"""What was reached: sums over the window, roll-up of scopes, and not entered."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from planner.metrics.pace import window_of
from planner.metrics.results import result_of
from planner.plan import Plan
from planner.records import (
    Activity,
    ActivityState,
    ActivityType,
    CostState,
    MetricKind,
    ScopeKind,
    Side,
    Strategy,
    Target,
)
from planner.workdays import work_calendar
from tests.builders import (
    a_campaign,
    a_cost,
    a_person,
    a_plan,
    a_target,
    an_activity,
    an_actual,
)

AS_OF = date(2026, 8, 14)
IN_QUARTER = date(2026, 8, 3)


def reached(
    plan: Plan,
    target: Target,
    as_of: date = AS_OF,
    kind: MetricKind = MetricKind.FLOW,
) -> Fraction | None:
    window = window_of(target, work_calendar(plan), plan.company.fiscal_year_start)
    return result_of(plan, target, kind, window, as_of)


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
        an_actual("list_size", 40, day=IN_QUARTER),
        an_actual("list_size", 30, day=date(2026, 7, 5)),
    )
    assert reached(plan, a_target("list_size"), kind=MetricKind.STOCK) == 40


def test_a_sides_target_is_the_sum_of_its_persons() -> None:
    rosa, priya = a_person("Rosa"), a_person("Priya", Side.MARKETING)
    tom = a_person("Tom")
    figures = [
        an_actual(
            "visits", value, day=IN_QUARTER, scope=ScopeKind.PERSON, person_id=who.id
        )
        for who, value in ((rosa, 3), (tom, 4), (priya, 10))
    ]
    plan = a_plan(rosa, priya, tom, *figures)
    sales = a_target("visits", scope=ScopeKind.SIDE, scope_value="sales")
    own = a_target("visits", scope=ScopeKind.PERSON, person_id=tom.id)
    assert reached(plan, sales) == 7
    assert reached(plan, own) == 4
    assert reached(plan, a_target("visits")) == 17


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
