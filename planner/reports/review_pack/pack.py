"""A quarter seen on two days: today, and when people last looked at it together."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from dateutil.relativedelta import relativedelta

from planner.meetings import REVIEWS, MeetingDay, days_of
from planner.metrics.pace import Status
from planner.metrics.scorecard import TargetRow, target_rows
from planner.plan import Plan
from planner.records import Meeting
from planner.reports.quarter_view import QuarterView
from planner.reports.report import Options
from planner.reports.target_changes import numbered

MONTH = relativedelta(months=1)
_RANKS = {
    Status.MET: 0,
    Status.ON_TRACK: 0,
    Status.AT_RISK: 1,
    Status.OFF_TRACK: 2,
    Status.MISSED: 2,
}


class TargetSeen:
    """A target today and on the day of the last review, with a short number."""

    __slots__ = ("before", "now", "number")

    def __init__(self, number: str, now: TargetRow, before: TargetRow) -> None:
        self.number = number
        self.now = now
        self.before = before

    @property
    def drift(self) -> int:
        """Above 0 when it stands worse than before, below when better."""
        now, before = (_RANKS.get(each.pace.status) for each in (self.now, self.before))
        return 0 if now is None or before is None else now - before


class Pack:
    """What a review looks at. Everything is worked out once.

    `view`: the quarter today; `before`: as it stood on the day of the last review;
    `following`: the next review, None when none is planned.
    """

    def __init__(self, plan: Plan, options: Options) -> None:
        as_of = options.as_of
        self.view = QuarterView(plan, options.quarter, as_of)
        reviews = [each for each in plan.all(Meeting) if each.kind in REVIEWS]
        past = (
            day
            for meeting in reviews
            for day in days_of(meeting, as_of - 2 * MONTH, as_of)
            if day < as_of
        )
        self.since: date = max(past, default=as_of - MONTH)
        self.following = _next(reviews, as_of)
        self.before = QuarterView(plan, options.quarter, self.since)

    @property
    def until(self) -> date:
        """The day of the next review; a month from now when none is planned."""
        day = None if self.following is None else self.following.day
        return self.view.as_of + MONTH if day is None else day

    @cached_property
    def targets(self) -> tuple[TargetSeen, ...]:
        """The targets of the quarter in the order of the scorecard."""
        view, before = self.view, self.before
        rows = target_rows(view.plan, view.quarter, view.as_of)
        earlier = target_rows(before.plan, before.quarter, before.as_of)
        then = {row.target.id: row for row in earlier}
        return tuple(
            TargetSeen(number, row, then[row.target.id])
            for number, row in numbered(rows)
        )


def _next(reviews: list[Meeting], as_of: date) -> MeetingDay | None:
    """The first review after a day: what is held on the day itself is this one."""
    tomorrow = as_of + relativedelta(days=1)
    days = (
        MeetingDay(day, meeting)
        for meeting in reviews
        for day in days_of(meeting, tomorrow, as_of + 12 * MONTH)
    )
    return min(days, key=lambda each: each.day, default=None)
