"""The rules that a record must keep by itself, whatever else the plan holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from functools import cache

from planner.errors import Invalid
from planner.quarter import Quarter
from planner.records import (
    Account,
    Activity,
    ActivityState,
    Actual,
    Campaign,
    Company,
    CostEntry,
    CostState,
    Dependency,
    EnteredMetric,
    ListEntry,
    Objective,
    Person,
    Record,
    ScopeKind,
    Target,
    TargetList,
)
from planner.text import _, currency_codes

LONGEST_LINE = 200
LONGEST_TEXT = 10_000
LARGEST = 10**15
"""Amounts and quantities stay below this, so that sums stay exact in the file."""
TIERS = (1, 2, 3)
DAYS_PER_WEEK = 7
MONTHS = 12
WHOLE = 100
LONG_TEXTS = frozenset(
    {"notes", "note", "message", "offer", "result", "reason", "objective", "text"}
)
REQUIRED_TEXTS = frozenset({"name", "number", "code", "text", "reference", "key"})


def check_fields(record: Record) -> None:
    """Nothing, if the record keeps its own rules.

    Raises Invalid with the field and a sentence at the first rule that it breaks.
    """
    _check_texts(record)
    _check_amounts(record)
    rule = _RULES.get(type(record))
    if rule is not None:
        rule(record)


def _check_texts(record: Record) -> None:
    for name, is_required, longest in _texts_of(type(record)):
        value = getattr(record, name)
        if value is None:
            continue
        if is_required and not value.strip():
            raise Invalid(name, _("Enter a name; it cannot be empty."))
        if len(value) > longest:
            sentence = _("This text has {length} letters; the limit is {limit}.")
            shown = sentence.format(length=f"{len(value):,}", limit=f"{longest:,}")
            raise Invalid(name, shown)


def _check_amounts(record: Record) -> None:
    for name in _amount_names(type(record)):
        value = getattr(record, name)
        if value is None:
            continue
        if value < 0:
            raise Invalid(name, _("This cannot be less than zero."))
        if value >= LARGEST:
            raise Invalid(name, _("This number is too large to be true. Check it."))


@cache
def _texts_of(kind: type[Record]) -> tuple[tuple[str, bool, int], ...]:
    """The text fields of a kind: name, whether it must not be empty, longest length.

    Ids and choices are texts to Python, but nobody types them.
    """
    named = fields(kind)  # type: ignore[arg-type]  # every record is a dataclass
    names = (field.name for field in named if str(field.type).startswith("str"))
    return tuple(
        (
            name,
            name in REQUIRED_TEXTS,
            LONGEST_TEXT if name in LONG_TEXTS else LONGEST_LINE,
        )
        for name in names
        if name != "id" and not name.endswith("_id")
    )


@cache
def _field_names(kind: type[Record]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))  # type: ignore[arg-type]  # every record is a dataclass


_AMOUNTS = frozenset(
    {
        "universe",
        "customer_hours_target",
        "staff",
        "revenue_minor",
        "budget_minor",
        "planned_quantity",
        "planned_cost_minor",
        "planned_hours",
        "done_quantity",
    }
)


@cache
def _amount_names(kind: type[Record]) -> tuple[str, ...]:
    return tuple(name for name in _field_names(kind) if name in _AMOUNTS)


def _check_order(field: str, first: date | None, last: date | None) -> None:
    if first is not None and last is not None and last < first:
        raise Invalid(field, _("The end is before the start. Change one of the two."))


def _check_tier(tier: int | None) -> None:
    if tier is not None and tier not in TIERS:
        raise Invalid("tier", _("A tier is 1, 2 or 3."))


def _company(company: Company) -> None:
    if company.currency not in currency_codes():
        sentence = _("“{code}” is not a currency code. Write it like EUR or GBP.")
        raise Invalid("currency", sentence.format(code=company.currency))
    if not 1 <= company.fiscal_year_start <= MONTHS:
        sentence = _("The fiscal year starts in a month from 1 to 12.")
        raise Invalid("fiscal_year_start", sentence)
    days = company.working_days
    if not days or not set(days) <= set(range(DAYS_PER_WEEK)):
        raise Invalid("working_days", _("Choose at least one working day."))


def _person(person: Person) -> None:
    _check_order("active_to", person.active_from, person.active_to)


def _check_number(number: str) -> None:
    # Files name several accounts or activities in one cell, parted by semicolons.
    if ";" in number:
        raise Invalid("number", _("A number has no semicolon. Write it without."))


def _account(account: Account) -> None:
    _check_number(account.number)
    _check_tier(account.tier)


def _list_entry(entry: ListEntry) -> None:
    _check_tier(entry.tier)


def _quarter_of(record: TargetList | Objective | Campaign | Target) -> None:
    Quarter.parse(record.quarter)


def _objective(objective: Objective) -> None:
    _quarter_of(objective)
    if objective.value is None:
        sentence = _("An objective needs a number. Enter what should be reached.")
        raise Invalid("value", sentence)


def _campaign(campaign: Campaign) -> None:
    _quarter_of(campaign)
    _check_order("end", campaign.start, campaign.end)


def _activity(activity: Activity) -> None:
    _check_number(activity.number)
    _check_order("due", activity.start, activity.due)
    if activity.state is not ActivityState.DONE:
        return
    if activity.done_on is None:
        raise Invalid("done_on", _("Enter the day on which it was done."))
    if activity.planned_quantity is not None and activity.done_quantity is None:
        sentence = _("Enter how much was done, 0 if nothing; a quantity was planned.")
        raise Invalid("done_quantity", sentence)


def _dependency(dependency: Dependency) -> None:
    if dependency.activity_id == dependency.needs_id:
        raise Invalid("depends_on", _("An activity cannot depend on itself."))


def _check_scope(record: Target | Actual) -> None:
    parts = {
        ScopeKind.CAMPAIGN: record.campaign_id,
        ScopeKind.PERSON: record.person_id,
        ScopeKind.SIDE: record.scope_value,
        ScopeKind.TIER: record.scope_value,
        ScopeKind.STRATEGY: record.scope_value,
    }
    if record.scope in parts and parts[record.scope] is None:
        raise Invalid("scope", _("Say which one this figure is for."))


def _target(target: Target) -> None:
    _quarter_of(target)
    _check_scope(target)
    _check_order("window_end", target.window_start, target.window_end)
    if abs(target.value) >= LARGEST:
        raise Invalid("value", _("This number is too large to be true. Check it."))
    if target.profile is None:
        return
    if sum(target.profile) != WHOLE or min(target.profile) < 0:
        sentence = _("The parts of a profile must add up to 100, such as 20/30/50.")
        raise Invalid("profile", sentence)


def _actual(actual: Actual) -> None:
    _check_scope(actual)
    if abs(actual.value) >= LARGEST:
        raise Invalid("value", _("This number is too large to be true. Check it."))


def _cost(cost: CostEntry) -> None:
    if abs(cost.amount_minor) >= LARGEST:
        raise Invalid("amount", _("This number is too large to be true. Check it."))
    if cost.amount_minor < 0 and cost.state is not CostState.ACTUAL:
        sentence = _("Only an actual cost can be negative, as a credit note.")
        raise Invalid("amount", sentence)
    if cost.currency is not None and cost.rate is None:
        sentence = _("An amount in {currency} needs a rate. Enter one.")
        raise Invalid("rate", sentence.format(currency=cost.currency))
    if cost.rate is not None and cost.rate <= 0:
        raise Invalid("rate", _("A rate must be more than zero."))


def _metric(metric: EnteredMetric) -> None:
    if not metric.label.strip():
        raise Invalid("label", _("Enter a name; it cannot be empty."))
    if any(letter.isspace() or letter in ":;/" for letter in metric.key):
        sentence = _("A metric's key has no spaces, such as trial_requests.")
        raise Invalid("key", sentence)


_RULES: dict[type[Record], Callable[..., None]] = {
    Company: _company,
    Person: _person,
    Account: _account,
    TargetList: _quarter_of,
    ListEntry: _list_entry,
    Objective: _objective,
    Campaign: _campaign,
    Activity: _activity,
    Dependency: _dependency,
    EnteredMetric: _metric,
    Target: _target,
    Actual: _actual,
    CostEntry: _cost,
}
