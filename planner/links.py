"""Where each kind of record is shown: the page, and what to open on it.

For whatever names records and leads to them: the plan check, a search, a review.
"""

from __future__ import annotations

from dataclasses import dataclass

from planner.plan import Plan
from planner.records import (
    Account,
    Activity,
    ActivityAccount,
    Actual,
    Assumption,
    BudgetLine,
    BudgetTransfer,
    Campaign,
    CampaignAccount,
    Company,
    Contact,
    CostEntry,
    DayOff,
    Dependency,
    EnteredMetric,
    FitCriterion,
    FitRating,
    Interaction,
    ListEntry,
    Milestone,
    MilestoneRule,
    Objective,
    Person,
    Record,
    Target,
    TargetList,
    TargetRevision,
)

_PAGES: dict[type[Record], str] = {
    Company: "settings",
    DayOff: "settings",
    Person: "settings",
    Account: "accounts",
    Contact: "accounts",
    TargetList: "accounts",
    ListEntry: "accounts",
    FitCriterion: "settings",
    FitRating: "accounts",
    Interaction: "accounts",
    Objective: "targets",
    Assumption: "targets",
    EnteredMetric: "targets",
    Target: "targets",
    TargetRevision: "targets",
    Actual: "targets",
    Campaign: "campaigns",
    CampaignAccount: "campaigns",
    Activity: "programme",
    ActivityAccount: "programme",
    Dependency: "programme",
    Milestone: "programme",
    MilestoneRule: "programme",
    CostEntry: "budget",
    BudgetLine: "budget",
    BudgetTransfer: "budget",
}
_WHOLE: dict[type[Record], str] = {
    Contact: "account_id",
    ListEntry: "account_id",
    FitRating: "account_id",
    Interaction: "account_id",
    CampaignAccount: "campaign_id",
    ActivityAccount: "activity_id",
    Dependency: "activity_id",
    Milestone: "activity_id",
    TargetRevision: "target_id",
}
"""What a record is a part of is what opens: the field that names it."""
PEOPLE = "people"
"""The section of the settings where somebody new is added."""
PROFILE = "profile"
"""The section of the settings that holds the criteria of the profile."""


@dataclass(frozen=True, slots=True)
class Link:
    """A page by its key, and what to open on it; None for the page as a whole."""

    page: str
    record: str | None = None


@dataclass(frozen=True, slots=True)
class WordedLink:
    """A link with what it says: "12 accounts as sales owner"."""

    words: str
    link: Link


def page_of(kind: type[Record]) -> str | None:
    """The key of the page that shows records of a kind, None when no page does."""
    return _PAGES.get(kind)


def link_to(
    plan: Plan, kind: type[Record] | None, record_id: str | None = None
) -> Link | None:
    """Where a record is put right, or where one of the kind is added; None nowhere."""
    page = None if kind is None else page_of(kind)
    if kind is None or page is None:
        return None
    if kind is Person and plan.find(Person, record_id) is None:
        return Link(page, PEOPLE)
    if kind is FitCriterion:
        return Link(page, PROFILE)
    record = plan.find(kind, record_id)
    if record is None:
        return Link(page)
    field = _WHOLE.get(kind, "id")
    opened: str = getattr(record, field)
    return Link(page, opened)
