"""What both sides agree on for a quarter: its objectives, and what they assume."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class AssumptionKey(StrEnum):
    """What a reverse funnel reckons with where the plan has no figure of its own."""

    REVENUE_GOAL = "revenue goal"
    MEAN_ORDER = "mean order"
    WIN_RATE = "win rate"
    LEAD_TO_OPPORTUNITY = "lead to opportunity"
    COST_PER_LEAD = "cost per lead"


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """What the quarter is for. `quarter`: key; `value` in `unit`, as people say it.

    `metric`: a metric's key, or None. At most one objective a quarter is the headline.
    """

    id: str
    quarter: str
    text: str
    metric: str | None = None
    value: Decimal | None = None
    unit: str | None = None
    sales_owner_id: str | None = None
    marketing_owner_id: str | None = None
    is_headline: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumption:
    """A number that people assume for a quarter, as it is not measured.

    Money in the plan's minor unit, a rate as a percentage up to 100.
    """

    id: str
    quarter: str
    key: AssumptionKey
    value: Decimal
