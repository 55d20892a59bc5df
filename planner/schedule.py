"""When activities happen: their days, what they wait for, and how days are moved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from planner.errors import Invalid
from planner.naming import natural_key
from planner.plan import Plan
from planner.records import Activity, ActivityState, Dependency
from planner.text import _


class Grip(StrEnum):
    """Where a bar is held while it is moved: as a whole, or at one of its ends."""

    WHOLE = "whole"
    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Need:
    """An activity that a lane's waits for. `is_broken`: it ends too late for that."""

    activity: Activity
    is_broken: bool


def span(first: date | None, last: date | None) -> tuple[date | None, date | None]:
    """Both days, the one that is known standing for the other."""
    return first or last, last or first


def days_moved(
    activity: Activity, grip: Grip, by: int
) -> tuple[date | None, date | None]:
    """The start and the due day once an activity was moved by so many days.

    An end that is pulled over the other stops there. Of one day both become known when
    an end is pulled. Raises Invalid beyond the calendar.
    """
    first, last = span(activity.start, activity.due)
    if first is None or last is None:
        return None, None
    try:
        step = timedelta(days=by)
        match grip:
            case Grip.WHOLE:
                start = None if activity.start is None else activity.start + step
                return start, None if activity.due is None else activity.due + step
            case Grip.START:
                return min(first + step, last), last
            case _:
                return first, max(last + step, first)
    except OverflowError as error:
        raise Invalid("due", _("The calendar does not go that far.")) from error


def needs_of(plan: Plan, activity: Activity) -> tuple[Need, ...]:
    """What an activity waits for, as it was entered, without what is archived."""
    needed = (
        plan.find(Activity, link.needs_id)
        for link in plan.where(Dependency, "activity_id", activity.id)
    )
    return tuple(
        Need(other, _is_too_late(other, activity))
        for other in needed
        if other is not None and not other.is_archived
    )


def needs_to_choose(plan: Plan, activity: Activity) -> tuple[Activity, ...]:
    """What an activity could wait for as well, by number: all others not archived.

    Those that would close a circle are among them; the edit says so.
    """
    links = plan.where(Dependency, "activity_id", activity.id)
    taken = {activity.id, *(link.needs_id for link in links)}
    others = plan.where(Activity, "is_archived", value=False)
    free = (other for other in others if other.id not in taken)
    return tuple(sorted(free, key=lambda other: natural_key(other.number)))


def _is_too_late(needed: Activity, activity: Activity) -> bool:
    """Whether an activity begins before what it needs is over, as far as is known."""
    if needed.state in {ActivityState.DONE, ActivityState.CANCELLED}:
        return False
    over = span(needed.start, needed.due)[1]
    begin = span(activity.start, activity.due)[0]
    return over is not None and begin is not None and over > begin
