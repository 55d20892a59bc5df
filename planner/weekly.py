"""The week's work as rows to enter results in: who planned how much, what was done.

Source: look.md, weekly update.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Protocol, TypeVar

from planner.hindsight import activity_on
from planner.metrics.results import done_of
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import (
    Activity,
    ActivityState,
    Actual,
    Campaign,
    CampaignState,
    Person,
)
from planner.spread import planned_in
from planner.text import _, month_name
from planner.workdays import WorkCalendar, work_calendar

LEADS = "leads_received"
"""The metric of what comes of an activity."""
HALF = Fraction(1, 2)
Days = tuple[date, date]
"""The first and the last day of a week, both included."""


class WeekState(StrEnum):
    """How an activity stands within a week, in the words that are shown."""

    DONE = "done"
    PART_DONE = "part done"
    LATE = "late"
    BEHIND = "behind"
    NO_RESULT = "no result yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekRow:
    """An activity in a week. `planned`, `done` and `came_of_it`: of this week alone.

    `planned`: None without a planned quantity; `done`: None when nobody entered it;
    `came_of_it`: leads; `activity`: as it stood on the day of looking.
    """

    activity: Activity
    week: Days
    campaign: str | None
    owner: Person | None
    planned: Fraction | None
    done: Decimal | None
    came_of_it: Decimal | None
    state: WeekState

    @property
    def id(self) -> str:
        """The activity's id."""
        return self.activity.id

    @property
    def note(self) -> str | None:
        """What was written about the activity's result."""
        return self.activity.result

    @property
    def has_result(self) -> bool:
        """Whether somebody said how it went."""
        return self.state is not WeekState.NO_RESULT


def week_rows(
    plan: Plan, week: Days, as_of: date, person: Person | None = None
) -> tuple[WeekRow, ...]:
    """The activities of a week, those without a result first, then by time.

    Those that touch it, those of its quarter that are overdue by then, and those that
    have a figure in it. `person`: only those of one owner.
    """
    calendar = work_calendar(plan)
    rows = (
        _row(plan, activity, week, as_of, calendar)
        for activity in _activities(plan, week, as_of)
        if person is None or activity.owner_id == person.id
    )
    return tuple(sorted(rows, key=_by_result))


def weeks_of(plan: Plan, quarter: Quarter) -> tuple[Days, ...]:
    """The weeks of a quarter, the first and the last cut at its edges."""
    return quarter.weeks(plan.company.fiscal_year_start)


def place_of_week(weeks: Sequence[Days], day: date) -> int:
    """Which of the weeks holds a day, counted from 0; before or after, the nearest."""
    begun = sum(first <= day for first, _last in weeks)
    return max(begun - 1, 0)


def week_title(place: int, week: Days) -> str:
    """A week as people say it: "Week 7, 9 – 15 February"."""
    first, last = week
    sentence = _("Week {number}, {first} – {last} {month}")
    start = str(first.day)
    if first.month != last.month:
        start = f"{first.day} {month_name(first)}"
    if first == last:
        sentence = _("Week {number}, {last} {month}")
    return sentence.format(
        number=place + 1, first=start, last=last.day, month=month_name(last)
    )


def entry_day(plan: Plan, week: Days, today: date) -> date:
    """The day for which a figure of a week is entered.

    Today if it lies in the week, else the week's last working day, or its last day
    when nobody works in it.
    """
    first, last = week
    if first <= today <= last:
        return today
    calendar = work_calendar(plan)
    days = ((last - timedelta(days=back)) for back in range((last - first).days + 1))
    return next((day for day in days if calendar.is_working(day)), last)


def has_begun(week: Days, today: date) -> bool:
    """Whether results of a week can be known."""
    return week[0] <= today


def share_passed(plan: Plan, week: Days, today: date) -> Fraction:
    """The part of a week's working days up to and including today, 0 to 1."""
    calendar = work_calendar(plan)
    every = calendar.count(*week)
    passed = calendar.count(week[0], min(today, week[1]))
    return Fraction(passed, every) if every else Fraction(has_begun(week, today))


class Identified(Protocol):
    """A row that stands for a record."""

    @property
    def id(self) -> str:
        """The record's id."""
        ...


S = TypeVar("S", bound=Identified)


def kept_in_place(rows: Sequence[S], ids: Sequence[str]) -> tuple[S, ...]:
    """The rows in the order of ids, so that none jumps while somebody types.

    Rows that were not there before come last.
    """
    places = {each: place for place, each in enumerate(ids)}
    return tuple(sorted(rows, key=lambda row: places.get(row.id, len(places))))


