"""Campaigns, the accounts in them, and the activities of both sides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from planner.records.accounts import BuyingStage, Strategy
from planner.records.people import Side


class CampaignState(StrEnum):
    """How far a campaign is. Running is set by a person; dates only propose it."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    AGREED = "agreed"
    RUNNING = "running"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class AccountStatus(StrEnum):
    """Where an account stands within a campaign."""

    PLANNED = "planned"
    REACHED = "reached"
    RESPONDED = "responded"
    MEETING = "meeting"
    OPPORTUNITY = "opportunity"
    WON = "won"
    LOST = "lost"
    DROPPED = "dropped"


class ActivityState(StrEnum):
    """How far an activity is. Late is worked out, never stored."""

    PLANNED = "planned"
    IN_PROGRESS = "in progress"
    DONE = "done"
    CANCELLED = "cancelled"


class ActivityType(StrEnum):
    """The kinds of work that both sides plan."""

    CALL = "call"
    LETTER = "letter"
    MAIL = "mail"
    VISIT = "visit"
    JOINT_VISIT = "joint visit"
    SEMINAR = "seminar"
    FAIR = "fair"
    ADVERT = "advert"
    CONTENT = "content"
    PR = "pr"
    REFERRAL = "referral"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign:
    """A joint effort of one quarter. `start` and `end` are both included.

    `code` is unique ("C-2026Q3-01"); `quarter` is a key; `objective` is the campaign's
    aim, and where it is the text of one of the quarter's objectives it serves that
    one; `has_all_accounts`: every account of the plan is in it.
    """

    id: str
    code: str
    name: str
    quarter: str
    objective: str | None = None
    strategy: Strategy | None = None
    segment: str | None = None
    message: str | None = None
    offer: str | None = None
    start: date | None = None
    end: date | None = None
    sales_lead_id: str | None = None
    marketing_lead_id: str | None = None
    budget_minor: int | None = None
    state: CampaignState = CampaignState.DRAFT
    has_all_accounts: bool = False
    is_archived: bool = False
    notes: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignAccount:
    """An account in a campaign, and where it stands there."""

    id: str
    campaign_id: str
    account_id: str
    status: AccountStatus = AccountStatus.PLANNED


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One piece of work. `number` is short and unique ("X7"); both days are included.

    `baseline_*`: the days as first planned; `planned_cost_minor`: the plan's minor
    unit; `planned_hours`: hours; `no_measure`: nothing will be counted, on purpose.
    An activity without accounts of its own is for all accounts of its campaign.
    """

    id: str
    number: str
    name: str
    campaign_id: str | None = None
    type: ActivityType | None = None
    channel: str | None = None
    side: Side | None = None
    owner_id: str | None = None
    buying_stage: BuyingStage | None = None
    start: date | None = None
    due: date | None = None
    baseline_start: date | None = None
    baseline_due: date | None = None
    planned_quantity: Decimal | None = None
    unit: str | None = None
    planned_cost_minor: int | None = None
    planned_hours: Decimal | None = None
    state: ActivityState = ActivityState.PLANNED
    done_on: date | None = None
    done_quantity: Decimal | None = None
    result: str | None = None
    no_measure: bool = False
    is_archived: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityAccount:
    """An account that an activity is for."""

    id: str
    activity_id: str
    account_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependency:
    """One activity that cannot start before another is done."""

    id: str
    activity_id: str
    needs_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneRule:
    """What must stand some calendar days before every activity of a type."""

    id: str
    type: ActivityType
    text: str
    days_before: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """A milestone of one activity, in calendar days before it, and when it was met.

    It takes the place of the rule with the same text.
    """

    id: str
    activity_id: str
    text: str
    days_before: int
    done_on: date | None = None
