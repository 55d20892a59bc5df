"""Why a plan's currency can no longer be another one: its amounts would change value.

All amounts are whole minor units of the one currency, so 100 of EUR would become 100
of JPY without anybody having paid more.
"""

from __future__ import annotations

from planner.metrics.catalogue import metric_of
from planner.plan import Plan
from planner.records import (
    Account,
    Activity,
    Actual,
    Campaign,
    CostEntry,
    Record,
    Target,
    Unit,
)
from planner.text import _

_AMOUNTS: tuple[tuple[type[Record], str], ...] = (
    (Account, "revenue_minor"),
    (Campaign, "budget_minor"),
    (Activity, "planned_cost_minor"),
    (CostEntry, "amount_minor"),
)


def currency_lock(plan: Plan) -> str | None:
    """The sentence on why the currency stays, or None while the plan has no amounts."""
    if not _has_amounts(plan):
        return None
    sentence = _(
        "The currency stays {currency}, since the plan holds amounts in it. Make a "
        "new plan for another currency."
    )
    return sentence.format(currency=plan.company.currency)


def _has_amounts(plan: Plan) -> bool:
    if any(
        getattr(row, field) is not None
        for kind, field in _AMOUNTS
        for row in plan.all(kind)
    ):
        return True
    keys = {target.metric for target in plan.all(Target)}
    keys |= {actual.metric for actual in plan.all(Actual)}
    metrics = (metric_of(plan, key) for key in keys)
    return any(metric is not None and metric.unit is Unit.MONEY for metric in metrics)
