"""When people meet: the days of every meeting and of every series.

Source: requirements 000-27, 001-06.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Meeting, MeetingKind, Person
from planner.recurrence import Every
from planner.text import (
    NOT_KNOWN,
    _,
    joined,
    ngettext,
    short_day,
    short_weekday,
    title_case,
)

REVIEWS = frozenset(
    {
        MeetingKind.WEEKLY_FUNNEL,
        MeetingKind.MONTHLY_PIPELINE,
        MeetingKind.QUARTER_REVIEW,
    }
)
"""The kinds of meetings in which results are looked at."""


@dataclass(frozen=True, slots=True)
class MeetingDay:
    """One day on which a meeting takes place."""

    day: date
    meeting: Meeting


def meeting_days(plan: Plan, quarter: Quarter) -> tuple[MeetingDay, ...]:
    """Every meeting of a quarter, those of a series one by one, by day."""
    first_month = plan.company.fiscal_year_start
    span = quarter.start(first_month), quarter.end(first_month)
    found = (
        MeetingDay(day, meeting)
        for meeting in plan.all(Meeting)
        for day in days_of(meeting, *span)
    )
    return tuple(sorted(found, key=_by_day))


def days_of(meeting: Meeting, start: date, end: date) -> Iterator[date]:
    """The days of a meeting or a series from `start` to `end`, both included."""
    if meeting.every is not None:
        yield from Every.parse(meeting.every).dates(meeting.date, start, end)
    elif start <= meeting.date <= end:
        yield meeting.date


def next_day(meeting: Meeting, as_of: date) -> date | None:
    """The first day of a meeting from a day on, that day included; None when over."""
    return next(days_of(meeting, as_of, date.max), None)


def next_meeting(plan: Plan, as_of: date) -> MeetingDay | None:
    """The next meeting of any kind from a day on, that day included."""
    return _next(plan.all(Meeting), as_of)


def next_review(plan: Plan, as_of: date) -> MeetingDay | None:
    """The next meeting in which results are looked at."""
    reviews = tuple(each for each in plan.all(Meeting) if each.kind in REVIEWS)
    return _next(reviews, as_of)


def next_review_line(plan: Plan, as_of: date) -> str:
    """One line for paper: "Next review: Tue 18 Aug 2026"; "" when none is planned."""
    coming = next_review(plan, as_of)
    if coming is None:
        return ""
    return _("Next review: {day}").format(day=day_words(coming.day))


def day_words(day: date) -> str:
    """A day with its name and its year: "Tue 18 Aug 2026"."""
    return f"{short_weekday(day)} {day.year}"


def kind_words(meeting: Meeting) -> str:
    """What kind of meeting it is: "Monthly pipeline"."""
    return kind_title(meeting.kind)


def kind_title(kind: MeetingKind) -> str:
    """A kind of meeting as a label: "Monthly pipeline"."""
    return _(title_case(kind))


def days_line(days: Iterable[date]) -> str:
    """The days of a quarter in little room: "7 Jul, 21 Jul, 4 Aug"."""
    return joined(map(short_day, days), ", ") or NOT_KNOWN


def rhythm_words(meeting: Meeting) -> str:
    """How often it takes place: "every 2 weeks", "once"."""
    return _("once") if meeting.every is None else Every.parse(meeting.every).in_words()


def meeting_detail(plan: Plan, coming: MeetingDay) -> str:
    """When and where a meeting is, and who leads it, on one line."""
    meeting = coming.meeting
    chair = plan.find(Person, meeting.chair_id)
    led = None if chair is None else _("led by {name}").format(name=chair.name)
    return joined((short_weekday(coming.day), meeting.place, led))


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesRow:
    """A meeting or a series. `days`: of the quarter; `next_on`: None when over."""

    meeting: Meeting
    chair: Person | None
    days: tuple[date, ...]
    next_on: date | None

    @property
    def id(self) -> str:
        """The meeting's id."""
        return self.meeting.id


def series_rows(plan: Plan, quarter: Quarter, today: date) -> tuple[SeriesRow, ...]:
    """Every meeting and series, with its days in a quarter, by first date."""
    first_month = plan.company.fiscal_year_start
    span = quarter.start(first_month), quarter.end(first_month)
    ordered = sorted(plan.all(Meeting), key=lambda each: (each.date, each.kind))
    return tuple(
        SeriesRow(
            meeting=meeting,
            chair=plan.find(Person, meeting.chair_id),
            days=tuple(days_of(meeting, *span)),
            next_on=next_day(meeting, today),
        )
        for meeting in ordered
    )


def series_line(days: int, quarter_name: str) -> str:
    """How many meetings a quarter has: "7 meetings in Q3 2026"."""
    sentence = ngettext(
        "{count} meeting in {quarter}", "{count} meetings in {quarter}", days
    )
    return sentence.format(count=days, quarter=quarter_name)


def _next(meetings: tuple[Meeting, ...], as_of: date) -> MeetingDay | None:
    days = ((next_day(meeting, as_of), meeting) for meeting in meetings)
    known = [MeetingDay(day, meeting) for day, meeting in days if day is not None]
    return min(known, key=_by_day, default=None)


def _by_day(coming: MeetingDay) -> tuple[date, str]:
    return coming.day, coming.meeting.kind
