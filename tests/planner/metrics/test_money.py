"""K10, K12, K15 and K21 of metrics.md, with the numbers as written."""

from datetime import date
from fractions import Fraction

from planner.metrics.budget import available, budget, unallocated
from planner.metrics.figure import Figure, NotAvailable, Outcome, Reason
from planner.metrics.focus import Focus
from planner.metrics.money import (
    acquisition_cost,
    campaign_roi,
    committed,
    cost_per_lead,
    forecast,
    split_evenly,
    still_planned,
)
from planner.metrics.scope import Scope
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import (
    Actual,
    Campaign,
    CostEntry,
    CostState,
    ScopeKind,
    Strategy,
)
from planner.text import percent, rounded
from tests.builders import (
    a_campaign,
    a_cost,
    a_plan,
    an_activity,
    an_actual,
)

AS_OF = date(2026, 8, 14)
LATER = date(2026, 8, 15)
QUARTER = Quarter(2026, 3)


def of_plan(plan: Plan) -> Focus:
    return Focus.on_quarter(plan, QUARTER, AS_OF)


def of_campaign(plan: Plan, campaign: Campaign) -> Focus:
    return Focus.on_quarter(plan, QUARTER, AS_OF, Scope.of_campaign(campaign))


def paid(amount_minor: int, campaign: Campaign | None, day: date = AS_OF) -> CostEntry:
    campaign_id = None if campaign is None else campaign.id
    state = CostState.ACTUAL
    return a_cost(amount_minor, day, state=state, campaign_id=campaign_id)


def won(campaign: Campaign, key: str, value: int, day: date = AS_OF) -> Actual:
    scope = ScopeKind.CAMPAIGN
    return an_actual(key, value, day=day, scope=scope, campaign_id=campaign.id)


def value_of(outcome: Outcome) -> Fraction:
    assert isinstance(outcome, Figure)
    return outcome.value


def reason_of(outcome: Outcome) -> Reason:
    assert isinstance(outcome, NotAvailable)
    return outcome.reason


def test_the_example_of_the_budget() -> None:
    campaign = a_campaign(budget_minor=20_000_00)
    booth = an_activity(campaign_id=campaign.id)
    plan = a_plan(
        campaign,
        booth,
        paid(7_350_00, campaign),
        a_cost(4_000_00, state=CostState.COMMITTED, activity_id=booth.id),
        a_cost(6_500_00, date(2026, 9, 20), campaign_id=campaign.id),
    )
    for focus in (of_plan(plan), of_campaign(plan, campaign)):
        assert value_of(budget(focus)) == 20_000_00
        assert value_of(committed(focus)) == 4_000_00
        assert value_of(still_planned(focus)) == 6_500_00
        assert value_of(forecast(focus)) == 17_850_00
        assert value_of(available(focus)) == 8_650_00
        assert value_of(unallocated(focus)) == 2_150_00


def test_without_a_budget_what_is_left_is_not_known_but_the_forecast_is() -> None:
    campaign = a_campaign()
    focus = of_plan(a_plan(campaign, paid(500_00, campaign)))
    for left in (budget, available, unallocated):
        assert reason_of(left(focus)) is Reason.BUDGET_NOT_ENTERED
    assert value_of(forecast(focus)) == 500_00


def test_over_budget_is_a_negative_amount() -> None:
    campaign = a_campaign(budget_minor=100_00)
    focus = of_plan(a_plan(campaign, paid(130_00, campaign)))
    assert value_of(available(focus)) == -30_00


def test_budgets_of_archived_campaigns_and_of_other_quarters_do_not_count() -> None:
    plan = a_plan(
        a_campaign(budget_minor=1_00),
        a_campaign(budget_minor=20_00, is_archived=True),
        a_campaign(budget_minor=300_00, quarter="2026Q4"),
    )
    assert value_of(budget(of_plan(plan))) == 1_00


