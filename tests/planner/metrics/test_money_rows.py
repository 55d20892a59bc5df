"""Cost and result by campaign and strategy: 001-32, 001-33, 001-35, T1, T6."""

from datetime import date

from planner.metrics.catalogue import metric_of
from planner.metrics.figure import Figure, Outcome
from planner.metrics.money_rows import (
    NO_CAMPAIGN,
    WHOLE,
    campaign_money,
    money_of_campaign,
    strategy_money,
)
from planner.metrics.wording import shown_or_reason
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Actual, Campaign, CostEntry, CostState, ScopeKind, Strategy
from tests.builders import a_campaign, a_cost, a_plan, an_actual

AS_OF = date(2026, 8, 14)
QUARTER = Quarter(2026, 3)


def paid(amount_minor: int, campaign: Campaign | None) -> CostEntry:
    campaign_id = None if campaign is None else campaign.id
    return a_cost(amount_minor, AS_OF, state=CostState.ACTUAL, campaign_id=campaign_id)


def won(campaign: Campaign, key: str, value: int) -> Actual:
    return an_actual(key, value, scope=ScopeKind.CAMPAIGN, campaign_id=campaign.id)


def words(outcome: Outcome | None, key: str) -> str:
    metric = metric_of(Plan.of([]), key)
    assert outcome is not None
    assert metric is not None
    return shown_or_reason(outcome, metric, "EUR")


def test_a_campaign_with_cost_and_no_lead_keeps_its_row_and_shows_its_money() -> None:
    one, idle = a_campaign(code="C-1"), a_campaign(code="C-2")
    plan = a_plan(
        one,
        idle,
        paid(12_345_00, one),
        won(one, "leads_received", 37),
        paid(12_345_00, idle),
        won(idle, "leads_received", 0),
        paid(40_00, None),
    )
    rows = campaign_money(plan, QUARTER, AS_OF)
    assert [row.id for row in rows] == [one.id, idle.id, NO_CAMPAIGN, WHOLE]
    assert [row.cost_minor for row in rows] == [12_345_00, 12_345_00, 40_00, 24_730_00]
    assert words(rows[0].cost_per_lead, "cost_per_lead") == "€333.65"
    assert words(rows[1].cost_per_lead, "cost_per_lead") == "n/a, €12,345.00 spent"
    assert rows[2].cost_per_lead is None
    # All campaign cost by all campaign leads: 24,690.00 / 37 = 667.297...
    assert words(rows[3].cost_per_lead, "cost_per_lead") == "€667.30"


def test_the_example_of_conversion_by_campaign() -> None:
    one, two = a_campaign(code="A"), a_campaign(code="B")
    plan = a_plan(
        one,
        two,
        won(one, "leads_received", 10),
        won(one, "wins", 2),
        won(two, "leads_received", 0),
        won(two, "wins", 0),
    )
    first, second, _whole = campaign_money(plan, QUARTER, AS_OF)
    key = "lead_conversion_period"
    assert words(first.conversion, key).startswith("20.0 %")
    assert words(second.conversion, key) == "n/a (0 leads)"


def test_two_wins_return_three_times_the_cost_and_no_win_loses_it() -> None:
    two, none = a_campaign(), a_campaign()
    plan = a_plan(
        two,
        none,
        paid(500_00, two),
        paid(500_00, none),
        won(two, "revenue", 1_000_00),
        won(two, "revenue", 1_000_00),
    )
    assert words(money_of_campaign(plan, two, AS_OF).roi, "campaign_roi").startswith(
        "300.0 %"
    )
    lost = money_of_campaign(plan, none, AS_OF)
    assert words(lost.roi, "campaign_roi").startswith("-100.0 %")
    assert lost.cost_minor == 500_00


def test_each_strategy_has_its_own_cost_and_result() -> None:
    acquire = a_campaign(strategy=Strategy.ACQUIRE)
    retain = a_campaign(strategy=Strategy.RETAIN)
    plain = a_campaign()
    plan = a_plan(
        acquire,
        retain,
        plain,
        paid(18_000_00, acquire),
        won(acquire, "wins", 6),
        paid(4_000_00, retain),
        paid(50_00, plain),
        paid(7_00, None),
    )
    first, second, rest = strategy_money(plan, QUARTER, AS_OF)
    assert isinstance(first.cost_per_win, Figure)
    assert first.cost_per_win.value == 3_000_00
    assert (second.strategy, second.cost_minor) == (Strategy.RETAIN, 4_000_00)
    assert (
        words(second.cost_per_win, "acquisition_cost")
        == "n/a (no wins are entered yet)"
    )
    assert (rest.strategy, rest.cost_minor, rest.cost_per_win) == (None, 57_00, None)


def test_without_campaign_and_cost_there_is_no_row() -> None:
    assert campaign_money(a_plan(), QUARTER, AS_OF) == ()
    assert strategy_money(a_plan(), QUARTER, AS_OF) == ()
