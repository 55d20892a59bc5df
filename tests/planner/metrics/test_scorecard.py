"""Targets beside their results, as they are shown."""

from datetime import date
from fractions import Fraction

from planner.metrics.pace import Status
from planner.metrics.scorecard import figure, target_rows
from planner.quarter import Quarter
from planner.records import ScopeKind, Unit
from tests.builders import a_campaign, a_metric, a_person, a_plan, a_target, an_actual

AS_OF = date(2026, 8, 14)


def test_the_whole_plans_targets_come_first_and_each_says_what_it_is_for() -> None:
    campaign, rosa = a_campaign(name="Line audits"), a_person("Rosa Lind")
    plan = a_plan(
        campaign,
        rosa,
        a_target(scope=ScopeKind.STRATEGY, scope_value="acquire"),
        a_target(scope=ScopeKind.TIER, scope_value="1"),
        a_target(scope=ScopeKind.PERSON, person_id=rosa.id),
        a_target(scope=ScopeKind.SIDE, scope_value="sales"),
        a_target(scope=ScopeKind.CAMPAIGN, campaign_id=campaign.id),
        a_target(),
        a_target(quarter="2026Q4"),
    )
    scopes = [row.scope for row in target_rows(plan, Quarter(2026, 3), AS_OF)]
    assert scopes == [
        "Whole plan",
        "Line audits",
        "Sales",
        "Rosa Lind",
        "Tier 1",
        "Acquire",
    ]


def test_a_row_has_the_pace_of_its_own_metric() -> None:
    plan = a_plan(
        a_metric("plant_tours", label="Plant tours"),
        a_target("plant_tours", 120),
        an_actual("plant_tours", 48, day=AS_OF),
        a_target("no_such_metric"),
    )
    (row,) = target_rows(plan, Quarter(2026, 3), AS_OF)
    assert row.metric.label == "Plant tours"
    assert row.pace.expected == 60
    assert row.pace.status is Status.OFF_TRACK


def test_figures_are_shown_in_their_unit() -> None:
    assert figure(Fraction(4_650_000), Unit.MONEY, "GBP") == "£46,500"
    assert figure(Fraction(4_650_050), Unit.MONEY, "GBP") == "£46,500.50"
    assert figure(Fraction(25, 2), Unit.HOURS, "EUR") == "12.5 h"
    assert figure(Fraction(40), Unit.PERCENT, "EUR") == "40.0 %"
    assert figure(Fraction(1234), Unit.COUNT, "EUR") == "1,234"
    assert figure(None, Unit.MONEY, "EUR") == "–"
