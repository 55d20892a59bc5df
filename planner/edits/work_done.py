"""What follows for an activity from the figures of what was done of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from planner.metrics.results import beyond_rows, done_rows, is_done_in
from planner.plan import Plan
from planner.records import Activity, ActivityState, Actual

Dated = tuple[date, Decimal]


def with_done(
    plan: Plan, activity: Activity, week: tuple[date, date], figure: Actual | None
) -> Activity:
    """The activity once a figure stands for all that was done of it in a week.

    It keeps the sum. It is done on the day on which the sum reached what was planned;
    if it falls below that again, it is under way, and planned without any figure.
    """
    entered = _dated(plan, activity, week)
    if figure is not None:
        entered.append((figure.date, figure.value))
    undated = _undated(plan, activity)
    parts = [value for _day, value in entered]
    parts += [] if undated is None else [undated]
    total = sum(parts, Decimal(0)) if parts else None
    now = replace(activity, done_quantity=total)
    if activity.state is ActivityState.CANCELLED:
        return now
    day = _day_reached(entered, undated or Decimal(0), activity.planned_quantity)
    if day is not None:
        return replace(now, state=ActivityState.DONE, done_on=day)
    if _stays_done(activity, total):
        return now
    state = ActivityState.PLANNED if total is None else ActivityState.IN_PROGRESS
    return replace(now, state=state, done_on=None)


def _dated(plan: Plan, activity: Activity, week: tuple[date, date]) -> list[Dated]:
    """What was done outside a week, each with its day."""
    found = [
        (row.date, row.value)
        for row in done_rows(plan, activity)
        if not week[0] <= row.date <= week[1]
    ]
    beyond = beyond_rows(plan, activity)
    day = activity.done_on if activity.state is ActivityState.DONE else None
    if beyond is not None and day is not None and not is_done_in(activity, week):
        found.append((day, beyond))
    return found


def _undated(plan: Plan, activity: Activity) -> Decimal | None:
    """What was done on no known day."""
    is_dated = activity.state is ActivityState.DONE and activity.done_on is not None
    return None if is_dated else beyond_rows(plan, activity)


def _day_reached(
    entered: Sequence[Dated], before: Decimal, planned: Decimal | None
) -> date | None:
    """The day by which the sum came to what was planned, if it is so much in all."""
    so_far = before + sum(value for _day, value in entered)
    if planned is None or so_far < planned:
        return None
    for day, value in sorted(entered, reverse=True):
        so_far -= value
        if so_far < planned:
            return day
    return min((day for day, _value in entered), default=None)


def _stays_done(activity: Activity, total: Decimal | None) -> bool:
    """Whether somebody ticked it off with less, and no less has been done now."""
    if activity.state is not ActivityState.DONE:
        return False
    before = activity.done_quantity
    if activity.planned_quantity is None or before is None:
        return True
    return total is not None and total >= before
