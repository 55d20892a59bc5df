"""Every kind of record a plan holds, one file per area."""

from planner.records.accounts import (
    Account,
    BuyingRole,
    BuyingStage,
    Contact,
    ListEntry,
    ListState,
    Relationship,
    Strategy,
    TargetList,
)
from planner.records.agreement import Objective
from planner.records.base import Record, new_id
from planner.records.campaigns import (
    AccountStatus,
    Activity,
    ActivityAccount,
    ActivityState,
    ActivityType,
    Campaign,
    CampaignAccount,
    CampaignState,
    Dependency,
)
from planner.records.company import Company, DateFormat, DayOff, DecimalSign, Paper
from planner.records.money import CostEntry, CostKind, CostState
from planner.records.people import Person, Side
from planner.records.references import OWNED, REFERENCES, references_of
from planner.records.targets import (
    Actual,
    Direction,
    EnteredMetric,
    MetricKind,
    ScopeKind,
    Target,
    Unit,
)

RECORDS: tuple[type[Record], ...] = (
    Company,
    DayOff,
    Person,
    Account,
    Contact,
    TargetList,
    ListEntry,
    Objective,
    Campaign,
    CampaignAccount,
    Activity,
    ActivityAccount,
    Dependency,
    EnteredMetric,
    Target,
    Actual,
    CostEntry,
)
"""Parents before children, so that a file can be filled in this order."""

__all__ = [
    "OWNED",
    "RECORDS",
    "REFERENCES",
    "Account",
    "AccountStatus",
    "Activity",
    "ActivityAccount",
    "ActivityState",
    "ActivityType",
    "Actual",
    "BuyingRole",
    "BuyingStage",
    "Campaign",
    "CampaignAccount",
    "CampaignState",
    "Company",
    "Contact",
    "CostEntry",
    "CostKind",
    "CostState",
    "DateFormat",
    "DayOff",
    "DecimalSign",
    "Dependency",
    "Direction",
    "EnteredMetric",
    "ListEntry",
    "ListState",
    "MetricKind",
    "Objective",
    "Paper",
    "Person",
    "Record",
    "Relationship",
    "ScopeKind",
    "Side",
    "Strategy",
    "Target",
    "TargetList",
    "Unit",
    "new_id",
    "references_of",
]
