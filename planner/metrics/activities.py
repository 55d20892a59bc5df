"""Questions about activities: measured, shared out, clashing, late.

Source: requirements 000-09, 000-15, 000-25, 000-33, 001-13.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations

from planner.metrics.figure import Outcome, Reason, ratio, share_of_cases
from planner.metrics.reach import Reach
from planner.metrics.scorecard import target_rows
from planner.naming import natural_key
from planner.plan import Plan
from planner.progress import activities_in
from planner.quarter import Quarter
from planner.records import (
    Account,
    Activity,
    ActivityState,
    ActivityType,
    BuyingStage,
    Person,
    ScopeKind,
)
from planner.workdays import WorkCalendar, working_days_between

CLASH_DAYS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmeasured:
    """The activities without a measure, and their part of the planned cost."""

    activities: tuple[Activity, ...]
    share: Outcome


def unmeasured(plan: Plan, quarter: Quarter) -> Unmeasured:
    """What of a quarter's planned cost nobody can measure. Source: 000-09."""
    planned = _planned_in(plan, quarter)
    without = tuple(activity for activity in planned if activity.no_measure)
    share = ratio(
        sum(activity.planned_cost_minor or 0 for activity in without),
        sum(activity.planned_cost_minor or 0 for activity in planned),
        Reason.NOTHING_PLANNED,
        n=len(planned),
    )
    return Unmeasured(activities=without, share=share)


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """What people with a target of their own did together. `idle`: those with zero.

    `attainment`: of all their targets; `share`: how many of them did anything.
    """

    attainment: Outcome
    share: Outcome
    idle: tuple[Person, ...]


def participation(
    plan: Plan, quarter: Quarter, metric: str, as_of: date
) -> Participation:
    """How many of the people with a target for a metric take part. Source: 000-15."""
    rows = [
        row
        for row in target_rows(plan, quarter, as_of)
        if row.target.scope is ScopeKind.PERSON and row.metric.key == metric
    ]
    idle_ids = {row.target.person_id for row in rows if not row.pace.actual}
    people = {row.target.person_id for row in rows}
    done = sum((row.pace.actual or Fraction(0) for row in rows), Fraction(0))
    aim = sum((row.pace.value for row in rows), Fraction(0))
    active = len(people) - len(idle_ids)
    return Participation(
        attainment=ratio(done, aim, Reason.NO_TARGET, n=len(rows)),
        share=share_of_cases(active, len(people), Reason.NO_TARGET),
        idle=tuple(each for each in plan.all(Person) if each.id in idle_ids),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Two activities of different sides that reach one account within a few days."""

    account: Account
    first: Activity
    second: Activity


def clashes(
    plan: Plan, quarter: Quarter, within_days: int = CLASH_DAYS
) -> tuple[Clash, ...]:
    """Where the sides must coordinate: by account number, then by day.

    Calendar days between the end of the one and the start of the other. Source: 000-25.
    """
    outward = [
        activity
        for activity in _planned_in(plan, quarter)
        if activity.type is not ActivityType.INTERNAL and _days_of(activity)
    ]
    reach = Reach(plan)
    reached = {each.id: set(reach.reached_by(each)) for each in outward}
    found = (
        Clash(account=account, first=first, second=second)
        for first, second in _close_pairs(outward, timedelta(days=within_days))
        for account in reached[first.id] & reached[second.id]
    )
    return tuple(sorted(found, key=_clash_order))


def _close_pairs(
    activities: list[Activity], gap: timedelta
) -> Iterator[tuple[Activity, Activity]]:
    for first, second in combinations(activities, 2):
        if first.side is None or second.side is None or first.side is second.side:
            continue
        early, late = sorted((_days_of(first), _days_of(second)))
        if late[0] - early[-1] <= gap:
            yield first, second


def _clash_order(
    clash: Clash,
) -> tuple[tuple[tuple[int, str], ...], tuple[date, ...], tuple[date, ...]]:
    number = natural_key(clash.account.number)
    return number, _days_of(clash.first), _days_of(clash.second)


def _days_of(activity: Activity) -> tuple[date, ...]:
    """The first and the last day; nothing when no day is known."""
    first, last = activity.start or activity.due, activity.due or activity.start
    return () if first is None or last is None else (first, last)


def working_days_late(
    activity: Activity, calendar: WorkCalendar, as_of: date
) -> int | None:
    """The working days after the due day until it was done, or until the day.

    0 in time; None without a due day, or when it was cancelled. Source: 000-33.
    """
    if activity.due is None or activity.state is ActivityState.CANCELLED:
        return None
    end = as_of
    if activity.state is ActivityState.DONE and activity.done_on is not None:
        end = min(activity.done_on, as_of)
    return max(0, working_days_between(calendar, activity.due, end))


def working_days_slipped(activity: Activity, calendar: WorkCalendar) -> int | None:
    """The working days from the first planned due day to today's; negative if earlier.

    None when either is not known. Source: 000-33.
    """
    if activity.due is None or activity.baseline_due is None:
        return None
    return working_days_between(calendar, activity.baseline_due, activity.due)


def by_buying_stage(plan: Plan, quarter: Quarter) -> dict[BuyingStage, int]:
    """How many activities serve each phase of buying; 0 for gaps. Source: 001-13."""
    counts = dict.fromkeys(BuyingStage, 0)
    for activity in _planned_in(plan, quarter):
        if activity.buying_stage is not None:
            counts[activity.buying_stage] += 1
    return counts


def _planned_in(plan: Plan, quarter: Quarter) -> tuple[Activity, ...]:
    every = activities_in(plan, quarter)
    return tuple(e for e in every if e.state is not ActivityState.CANCELLED)
