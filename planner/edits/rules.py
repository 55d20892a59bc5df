"""The rules that a record must keep by itself, whatever else the plan holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from functools import cache

from planner.edits import figure_rules
from planner.edits.limits import (
    DAYS_PER_WEEK,
    LARGEST,
    LONGEST_LINE,
    LONGEST_TEXT,
    MONTHS,
    TIERS,
    check_order,
    check_quarter,
)
from planner.errors import Invalid
from planner.metrics import fit_rules
from planner.metrics.pace import limits_of
from planner.records import (
    Account,
    Activity,
    ActivityState,
    Campaign,
    Company,
    Dependency,
    FitCriterion,
    FitRating,
    ListEntry,
    Meeting,
    Milestone,
    MilestoneRule,
    Objective,
    Person,
    Record,
    TargetList,
)
from planner.recurrence import Every
from planner.text import _, currency_codes

LONGEST_LEAD_DAYS = 731
MOST_ON_TRACK = 2
WHOLE_PERCENT = 100
LONG_TEXTS = frozenset(
    {
        "notes",
        "note",
        "message",
        "offer",
        "result",
        "reason",
        "exclusion_reason",
        "scale",
        "rules",
        "objective",
        "text",
        "purpose",
    }
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
        "leads_per_week",
        "check_days",
        "days_before",
        "position",
    }
)


@cache
def _amount_names(kind: type[Record]) -> tuple[str, ...]:
    return tuple(name for name in _field_names(kind) if name in _AMOUNTS)


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
    _check_limits(company)


def _check_limits(company: Company) -> None:
    """Refuse limits of targets in the wrong order, or a check of no days."""
    limits = limits_of(company)
    if not 0 < limits.at_risk <= limits.on_track:
        sentence = _("“At risk” begins above zero, and not above “on track”.")
        raise Invalid("at_risk_percent", sentence)
    if limits.on_track > MOST_ON_TRACK:
        sentence = _("“On track” begins at 200 % of what is expected, or earlier.")
        raise Invalid("on_track_percent", sentence)
    if company.check_days == 0:
        sentence = _("Enter at least one day, or nothing when figures do not age.")
        raise Invalid("check_days", sentence)


def _person(person: Person) -> None:
    check_order("active_to", person.active_from, person.active_to)


def _check_number(number: str) -> None:
    # Files name several accounts or activities in one cell, parted by semicolons.
    if ";" in number:
        raise Invalid("number", _("A number has no semicolon. Write it without."))


def _account(account: Account) -> None:
    _check_number(account.number)
    _check_tier(account.tier)


def _list_entry(entry: ListEntry) -> None:
    _check_tier(entry.tier)


def _criterion(criterion: FitCriterion) -> None:
    if not 0 <= criterion.weight <= WHOLE_PERCENT:
        raise Invalid("weight", _("A weight is a percentage from 0 to 100."))
    if criterion.rules is None:
        return
    if criterion.field is None:
        sentence = _("Choose the field of the account that the rules speak of.")
        raise Invalid("field", sentence)
    fit_rules.parsed(criterion.field, criterion.rules)


def _rating(rating: FitRating) -> None:
    if not 0 <= rating.value <= fit_rules.BEST:
        raise Invalid("value", _("A rating is a whole number from 0 to 5."))


def _objective(objective: Objective) -> None:
    check_quarter(objective)
    if objective.value is None:
        sentence = _("An objective needs a number. Enter what should be reached.")
        raise Invalid("value", sentence)


def _campaign(campaign: Campaign) -> None:
    check_quarter(campaign)
    check_order("end", campaign.start, campaign.end)


def _activity(activity: Activity) -> None:
    _check_number(activity.number)
    check_order("due", activity.start, activity.due)
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


def _milestone(milestone: Milestone | MilestoneRule) -> None:
    if milestone.days_before > LONGEST_LEAD_DAYS:
        raise Invalid("days_before", _("A milestone is at most two years before."))


def _meeting(meeting: Meeting) -> None:
    if meeting.every is not None:
        Every.parse(meeting.every)


_RULES: dict[type[Record], Callable[..., None]] = {
    Company: _company,
    Person: _person,
    Account: _account,
    TargetList: check_quarter,
    ListEntry: _list_entry,
    FitCriterion: _criterion,
    FitRating: _rating,
    Objective: _objective,
    Campaign: _campaign,
    Activity: _activity,
    Dependency: _dependency,
    MilestoneRule: _milestone,
    Milestone: _milestone,
    Meeting: _meeting,
    **figure_rules.RULES,
}
