"""Accounts, their contacts, and the target list of each quarter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Relationship(StrEnum):
    """What the account is to us today."""

    PROSPECT = "prospect"
    CUSTOMER = "customer"
    FORMER = "former"
    PARTNER = "partner"


class Strategy(StrEnum):
    """What we want from the account or with the campaign."""

    ACQUIRE = "acquire"
    RETAIN = "retain"
    DEVELOP = "develop"
    SUBSTITUTE = "substitute"


class BuyingStage(StrEnum):
    """How far the buyer is; not the same as the stage of a sale."""

    ATTENTION = "attention"
    INTEREST = "interest"
    DESIRE = "desire"
    ACTION = "action"


class BuyingRole(StrEnum):
    """The part that a contact plays in the buyer's decision."""

    DECISION_MAKER = "decision maker"
    BUDGET_HOLDER = "budget holder"
    INFLUENCER = "influencer"
    USER = "user"
    CHAMPION = "champion"
    GATEKEEPER = "gatekeeper"
    BLOCKER = "blocker"


class ListState(StrEnum):
    """How far a version of the target list is agreed."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    AGREED = "agreed"
    IN_FORCE = "in force"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A company to win, keep or win back. `number` is short and unique ("A12").

    `staff`: people; `revenue_minor`: a year's, in the plan's minor unit; `tier`: 1-3;
    `is_excluded`: we do not want it whatever it scores; `*_next_step`: what each side
    does next, and `*_next_on` by which day.
    """

    id: str
    number: str
    name: str
    website: str | None = None
    segment: str | None = None
    industry: str | None = None
    staff: int | None = None
    revenue_minor: int | None = None
    street: str | None = None
    postcode: str | None = None
    city: str | None = None
    region: str | None = None
    country: str | None = None
    phone: str | None = None
    relationship: Relationship | None = None
    tier: int | None = None
    strategy: Strategy | None = None
    sales_owner_id: str | None = None
    marketing_owner_id: str | None = None
    buying_stage: BuyingStage | None = None
    competitor: str | None = None
    notes: str | None = None
    is_archived: bool = False
    is_excluded: bool = False
    exclusion_reason: str | None = None
    sales_next_step: str | None = None
    sales_next_on: date | None = None
    marketing_next_step: str | None = None
    marketing_next_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person at an account. `do_not_contact` wins everywhere."""

    id: str
    account_id: str
    name: str
    title: str | None = None
    buying_role: BuyingRole | None = None
    email: str | None = None
    phone: str | None = None
    do_not_contact: bool = False
    notes: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetList:
    """One version of a quarter's target list. `quarter`: its key, "2026Q3"."""

    id: str
    quarter: str
    version: int = 1
    state: ListState = ListState.DRAFT


@dataclass(frozen=True, slots=True, kw_only=True)
class ListEntry:
    """An account on a target list. A vote of None has not been given yet.

    `added_on`: the day from which it counts, None for the quarter's first.
    """

    id: str
    list_id: str
    account_id: str
    tier: int | None = None
    strategy: Strategy | None = None
    sales_vote: bool | None = None
    marketing_vote: bool | None = None
    reason: str | None = None
    added_on: date | None = None
