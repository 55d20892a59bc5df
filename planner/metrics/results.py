"""What was reached for a target by a day: from activities, costs, or typed figures.

How typed figures of parts make a total is in `planner/metrics/entered.py`. What is done
of an activity counts on the days for which it was entered; what an activity that is
done has beyond that, on the day it was done. Source: domain 2, metrics (keys).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction

from planner.metrics.catalogue import DONE, DONE_OTHER
from planner.metrics.entered import entered
from planner.metrics.scope import Scope
from planner.plan import Plan
from planner.records import (
    Activity,
    ActivityState,
    Actual,
    Campaign,
    CostEntry,
    CostState,
    ScopeKind,
)

SPEND = "spend"
_WORKERS = frozenset({ScopeKind.SIDE, ScopeKind.PERSON})


def is_counted(key: str) -> bool:
    """Whether a flow is added up from records of the plan, so that none means 0."""
    return key == SPEND or key.startswith(DONE)


def parts_of(
    plan: Plan, key: str, scope: Scope, days: tuple[date, date]
) -> tuple[Fraction, ...]:
    """Every figure behind a result from the first to the last day, the latest last."""
    if key.startswith(DONE):
        return _done(plan, key, scope, days)
    if key == SPEND:
        return tuple(Fraction(each.amount_minor) for each in spent(plan, scope, days))
    actuals = actuals_of(plan, key, scope, days)
    return tuple(Fraction(actual.value) for actual in actuals)


def actuals_of(
    plan: Plan, key: str, scope: Scope, days: tuple[date, date]
) -> tuple[Actual, ...]:
    """The typed figures of a metric from the first to the last day, by day."""
    return entered(plan, key, scope, days)


def spent(plan: Plan, scope: Scope, days: tuple[date, date]) -> tuple[CostEntry, ...]:
    """The actual costs of a scope from the first to the last day."""
    return tuple(
        cost
        for cost in plan.where(CostEntry, "state", CostState.ACTUAL)
        if days[0] <= cost.date <= days[1] and has_cost(plan, scope, cost)
    )


def total(parts: Iterable[Fraction]) -> Fraction:
    """The exact sum."""
    return sum(parts, Fraction(0))


def campaign_id_of(plan: Plan, entry: Actual | CostEntry) -> str | None:
    """The campaign of a figure or a cost, by itself or through its activity."""
    if entry.campaign_id is not None:
        return entry.campaign_id
    activity = plan.find(Activity, entry.activity_id)
    return None if activity is None else activity.campaign_id


def done_rows(plan: Plan, activity: Activity) -> tuple[Actual, ...]:
    """The dated figures of what was done of an activity, by day.

    Whatever type they were entered for: an activity counts as what it is today.
    """
    rows = plan.where(Actual, "activity_id", activity.id)
    kept = (row for row in rows if row.metric.startswith(DONE))
    return tuple(sorted(kept, key=lambda row: row.date))


def beyond_rows(plan: Plan, activity: Activity) -> Decimal | None:
    """What was done of an activity beyond its dated figures; None for nothing more.

    Of an activity that is done it belongs to `done_on`, of any other to no known day.
    """
    rows = done_rows(plan, activity)
    if activity.done_quantity is None:
        return None
    rest = activity.done_quantity - sum(row.value for row in rows)
    return rest if rest or not rows else None


def done_of(
    plan: Plan, activity: Activity, days: tuple[date, date]
) -> tuple[Decimal, ...]:
    """The figures of what was done of an activity from the first to the last day."""
    rows = done_rows(plan, activity)
    dated = tuple(row.value for row in rows if days[0] <= row.date <= days[1])
    rest = beyond_rows(plan, activity)
    return dated if rest is None or not is_done_in(activity, days) else (*dated, rest)


def is_done_in(activity: Activity, days: tuple[date, date]) -> bool:
    """Whether the day on which an activity was done lies between the two days."""
    if activity.state is not ActivityState.DONE or activity.done_on is None:
        return False
    return days[0] <= activity.done_on <= days[1]


def _done(
    plan: Plan, key: str, scope: Scope, days: tuple[date, date]
) -> tuple[Fraction, ...]:
    activity_type = None if key == DONE_OTHER else key.removeprefix(DONE)
    return tuple(
        Fraction(value)
        for activity in plan.where(Activity, "type", activity_type)
        if not activity.is_archived and has_activity(plan, scope, activity)
        for value in done_of(plan, activity, days)
    )


def has_activity(plan: Plan, scope: Scope, activity: Activity) -> bool:
    """Whether an activity lies in the scope."""
    match scope.kind:
        case ScopeKind.PLAN:
            return True
        case ScopeKind.SIDE:
            return activity.side == scope.part
        case ScopeKind.PERSON:
            return activity.owner_id == scope.part
        case _:
            return _has_campaign(plan, scope, activity.campaign_id)


def has_cost(plan: Plan, scope: Scope, cost: CostEntry) -> bool:
    """Whether a cost lies in the scope, by itself or through its activity."""
    activity = plan.find(Activity, cost.activity_id)
    match scope.kind:
        case ScopeKind.PLAN:
            return True
        case ScopeKind.SIDE if cost.side is not None:
            return cost.side == scope.part
        case ScopeKind.CAMPAIGN | ScopeKind.STRATEGY if cost.campaign_id is not None:
            return _has_campaign(plan, scope, cost.campaign_id)
        case _:
            return activity is not None and has_activity(plan, scope, activity)


def _has_campaign(plan: Plan, scope: Scope, campaign_id: str | None) -> bool:
    campaign = plan.find(Campaign, campaign_id)
    if campaign is None:
        return False
    if scope.kind is ScopeKind.STRATEGY:
        return campaign.strategy == scope.part
    return scope.kind is ScopeKind.CAMPAIGN and campaign.id == scope.part
