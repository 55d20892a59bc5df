"""The calendar by week: every activity of the quarter as a bar."""

from __future__ import annotations

from collections.abc import Iterator

from planner.records import Campaign
from planner.reports.document import Block, Heading, Lane, Span, Together
from planner.reports.quarter_view import QuarterView
from planner.reports.timelines import activity_lane, timeline_of
from planner.text import _


def calendar_blocks(view: QuarterView) -> Iterator[Block]:
    """The weeks of the quarter with the activities of both sides."""
    empty = _("Nothing is planned in this quarter yet.")
    timeline = timeline_of(view, _lanes(view), empty)
    detail = bars_explained() if timeline.lanes else None
    yield Together((Heading(text=_("Calendar by week"), detail=detail), timeline))


def bars_explained() -> str:
    """What letters, bars and lines of a calendar mean."""
    return _(
        "S is Sales, M is Marketing, S+M both. A bar is filled as far as the work is "
        "done; a thin line under it is where it was first planned. A diamond is an "
        "event of one day, a milestone or a meeting. The dark line is the day that "
        "this paper is as of."
    )


def campaign_band(campaign: Campaign | None) -> Lane:
    """The line above a campaign's activities; None: above those without one."""
    if campaign is None:
        return Lane(label=_("Outside campaigns"), is_band=True)
    span = None
    if campaign.start and campaign.end:
        span = Span(start=campaign.start, end=campaign.end)
    return Lane(label=campaign.name, span=span, is_band=True)


def _lanes(view: QuarterView) -> Iterator[Lane]:
    groups: list[Campaign | None] = [*view.campaigns, None]
    for campaign in groups:
        activities = view.activities_of(campaign)
        if campaign is not None or activities:
            yield campaign_band(campaign)
        for activity in activities:
            yield activity_lane(view, activity)
