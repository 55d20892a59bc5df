"""What campaigns and activities cost, and the budget that both sides share."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from planner.records.people import Side


class CostKind(StrEnum):
    """What the money is for."""

    EXTERNAL = "external"
    HOURS = "hours"
    INTERNAL = "internal"


class CostState(StrEnum):
    """How certain the money is."""

    PLANNED = "planned"
    COMMITTED = "committed"
    ACTUAL = "actual"


@dataclass(frozen=True, slots=True, kw_only=True)
class CostEntry:
    """One amount. `amount_minor` is in the plan's currency, rounded once when entered.

    For another currency, `original_minor` is the amount in that currency's own minor
    unit and `rate` how many of the plan's currency one of it costs. `open_*`: how a
    cost that was paid or given up stood before, so that one can look back.
    """

    id: str
    reference: str
    date: date
    campaign_id: str | None = None
    activity_id: str | None = None
    side: Side | None = None
    kind: CostKind = CostKind.EXTERNAL
    state: CostState = CostState.PLANNED
    amount_minor: int
    currency: str | None = None
    original_minor: int | None = None
    rate: Decimal | None = None
    note: str | None = None
    open_state: CostState | None = None
    open_date: dt.date | None = None
    open_minor: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetLine:
    """What a side brings into the quarter's joint budget. `quarter`: its key."""

    id: str
    quarter: str
    side: Side
    amount_minor: int
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetTransfer:
    """Money moved between two sides or two campaigns; the whole stays the same.

    `number` is short and unique ("T2"); either both sides are given or both campaigns.
    """

    id: str
    number: str
    quarter: str
    date: date
    from_side: Side | None = None
    to_side: Side | None = None
    from_campaign_id: str | None = None
    to_campaign_id: str | None = None
    amount_minor: int
    reason: str
    approver_id: str
