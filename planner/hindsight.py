"""The plan as it stood on an earlier day: nothing that happened later is in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from planner.plan import Plan
from planner.records import (
    RECORDS,
    Activity,
    ActivityState,
    Actual,
    CostEntry,
    CostState,
    Record,
)


def seen_on(plan: Plan, day: date) -> Plan:
    """The plan without results and spending after a day, and with later work undone.

    What is planned or committed for later days is known before, and stays. Which state
    a campaign or one of its accounts was in is not dated, so that is today's.
    """
    seen = (_seen_on(record, day) for kind in RECORDS for record in plan.all(kind))
    return Plan.of(record for record in seen if record is not None)


def _seen_on(record: Record, day: date) -> Record | None:
    match record:
        case Actual() if record.date > day:
            return None
        case CostEntry(state=CostState.ACTUAL) if record.date > day:
            return None
        case Activity(state=ActivityState.DONE, done_on=date() as done_on):
            return record if done_on <= day else _not_done_yet(record, day)
    return record


def _not_done_yet(activity: Activity, day: date) -> Activity:
    """The activity before it was done: under way from its first day on."""
    has_begun = activity.start is not None and activity.start <= day
    return replace(
        activity,
        state=ActivityState.IN_PROGRESS if has_begun else ActivityState.PLANNED,
        done_on=None,
        done_quantity=None,
        result=None,
    )
