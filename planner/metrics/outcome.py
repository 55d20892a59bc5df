"""The one function that works out any metric, so that all places show one number."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from planner.metrics import budget, coverage, money, on_target
from planner.metrics.catalogue import Metric
from planner.metrics.figure import Figure, NotAvailable, Outcome, Reason, ratio
from planner.metrics.focus import Focus
from planner.metrics.results import is_counted, parts_of, total
from planner.records import MetricKind, Unit

WHOLE = 100


@dataclass(frozen=True, slots=True)
class Formula:
    """How a metric is worked out, and the units of what its ratio is divided from."""

    compute: Callable[[Focus], Outcome]
    numerator: Unit = Unit.COUNT
    denominator: Unit = Unit.COUNT


def conversion_in_period(focus: Focus) -> Outcome:
    """Wins for each lead received in the same days; may pass 100 %. Source: K1b."""
    leads, wins = focus.campaign_actuals("leads_received"), focus.actuals("wins")
    if not leads:
        return NotAvailable(reason=Reason.LEADS_NOT_ENTERED)
    if not wins:
        return NotAvailable(reason=Reason.WINS_NOT_ENTERED)
    received = total(Fraction(each.value) for each in leads)
    won = total(Fraction(each.value) for each in wins)
    return ratio(won, received, Reason.ZERO_LEADS, n=int(received))


FORMULAS: Mapping[str, Formula] = MappingProxyType(
    {
        "lead_conversion_period": Formula(conversion_in_period),
        "cost_per_lead": Formula(money.cost_per_lead, Unit.MONEY),
        "acquisition_cost": Formula(money.acquisition_cost, Unit.MONEY),
        "campaign_roi": Formula(money.campaign_roi, Unit.MONEY, Unit.MONEY),
        "list_coverage": Formula(coverage.list_coverage),
        "list_coverage_both": Formula(coverage.list_coverage_both),
        "on_target_share": Formula(on_target.on_target_share, Unit.MONEY, Unit.MONEY),
        "on_target_share_activities": Formula(on_target.on_target_activities),
        "on_target_share_hours": Formula(
            on_target.on_target_hours, Unit.HOURS, Unit.HOURS
        ),
        "budget": Formula(budget.budget),
        "committed": Formula(money.committed),
        "still_planned": Formula(money.still_planned),
        "forecast": Formula(money.forecast),
        "available": Formula(budget.available),
        "unallocated": Formula(budget.unallocated),
        "market_share": Formula(coverage.market_share),
    }
)
"""Metrics worked out from other records; typed figures are never added to them."""

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
    (Reason.NO_PROFILE, "fit_score"),
    (Reason.NO_ACTIONS, "actions_on_time"),
    (Reason.NO_CONTACT_DATES, "new_contacts"),
)
_REASONS = {key: reason for reason, keys in _LACKING for key in keys.split()}


def outcome_of(focus: Focus, metric: Metric) -> Outcome:
    """A metric's figure for a part of the plan, or why there is none.

    By formula where the plan has the records for it, else as people entered it. A
    flow is added up; of anything else the latest figure stands.
    """
    formula = FORMULAS.get(metric.key)
    if formula is not None:
        return formula.compute(focus)
    parts = parts_of(focus.plan, metric.key, focus.scope, focus.days)
    if not parts and not is_counted(metric.key):
        return NotAvailable(reason=_REASONS.get(metric.key, Reason.NOT_ENTERED))
    value = total(parts) if metric.kind is MetricKind.FLOW else parts[-1]
    is_percent = metric.unit is Unit.PERCENT
    return Figure(value=value / WHOLE if is_percent else value, n=len(parts))


def in_unit(outcome: Outcome, metric: Metric) -> Fraction | None:
    """The figure as targets have it: percentages as numbers up to 100; None without."""
    if isinstance(outcome, NotAvailable):
        return None
    is_percent = metric.unit is Unit.PERCENT
    return outcome.value * WHOLE if is_percent else outcome.value
