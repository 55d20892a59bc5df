"""The calendar by week: every activity of the quarter as a bar."""

from __future__ import annotations

from collections.abc import Iterator

from planner.lanes import Part, done_share, part_of
from planner.progress import is_late
from planner.records import Activity, ActivityState, Campaign
from planner.reports.document import (
    Block,
    Heading,
    Lane,
    Span,
    Tick,
    Timeline,
    Together,
)
from planner.reports.quarter_view import QuarterView
from planner.reports.wording import who_does_letter
from planner.text import _, count, month_name


def calendar_blocks(view: QuarterView) -> Iterator[Block]:
    """The weeks of the quarter with the activities of both sides."""
    timeline = Timeline(
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
        lanes=tuple(_lanes(view)),
        empty=_("Nothing is planned in this quarter yet."),
    )
    legend = _(
        "S is Sales, M is Marketing, S+M both. A bar is filled as far as the work is "
        "done. The dark line is the day that this plan is as of."
    )
    detail = legend if timeline.lanes else None
    yield Together((Heading(text=_("Calendar by week"), detail=detail), timeline))


def _lanes(view: QuarterView) -> Iterator[Lane]:
    groups: list[Campaign | None] = [*view.campaigns, None]
    for campaign in groups:
        activities = view.activities_of(campaign)
        if campaign is not None:
            span = None
            if campaign.start and campaign.end:
                span = Span(start=campaign.start, end=campaign.end)
            yield Lane(label=campaign.name, span=span, is_band=True)
        elif activities:
            yield Lane(label=_("Outside campaigns"), is_band=True)
        for activity in activities:
            yield _lane(view, activity)


def _lane(view: QuarterView, activity: Activity) -> Lane:
    start = activity.start or activity.due
    end = activity.due or activity.start
    span = None
    if start is not None and end is not None:
        span = Span(start=start, end=max(start, end), done=done_share(activity))
    side = None if part_of(activity) is Part.TOGETHER else activity.side
    return Lane(
        label=f"{activity.number}  {activity.name}",
        letter=who_does_letter(activity),
        side=side,
        span=span,
        note=_note(view, activity),
    )


def _note(view: QuarterView, activity: Activity) -> str:
    if is_late(activity, view.as_of):
        return _("late")
    if activity.state is ActivityState.CANCELLED:
        return _("cancelled")
    if activity.done_quantity is not None and activity.planned_quantity is not None:
        return _("{done} of {planned}").format(
            done=count(activity.done_quantity), planned=count(activity.planned_quantity)
        )
    return ""
