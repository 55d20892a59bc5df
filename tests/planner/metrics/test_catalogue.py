"""The catalogue of metrics."""

import pytest

from planner.metrics.catalogue import METRICS, is_built_in, metric_of
from planner.records import ActivityType, Direction, MetricKind, Unit
from tests.builders import a_metric, a_plan

KEYS_OF_THE_SPECIFICATION = [
    "leads_received",
    "leads_qualified",
    "leads_handed_over",
    "leads_accepted",
    "leads_handed_back",
    "leads_waiting",
    "wins",
    "revenue",
    "spend",
    "new_contacts",
    "lead_conversion",
    "lead_conversion_period",
    "pickup_hours",
    "picked_up_in_time",
    "handback_rate",
    "acceptance_rate",
    "open_pipeline",
    "open_opportunities",
    "weighted_pipeline",
    "pipeline_coverage",
    "needed_coverage",
    "coverage_gap",
    "new_opportunities",
    "win_rate",
    "cost_per_lead",
    "ignored_leads",
    "ignored_share",
    "cost_of_ignored_leads",
    "unrealised_revenue",
    "acquisition_cost",
    "customer_profit",
    "customer_margin",
    "customer_lifetime_value",
    "campaign_roi",
    "campaign_romi",
    "sales_cycle_days",
    "list_coverage",
    "list_coverage_both",
    "on_target_share",
    "budget",
    "committed",
    "still_planned",
    "forecast",
    "available",
    "unallocated",
    "customer_hours",
    "distinct_customers",
    "message_consistency",
    "relationship_score",
    "fit_score",
    "lead_score",
    "actions_on_time",
    "market_share",
]


@pytest.mark.parametrize("key", KEYS_OF_THE_SPECIFICATION)
def test_every_key_of_the_specification_is_there(key: str) -> None:
    assert is_built_in(key)


def test_every_activity_type_has_its_done_quantity() -> None:
    plan = a_plan()
    for kind in ActivityType:
        metric = metric_of(plan, f"done:{kind}")
        assert metric is not None
        assert (metric.kind, metric.unit) == (MetricKind.FLOW, Unit.COUNT)


def test_keys_and_labels_are_unique() -> None:
    assert len({metric.key for metric in METRICS}) == len(METRICS)
    assert len({metric.label for metric in METRICS}) == len(METRICS)


def test_less_cost_is_better_and_more_revenue_is() -> None:
    plan = a_plan()
    spend, revenue = metric_of(plan, "spend"), metric_of(plan, "revenue")
    assert spend is not None
    assert revenue is not None
    assert (spend.direction, spend.unit) == (Direction.DOWN, Unit.MONEY)
    assert (revenue.direction, revenue.unit) == (Direction.UP, Unit.MONEY)


def test_the_companys_own_metrics_are_found_too() -> None:
    plan = a_plan(a_metric("plant_tours", unit=Unit.HOURS))
    metric = metric_of(plan, "plant_tours")
    assert metric is not None
    assert (metric.label, metric.unit) == ("Plant Tours", Unit.HOURS)
    assert metric_of(plan, "tours") is None
