"""The work in four groups, milestones that are overdue, and whom the work reached."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from planner.lanes import quantity_text
from planner.lateness import lateness
from planner.progress import activities_in, is_late
from planner.records import Activity, ActivityState, Campaign
from planner.reports.cells import Cell, Named
from planner.reports.document import (
    Align,
    Block,
    Column,
    Heading,
    Row,
    RowKind,
    Table,
    Text,
    Tone,
)
from planner.reports.milestone_rows import Due, due_of, milestone_table
from planner.reports.quarter_plan.campaigns import days_in_short
from planner.reports.review_pack.pack import Pack
from planner.reports.wording import activity_status, person_name, who_does
from planner.text import NOT_KNOWN, _, day, short_day
from planner.workdays import WorkCalendar, work_calendar


def activity_blocks(pack: Pack) -> Iterator[Block]:
    """Due and not begun, running, done since the last review, due until the next."""
    since, until = day(pack.since), day(pack.until)
    yield Heading(
        text=_("Activities"),
        detail=_("As of {day}; done since {since}, due until {until}.").format(
            day=day(pack.view.as_of), since=since, until=until
        ),
    )
    groups = (
        (_("Due and not begun"), due_not_begun(pack), _("Nothing that is due waits.")),
        (_("Running"), running(pack), _("No activity is running.")),
        (
            _("Done since {day}").format(day=since),
            done_since(pack),
            _("No activity was done since {day}.").format(day=since),
        ),
        (
            _("To begin or to finish until {day}").format(day=until),
            due_until_next(pack),
            _("Nothing more is due until {day}.").format(day=until),
        ),
    )
    empty = [sentence for _title, activities, sentence in groups if not activities]
    if not overdue_milestones(pack):
        empty.append(_("No milestone is overdue."))
    if empty:
        yield Text(" ".join(empty), Tone.QUIET)
    calendar = work_calendar(pack.view.plan)
    rows: list[Row] = []
    for title, activities, _sentence in groups:
        if activities:
            rows.append(Row((f"{title} ({len(activities)})",), RowKind.BAND))
            rows.extend(_row(pack, each, calendar) for each in activities)
    if rows:
        yield _table(rows)


def milestone_blocks(pack: Pack) -> Iterator[Block]:
    """The milestones that were due and are not met."""
    overdue = overdue_milestones(pack)
    if overdue:
        yield Heading(text=_("Milestones overdue"), level=2)
        yield milestone_table(pack.view, overdue, "")


def overdue_milestones(pack: Pack) -> tuple[Due, ...]:
    """The milestones that are overdue, oldest first.

    Also those of work in later quarters: what stands long before it falls into this.
    """
    view = pack.view
    start = view.quarter.start(view.first_month)
    ahead = (each for each in view.plan.all(Activity) if _is_ahead(each, start))
    every = due_of(view, ahead)
    found = [each for each in every if each.milestone.is_overdue(view.as_of)]
    as_of = view.as_of
    return tuple(sorted(found, key=lambda each: -each.milestone.days_overdue(as_of)))


def _is_ahead(activity: Activity, start: date) -> bool:
    """Whether it is open and of this quarter or a later one."""
    day = activity.due or activity.start
    is_open = activity.state is not ActivityState.DONE and not activity.is_archived
    return is_open and day is not None and day >= start


def due_not_begun(pack: Pack) -> tuple[Activity, ...]:
    """What should have begun by the day and has not, the oldest first."""
    return _sorted(each for each in _planned(pack) if _is_due_by(each, pack))


def running(pack: Pack) -> tuple[Activity, ...]:
    """What is under way, by its last day."""
    return _sorted(
        each for each in _all(pack) if each.state is ActivityState.IN_PROGRESS
    )


def done_since(pack: Pack) -> tuple[Activity, ...]:
    """What was done after the last review."""
    return _sorted(
        each
        for each in _all(pack)
        if each.state is ActivityState.DONE
        and each.done_on is not None
        and each.done_on > pack.since
    )


def due_until_next(pack: Pack) -> tuple[Activity, ...]:
    """What has not begun and is to begin by the next review."""
    return _sorted(
        each
        for each in _planned(pack)
        if not _is_due_by(each, pack)
        and (first := each.start or each.due) is not None
        and first <= pack.until
    )


def _all(pack: Pack) -> tuple[Activity, ...]:
    return activities_in(pack.view.plan, pack.view.quarter)


def _planned(pack: Pack) -> Iterator[Activity]:
    return (each for each in _all(pack) if each.state is ActivityState.PLANNED)


def _is_due_by(activity: Activity, pack: Pack) -> bool:
    first = activity.start or activity.due
    return first is not None and first <= pack.view.as_of


def _sorted(activities: Iterable[Activity]) -> tuple[Activity, ...]:
    with_days = ((each.due or each.start, each) for each in activities)
    by_day = sorted(with_days, key=lambda pair: (pair[0] is None, str(pair[0])))
    return tuple(activity for _day, activity in by_day)


def _table(rows: list[Row]) -> Table:
    return Table(
        columns=(
            Column(title=_("No."), width=28),
            Column(title=_("Activity"), width=145, is_strong=True),
            Column(title=_("Who"), width=76),
            Column(title=_("Days"), width=82),
            Column(title=_("Quantity"), width=56, align=Align.RIGHT),
            Column(title=_("Status"), width=62),
            Column(title=_("Decided"), width=44, is_write_in=True),
        ),
        rows=tuple(rows),
        empty="",
    )


def _row(pack: Pack, activity: Activity, calendar: WorkCalendar) -> Row:
    view = pack.view
    campaign = view.plan.find(Campaign, activity.campaign_id)
    where = campaign.name if campaign else _("Outside campaigns")
    owner = person_name(view.plan, activity.owner_id)
    return Row(
        (
            activity.number,
            Named(activity.name, where),
            Named(owner, who_does(activity)),
            _days(pack, activity, calendar),
            quantity_text(activity) or NOT_KNOWN,
            activity_status(activity, view.as_of),
            "",
        )
    )


def _days(pack: Pack, activity: Activity, calendar: WorkCalendar) -> Cell:
    """The days, and how many working days late it is or was done."""
    shown = days_in_short(activity)
    if activity.state is ActivityState.DONE and activity.done_on is not None:
        return Named(shown, _("done {day}").format(day=short_day(activity.done_on)))
    if not is_late(activity, pack.view.as_of):
        return shown
    return Named(shown, lateness(activity, calendar, pack.view.as_of))
