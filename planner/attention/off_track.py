"""Targets that are not where the plan wants them by today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.attention.need import Need, Place, Urgency
from planner.metrics.pace import Status
from planner.metrics.scorecard import TargetRow, target_rows
from planner.metrics.wording import expected_in_short, in_short
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Direction, Person, ScopeKind
from planner.text import _, joined, ngettext, percent

SHOWN = 3


def off_track(plan: Plan, quarter: Quarter, as_of: date) -> Iterator[Need]:
    """A line for each of the worst; those for the whole plan come first."""
    rows = [
        row
        for row in target_rows(plan, quarter, as_of)
        if row.pace.status is Status.OFF_TRACK
    ]
    ordered = sorted(rows, key=_by_gravity)
    shown, rest = ordered[:SHOWN], ordered[SHOWN:]
    for row in shown:
        yield Need(
            urgency=Urgency.OFF_TRACK,
            title=_title(row, plan.company.currency),
            detail=_detail(plan, row),
            action=_("Open"),
            place=Place.TARGETS,
            record_id=row.target.id,
        )
    if rest:
        yield Need(
            urgency=Urgency.OFF_TRACK,
            title=ngettext(
                "{count} more target is off track",
                "{count} more targets are off track",
                len(rest),
            ).format(count=len(rest)),
            detail=", ".join(dict.fromkeys(_(row.metric.label) for row in rest)),
            action=_("Show"),
            place=Place.TARGETS,
            record_id=rest[0].target.id,
        )


def _title(row: TargetRow, currency: str) -> str:
    """The result beside what was planned: "Wins: 2 of 5 expected by today"."""
    unit, pace = row.metric.unit, row.pace
    is_up = row.metric.direction is Direction.UP
    planned = in_short(pace.value, unit, currency)
    if pace.expected is not None:
        sentence = (
            _("{label}: {actual} of {planned} expected by today")
            if is_up
            else _("{label}: {actual}, where {planned} was the most by today")
        )
        planned = expected_in_short(pace.expected, unit, currency)
    elif is_up:
        sentence = _("{label}: {actual} of {planned}")
    else:
        sentence = _("{label}: {actual}, where {planned} is the most")
    return sentence.format(
        label=_(row.metric.label),
        actual=in_short(pace.actual, unit, currency),
        planned=planned,
    )


def _detail(plan: Plan, row: TargetRow) -> str:
    """What it is for, how far it is, and who answers for it."""
    owners = (row.target.sales_owner_id, row.target.marketing_owner_id)
    found = (plan.find(Person, owner) for owner in owners)
    answering = [person.name for person in found if person is not None]
    who = [name for name in dict.fromkeys(answering) if name != row.scope]
    index = row.pace.index
    return joined(
        (
            row.scope,
            None
            if index is None
            else _("{share} of plan").format(share=percent(index)),
            ", ".join(who) if answering else _("no owner"),
        )
    )


def _by_gravity(row: TargetRow) -> tuple[bool, bool, object]:
    index = row.pace.index
    return row.target.scope is not ScopeKind.PLAN, index is not None, index or 0
