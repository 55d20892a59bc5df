"""What is missing in the plan: found by rules, listed for the meeting to settle."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planner.attention import missing_in
from planner.progress import is_late
from planner.records import Activity, ActivityState, Campaign
from planner.reports.document import (
    Block,
    Column,
    Heading,
    Row,
    Table,
    Together,
    WriteLines,
)
from planner.reports.quarter_view import Listed, QuarterView
from planner.text import _, day

NOTE_LINES = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPoint:
    """Something that a record lacks, in a few words."""

    number: str
    name: str
    words: str


def open_points(view: QuarterView) -> tuple[OpenPoint, ...]:
    """What is missing in campaigns, then in activities, then in accounts."""
    return (
        *(point for each in view.campaigns for point in _of_campaign(view, each)),
        *(point for each in _activities(view) for point in _of_activity(view, each)),
        *(point for each in view.listed for point in _of_account(each)),
    )


def open_point_blocks(view: QuarterView) -> Iterator[Block]:
    """The open points with a box to write what was decided, and lines for notes."""
    yield Heading(text=_("What is missing"))
    yield Table(
        columns=(
            Column(title=_("No."), width=2.1),
            Column(title=_("Name"), width=4, is_strong=True),
            Column(title=_("What is missing"), width=4),
            Column(title=_("Decided"), width=3.6, is_write_in=True),
        ),
        rows=tuple(
            Row((each.number, each.name, each.words, "")) for each in open_points(view)
        ),
        empty=_("Nothing is missing: all have their owners, days and measures."),
    )
    heading = Heading(text=_("Notes"), level=2)
    yield Together((heading, WriteLines(NOTE_LINES)))


def _of_campaign(view: QuarterView, campaign: Campaign) -> Iterator[OpenPoint]:
    for words in missing_in(view.plan, campaign):
        yield OpenPoint(number=campaign.code, name=campaign.name, words=words)
    if campaign.budget_minor is None:
        words = _("No budget")
        yield OpenPoint(number=campaign.code, name=campaign.name, words=words)


def _of_activity(view: QuarterView, activity: Activity) -> Iterator[OpenPoint]:
    has_measure = activity.no_measure or activity.planned_quantity is not None
    missing = {
        _("No owner"): activity.owner_id is None,
        _("No day on which it is due"): activity.due is None,
        _("Nothing to measure it by"): not has_measure,
    }
    if is_late(activity, view.as_of):
        late = _("Late: it was due on {day}").format(day=day(activity.due))
        missing[late] = True
    for words, is_missing in missing.items():
        if is_missing:
            yield OpenPoint(number=activity.number, name=activity.name, words=words)


def _of_account(listed: Listed) -> Iterator[OpenPoint]:
    account = listed.account
    has_no_sales = account.sales_owner_id is None
    has_no_marketing = account.marketing_owner_id is None
    if not (has_no_sales or has_no_marketing):
        return
    if has_no_sales and has_no_marketing:
        words = _("No owner on either side")
    elif has_no_sales:
        words = _("No Sales owner")
    else:
        words = _("No Marketing owner")
    yield OpenPoint(number=account.number, name=account.name, words=words)


def _activities(view: QuarterView) -> Iterator[Activity]:
    groups: list[Campaign | None] = [*view.campaigns, None]
    for campaign in groups:
        for activity in view.activities_of(campaign):
            if activity.state is not ActivityState.CANCELLED:
                yield activity
