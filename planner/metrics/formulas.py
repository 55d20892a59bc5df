"""The metrics that are worked out from other records, each with its formula."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from planner.metrics import budget, coverage, fit, money, on_target
from planner.metrics.figure import NotAvailable, Outcome, Reason, ratio
from planner.metrics.focus import Focus
from planner.metrics.results import total
from planner.records import Unit


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
        "market_listed": Formula(coverage.market_listed),
        "decision_makers": Formula(coverage.decision_makers_known),
        "fit_score": Formula(fit.fit_score),
    }
)
"""Metrics worked out from other records; typed figures are never added to them."""
