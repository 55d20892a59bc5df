"""The rules between records: what must be unique, and what must fit together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from planner.edits.budget_rules import check_transfer
from planner.edits.currency import currency_lock
from planner.edits.rules import check_fields
from planner.errors import Invalid
from planner.metrics.catalogue import metric_of
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import (
    Account,
    Activity,
    ActivityAccount,
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
    MetricKind,
    Milestone,
    MilestoneRule,
    Objective,
    Person,
    Record,
    Target,
    TargetList,
    TargetRevision,
)
from planner.text import _
from planner.workdays import work_calendar

KEYS: dict[type[Record], tuple[str, ...]] = {
    DayOff: ("date",),
    Person: ("name",),
    Account: ("number",),
    Contact: ("account_id", "name"),
    TargetList: ("quarter", "version"),
    ListEntry: ("list_id", "account_id"),
    FitCriterion: ("text",),
    FitRating: ("account_id", "criterion_id"),
    Objective: ("quarter", "text"),
    Campaign: ("code",),
    CampaignAccount: ("campaign_id", "account_id"),
    Activity: ("number",),
    ActivityAccount: ("activity_id", "account_id"),
    Dependency: ("activity_id", "needs_id"),
    EnteredMetric: ("key",),
    Target: (
        "quarter",
        "metric",
        "scope",
        "campaign_id",
        "person_id",
        "scope_value",
        "window_start",
        "window_end",
    ),
    CostEntry: ("reference",),
    Assumption: ("quarter", "key"),
    MilestoneRule: ("type", "text"),
    Milestone: ("activity_id", "text"),
    TargetRevision: ("target_id", "effective_from"),
    BudgetLine: ("quarter", "side"),
    BudgetTransfer: ("number",),
    Meeting: ("date", "kind"),
}
"""What tells two records of a kind apart in files; doubles are refused by edits."""
_NUMBERS = frozenset({"number", "code", "reference"})
"""Keys in which capitals tell nothing apart: whoever reads A1 aloud says a1."""


def check(plan: Plan, record: Record, before: Record | None = None) -> None:
    """Nothing, if the record keeps every rule within this plan.

    `before` is the record as it was: what did not change is not looked up again.
    Raises Invalid with the field and a sentence at the first rule that it breaks.
    """
    check_fields(record)
    _check_unique(plan, record, before)
    rule = _RULES.get(type(record))
    if rule is not None:
        rule(plan, record)


def _check_unique(plan: Plan, record: Record, before: Record | None) -> None:
    names = KEYS.get(type(record))
    if names is None or (before is not None and _key(before) == _key(record)):
        return
    key = _key(record)
    for other in _like(plan, type(record), names[0], key[0]):
        if other.id != record.id and _key(other) == key:
            sentence = _("There is one like this already. Change it instead.")
            raise Invalid(names[-1], sentence)


def _key(record: Record) -> tuple[object, ...]:
    return tuple(_plain(record, name) for name in KEYS[type(record)])


def _plain(record: Record, name: str) -> object:
    value: object = getattr(record, name)
    is_number = name in _NUMBERS and isinstance(value, str)
    return str(value).casefold() if is_number else value


def _like(plan: Plan, kind: type[Record], name: str, value: object) -> Sequence[Record]:
    """The records whose first key is the same."""
    if name in _NUMBERS:
        return plan.once(_by_number, kind, name).get(value, ())
    return plan.where(kind, name, value)


def _by_number(
    plan: Plan, kind: type[Record], name: str
) -> Mapping[object, Sequence[Record]]:
    found: dict[object, list[Record]] = {}
    for record in plan.all(kind):
        found.setdefault(_plain(record, name), []).append(record)
    return found


def _check_company(plan: Plan, company: Company) -> None:
    if any(other.id != company.id for other in plan.all(Company)):
        raise Invalid("name", _("A plan has one company. Change that one."))
    current = plan.find(Company, company.id)
    if current is not None and current.currency != company.currency:
        sentence = currency_lock(plan)
        if sentence is not None:
            raise Invalid("currency", sentence)


def _check_objective(plan: Plan, objective: Objective) -> None:
    if not objective.is_headline:
        return
    for other in plan.where(Objective, "quarter", objective.quarter):
        if other.id != objective.id and other.is_headline:
            sentence = _(
                "“{text}” is the headline of this quarter already. There can be one."
            )
            raise Invalid("is_headline", sentence.format(text=other.text))


def _check_interaction(plan: Plan, interaction: Interaction) -> None:
    contact = plan.find(Contact, interaction.contact_id)
    if contact is not None and contact.account_id != interaction.account_id:
        sentence = _("“{name}” is a contact of another account. Choose one of this.")
        raise Invalid("contact_id", sentence.format(name=contact.name))


def _check_dependency(plan: Plan, dependency: Dependency) -> None:
    """Refuse a dependency that closes a circle."""
    seen: set[str] = set()
    waiting = [dependency.needs_id]
    while waiting:
        activity_id = waiting.pop()
        if activity_id == dependency.activity_id:
            sentence = _("These activities would wait for each other in a circle.")
            raise Invalid("depends_on", sentence)
        if activity_id not in seen:
            seen.add(activity_id)
            needs = plan.where(Dependency, "activity_id", activity_id)
            waiting.extend(need.needs_id for need in needs)


def _check_target(plan: Plan, target: Target) -> None:
    start, end = _window(plan, target)
    if work_calendar(plan).count(start, end) == 0:
        sentence = _("There is no working day between these dates in the quarter.")
        raise Invalid("window_end", sentence)
    metric = metric_of(plan, target.metric)
    if metric is not None and metric.kind is not MetricKind.FLOW and target.profile:
        sentence = _("Only what adds up over the months can have a profile.")
        raise Invalid("profile", sentence)


def _window(plan: Plan, target: Target) -> tuple[date, date]:
    """The first and the last day of a target within its quarter."""
    first_month = plan.company.fiscal_year_start
    quarter = Quarter.parse(target.quarter)
    first, last = quarter.start(first_month), quarter.end(first_month)
    return max(target.window_start or first, first), min(
        target.window_end or last, last
    )


def _check_revision(plan: Plan, revision: TargetRevision) -> None:
    start, end = _window(plan, plan.get(Target, revision.target_id))
    day = revision.effective_from
    if not start <= day <= end or work_calendar(plan).count(day, end) == 0:
        sentence = _("Choose a day within the target’s days that has work left.")
        raise Invalid("effective_from", sentence)
    others = plan.where(TargetRevision, "target_id", revision.target_id)
    for other in others:
        is_first = revision.effective_from < other.effective_from
        earlier = revision if is_first else other
        if other.id != revision.id and earlier.value is None:
            sentence = _("A target that was withdrawn does not change after that.")
            raise Invalid("effective_from", sentence)


def _check_cost(plan: Plan, cost: CostEntry) -> None:
    if cost.amount_minor >= 0:
        return
    words = (cost.note or "").replace(",", " ").split()
    if not any(plan.where(CostEntry, "reference", word) for word in words):
        sentence = _(
            "A credit note names the entry that it takes back. Write its reference "
            "into the note."
        )
        raise Invalid("note", sentence)


_RULES: dict[type[Record], Callable[..., None]] = {
    Company: _check_company,
    Interaction: _check_interaction,
    Objective: _check_objective,
    Dependency: _check_dependency,
    Target: _check_target,
    TargetRevision: _check_revision,
    CostEntry: _check_cost,
    BudgetTransfer: check_transfer,
}
