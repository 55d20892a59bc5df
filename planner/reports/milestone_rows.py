"""Milestones of activities as reports show them: on the calendar, in a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from planner.milestones import MilestoneRow, milestones_of, overdue_words
from planner.records import Activity
from planner.reports.cells import Cell, Shape, Status
from planner.reports.document import Column, Row, Table
from planner.reports.quarter_view import QuarterView
from planner.text import _, short_day


@dataclass(frozen=True, slots=True)
class Due:
    """A milestone with the activity that it is for."""

    activity: Activity
    milestone: MilestoneRow


def due_of(view: QuarterView, activities: Iterable[Activity]) -> Iterator[Due]:
    """The milestones of activities, each activity's by its day."""
    for activity in activities:
        for milestone in milestones_of(view.plan, activity):
            yield Due(activity, milestone)


def milestone_days(view: QuarterView, activity: Activity) -> tuple[date, ...]:
    """The days of the quarter on which a milestone of the activity is due."""
    days = (each.due for each in milestones_of(view.plan, activity))
    first_month = view.first_month
    return tuple(day for day in days if day and view.quarter.holds(day, first_month))


def milestone_table(view: QuarterView, due: Iterable[Due], empty: str) -> Table:
    """Milestones with the days on which they are due, and a box for the day done."""
    return Table(
        columns=(
            Column(title=_("No."), width=28),
            Column(title=_("Milestone"), width=146, is_strong=True),
            Column(title=_("Of the activity"), width=126),
            Column(title=_("Due"), width=44),
            Column(title=_("Status"), width=92),
            Column(title=_("Done on"), width=57, is_write_in=True),
        ),
        rows=tuple(
            Row(
                (
                    each.activity.number,
                    each.milestone.text,
                    each.activity.name,
                    short_day(each.milestone.due),
                    milestone_status(view, each.milestone),
                    "",
                )
            )
            for each in due
        ),
        empty=empty,
    )


def milestone_status(view: QuarterView, milestone: MilestoneRow) -> Cell:
    """Whether it is met, overdue and by how much, or still ahead."""
    if milestone.is_done(view.as_of):
        words = _("Done {day}").format(day=short_day(milestone.done_on))
        return Status(Shape.DONE, words)
    overdue = overdue_words(milestone, view.as_of)
    if overdue:
        return Status(Shape.OFF_TRACK, overdue[:1].upper() + overdue[1:])
    return Status(Shape.NOT_STARTED, _("Ahead"))
