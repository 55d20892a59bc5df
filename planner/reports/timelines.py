"""The weeks of a quarter with bars on them, as reports draw them."""

from __future__ import annotations

from collections.abc import Iterable

from planner.lanes import Part, done_share, part_of
from planner.meetings import meeting_days
from planner.progress import is_late
from planner.records import Activity, ActivityState
from planner.reports.cells import Shape
from planner.reports.document import Lane, Span, Tick, Timeline
from planner.reports.milestone_rows import milestone_days
from planner.reports.quarter_view import QuarterView
from planner.reports.wording import who_does_letter
from planner.text import _, count, joined, month_name


def timeline_of(view: QuarterView, lanes: Iterable[Lane], empty: str) -> Timeline:
    """The quarter's weeks with these lanes, and the day that the report is as of."""
    return Timeline(
        start=view.quarter.start(view.first_month),
        until=view.quarter.until(view.first_month),
        months=tuple(
            Tick(month_name(first), first)
            for first in view.quarter.month_starts(view.first_month)
        ),
        weeks=tuple(
            Tick(_("W{number}").format(number=number), first)
            for number, (first, _last) in enumerate(
                view.quarter.weeks(view.first_month), start=1
            )
        ),
        today=view.as_of,
        lanes=tuple(lanes),
        empty=empty,
    )


def activity_lane(view: QuarterView, activity: Activity) -> Lane:
    """An activity as a bar, with its side's letter and a word where it is late."""
    span, first = _span(activity), _baseline(activity)
    is_moved = first is not None and _days(first) != (span and _days(span))
    return Lane(
        label=f"{activity.number}  {activity.name}",
        letter=who_does_letter(activity),
        side=None if part_of(activity) is Part.TOGETHER else activity.side,
        span=span,
        baseline=first if is_moved else None,
        milestones=milestone_days(view, activity),
        note=_note(view, activity),
        shape=_shape(view, activity),
    )


def meeting_lane(view: QuarterView) -> Lane | None:
    """The meetings of the quarter as diamonds; None when there are none."""
    days = tuple(each.day for each in meeting_days(view.plan, view.quarter))
    return Lane(label=_("Meetings"), milestones=days) if days else None


def _span(activity: Activity) -> Span | None:
    start, end = activity.start or activity.due, activity.due or activity.start
    if start is None or end is None:
        return None
    return Span(start=start, end=max(start, end), done=done_share(activity))


def _baseline(activity: Activity) -> Span | None:
    start = activity.baseline_start or activity.baseline_due
    end = activity.baseline_due or activity.baseline_start
    if start is None or end is None:
        return None
    return Span(start=start, end=max(start, end))


def _days(span: Span) -> tuple[object, object]:
    return span.start, span.end


def _shape(view: QuarterView, activity: Activity) -> Shape | None:
    if is_late(activity, view.as_of):
        return Shape.OFF_TRACK
    return Shape.DONE if activity.state is ActivityState.DONE else None


def _note(view: QuarterView, activity: Activity) -> str:
    if activity.state is ActivityState.CANCELLED:
        return _("cancelled")
    late = _("late") if is_late(activity, view.as_of) else None
    quantity = None
    if activity.done_quantity is not None and activity.planned_quantity is not None:
        quantity = _("{done} of {planned}").format(
            done=count(activity.done_quantity), planned=count(activity.planned_quantity)
        )
    return joined((late, quantity), ", ")
