"""What a record and its kind are called in sentences: undo labels, problems, logs."""

from __future__ import annotations

import re

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
    Meeting,
    Milestone,
    MilestoneRule,
    Objective,
    Person,
    Record,
    Target,
    TargetList,
    TargetRevision,
)
from planner.text import _, day

NOUNS: dict[type[Record], str] = {
    Company: "company",
    DayOff: "day off",
    Person: "person",
    Account: "account",
    Contact: "contact",
    TargetList: "target list",
    ListEntry: "list entry",
    FitCriterion: "criterion of the profile",
    FitRating: "rating of an account",
    Interaction: "interaction",
    Objective: "objective",
    Campaign: "campaign",
    CampaignAccount: "account of a campaign",
    Activity: "activity",
    ActivityAccount: "account of an activity",
    Dependency: "dependency",
    EnteredMetric: "metric",
    Target: "target",
    Actual: "result",
    CostEntry: "cost entry",
    Assumption: "assumption",
    MilestoneRule: "milestone rule",
    Milestone: "milestone",
    TargetRevision: "change of a target",
    BudgetLine: "budget line",
    BudgetTransfer: "budget transfer",
    Meeting: "meeting",
}
TITLES: dict[type[Record], str] = {
    Company: "name",
    DayOff: "name",
    Person: "name",
    Account: "name",
    Contact: "name",
    TargetList: "quarter",
    FitCriterion: "text",
    Interaction: "text",
    Objective: "text",
    Campaign: "name",
    Activity: "name",
    EnteredMetric: "label",
    Target: "metric",
    Actual: "metric",
    CostEntry: "reference",
    Assumption: "key",
    MilestoneRule: "text",
    Milestone: "text",
    TargetRevision: "reason",
    BudgetLine: "side",
    BudgetTransfer: "number",
    Meeting: "kind",
}
"""The field by which people call a record of each kind."""
LONGEST_TITLE = 60


def noun_of(kind: type[Record]) -> str:
    """The word for a record kind, as in a sentence: "cost entry"."""
    return _(NOUNS[kind])


def title_of(record: Record) -> str:
    """What people call this record: its name, code, text or day, at most 60 letters."""
    field = TITLES.get(type(record))
    title: str | None = getattr(record, field) if field else None
    if title is None:
        if isinstance(record, DayOff):
            return day(record.date)
        if isinstance(record, Interaction):
            return _(record.kind)
        return noun_of(type(record))
    if len(title) <= LONGEST_TITLE:
        return title
    return title[: LONGEST_TITLE - 1].rstrip() + "…"


def natural_key(number: str) -> tuple[tuple[int, str], ...]:
    """What short numbers are sorted by, so that X9 comes before X10."""
    parts = re.findall(r"[0-9]+|[^0-9]+", number.casefold())
    return tuple(
        (int(part), "") if part.isdecimal() and part.isascii() else (-1, part)
        for part in parts
    )
