"""The one function that works out any metric, so that all places show one number."""

from __future__ import annotations

from fractions import Fraction

from planner.metrics.catalogue import Metric
from planner.metrics.figure import Figure, NotAvailable, Outcome, Reason
from planner.metrics.focus import Focus
from planner.metrics.formulas import FORMULAS
from planner.metrics.results import parts_of, total
from planner.metrics.source import Source, source_of
from planner.records import MetricKind, Unit

WHOLE = 100


_LEADS = """
leads_qualified leads_handed_over leads_handed_back leads_waiting lead_conversion
pickup_hours picked_up_in_time handback_rate acceptance_rate ignored_leads ignored_share
cost_of_ignored_leads unrealised_revenue lead_score
"""
_OPPORTUNITIES = """
open_pipeline open_opportunities weighted_pipeline pipeline_coverage needed_coverage
coverage_gap new_opportunities win_rate sales_cycle_days
"""
_CUSTOMER_YEARS = "customer_profit customer_margin customer_lifetime_value"
_LACKING = (
    (Reason.NO_LEAD_RECORDS, _LEADS),
    (Reason.NO_OPPORTUNITY_RECORDS, _OPPORTUNITIES),
    (Reason.NO_CUSTOMER_YEAR, _CUSTOMER_YEARS),
    (Reason.NO_HOURS, "customer_hours distinct_customers"),
    (Reason.NO_MARGIN, "campaign_romi"),
    (Reason.NO_SAMPLES, "message_consistency"),
    (Reason.NO_ASSESSMENT, "relationship_score"),
    (Reason.NO_ACTIONS, "actions_on_time"),
    (Reason.NO_CONTACT_DATES, "new_contacts"),
)
_REASONS = {key: reason for reason, keys in _LACKING for key in keys.split()}


def outcome_of(focus: Focus, metric: Metric) -> Outcome:
    """A metric's figure for a part of the plan, or why there is none.

    As people entered it, or counted from the plan's records: see `source_of`. A flow
    is added up; of anything else the latest figure stands.
    """
    if source_of(focus.plan, focus.quarter, metric.key) is Source.ENTERED:
        return _entered(focus, metric)
    formula = FORMULAS.get(metric.key)
    return _counted(focus, metric) if formula is None else formula.compute(focus)


def _entered(focus: Focus, metric: Metric) -> Outcome:
    rows = focus.actuals(metric.key)
    if not rows:
        return NotAvailable(reason=_REASONS.get(metric.key, Reason.NOT_ENTERED))
    parts = [Fraction(row.value) for row in rows]
    value = total(parts) if metric.kind is MetricKind.FLOW else parts[-1]
    is_percent = metric.unit is Unit.PERCENT
    return Figure(value=value / WHOLE if is_percent else value, n=len(parts))


def _counted(focus: Focus, metric: Metric) -> Figure:
    """A flow of the plan's records, which is 0 when nothing happened."""
    parts = parts_of(focus.plan, metric.key, focus.scope, focus.days)
    return Figure(value=total(parts), n=len(parts))


def in_unit(outcome: Outcome, metric: Metric) -> Fraction | None:
    """The figure as targets have it: percentages as numbers up to 100; None without."""
    if isinstance(outcome, NotAvailable):
        return None
    is_percent = metric.unit is Unit.PERCENT
    return outcome.value * WHOLE if is_percent else outcome.value
