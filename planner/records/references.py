"""Which record kind a field refers to, by the field's name, the same in every kind."""

from __future__ import annotations

from dataclasses import fields
from functools import cache

from planner.records.accounts import Account, Contact, ListEntry, TargetList
from planner.records.base import Record
from planner.records.campaigns import (
    Activity,
    ActivityAccount,
    Campaign,
    CampaignAccount,
    Dependency,
    Milestone,
)
from planner.records.interactions import Interaction
from planner.records.people import Person
from planner.records.profile import FitCriterion, FitRating
from planner.records.targets import Target, TargetRevision

REFERENCES: dict[str, type[Record]] = {
    "account_id": Account,
    "contact_id": Contact,
    "criterion_id": FitCriterion,
    "list_id": TargetList,
    "campaign_id": Campaign,
    "from_campaign_id": Campaign,
    "to_campaign_id": Campaign,
    "activity_id": Activity,
    "needs_id": Activity,
    "person_id": Person,
    "owner_id": Person,
    "sales_owner_id": Person,
    "marketing_owner_id": Person,
    "sales_lead_id": Person,
    "marketing_lead_id": Person,
    "approver_id": Person,
    "chair_id": Person,
    "sales_agreed_id": Person,
    "marketing_agreed_id": Person,
    "target_id": Target,
}

OWNED: dict[type[Record], tuple[tuple[type[Record], str], ...]] = {
    Account: (
        (Interaction, "account_id"),
        (FitRating, "account_id"),
        (Contact, "account_id"),
    ),
    FitCriterion: ((FitRating, "criterion_id"),),
    TargetList: ((ListEntry, "list_id"),),
    Campaign: ((CampaignAccount, "campaign_id"),),
    Activity: (
        (ActivityAccount, "activity_id"),
        (Dependency, "activity_id"),
        (Milestone, "activity_id"),
    ),
    Target: ((TargetRevision, "target_id"),),
}
"""Rows that are part of another one and go with it: (kind, field that names it)."""


@cache
def references_of(kind: type[Record]) -> tuple[tuple[str, type[Record]], ...]:
    """The (field, kind referred to) pairs of a record kind, in field order."""
    names = (field.name for field in fields(kind))  # type: ignore[arg-type]  # every record is a dataclass
    return tuple((name, REFERENCES[name]) for name in names if name in REFERENCES)
