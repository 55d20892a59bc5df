"""The fields of records and what stands in them, in words, whatever the kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from planner.edits.assumptions import MONEY_KEYS
from planner.metrics.catalogue import metric_of
from planner.metrics.wording import shown
from planner.naming import title_of
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import (
    REFERENCES,
    Actual,
    Assumption,
    Record,
    Target,
    TargetRevision,
)
from planner.text import (
    _,
    count,
    day,
    day_names,
    joined,
    money,
    quarter_label,
    title_case,
)

FIELDS: Mapping[str, str] = {
    "name": "Name",
    "currency": "Currency",
    "fiscal_year_start": "First month of the fiscal year",
    "paper": "Paper",
    "decimal_sign": "Decimal sign",
    "date_format": "Dates in files",
    "working_days": "Working days",
    "universe": "Companies that could buy",
    "universe_on": "Companies that could buy, as of",
    "is_example": "Made-up example",
    "on_track_percent": "On track from, in percent",
    "at_risk_percent": "At risk from, in percent",
    "check_days": "Days without a new figure",
    "date": "Day",
    "initials": "Initials",
    "side": "Side",
    "title": "Title",
    "email": "E-mail",
    "phone": "Phone",
    "active_from": "Active from",
    "active_to": "Active to",
    "is_leader": "Leads",
    "customer_hours_target": "Customer hours a month",
    "leads_per_week": "Leads a week",
    "number": "Number",
    "website": "Website",
    "segment": "Segment",
    "industry": "Industry",
    "staff": "Staff",
    "revenue_minor": "Revenue a year",
    "street": "Street",
    "postcode": "Postcode",
    "city": "City",
    "region": "Region",
    "country": "Country",
    "relationship": "Relationship",
    "tier": "Tier",
    "strategy": "Strategy",
    "sales_owner_id": "Sales owner",
    "marketing_owner_id": "Marketing owner",
    "buying_stage": "Buying stage",
    "competitor": "Competitor",
    "notes": "Notes",
    "is_archived": "Archived",
    "is_excluded": "Excluded",
    "exclusion_reason": "Why it is excluded",
    "sales_next_step": "Next step of Sales",
    "sales_next_on": "Next step of Sales, until",
    "marketing_next_step": "Next step of Marketing",
    "marketing_next_on": "Next step of Marketing, until",
    "account_id": "Account",
    "buying_role": "Buying role",
    "do_not_contact": "Do not contact",
    "quarter": "Quarter",
    "version": "Version",
    "state": "State",
    "list_id": "Target list",
    "sales_vote": "Vote of Sales",
    "marketing_vote": "Vote of Marketing",
    "reason": "Reason",
    "added_on": "Added on",
    "position": "Position",
    "text": "Text",
    "weight": "Weight in percent",
    "scale": "What 0 to 5 mean",
    "field": "Rated by",
    "rules": "Rules",
    "criterion_id": "Criterion",
    "value": "Value",
    "note": "Note",
    "person_id": "Person",
    "rated_on": "Rated on",
    "contact_id": "Contact",
    "kind": "Kind",
    "source": "Source",
    "metric": "Metric",
    "unit": "Unit",
    "is_headline": "Headline",
    "key": "Key",
    "code": "Code",
    "objective": "Objective",
    "message": "Message",
    "offer": "Offer",
    "start": "First day",
    "end": "Last day",
    "sales_lead_id": "Sales lead",
    "marketing_lead_id": "Marketing lead",
    "budget_minor": "Budget",
    "has_all_accounts": "All accounts",
    "campaign_id": "Campaign",
    "status": "Status",
    "type": "Type",
    "channel": "Channel",
    "owner_id": "Owner",
    "due": "Due",
    "baseline_start": "First day as first planned",
    "baseline_due": "Due as first planned",
    "planned_quantity": "Planned",
    "planned_cost_minor": "Planned cost",
    "planned_hours": "Planned hours",
    "done_on": "Done on",
    "done_quantity": "Done",
    "result": "Result",
    "no_measure": "No measure",
    "activity_id": "Activity",
    "needs_id": "Waits for",
    "days_before": "Days before",
    "label": "Label",
    "direction": "Better is",
    "scope": "For",
    "scope_value": "For which",
    "baseline": "Baseline",
    "profile": "Percent by month",
    "window_start": "Counts from",
    "window_end": "Counts until",
    "target_id": "Target",
    "effective_from": "In force from",
    "is_restated": "As if it had always been so",
    "sales_agreed_id": "Agreed for Sales",
    "marketing_agreed_id": "Agreed for Marketing",
    "agreed_on": "Agreed on",
    "reference": "Reference",
    "amount_minor": "Amount",
    "original_minor": "Amount in another currency",
    "rate": "Rate",
    "open_state": "State before it was paid",
    "open_date": "Day before it was paid",
    "open_minor": "Amount before it was paid",
    "from_side": "From side",
    "to_side": "To side",
    "from_campaign_id": "From campaign",
    "to_campaign_id": "To campaign",
    "approver_id": "Approved by",
    "place": "Place",
    "chair_id": "Led by",
    "purpose": "What for",
    "every": "How often",
}
"""Each field by its name, which means the same in every kind of record."""
_LONGEST = 120
_DECIMALS = 6


def field_words(name: str) -> str:
    """What people call a field: "Sales owner" for "sales_owner_id"."""
    return _(FIELDS[name])


def value_words(
    plan: Plan, record: Record | None, kind: type[Record], name: str, value: object
) -> str:
    """What stands in a field, as people read it; "" for what is not known.

    `record`: as it is now, None if it is gone; it says in what its value is counted.
    """
    match value:
        case None:
            words = ""
        case bool():
            words = _("yes") if value else _("no")
        case date():
            words = day(value)
        case StrEnum():
            words = _(title_case(value))
        case tuple():
            words = joined(_several(name, value), ", ")
        case int():
            words = _whole(plan, record, name, value)
        case Decimal():
            words = _exact(plan, record, name, value)
        case _:
            words = _text(plan, kind, name, str(value))
    return words


def _several(name: str, values: tuple[int, ...]) -> Iterator[str]:
    names = day_names(wide=False)
    return (names[each] if name == "working_days" else str(each) for each in values)


def _whole(plan: Plan, record: Record | None, name: str, value: int) -> str:
    if not name.endswith("_minor"):
        return str(value) if name == "fiscal_year_start" else count(value)
    foreign = getattr(record, "currency", None) if name == "original_minor" else None
    return money(value, foreign or plan.company.currency)


def _exact(plan: Plan, record: Record | None, name: str, value: Decimal) -> str:
    if name not in {"value", "baseline"}:
        return count(value, _DECIMALS)
    currency = plan.company.currency
    if isinstance(record, TargetRevision):
        record = plan.find(Target, record.target_id)
    if isinstance(record, Target | Actual):
        metric = metric_of(plan, record.metric)
        if metric is not None:
            return shown(Fraction(value), metric.unit, currency)
    if isinstance(record, Assumption) and record.key in MONEY_KEYS:
        return money(int(value), currency)
    return count(value, _DECIMALS)


def _text(plan: Plan, kind: type[Record], name: str, value: str) -> str:
    referred = REFERENCES.get(name)
    if referred is not None:
        found = plan.find(referred, value)
        return _("one that was removed since") if found is None else title_of(found)
    if name == "quarter":
        return quarter_label(Quarter.parse(value), plan.company.fiscal_year_start)
    if name == "metric" and kind in {Target, Actual}:
        metric = metric_of(plan, value)
        return value if metric is None else _(metric.label)
    line = " ".join(value.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
