"""Totals that people enter, and totals that are the sum of their parts."""

from __future__ import annotations

from datetime import date

from planner.metrics.entered import entered
from planner.metrics.scope import Scope
from planner.plan import Plan
from planner.records import Actual, ScopeKind, Side, Strategy
from tests.builders import a_campaign, a_person, a_plan, an_activity, an_actual

QUARTER = (date(2026, 7, 1), date(2026, 9, 30))
WHOLE = Scope()


def a_figure(value: int, kind: ScopeKind = ScopeKind.PLAN, **of: str) -> Actual:
    return an_actual("leads_received", value, day=date(2026, 8, 10), scope=kind, **of)


def sum_of(plan: Plan, scope: Scope = WHOLE) -> int:
    rows = entered(plan, "leads_received", scope, QUARTER)
    return int(sum(row.value for row in rows))


def test_a_total_for_the_plan_stands_and_its_parts_are_not_added() -> None:
    campaign = a_campaign()
    plan = a_plan(
        campaign,
        a_figure(120),
        a_figure(14, ScopeKind.TIER, scope_value="1"),
        a_figure(37, ScopeKind.CAMPAIGN, campaign_id=campaign.id),
    )
    assert sum_of(plan) == 120
    assert sum_of(plan, Scope(kind=ScopeKind.TIER, part="1")) == 14
    assert sum_of(plan, Scope.of_campaign(campaign)) == 37


def test_without_a_total_the_campaigns_add_up_to_the_plan() -> None:
    one, two = a_campaign(strategy=Strategy.ACQUIRE), a_campaign()
    plan = a_plan(
        one,
        two,
        a_figure(37, ScopeKind.CAMPAIGN, campaign_id=one.id),
        a_figure(5, ScopeKind.CAMPAIGN, campaign_id=two.id),
    )
    assert sum_of(plan) == 42
    assert sum_of(plan, Scope(kind=ScopeKind.STRATEGY, part="acquire")) == 37


def test_persons_add_up_to_their_side_and_sides_to_the_plan() -> None:
    rosa, tom = a_person("Rosa"), a_person("Tom")
    priya = a_person("Priya", Side.MARKETING)
    plan = a_plan(
        rosa,
        tom,
        priya,
        *(
            a_figure(value, ScopeKind.PERSON, person_id=who.id)
            for who, value in ((rosa, 3), (tom, 4), (priya, 10))
        ),
    )
    assert sum_of(plan, Scope(kind=ScopeKind.SIDE, part="sales")) == 7
    assert sum_of(plan) == 17


def test_a_side_with_a_total_of_its_own_is_not_its_persons_besides() -> None:
    tom = a_person("Tom")
    plan = a_plan(
        tom,
        a_figure(9, ScopeKind.SIDE, scope_value="sales"),
        a_figure(4, ScopeKind.PERSON, person_id=tom.id),
    )
    assert sum_of(plan) == 9


def test_parts_of_different_kinds_overlap_so_the_larger_sum_counts() -> None:
    campaign, tom = a_campaign(), a_person("Tom")
    plan = a_plan(
        campaign,
        tom,
        a_figure(15, ScopeKind.CAMPAIGN, campaign_id=campaign.id),
        a_figure(3, ScopeKind.PERSON, person_id=tom.id),
    )
    assert sum_of(plan) == 15


def test_what_came_of_activities_adds_up_to_their_campaign_and_to_the_plan() -> None:
    campaign = a_campaign()
    phone = an_activity(campaign_id=campaign.id, side=Side.SALES)
    fair = an_activity(side=Side.MARKETING)
    plan = a_plan(
        campaign,
        phone,
        fair,
        a_figure(20, activity_id=phone.id),
        a_figure(2, ScopeKind.CAMPAIGN, campaign_id=campaign.id, activity_id=phone.id),
        a_figure(10, activity_id=fair.id),
    )
    assert sum_of(plan, Scope.of_campaign(campaign)) == 22
    assert sum_of(plan) == 32
    assert sum_of(plan, Scope(kind=ScopeKind.SIDE, part="marketing")) == 10


def test_a_campaigns_total_stands_beside_what_its_activities_brought() -> None:
    campaign = a_campaign()
    phone = an_activity(campaign_id=campaign.id)
    plan = a_plan(
        campaign,
        phone,
        a_figure(25, ScopeKind.CAMPAIGN, campaign_id=campaign.id),
        a_figure(20, activity_id=phone.id),
    )
    assert sum_of(plan, Scope.of_campaign(campaign)) == 25
    assert sum_of(plan) == 25


def test_a_level_is_never_put_together_from_parts() -> None:
    size = an_actual(
        "open_opportunities",
        4,
        day=date(2026, 8, 10),
        scope=ScopeKind.SIDE,
        scope_value="sales",
    )
    plan = a_plan(size)
    assert entered(plan, "open_opportunities", WHOLE, QUARTER) == ()
    side = Scope(kind=ScopeKind.SIDE, part="sales")
    assert entered(plan, "open_opportunities", side, QUARTER) == (size,)


def test_figures_outside_the_days_are_not_there() -> None:
    plan = a_plan(
        an_actual("leads_received", 5, day=date(2026, 6, 30)),
        an_actual("leads_received", 7, day=date(2026, 10, 1)),
        a_figure(3),
    )
    assert sum_of(plan) == 3