def test_a_side_has_neither_the_campaigns_budgets_nor_their_return() -> None:
    scope = Scope(kind=ScopeKind.SIDE, part="sales")
    focus = Focus.on_quarter(a_plan(a_campaign(budget_minor=1)), QUARTER, AS_OF, scope)
    assert reason_of(budget(focus)) is Reason.BUDGET_NOT_ENTERED
    assert reason_of(campaign_roi(focus)) is Reason.BY_CAMPAIGN


def test_a_side_has_the_costs_of_the_quarters_days() -> None:
    scope = Scope(kind=ScopeKind.SIDE, part="sales")
    plan = a_plan(
        a_cost(1_00, side="sales"),
        a_cost(20_00, side="marketing"),
        a_cost(300_00, date(2026, 10, 1), side="sales"),
    )
    focus = Focus.on_quarter(plan, QUARTER, AS_OF, scope)
    assert value_of(still_planned(focus)) == 1_00


def test_spending_after_the_day_is_not_in_the_forecast() -> None:
    campaign = a_campaign(budget_minor=1_000_00)
    plan = a_plan(campaign, paid(100_00, campaign), paid(50_00, campaign, LATER))
    assert value_of(forecast(of_plan(plan))) == 100_00
    assert value_of(available(of_plan(plan))) == 900_00


def test_the_example_of_cost_per_lead() -> None:
    campaign = a_campaign()
    plan = a_plan(
        campaign, paid(12_345_00, campaign), won(campaign, "leads_received", 37)
    )
    outcome = cost_per_lead(of_campaign(plan, campaign))
    assert isinstance(outcome, Figure)
    assert rounded(outcome.value / 100, 2) == Fraction("333.65")
    assert outcome.numerator == 12_345_00
    assert outcome.denominator == 37
    assert outcome.n == 37


def test_without_leads_the_money_is_still_shown() -> None:
    campaign = a_campaign()
    money = paid(12_345_00, campaign)
    none = cost_per_lead(
        of_plan(a_plan(campaign, money, won(campaign, "leads_received", 0)))
    )
    assert none == NotAvailable(
        reason=Reason.ZERO_LEADS,
        numerator=Fraction(12_345_00),
        denominator=Fraction(0),
        n=0,
    )
    unknown = cost_per_lead(of_plan(a_plan(campaign, money)))
    assert unknown == NotAvailable(
        reason=Reason.LEADS_NOT_ENTERED, numerator=Fraction(12_345_00)
    )


def test_the_plans_cost_per_lead_is_all_campaign_cost_over_all_campaign_leads() -> None:
    one, two = a_campaign(), a_campaign()
    committed_cost = a_cost(900_00, state=CostState.COMMITTED, campaign_id=one.id)
    plan = a_plan(
        one,
        two,
        paid(100_00, one),
        paid(300_00, two),
        paid(5_000_00, None),
        committed_cost,
        won(one, "leads_received", 4),
        won(two, "leads_received", 6),
        an_actual("leads_received", 90),
        won(two, "leads_received", 1_000, LATER),
    )
    assert value_of(cost_per_lead(of_plan(plan))) == 40_00


def test_leads_that_are_entered_for_the_plan_only_are_all_campaigns_leads() -> None:
    campaign = a_campaign()
    plan = a_plan(campaign, paid(100_00, campaign), an_actual("leads_received", 8))
    assert value_of(cost_per_lead(of_plan(plan))) == 12_50


def test_cost_that_belongs_to_no_campaign_gives_no_cost_per_lead() -> None:
    plan = a_plan(paid(100_00, None), an_actual("leads_received", 8))
    assert reason_of(cost_per_lead(of_plan(plan))) is Reason.NO_CAMPAIGN_COST