def people_in(rows: Iterable[WeekRow]) -> tuple[Person, ...]:
    """Those who have something to do in a week, by name."""
    people = {row.owner.id: row.owner for row in rows if row.owner is not None}
    return tuple(sorted(people.values(), key=lambda person: person.name.casefold()))


def came_rows(plan: Plan, activity: Activity, week: Days) -> tuple[Actual, ...]:
    """The leads entered for an activity in a week, by day."""
    rows = plan.where(Actual, "activity_id", activity.id)
    kept = (row for row in rows if row.metric == LEADS and _is_in(row, week))
    return tuple(sorted(kept, key=lambda row: row.date))


def _activities(plan: Plan, week: Days, as_of: date) -> Iterator[Activity]:
    """The activities of a week by start, due day and order of entry."""
    quarter = Quarter.of(week[0], plan.company.fiscal_year_start)
    since = quarter.start(plan.company.fiscal_year_start)
    seen = (
        activity_on(plan, each, as_of)
        for each in plan.all(Activity)
        if not each.is_archived
    )
    kept = (
        each
        for each in seen
        if _has_figure(plan, each, (week[0], min(week[1], as_of)))
        or (_is_open(plan, each, week) and _is_due(each, week, since, as_of))
    )
    return iter(sorted(kept, key=_by_time))


def _has_figure(plan: Plan, activity: Activity, days: Days) -> bool:
    return bool(done_of(plan, activity, days) or came_rows(plan, activity, days))


def _is_open(plan: Plan, activity: Activity, week: Days) -> bool:
    """Whether there is still something to do in the week."""
    campaign = plan.find(Campaign, activity.campaign_id)
    if campaign is not None and (
        campaign.is_archived or campaign.state is CampaignState.CANCELLED
    ):
        return False
    match activity.state:
        case ActivityState.CANCELLED:
            return False
        case ActivityState.DONE:
            return activity.done_on is not None and activity.done_on >= week[0]
    return True


def _is_due(activity: Activity, week: Days, since: date, as_of: date) -> bool:
    """Whether an activity touches the week, or was due earlier in its quarter."""
    first = activity.start or activity.due
    last = activity.due or activity.start
    if first is None or last is None:
        return activity.state is ActivityState.IN_PROGRESS
    is_overdue = since <= last < week[0] <= as_of
    return is_overdue or (first <= week[1] and last >= week[0])


def _row(
    plan: Plan, activity: Activity, week: Days, as_of: date, calendar: WorkCalendar
) -> WeekRow:
    days = week[0], min(week[1], as_of)
    figures = done_of(plan, activity, days)
    done = sum(figures, Decimal(0)) if figures else None
    leads = came_rows(plan, activity, days)
    planned = planned_in(activity, calendar, week)
    expected = planned_in(activity, calendar, days) if days[1] >= days[0] else planned
    has_plan = activity.planned_quantity is not None
    campaign = plan.find(Campaign, activity.campaign_id)
    return WeekRow(
        activity=activity,
        week=week,
        campaign=None if campaign is None else campaign.name,
        owner=plan.find(Person, activity.owner_id),
        planned=planned if has_plan else None,
        done=done,
        came_of_it=sum((row.value for row in leads), Decimal(0)) if leads else None,
        state=(
            WeekState.DONE
            if activity.state is ActivityState.DONE
            and (activity.done_on is None or activity.done_on <= week[1])
            else _state(activity, done, (planned, expected), min(week[1], as_of))
        ),
    )


def _state(
    activity: Activity,
    done: Decimal | None,
    planned: tuple[Fraction, Fraction],
    day: date,
) -> WeekState:
    """How an activity that is not done stands. `planned`: in the week, by the day."""
    if done is None:
        return WeekState.NO_RESULT
    if activity.due is not None and activity.due < day:
        return WeekState.LATE
    in_week, by_day = planned
    if activity.planned_quantity is not None and done >= in_week:
        return WeekState.DONE
    is_behind = not done or Fraction(done) < by_day * HALF
    return WeekState.BEHIND if is_behind else WeekState.PART_DONE


def _is_in(row: Actual, days: Days) -> bool:
    return days[0] <= row.date <= days[1]


def _by_time(activity: Activity) -> tuple[date, date]:
    start = activity.start or activity.due or date.max
    return start, activity.due or date.max


def _by_result(row: WeekRow) -> bool:
    return row.has_result
