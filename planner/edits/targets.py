"""Edits of targets: their values, what else is agreed, and changes during a quarter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from planner.change import Change, joined
from planner.edits import generic
from planner.errors import Invalid
from planner.metrics.catalogue import Metric, metric_of
from planner.metrics.pace import window_of
from planner.metrics.revision import in_force
from planner.metrics.scope import Scope
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import (
    EnteredMetric,
    ScopeKind,
    Target,
    TargetRevision,
    Unit,
    new_id,
)
from planner.text import _, ngettext
from planner.typed import (
    typed_day,
    typed_line,
    typed_money,
    typed_number,
    typed_text,
)
from planner.weekly_figures import typed_figure
from planner.workdays import work_calendar

NOTHING = Change("", ())
EVEN = "even"
_BY_ID = {ScopeKind.CAMPAIGN: "campaign_id", ScopeKind.PERSON: "person_id"}
_DAYS = frozenset({"window_start", "window_end"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """A change of a target as it was typed: from which day on, why, and who agreed."""

    day: str
    reason: str
    value: str = ""
    is_restated: bool = False
    sales_agreed_id: str | None = None
    marketing_agreed_id: str | None = None
    agreed_on: date | None = None


def set_value(
    plan: Plan, quarter: Quarter, metric: Metric, scope: Scope, text: str
) -> Change:
    """The change that sets a new target for a metric within a scope.

    Raises Invalid for `value` if it is no number.
    """
    value = typed_value(plan, metric, "value", text)
    if value is None:
        return NOTHING
    part = _BY_ID.get(scope.kind, "scope_value")
    target = Target(
        id=new_id(),
        quarter=quarter.key,
        metric=metric.key,
        scope=scope.kind,
        value=value,
    )
    if scope.kind is not ScopeKind.PLAN:
        target = generic.with_values(target, **{part: scope.part})
    label = _("Set the target {metric} to {value}").format(
        metric=_(metric.label), value=typed_figure(plan, value, metric)
    )
    return generic.add(plan, target, label=label)


def correct_value(plan: Plan, target: Target, as_of: date, text: str) -> Change:
    """The change that mends the value in force on a day; an empty text removes all.

    Raises Invalid for `value` if it is no number.
    """
    metric = _metric(plan, target)
    value = typed_value(plan, metric, "value", text)
    if value is None:
        return remove(plan, target)
    revision = in_force(plan, target, as_of)
    made = generic.change(plan, revision or target, value=value)
    if made.is_empty():
        return NOTHING
    label = _("Correct the target {metric} to {value}")
    shown = typed_figure(plan, value, metric)
    return Change(label.format(metric=_(metric.label), value=shown), made.rows)


def is_change_asked(plan: Plan, target: Target, as_of: date, text: str) -> bool:
    """Whether a typed value leaves open if it mends the target or changes it.

    So it is once the target's days have begun, for a number that differs.
    """
    try:
        value = typed_value(plan, _metric(plan, target), "value", text)
    except Invalid:  # what cannot be read is refused where it is typed
        return False
    first_month = plan.company.fiscal_year_start
    has_begun = window_of(target, work_calendar(plan), first_month).start < as_of
    revision = in_force(plan, target, as_of)
    current = target.value if revision is None else revision.value
    return has_begun and value not in {None, current}


def change_from(plan: Plan, target: Target, agreed: Agreed) -> Change:
    """The change that gives a target another value from a day on.

    Raises Invalid if the value or the day cannot be read or is missing, or for a rule
    of revisions.
    """
    metric = _metric(plan, target)
    value = typed_value(plan, metric, "value", agreed.value)
    if value is None:
        raise Invalid("value", _("Enter the new value of the target."))
    label = _("Change the target {metric} to {value}")
    shown = typed_figure(plan, value, metric)
    sentence = label.format(metric=_(metric.label), value=shown)
    return _revise(plan, target, agreed, value, sentence)


def withdraw(plan: Plan, target: Target, agreed: Agreed) -> Change:
    """The change that withdraws a target from a day on."""
    metric = _metric(plan, target)
    label = _("Withdraw the target {metric}").format(metric=_(metric.label))
    return _revise(plan, target, agreed, None, label)


def take_back(plan: Plan, revision: TargetRevision) -> Change:
    """The change that takes one change of a target out, as if nobody had agreed it."""
    label = _("Take a change of a target back")
    return Change(label, generic.remove(plan, revision).rows)


def remove(plan: Plan, target: Target) -> Change:
    """The change that removes a target with its changes."""
    label, metric = _("Remove the target {metric}"), metric_of(plan, target.metric)
    name = target.metric if metric is None else _(metric.label)
    return Change(label.format(metric=name), generic.remove(plan, target).rows)


def set_field(plan: Plan, target: Target, field: str, value: object) -> Change:
    """The change that gives a field of a target what was typed or chosen.

    Raises Invalid for the field if it cannot be read.
    """
    read: object = value
    if field == "baseline":
        read = typed_value(plan, _metric(plan, target), field, str(value))
    elif field in _DAYS:
        read = typed_day(plan, field, value)
    elif field == "profile":
        read = _profile(plan, target, str(value))
    made = generic.change(plan, target, **{field: read})
    if made.is_empty():
        return NOTHING
    label = _("Change the target {metric}")
    name = _(_metric(plan, target).label)
    return Change(label.format(metric=name), made.rows)


def add_metric(plan: Plan, metric: EnteredMetric) -> Change:
    """The change that adds a metric of the company's own, with a key from its name.

    Raises Invalid for `label` if it is empty.
    """
    label = typed_line(metric.label) or ""
    key = _free_key(plan, label)
    return generic.add(plan, generic.with_values(metric, label=label, key=key))


def typed_value(plan: Plan, metric: Metric, field: str, text: str) -> Decimal | None:
    """A value of a metric as it was typed; money in minor units.

    Raises Invalid for the field if it is no number.
    """
    if metric.unit is not Unit.MONEY:
        return typed_number(plan, field, text.removesuffix("%"))
    amount = typed_money(plan, field, text)
    return None if amount is None else Decimal(amount)


def profile_text(target: Target) -> str:
    """How a target spreads over its months, as it is typed: "even", "20/30/50"."""
    if target.profile is None:
        return _(EVEN)
    return "/".join(str(part) for part in target.profile)


def _revise(
    plan: Plan, target: Target, agreed: Agreed, value: Decimal | None, label: str
) -> Change:
    day = typed_day(plan, "effective_from", agreed.day)
    if day is None:
        raise Invalid("effective_from", _("Enter the day from which this holds."))
    has_agreed = agreed.sales_agreed_id or agreed.marketing_agreed_id
    revision = TargetRevision(
        id=new_id(),
        target_id=target.id,
        effective_from=day,
        value=value,
        reason=typed_text(agreed.reason) or "",
        is_restated=agreed.is_restated and value is not None,
        sales_agreed_id=agreed.sales_agreed_id,
        marketing_agreed_id=agreed.marketing_agreed_id,
        agreed_on=agreed.agreed_on if has_agreed else None,
    )
    return joined(label, [generic.add(plan, revision)])


def _profile(plan: Plan, target: Target, text: str) -> tuple[int, ...] | None:
    words = typed_line(text)
    if words is None or words.casefold() in {EVEN, _(EVEN).casefold()}:
        return None
    parts = [part.strip().removesuffix("%").strip() for part in words.split("/")]
    if not all(part.isdecimal() and part.isascii() for part in parts):
        sentence = _("Write “even”, or percentages such as 20/30/50.")
        raise Invalid("profile", sentence)
    frame = window_of(target, work_calendar(plan), plan.company.fiscal_year_start)
    months = len(frame.months())
    if len(parts) != months:
        sentence = ngettext(
            "The target runs over {count} month, so the profile has {count} part.",
            "The target runs over {count} months, so the profile has {count} parts.",
            months,
        )
        raise Invalid("profile", sentence.format(count=months))
    return tuple(int(part) for part in parts)


def _metric(plan: Plan, target: Target) -> Metric:
    metric = metric_of(plan, target.metric)
    if metric is None:
        sentence = _("“{key}” is no metric of this plan. Remove the target.")
        raise Invalid("metric", sentence.format(key=target.metric))
    return metric


def _free_key(plan: Plan, label: str) -> str:
    """A key for a name: its letters and digits, with a number if it is taken."""
    letters = (letter if letter.isalnum() else " " for letter in label.casefold())
    base = "_".join("".join(letters).split()) or "metric"
    key, number = base, 1
    while metric_of(plan, key) is not None:
        number += 1
        key = f"{base}_{number}"
    return key
