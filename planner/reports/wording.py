"""How reports call people, states, scopes and quantities: one word per idea."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from planner.lanes import Part, part_of
from planner.metrics import pace
from planner.metrics.catalogue import metric_of
from planner.plan import Plan
from planner.progress import Standing, is_late
from planner.records import (
    Activity,
    ActivityState,
    Actual,
    Campaign,
    Person,
    ScopeKind,
    Side,
    Strategy,
    Target,
    Unit,
)
from planner.reports.cells import Shape, Status
from planner.text import NOT_KNOWN, _, count, money, percent, rounded, title_case

WHOLE = 100


def person_name(plan: Plan, person_id: str | None) -> str:
    """The person's name, or a dash when nobody is named."""
    person = plan.find(Person, person_id)
    return NOT_KNOWN if person is None else person.name


def word(value: str | None) -> str:
    """A stored word as a label, or a dash when it is not known."""
    return NOT_KNOWN if value is None else _(title_case(value))


def side_word(side: Side | None) -> str:
    """The name of a side; without one, nobody's."""
    return _("No side") if side is None else word(side)


def strategy_word(strategy: Strategy | None) -> str:
    """The name of a strategy, or that there is none."""
    return _("No strategy") if strategy is None else word(strategy)


def tier_word(tier: int | None) -> str:
    """The name of a tier, or that there is none."""
    return _("No tier") if tier is None else _("Tier {tier}").format(tier=tier)


_PARTS = {
    Part.SALES: ("Sales", "S"),
    Part.MARKETING: ("Marketing", "M"),
    Part.TOGETHER: ("Together", "S+M"),
}


def who_does(activity: Activity) -> str:
    """Which side does an activity: Sales, Marketing, both, or another one."""
    part = part_of(activity)
    return _(_PARTS[part][0]) if part in _PARTS else word(activity.side)


def who_does_letter(activity: Activity) -> str:
    """The same in a narrow place; nothing for another side."""
    part = part_of(activity)
    return _PARTS[part][1] if part in _PARTS else ""


def activity_status(activity: Activity, as_of: date) -> Status:
    """How far an activity is, seen from a day."""
    if activity.state is ActivityState.DONE:
        return Status(Shape.DONE, _("Done"))
    if activity.state is ActivityState.CANCELLED:
        return Status(Shape.NOT_STARTED, _("Cancelled"))
    if is_late(activity, as_of):
        return Status(Shape.OFF_TRACK, _("Late"))
    if activity.state is ActivityState.IN_PROGRESS:
        return Status(Shape.ON_TRACK, _("In progress"))
    if activity.start is not None and activity.start < as_of:
        return Status(Shape.AT_RISK, _("Not begun"))
    return Status(Shape.NOT_STARTED, _("Planned"))


_TARGETS = {
    pace.Status.ON_TRACK: (Shape.ON_TRACK, "On track"),
    pace.Status.AT_RISK: (Shape.AT_RISK, "At risk"),
    pace.Status.OFF_TRACK: (Shape.OFF_TRACK, "Off track"),
    pace.Status.NOT_STARTED: (Shape.NOT_STARTED, "Not started"),
    pace.Status.MET: (Shape.DONE, "Met"),
    pace.Status.MISSED: (Shape.OFF_TRACK, "Missed"),
    pace.Status.NO_FIGURE: (Shape.NOT_STARTED, "No figure entered"),
    pace.Status.WITHDRAWN: (Shape.NOT_STARTED, "Withdrawn"),
}


def target_status(status: pace.Status) -> Status:
    """How a target stands, by its shape and word."""
    shape, said = _TARGETS[status]
    return Status(shape, _(said))


_STANDINGS = {
    Standing.DONE: (Shape.DONE, "Done"),
    Standing.ON_TRACK: (Shape.ON_TRACK, "On track"),
    Standing.AT_RISK: (Shape.AT_RISK, "At risk"),
    Standing.OFF_TRACK: (Shape.OFF_TRACK, "Off track"),
    Standing.LATE: (Shape.OFF_TRACK, "Late"),
    Standing.NOT_STARTED: (Shape.NOT_STARTED, "Not started"),
    Standing.CANCELLED: (Shape.NOT_STARTED, "Cancelled"),
}


def standing_status(standing: Standing) -> Status:
    """How a campaign stands, by its shape and word."""
    shape, said = _STANDINGS[standing]
    return Status(shape, _(said))


def available_words(
    amount_minor: int | None, currency: str, *, decimals: bool = True
) -> str:
    """What is left of a budget; less than nothing is said in words."""
    if amount_minor is None or amount_minor >= 0:
        return money(amount_minor, currency, decimals=decimals)
    over = money(-amount_minor, currency, decimals=decimals)
    return _("over by {amount}").format(amount=over)


def metric_label(plan: Plan, key: str) -> str:
    """What a metric is called; one that is no longer known by its key."""
    metric = metric_of(plan, key)
    return key if metric is None else _(metric.label)


def metric_value(plan: Plan, key: str, value: Decimal | Fraction | None) -> str:
    """A metric's value with its unit; money in the company's currency."""
    metric = metric_of(plan, key)
    if value is None or metric is None:
        return count(value)
    match metric.unit:
        case Unit.MONEY:
            return money(int(rounded(value, 0)), plan.company.currency)
        case Unit.HOURS:
            return _("{count} h").format(count=count(value))
        case Unit.PERCENT:
            return percent(Fraction(value) / WHOLE)
        case _:
            return count(value)


def scope_words(plan: Plan, row: Target | Actual) -> str:
    """What part of the plan a target or a result is for."""
    if row.scope is ScopeKind.CAMPAIGN:
        campaign = plan.find(Campaign, row.campaign_id)
        return campaign.name if campaign else NOT_KNOWN
    if row.scope is ScopeKind.PERSON:
        return person_name(plan, row.person_id)
    if row.scope is ScopeKind.TIER:
        return _("Tier {tier}").format(tier=row.scope_value)
    if row.scope is ScopeKind.PLAN:
        return _("Whole plan")
    return word(row.scope_value)
