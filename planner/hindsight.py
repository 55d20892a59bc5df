"""The plan as it stood on an earlier day: nothing that happened later is in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from planner.cost_history import cost_on
from planner.metrics.results import beyond_rows, done_rows
from planner.plan import Plan
from planner.records import (
    RECORDS,
    Activity,
    ActivityState,
    Actual,
    BudgetTransfer,
    CostEntry,
    FitRating,
    Interaction,
    ListEntry,
    Milestone,
    Record,
    TargetRevision,
)


def seen_on(plan: Plan, day: date) -> Plan:
    """The plan without what came after a day, and with later work undone.

    Results, spending, transfers, changes of targets and accounts put on the list are
    not in it before their day. What is planned or committed for later days is known
    before, and stays. Which state a campaign or one of its accounts was in is not
    dated, so that is today's.
    """
    every = (record for kind in RECORDS for record in plan.all(kind))
    kept = (record for record in every if not _is_later(record, day))
    seen = (_seen_on(plan, record, day) for record in kept)
    return Plan.of(record for record in seen if record is not None)


def _is_later(record: Record, day: date) -> bool:
    """Whether the record came to be after the day."""
    counts_from = _counts_from(record)
    return counts_from is not None and counts_from > day


def _counts_from(record: Record) -> date | None:
    match record:
        case Actual() | BudgetTransfer() | Interaction():
            return record.date
        case TargetRevision():
            return record.effective_from
        case ListEntry():
            return record.added_on
        case FitRating():
            return record.rated_on
    return None


def _seen_on(plan: Plan, record: Record, day: date) -> Record | None:
    match record:
        case CostEntry():
            return cost_on(record, day)
        case Activity():
            return activity_on(plan, record, day)
        case Milestone(done_on=date() as done_on) if done_on > day:
            return replace(record, done_on=None)
    return record


def activity_on(plan: Plan, activity: Activity, day: date) -> Activity:
    """The activity as it stood on a day, with what was entered for it by then."""
    rows = done_rows(plan, activity)
    known = [row.value for row in rows if row.date <= day]
    is_done_later = (
        activity.state is ActivityState.DONE
        and activity.done_on is not None
        and activity.done_on > day
    )
    if not is_done_later and len(known) == len(rows):
        return activity
    beyond = None if is_done_later else beyond_rows(plan, activity)
    parts = known if beyond is None else [*known, beyond]
    # Done without any figure by then: it counts none yet, but it was done.
    is_done = activity.state is ActivityState.DONE and not is_done_later
    quantity = sum(parts, Decimal(0)) if parts or is_done else None
    if is_done_later or (
        quantity is None and activity.state is ActivityState.IN_PROGRESS
    ):
        return _not_done_yet(activity, quantity, day)
    # When the result was written is not known: what came later may be in it.
    return replace(activity, done_quantity=quantity, result=None)


def _not_done_yet(activity: Activity, quantity: Decimal | None, day: date) -> Activity:
    """The activity before it was done: under way from its first day or figure on."""
    has_begun = activity.start is not None and activity.start <= day
    is_under_way = has_begun or quantity is not None
    return replace(
        activity,
        state=ActivityState.IN_PROGRESS if is_under_way else ActivityState.PLANNED,
        done_on=None,
        done_quantity=quantity,
        result=None,
    )
