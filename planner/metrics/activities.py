"""Questions about activities: measured, shared out, clashing, late.

Source: requirements 000-09, 000-15, 000-25, 000-33, 001-13.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import islice

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
class Coordination:
    """Two activities of different sides that reach the same accounts within a few days.

    The accounts are those that both reach, by number.
    """

    first: Activity
    second: Activity
    accounts: tuple[Account, ...]


def to_coordinate(
    plan: Plan, quarter: Quarter, within_days: int = CLASH_DAYS
) -> tuple[Coordination, ...]:
    """What the sides must coordinate, one entry for two activities, by day.

    Calendar days between the end of the one and the start of the other. Source: 000-25.
    """
    outward = [
        activity
        for activity in _planned_in(plan, quarter)
        if activity.type is not ActivityType.INTERNAL and _days_of(activity)
    ]
    reached = _Reached(Reach(plan), outward)
    found = (
        Coordination(first=first, second=second, accounts=reached.both(first, second))
        for first, second in _close_pairs(outward, timedelta(days=within_days))
    )
    return tuple(each for each in found if each.accounts)


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

    One for each account of `to_coordinate`: of two activities for a thousand accounts
    a thousand. Source: 000-25.
    """
    found = (
        Clash(account=account, first=each.first, second=each.second)
        for each in to_coordinate(plan, quarter, within_days)
        for account in each.accounts
    )
    return tuple(sorted(found, key=_clash_order))


class _Reached:
    """Whom each of some activities reaches.

    By ids, and each campaign's only once: accounts themselves are slow to compare.
    """

    def __init__(self, reach: Reach, activities: list[Activity]) -> None:
        self._accounts = {each.id: reach.reached_by(each) for each in activities}
        alike = {id(accounts): accounts for accounts in self._accounts.values()}
        self._ids = {
            place: frozenset(account.id for account in accounts)
            for place, accounts in alike.items()
        }

    def both(self, first: Activity, second: Activity) -> tuple[Account, ...]:
        """The accounts that both activities reach, by number."""
        accounts, others = self._accounts[first.id], self._accounts[second.id]
        if accounts is others:
            return accounts
        shared = self._ids[id(accounts)] & self._ids[id(others)]
        return tuple(each for each in accounts if each.id in shared) if shared else ()


def _close_pairs(
    activities: list[Activity], gap: timedelta
) -> Iterator[tuple[Activity, Activity]]:
    """Two of different sides at a time, the one that begins first before the other."""
    by_day = sorted(activities, key=_days_of)
    for place, first in enumerate(by_day):
        until = _days_of(first)[-1] + gap
        for second in islice(by_day, place + 1, None):
            if _days_of(second)[0] > until:
                break
            if None not in {first.side, second.side} and first.side is not second.side:
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
