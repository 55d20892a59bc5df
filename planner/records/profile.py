"""The profile of the customer that both sides want, and how accounts fit it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class FitField(StrEnum):
    """What of an account a criterion can be rated by without anybody's judgement."""

    SEGMENT = "segment"
    INDUSTRY = "industry"
    STAFF = "staff"
    REVENUE = "revenue"
    REGION = "region"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True, kw_only=True)
class FitCriterion:
    """One line of the profile. `weight`: whole percent, 100 over all criteria.

    `scale`: what 0 to 5 mean in words. `field` and `rules` rate accounts by
    themselves ("Food, Drink: 5; Chemicals: 3"), see `planner/metrics/fit_rules.py`.
    """

    id: str
    position: int
    text: str
    weight: int
    scale: str | None = None
    field: FitField | None = None
    rules: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FitRating:
    """What an account is worth by one criterion, 0 to 5. Not known: no rating.

    It goes before what the criterion's rules say. `person_id`: who rated.
    """

    id: str
    account_id: str
    criterion_id: str
    value: int
    note: str | None = None
    person_id: str | None = None
    rated_on: date | None = None
