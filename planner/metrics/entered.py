"""Typed figures of a part of the plan: its own total, or else the sum of its parts.

A total that somebody entered stands for all of its part of the plan; figures of smaller
parts are never added to it, as they are in it already. Parts of different kinds overlap
(a person's figure may be in a campaign's), so of those only the largest sum counts.
Source: domain 1 and 2, ahead T5.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain

from planner.metrics.catalogue import metric_of
from planner.metrics.scope import Scope
from planner.plan import Plan
from planner.records import (
    Activity,
    Actual,
    Campaign,
    MetricKind,
    Person,
    ScopeKind,
    Side,
    Strategy,
)

TIERS = ("1", "2", "3")
_BY_ACTIVITY = frozenset({ScopeKind.PLAN, ScopeKind.CAMPAIGN})
"""Scopes whose figures for an activity are parts, not the total itself."""

Rows = tuple[Actual, ...]


def entered(plan: Plan, key: str, scope: Scope, days: tuple[date, date]) -> Rows:
    """The typed figures that make up a metric of a scope, by day.

    Of anything but a flow only the scope's own: levels of parts cannot be added up.
    """
    metric = metric_of(plan, key)
    figures = plan.once(_figures, key, days)
    adds_up = metric is None or metric.kind is MetricKind.FLOW
    found = figures.of(scope) if adds_up else figures.at(scope)
    return tuple(sorted(found, key=lambda row: row.date))


def entered_for_campaigns(plan: Plan, key: str, days: tuple[date, date]) -> Rows:
    """The typed figures of all campaigns and of what is done without one."""
    return plan.once(_figures, key, days).of_campaigns()


def _figures(plan: Plan, key: str, days: tuple[date, date]) -> _Figures:
    rows = plan.where(Actual, "metric", key)
    return _Figures(plan, (row for row in rows if days[0] <= row.date <= days[1]))


class _Figures:
    """The figures of one metric, by the scope and the activity that they are for."""

    def __init__(self, plan: Plan, rows: Iterable[Actual]) -> None:
        self._plan = plan
        self._at: dict[Scope, list[Actual]] = {}
        self._own: dict[Scope, list[Actual]] = {}
        self._of_activities: list[tuple[Actual, Activity]] = []
        for row in rows:
            scope = Scope.of(row)
            self._at.setdefault(scope, []).append(row)
            activity = plan.find(Activity, row.activity_id)
            if activity is not None:
                self._of_activities.append((row, activity))
            if activity is None or scope.kind not in _BY_ACTIVITY:
                self._own.setdefault(scope, []).append(row)

    def at(self, scope: Scope) -> Rows:
        """The figures that were entered for just this scope."""
        return tuple(self._at.get(scope, ()))

    def of(self, scope: Scope) -> Rows:
        """The scope's own figures, or those of its parts."""
        own = self._own.get(scope)
        if own is not None:
            return tuple(own)
        return max(self._partitions(scope), key=_total, default=())

    def of_campaigns(self) -> Rows:
        """The figures of all campaigns, and of activities without one."""
        return self._all(ScopeKind.CAMPAIGN, self._campaigns(), self._free())

    def _partitions(self, scope: Scope) -> Iterator[Rows]:
        """The ways in which the scope is made up of parts that do not overlap."""
        match scope.kind:
            case ScopeKind.PLAN:
                yield self.of_campaigns()
                yield self._all(ScopeKind.SIDE, Side)
                yield self._all(ScopeKind.TIER, TIERS)
                yield self._all(ScopeKind.STRATEGY, Strategy)
            case ScopeKind.CAMPAIGN:
                yield tuple(
                    row
                    for row, activity in self._of_activities
                    if _campaign_of(row, activity) == scope.part
                )
            case ScopeKind.SIDE:
                yield self._all(ScopeKind.PERSON, self._people(scope.part))
                yield self._where_activity("side", scope.part)
            case ScopeKind.PERSON:
                yield self._where_activity("owner_id", scope.part)
            case ScopeKind.STRATEGY:
                yield self._all(ScopeKind.CAMPAIGN, self._campaigns(scope.part))

    def _all(self, kind: ScopeKind, parts: Iterable[str], rest: Rows = ()) -> Rows:
        of_parts = (self.of(Scope(kind=kind, part=str(part))) for part in parts)
        return (*chain.from_iterable(of_parts), *rest)

    def _campaigns(self, strategy: str | None = None) -> list[str]:
        return [
            campaign.id
            for campaign in self._plan.all(Campaign)
            if strategy is None or campaign.strategy == strategy
        ]

    def _people(self, side: str | None) -> list[str]:
        return [each.id for each in self._plan.all(Person) if each.side == side]

    def _free(self) -> Rows:
        """The figures of activities without a campaign."""
        return tuple(
            row
            for row, activity in self._of_activities
            if _campaign_of(row, activity) is None
        )

    def _where_activity(self, field: str, value: str | None) -> Rows:
        return tuple(
            row
            for row, activity in self._of_activities
            if getattr(activity, field) == value
        )


def _campaign_of(row: Actual, activity: Activity) -> str | None:
    return row.campaign_id or activity.campaign_id


def _total(rows: Rows) -> tuple[bool, object]:
    return bool(rows), sum((row.value for row in rows), 0)
