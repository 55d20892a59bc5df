"""What both sides agree on for a quarter: its objectives."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


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