def test_the_example_of_acquisition_cost() -> None:
    win = a_campaign(strategy=Strategy.ACQUIRE)
    keep = a_campaign(strategy=Strategy.RETAIN)
    plan = a_plan(
        win, keep, paid(18_000_00, win), paid(500_00, keep), won(win, "wins", 6)
    )
    assert value_of(acquisition_cost(of_plan(plan))) == 3_000_00
    assert reason_of(acquisition_cost(of_campaign(plan, win))) is Reason.PLAN_ONLY
    none = a_plan(win, paid(18_000_00, win))
    assert reason_of(acquisition_cost(of_plan(none))) is Reason.WINS_NOT_ENTERED


def test_a_campaigns_cost_counts_once_however_many_wins_there_are() -> None:
    campaign = a_campaign()
    wins = [won(campaign, "revenue", 1_000_00), won(campaign, "revenue", 1_000_00)]
    plan = a_plan(campaign, paid(500_00, campaign), *wins)
    assert percent(value_of(campaign_roi(of_campaign(plan, campaign)))) == "300.0 %"
    one_removed = a_plan(campaign, paid(500_00, campaign), wins[0])
    assert percent(value_of(campaign_roi(of_plan(one_removed)))) == "100.0 %"


def test_a_campaign_without_a_win_lost_all_its_cost() -> None:
    idle, busy = a_campaign(), a_campaign()
    plan = a_plan(idle, busy, paid(500_00, idle), won(busy, "revenue", 1))
    assert percent(value_of(campaign_roi(of_campaign(plan, idle)))) == "-100.0 %"
    none = a_plan(idle, paid(500_00, idle), won(idle, "wins", 0))
    assert percent(value_of(campaign_roi(of_plan(none)))) == "-100.0 %"


def test_a_return_is_not_known_without_cost_or_while_nobody_enters_wins() -> None:
    campaign = a_campaign()
    free = a_plan(campaign, won(campaign, "revenue", 1_000_00))
    assert reason_of(campaign_roi(of_plan(free))) is Reason.NO_COST
    unknown = a_plan(
        campaign, paid(500_00, campaign), won(campaign, "revenue", 1_000_00, LATER)
    )
    assert reason_of(campaign_roi(of_plan(unknown))) is Reason.REVENUE_NOT_ENTERED


def test_a_return_is_over_the_campaigns_life_up_to_the_day() -> None:
    campaign = a_campaign()
    plan = a_plan(
        campaign,
        paid(300_00, campaign, date(2026, 6, 1)),
        paid(200_00, campaign),
        paid(9_000_00, campaign, LATER),
        won(campaign, "revenue", 1_000_00),
        won(campaign, "revenue", 1_000_00, LATER),
    )
    assert value_of(campaign_roi(of_campaign(plan, campaign))) == 1


def test_equal_parts_add_up_and_the_first_takes_the_rest() -> None:
    assert split_evenly(100_00, 3) == (33_34, 33_33, 33_33)
    assert split_evenly(-100_00, 3) == (-33_34, -33_33, -33_33)


def test_a_strategy_has_the_money_of_its_campaigns() -> None:
    win = a_campaign(strategy=Strategy.ACQUIRE, budget_minor=500_00)
    keep = a_campaign(strategy=Strategy.RETAIN, budget_minor=70_00)
    plan = a_plan(win, keep, paid(100_00, win), paid(20_00, keep), paid(3_00, None))
    scope = Scope(kind=ScopeKind.STRATEGY, part="acquire")
    focus = Focus.on_quarter(plan, QUARTER, AS_OF, scope)
    assert value_of(budget(focus)) == 500_00
    assert value_of(available(focus)) == 400_00


def test_a_cost_of_a_campaign_counts_in_its_quarter_whatever_its_day() -> None:
    campaign = a_campaign(budget_minor=1_000_00)
    deposit = paid(300_00, campaign, date(2026, 5, 4))
    plan = a_plan(campaign, deposit, paid(50_00, None, date(2026, 5, 4)))
    assert value_of(available(of_plan(plan))) == 700_00
