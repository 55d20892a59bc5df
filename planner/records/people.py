"""The firm's own people, each on one side."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Side(StrEnum):
    """Which side of the firm. Only Sales and Marketing count for "both sides"."""

    SALES = "sales"
    MARKETING = "marketing"
    SERVICE = "service"
    LEADERSHIP = "leadership"
    NEUTRAL = "neutral"
    EXTERNAL = "external"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One of the firm's people. `active_from` and `active_to` are both included.

    `customer_hours_target`: hours a month; `leads_per_week`: how many this person can
    take on.
    """

    id: str
    name: str
    initials: str | None = None
    side: Side
    title: str | None = None
    email: str | None = None
    phone: str | None = None
    active_from: date | None = None
    active_to: date | None = None
    is_leader: bool = False
    customer_hours_target: Decimal | None = None
    leads_per_week: int | None = None
