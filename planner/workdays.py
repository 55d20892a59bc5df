"""Working days as a value: which days of the week, and which days are off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import DayOff

DAYS_PER_WEEK = 7


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The firm's working days. `weekdays`: 0 Monday to 6 Sunday; `days_off`: dates."""

    weekdays: frozenset[int]
    days_off: frozenset[date]

    def is_working(self, day: date) -> bool:
        """Whether people work on this day."""
        return day.weekday() in self.weekdays and day not in self.days_off

    def count(self, start: date, end: date) -> int:
        """The working days from `start` to `end`, both included; 0 if end is before.

        Whole weeks are multiplied, so a span of years costs the same as a week.
        """
        days = (end - start).days + 1
        if days <= 0:
            return 0
        whole_weeks, rest = divmod(days, DAYS_PER_WEEK)
        first_of_rest = start + timedelta(days=whole_weeks * DAYS_PER_WEEK)
        in_rest = sum(
            (first_of_rest + timedelta(days=index)).weekday() in self.weekdays
            for index in range(rest)
        )
        off = sum(
            start <= day <= end and day.weekday() in self.weekdays
            for day in self.days_off
        )
        return whole_weeks * len(self.weekdays) + in_rest - off


def work_calendar(plan: Plan) -> WorkCalendar:
    """The working days of the plan's company."""
    off = frozenset(day_off.date for day_off in plan.all(DayOff))
    return WorkCalendar(frozenset(plan.company.working_days), off)


def working_days_between(calendar: WorkCalendar, earlier: date, later: date) -> int:
    """How many working days later the second day is; negative when it is earlier.

    Monday to Thursday of one week is 3. Source: requirements 000-33.
    """
    if later < earlier:
        return -working_days_between(calendar, later, earlier)
    return calendar.count(earlier + timedelta(days=1), later)


def working_days_left(plan: Plan, quarter: Quarter, today: date) -> int:
    """The working days of a quarter from today on, today included; 0 once it is over.

    All of its working days while the quarter has not begun.
    """
    first_month = plan.company.fiscal_year_start
    first = max(today, quarter.start(first_month))
    return work_calendar(plan).count(first, quarter.end(first_month))
