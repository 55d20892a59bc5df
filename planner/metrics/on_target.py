"""How much money and work is for the accounts of the list. Source: metrics, K20.

An account counts as listed from the day on which it was added.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from planner.metrics.figure import Outcome, Reason, ratio
from planner.metrics.focus import Focus
from planner.metrics.money import split_evenly
from planner.metrics.reach import Reach, listed_since
from planner.metrics.results import has_activity, is_done_in, spent, total
from planner.records import Account, Activity, ActivityState, ActivityType, CostEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class OffList:
    """A cost beside the part of it that was not for accounts of the list."""

    cost: CostEntry
    off_minor: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OffListWork:
    """An activity beside the part of it, up to 1, that was for nobody on the list."""

    activity: Activity
    off_share: Fraction


def off_list(focus: Focus) -> tuple[OffList, ...]:
    """Each cost that was not wholly for accounts of the list, by day and reference.

    A cost for several accounts is split evenly between them. Source: K20.
    """
    since, reach = listed_since(focus), Reach(focus.plan)
    rows = []
    for cost in spent(focus.plan, focus.scope, focus.days):
        accounts = reach.paid_for(cost)
        parts = split_evenly(cost.amount_minor, len(accounts) or 1)
        on_minor = sum(
            part
            for account, part in zip(accounts, parts, strict=False)
            if _is_listed(since, account, cost.date)
        )
        if on_minor != cost.amount_minor:
            rows.append(OffList(cost=cost, off_minor=cost.amount_minor - on_minor))
    return tuple(sorted(rows, key=lambda row: (row.cost.date, row.cost.reference)))


def off_list_work(focus: Focus) -> tuple[OffListWork, ...]:
    """Each activity done that was not wholly for accounts of the list, by day."""
    rows = (
        OffListWork(activity=activity, off_share=1 - on_share)
        for activity, on_share in _work(focus)
        if on_share != 1
    )
    return tuple(sorted(rows, key=lambda row: row.activity.done_on or date.min))


def on_target_share(focus: Focus) -> Outcome:
    """The part of the money spent that was for accounts of the list. Source: K20."""
    costs = spent(focus.plan, focus.scope, focus.days)
    whole = sum(cost.amount_minor for cost in costs)
    off = sum(row.off_minor for row in off_list(focus))
    return ratio(whole - off, whole, Reason.NOTHING_SPENT, n=len(costs))


def on_target_activities(focus: Focus) -> Outcome:
    """The part of the outward activities done that was for accounts of the list.

    One for several accounts counts for those of them that are listed. Source: K20.
    """
    shares = [on_share for _activity, on_share in _work(focus)]
    return ratio(total(shares), len(shares), Reason.NOTHING_DONE, n=len(shares))


def on_target_hours(focus: Focus) -> Outcome:
    """The part of the hours of those activities, as planned for each. Source: K20."""
    work = [
        (Fraction(activity.planned_hours), on_share)
        for activity, on_share in _work(focus)
        if activity.planned_hours is not None
    ]
    on_target = total(hours * on_share for hours, on_share in work)
    whole = total(hours for hours, _on_share in work)
    return ratio(on_target, whole, Reason.NO_WORK_HOURS, n=len(work))


def _work(focus: Focus) -> Iterator[tuple[Activity, Fraction]]:
    """The outward activities done in these days, and how far they were on the list."""
    since, reach = listed_since(focus), Reach(focus.plan)
    for activity in focus.plan.where(Activity, "state", ActivityState.DONE):
        is_ours = has_activity(focus.plan, focus.scope, activity)
        if is_ours and _is_outward(activity) and is_done_in(activity, focus.days):
            yield activity, _on_share(since, reach, activity)


def _is_outward(activity: Activity) -> bool:
    return not activity.is_archived and activity.type is not ActivityType.INTERNAL


def _on_share(since: dict[str, date], reach: Reach, activity: Activity) -> Fraction:
    accounts = reach.reached_by(activity)
    day = activity.done_on or date.min
    listed = sum(_is_listed(since, account, day) for account in accounts)
    return Fraction(listed, len(accounts) or 1)


def _is_listed(since: dict[str, date], account: Account, on: date) -> bool:
    return account.id in since and since[account.id] <= on
