"""Edits of what must stand before an activity: tick, add, move, remove."""

from __future__ import annotations

from datetime import date
from itertools import chain, count

from planner.change import Change
from planner.edits import generic
from planner.errors import Invalid
from planner.milestones import MilestoneRow
from planner.plan import Plan
from planner.records import Activity, ActivityType, Milestone, MilestoneRule, new_id
from planner.text import _
from planner.typed import typed_line, typed_number

A_MONTH = 30
"""What a new rule begins with, in days."""


def tick(
    plan: Plan, activity: Activity, row: MilestoneRow, done_on: date | None
) -> Change:
    """The change that says when a milestone was met; None takes the tick away."""
    sentence = _("Not met yet: {text}") if done_on is None else _("Met: {text}")
    change = _stored(plan, activity, row, row.days_before, done_on)
    return Change(sentence.format(text=row.text), change.rows)


def move(plan: Plan, activity: Activity, row: MilestoneRow, days_before: int) -> Change:
    """The change that gives a milestone another number of days before the activity."""
    return _stored(plan, activity, row, days_before, row.done_on)


def add_milestone(
    plan: Plan, activity: Activity, text: str, days_before: int
) -> Change:
    """The change that adds a milestone to one activity. Raises Invalid."""
    return generic.add(
        plan,
        Milestone(
            id=new_id(),
            activity_id=activity.id,
            text=text.strip(),
            days_before=days_before,
        ),
    )


def milestone_as_typed(
    plan: Plan, activity: Activity, text: str, days_before: str
) -> Change:
    """The change that adds a milestone as it was typed.

    Raises Invalid if there is no text, or no whole number of days.
    """
    days = _typed_days(plan, days_before)
    return add_milestone(plan, activity, typed_line(text) or "", days)


def add_rule(plan: Plan, kind: ActivityType, text: str, days_before: int) -> Change:
    """The change that asks for a milestone before every activity of a type."""
    return generic.add(
        plan,
        MilestoneRule(
            id=new_id(), type=kind, text=text.strip(), days_before=days_before
        ),
    )


def new_rule(plan: Plan) -> MilestoneRule:
    """A rule to begin with: for seminars, a month before, under a name that is free.

    Two rules of a type with one text are one rule, so the text must be free.
    """
    kind = ActivityType.SEMINAR
    taken = {rule.text for rule in plan.where(MilestoneRule, "type", kind)}
    first = _("New milestone")
    later = (_("New milestone {number}").format(number=each) for each in count(2))
    texts = chain((first,), later)
    text = next(each for each in texts if each not in taken)
    return MilestoneRule(id=new_id(), type=kind, text=text, days_before=A_MONTH)


def set_rule(plan: Plan, rule: MilestoneRule, field: str, value: object) -> Change:
    """The change that gives a field of a rule what was typed or chosen.

    Raises Invalid when it cannot be read, or when there is a rule like it already.
    """
    read: object = typed_line(value) or ""
    if field == "type":
        read = ActivityType(str(value))
    elif field == "days_before":
        read = _typed_days(plan, str(value))
    return generic.change(plan, rule, **{field: read})


def _typed_days(plan: Plan, text: str) -> int:
    number = typed_number(plan, "days_before", text)
    if number is None or number != int(number):
        sentence = _("Enter how many days before the activity, such as 30.")
        raise Invalid("days_before", sentence)
    return int(number)


def _stored(
    plan: Plan,
    activity: Activity,
    row: MilestoneRow,
    days_before: int,
    done_on: date | None,
) -> Change:
    """The change to a stored milestone, which is added where only a rule asks."""
    if row.stored is not None:
        return generic.change(
            plan, row.stored, days_before=days_before, done_on=done_on
        )
    return generic.add(
        plan,
        Milestone(
            id=new_id(),
            activity_id=activity.id,
            text=row.text,
            days_before=days_before,
            done_on=done_on,
        ),
    )
