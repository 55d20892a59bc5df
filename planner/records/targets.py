"""The company's own metrics, targets for any metric, and what was reached."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from planner.records.people import Side


class MetricKind(StrEnum):
    """Over a window; at a date; a part of a whole; a span of time."""

    FLOW = "flow"
    STOCK = "stock"
    RATIO = "ratio"
    DURATION = "duration"


class Unit(StrEnum):
    """What a metric counts."""

    COUNT = "count"
    MONEY = "money"
    HOURS = "hours"
    PERCENT = "percent"


class Direction(StrEnum):
    """Whether more or less of it is better."""

    UP = "up"
    DOWN = "down"


class ScopeKind(StrEnum):
    """What part of the plan a figure is for."""

    PLAN = "plan"
    CAMPAIGN = "campaign"
    SIDE = "side"
    PERSON = "person"
    TIER = "tier"
    STRATEGY = "strategy"


@dataclass(frozen=True, slots=True, kw_only=True)
class EnteredMetric:
    """A figure of the company's own that people type in. `key` is unique."""

    id: str
    key: str
    label: str
    kind: MetricKind = MetricKind.FLOW
    unit: Unit = Unit.COUNT
    direction: Direction = Direction.UP
    side: Side | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a metric should reach within a scope. `quarter` and `metric` are keys.

    The scope's part is in `campaign_id`, `person_id`, or in `scope_value` (a side, a
    tier, a strategy). `value` and `baseline` are in the metric's unit; money in minor
    units. `profile`: percentages per month, None even. The window's days, None for
    the quarter's own, are both included.
    """

    id: str
    quarter: str
    metric: str
    scope: ScopeKind = ScopeKind.PLAN
    campaign_id: str | None = None
    person_id: str | None = None
    scope_value: str | None = None
    value: Decimal
    baseline: Decimal | None = None
    profile: tuple[int, ...] | None = None
    window_start: date | None = None
    window_end: date | None = None
    sales_owner_id: str | None = None
    marketing_owner_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actual:
    """What was reached on a day. Scope and value as in a target; days add up."""

    id: str
    date: date
    metric: str
    scope: ScopeKind = ScopeKind.PLAN
    campaign_id: str | None = None
    person_id: str | None = None
    scope_value: str | None = None
    activity_id: str | None = None
    value: Decimal
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetRevision:
    """A new value of a target from a day on, with the reason and who agreed.

    `value`: in the metric's unit, None when the target is withdrawn from that day on;
    `is_restated`: as if it had always been so, which must be chosen. Source: K18.
    """

    id: str
    target_id: str
    effective_from: date
    value: Decimal | None = None
    reason: str
    is_restated: bool = False
    sales_agreed_id: str | None = None
    marketing_agreed_id: str | None = None
    agreed_on: date | None = None
