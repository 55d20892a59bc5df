"""What campaigns and activities cost: planned, committed, actual."""

from __future__ import annotations

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
    unit and `rate` how many of the plan's currency one of it costs.
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
