"""How an activity's planned quantity spreads over the weeks in which it runs."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from planner.records import Activity
from planner.text import rounded
from planner.workdays import WorkCalendar


def planned_in(
    activity: Activity, calendar: WorkCalendar, week: tuple[date, date]
) -> Fraction:
    """What of an activity's planned quantity belongs to a week; 0 without one.

    An even spread over its working days. Whole quantities are rounded so that the
    weeks add up: what was planned by the end of the week, less that by its start.
    """
    before = week[0] - timedelta(days=1)
    by_end = _planned_by(activity, calendar, week[1])
    return by_end - _planned_by(activity, calendar, before)


def _planned_by(activity: Activity, calendar: WorkCalendar, day: date) -> Fraction:
    """What is planned by the end of a day."""
    last = activity.due or activity.start
    if activity.planned_quantity is None or last is None:
        return Fraction(0)
    quantity = Fraction(activity.planned_quantity)
    first = activity.start or last
    days = calendar.count(first, last)
    if day >= last or not days:
        return quantity if day >= last else Fraction(0)
    so_far = quantity * Fraction(calendar.count(first, day), days)
    return Fraction(rounded(so_far, 0)) if quantity.denominator == 1 else so_far
