"""Activities and meetings as entries of a calendar that other programs keep.

Source: requirements 001-20.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from planner.lanes import quantity_text, type_label
from planner.meetings import days_of, kind_words
from planner.plan import Plan
from planner.progress import activities_in
from planner.quarter import Quarter
from planner.records import Activity, ActivityState, Campaign, Meeting, Person
from planner.recurrence import Every
from planner.schedule import span
from planner.text import _, count, joined, ngettext, quarter_short

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry, of whole days from `start` until before `until`.

    `id`: the record's, so that the entry stays the same one; `kind`: the campaign, or
    that it is a meeting; `every`: how often it comes round.
    """

    id: str
    title: str
    start: date
    until: date
    detail: str
    kind: str
    place: str | None = None
    every: Every | None = None
    is_cancelled: bool = False


def diary(
    plan: Plan, quarter: Quarter, person: Person | None = None
) -> tuple[Entry, ...]:
    """The entries of a quarter, by day. `person`: with only their own activities.

    A meeting is for both sides, so it is in everybody's. A series is whole, whichever
    of its days lie in the quarter: so it stays one entry from quarter to quarter.
    What was cancelled is there too, for a calendar that has it from before.
    """
    activities = (
        each
        for each in activities_in(plan, quarter)
        if person is None or each.owner_id == person.id
    )
    entries = (*_activities(plan, activities), *_meetings(plan, quarter))
    return tuple(sorted(entries, key=lambda each: (each.start, each.until, each.title)))


def people_to_choose(plan: Plan, today: date) -> tuple[Person, ...]:
    """Whose calendar can be asked for: those who have not left, by name."""
    here = (
        each
        for each in plan.all(Person)
        if each.active_to is None or each.active_to >= today
    )
    return tuple(sorted(here, key=lambda each: each.name.casefold()))


def calendar_name(plan: Plan, quarter: Quarter, person: Person | None) -> str:
    """What a calendar is called where it is imported: "Acme Ltd · Q3 2026"."""
    return joined(
        (
            plan.company.name,
            quarter_short(quarter, plan.company.fiscal_year_start),
            None if person is None else person.name,
        )
    )


def entries_words(entries: int, name: str) -> str:
    """What was exported: "43 entries are in plan.ics."."""
    sentence = ngettext(
        "{count} entry is in {name}.", "{count} entries are in {name}.", entries
    )
    return sentence.format(count=count(entries), name=name)


def _activities(plan: Plan, activities: Iterator[Activity]) -> Iterator[Entry]:
    for activity in activities:
        first, last = span(activity.start, activity.due)
        if first is None or last is None:
            continue
        campaign = plan.find(Campaign, activity.campaign_id)
        yield Entry(
            id=activity.id,
            title=activity.name,
            start=first,
            until=last + ONE_DAY,
            detail=_detail(plan, activity, campaign),
            kind=_("No campaign") if campaign is None else campaign.name,
            is_cancelled=activity.state is ActivityState.CANCELLED,
        )


def _detail(plan: Plan, activity: Activity, campaign: Campaign | None) -> str:
    """A line each for what it belongs to, what it is, and who does it."""
    owner = plan.find(Person, activity.owner_id)
    lines = (
        None if campaign is None else joined((campaign.code, campaign.name), " "),
        joined(
            (
                activity.number,
                None if activity.type is None else type_label(activity.type),
                quantity_text(activity),
            )
        ),
        _("no owner") if owner is None else owner.name,
    )
    return joined(lines, "\n")


def _meetings(plan: Plan, quarter: Quarter) -> Iterator[Entry]:
    first_month = plan.company.fiscal_year_start
    days = quarter.start(first_month), quarter.end(first_month)
    for meeting in plan.all(Meeting):
        if any(True for _day in days_of(meeting, *days)):
            chair = plan.find(Person, meeting.chair_id)
            led = None if chair is None else _("led by {name}").format(name=chair.name)
            yield Entry(
                id=meeting.id,
                title=kind_words(meeting),
                start=meeting.date,
                until=meeting.date + ONE_DAY,
                detail=joined((meeting.purpose, led), "\n"),
                kind=_("Meeting"),
                place=meeting.place,
                every=None if meeting.every is None else Every.parse(meeting.every),
            )
