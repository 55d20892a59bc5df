"""Edits of meetings and of series of meetings."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count

from planner.change import Change
from planner.edits import generic
from planner.errors import Invalid
from planner.plan import Plan
from planner.records import Meeting, MeetingKind, new_id
from planner.recurrence import Every
from planner.text import _
from planner.typed import typed_day, typed_line

ONCE = "once"
"""What a meeting says that comes round no more."""


def new_meeting(plan: Plan, today: date) -> Meeting:
    """A monthly look at the pipeline from today on, or from the next free day.

    Two meetings of a kind on one day are one meeting, so the day must be free.
    """
    kind = MeetingKind.MONTHLY_PIPELINE
    taken = {each.date for each in plan.where(Meeting, "kind", kind)}
    days = (today + timedelta(days=after) for after in count())
    first = next(day for day in days if day not in taken)
    return Meeting(id=new_id(), date=first, kind=kind, every="1 month")


def set_meeting(plan: Plan, meeting: Meeting, field: str, value: object) -> Change:
    """The change that gives a field of a meeting what was typed or chosen.

    Raises Invalid when it cannot be read, or when there is one like it already.
    """
    return generic.change(plan, meeting, **{field: _value(plan, field, value)})


def _value(plan: Plan, field: str, value: object) -> object:
    match field:
        case "date":
            return _day(plan, str(value))
        case "every":
            return _rhythm(str(value))
        case "kind":
            return MeetingKind(str(value))
        case "chair_id":
            return value
    return typed_line(value)


def _day(plan: Plan, text: str) -> date:
    day = typed_day(plan, "date", text)
    if day is None:
        raise Invalid("date", _("Enter the day of the first meeting."))
    return day


def _rhythm(text: str) -> str | None:
    """The rhythm written one way; None when the meeting takes place once."""
    words = typed_line(text)
    if words is None or words.casefold() in {ONCE, _(ONCE).casefold()}:
        return None
    return str(Every.parse(words))
