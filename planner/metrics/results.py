"""What was reached for a target by a day: from activities, costs, or typed figures.

An actual counts once for every scope that it lies in: a person's figure for the
person, for the person's side and for the plan. Source: domain 2, metrics (keys).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from planner.metrics.pace import Window
from planner.plan import Plan
from planner.records import (
    Activity,
    ActivityState,
    Actual,
    Campaign,
    CostEntry,
    CostState,
    MetricKind,
    Person,
    ScopeKind,
    Target,
)

DONE_PREFIX = "done:"
SPEND = "spend"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """A part of the plan: all of it, or one campaign, side, person, tier, strategy."""

    kind: ScopeKind = ScopeKind.PLAN
    part: str | None = None

    @classmethod
    def of(cls, record: Target | Actual) -> Scope:
        """The scope that a target or an actual is for."""
        part = record.campaign_id or record.person_id or record.scope_value
        return cls(kind=record.scope, part=part)

    @classmethod
    def of_campaign(cls, campaign: Campaign) -> Scope:
        """One campaign."""
        return cls(kind=ScopeKind.CAMPAIGN, part=campaign.id)


def result_of(
    plan: Plan, target: Target, kind: MetricKind, window: Window, as_of: date
) -> Fraction | None:
    """What was reached in the target's window up to a day, in the metric's unit.

    A flow is a sum; anything else is the latest figure. None when nobody has entered
    one; what is worked out from records is 0 when nothing happened.
    """
    days = (window.start, min(as_of, window.end))
    parts = parts_of(plan, target.metric, Scope.of(target), days)
    if not parts and not is_counted(target.metric):
        return None
    return total(parts) if kind is MetricKind.FLOW else parts[-1]


def is_counted(key: str) -> bool:
    """Whether a flow is added up from records of the plan, so that none means 0."""
    return key == SPEND or key.startswith(DONE_PREFIX)


def parts_of(
    plan: Plan, key: str, scope: Scope, days: tuple[date, date]
) -> tuple[Fraction, ...]:
    """Every figure behind a result from the first to the last day, the latest last."""
    if key.startswith(DONE_PREFIX):
        return _done(plan, key.removeprefix(DONE_PREFIX), scope, days)
    if key == SPEND:
        return tuple(Fraction(each.amount_minor) for each in spent(plan, scope, days))
    actuals = actuals_of(plan, key, scope, days)
    return tuple(Fraction(actual.value) for actual in actuals)


def actuals_of(
    plan: Plan, key: str, scope: Scope, days: tuple[date, date]
) -> tuple[Actual, ...]:
    """The typed figures of a metric from the first to the last day, by day."""
    kept = (
        actual
        for actual in plan.where(Actual, "metric", key)
        if days[0] <= actual.date <= days[1] and _has_actual(plan, scope, actual)
    )
    return tuple(sorted(kept, key=lambda actual: actual.date))


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


def _done(
    plan: Plan, activity_type: str, scope: Scope, days: tuple[date, date]
) -> tuple[Fraction, ...]:
    return tuple(
        Fraction(activity.done_quantity)
        for activity in plan.where(Activity, "type", activity_type)
        if activity.state is ActivityState.DONE
        and not activity.is_archived
        and activity.done_quantity is not None
        and activity.done_on is not None
        and days[0] <= activity.done_on <= days[1]
        and has_activity(plan, scope, activity)
    )


def _has_actual(plan: Plan, scope: Scope, actual: Actual) -> bool:
    """Whether a typed figure lies in the scope."""
    own = Scope.of(actual)
    if scope.kind is ScopeKind.PLAN or own == scope:
        return True
    if own.kind is ScopeKind.PERSON:
        person = plan.find(Person, own.part)
        if scope.kind is ScopeKind.SIDE and person is not None:
            return person.side == scope.part
    if own.kind is ScopeKind.CAMPAIGN and scope.kind is ScopeKind.STRATEGY:
        return _has_campaign(plan, scope, own.part)
    activity = plan.find(Activity, actual.activity_id)
    is_free = own.kind is ScopeKind.PLAN
    return is_free and activity is not None and has_activity(plan, scope, activity)


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
