"""The activity calendar: both sides' work over the weeks, then week by week to tick."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.campaign_rows import account_rows
from planner.lanes import Part, part_of, type_label
from planner.meetings import kind_words, meeting_days
from planner.metrics.activities import to_coordinate
from planner.plan import Plan
from planner.records import Account, Activity, ActivityAccount, ActivityState, Campaign
from planner.reports.cells import Box, Boxes, Cell, Named
from planner.reports.document import (
    Align,
    Block,
    Column,
    Document,
    Heading,
    Lane,
    PageBreak,
    Row,
    RowKind,
    Table,
    Text,
    Tone,
)
from planner.reports.milestone_rows import due_of, milestone_status
from planner.reports.quarter_plan.calendar import bars_explained, campaign_band
from planner.reports.quarter_plan.campaigns import days_in_short
from planner.reports.quarter_view import QuarterView
from planner.reports.report import Options
from planner.reports.timelines import activity_lane, meeting_lane, timeline_of
from planner.reports.wording import activity_status, person_name, who_does
from planner.text import (
    NOT_KNOWN,
    _,
    count,
    days,
    joined,
    money,
    ngettext,
    quarter_label,
    short_day,
)

NAMED_ACCOUNTS = 2
_PARTS = tuple(Part)


def build(plan: Plan, options: Options) -> Document:
    """The activities of a quarter on its weeks, and as a list by week."""
    view = QuarterView(plan, options.quarter, options.as_of)
    label = quarter_label(view.quarter, view.first_month)
    activities = _activities(view)
    span = days(
        view.quarter.start(view.first_month), view.quarter.end(view.first_month)
    )
    return Document(
        key="calendar",
        title=_("Activity calendar for {quarter}").format(quarter=label),
        subtitle=joined((span, _how_many(activities))),
        company=view.company.name,
        quarter=label,
        mark=_("Draft – not signed"),
        as_of=options.as_of,
        is_landscape=True,
        blocks=(*_calendar(view, activities), *_list(view, activities)),
    )


def _activities(view: QuarterView) -> tuple[Activity, ...]:
    groups: list[Campaign | None] = [*view.campaigns, None]
    return tuple(each for group in groups for each in view.activities_of(group))


def _how_many(activities: tuple[Activity, ...]) -> str:
    total = len(activities)
    sentence = ngettext("{count} activity", "{count} activities", total)
    return sentence.format(count=count(total))


def _calendar(view: QuarterView, activities: tuple[Activity, ...]) -> Iterator[Block]:
    if not activities:
        sentence = _("No activity has been planned for this quarter yet.")
        yield Text(sentence)
        return
    yield Text(bars_explained(), Tone.QUIET)
    yield timeline_of(view, _lanes(view), _("No activity has a day yet."))
    without = sum(_day_of(activity) is None for activity in activities)
    if without:
        sentence = ngettext(
            "{count} activity has no day yet; it ends the list by week.",
            "{count} activities have no day yet; they end the list by week.",
            without,
        )
        yield Text(sentence.format(count=count(without)))
    yield from _clashes(view)


def _lanes(view: QuarterView) -> Iterator[Lane]:
    """The lanes of each campaign, Marketing's first, then Sales', then both sides'."""
    meetings = meeting_lane(view)
    if meetings is not None:
        yield meetings
    groups: list[Campaign | None] = [*view.campaigns, None]
    for campaign in groups:
        dated = [each for each in view.activities_of(campaign) if _day_of(each)]
        if dated:
            yield campaign_band(campaign)
        for activity in sorted(dated, key=lambda each: _PARTS.index(part_of(each))):
            yield activity_lane(view, activity)


def _clashes(view: QuarterView) -> Iterator[Block]:
    """What the sides can still coordinate: they reach the same accounts within days."""
    found = [
        each
        for each in to_coordinate(view.plan, view.quarter)
        if ActivityState.DONE not in {each.first.state, each.second.state}
    ]
    if not found:
        return
    detail = _("Both sides turn to the same accounts within two days of each other.")
    yield Heading(text=_("To coordinate"), level=2, detail=detail)
    yield Table(
        columns=(
            Column(title=_("First"), width=190, is_strong=True),
            Column(title=_("Then"), width=190, is_strong=True),
            Column(title=_("Accounts"), width=200),
            Column(title=_("Agreed"), width=150, is_write_in=True),
        ),
        rows=tuple(
            Row(
                (
                    _clashing(each.first),
                    _clashing(each.second),
                    _shared([account.name for account in each.accounts]),
                    "",
                )
            )
            for each in found
        ),
        empty="",
    )


def _clashing(activity: Activity) -> Named:
    detail = joined((who_does(activity), days_in_short(activity)))
    return Named(f"{activity.number} {activity.name}", detail)


def _shared(names: list[str]) -> str:
    """The names of few accounts; of many the first ones, and how many more."""
    more = len(names) - NAMED_ACCOUNTS
    if more <= 0:
        return ", ".join(names)
    sentence = ngettext("{names} and {count} more", "{names} and {count} more", more)
    return sentence.format(names=", ".join(names[:NAMED_ACCOUNTS]), count=count(more))


def _list(view: QuarterView, activities: tuple[Activity, ...]) -> Iterator[Block]:
    if not activities:
        return
    yield PageBreak()
    detail = _(
        "Each activity and milestone stands in the week in which it is due. Tick the "
        "box when it is done."
    )
    yield Heading(text=_("Week by week"), detail=detail)
    yield Table(
        columns=(
            Column(title=_("No."), width=30),
            Column(title=_("Activity"), width=186, is_strong=True),
            Column(title=_("Side"), width=50),
            Column(title=_("Owner"), width=84),
            Column(title=_("Days"), width=78),
            Column(title=_("Accounts"), width=128),
            Column(title=_("Planned cost"), width=66, align=Align.RIGHT),
            Column(title=_("Status"), width=70),
            Column(title=_("Done"), width=32),
        ),
        rows=tuple(_rows(view, activities)),
        empty="",
    )


def _rows(view: QuarterView, activities: tuple[Activity, ...]) -> Iterator[Row]:
    """Activities, milestones and meetings by day, with a band above each week."""
    dated = [(_day_of(each), _row(view, each)) for each in activities]
    dated.extend(_milestones(view, activities))
    dated.extend(_meetings(view))
    ordered = sorted(dated, key=lambda pair: pair[0] or date.max)
    band = ""
    for day, row in ordered:
        title = _week_title(view, day)
        if title != band:
            yield Row((title,), RowKind.BAND)
            band = title
        yield row


def _milestones(
    view: QuarterView, activities: tuple[Activity, ...]
) -> Iterator[tuple[date | None, Row]]:
    for due in due_of(view, activities):
        activity, milestone = due.activity, due.milestone
        detail = _("Milestone of {name}").format(name=activity.name)
        is_done = milestone.is_done(view.as_of)
        row = Row(
            (
                activity.number,
                Named(milestone.text, detail),
                who_does(activity),
                person_name(view.plan, activity.owner_id),
                short_day(milestone.due),
                "",
                "",
                milestone_status(view, milestone),
                "" if is_done else Boxes((Box(""),)),
            )
        )
        yield milestone.due, row


def _meetings(view: QuarterView) -> Iterator[tuple[date, Row]]:
    for each in meeting_days(view.plan, view.quarter):
        meeting = each.meeting
        detail = joined((_("Meeting"), meeting.purpose))
        chair = person_name(view.plan, meeting.chair_id)
        name = Named(kind_words(meeting), detail)
        place = meeting.place or ""
        yield (
            each.day,
            Row(("", name, "", chair, short_day(each.day), place, "", "", "")),
        )


def _day_of(activity: Activity) -> date | None:
    """The day on which an activity is to be done."""
    return activity.due or activity.start


def _week_title(view: QuarterView, day: date | None) -> str:
    if day is None:
        return _("No day yet")
    weeks = view.quarter.weeks(view.first_month)
    if day < weeks[0][0]:
        return _("Before the quarter")
    for number, (first, last) in enumerate(weeks, start=1):
        if day <= last:
            return _("Week {number} · {days}").format(
                number=number, days=days(first, last)
            )
    return _("After the quarter")


def _row(view: QuarterView, activity: Activity) -> Row:
    campaign = view.plan.find(Campaign, activity.campaign_id)
    kind = type_label(activity.type) if activity.type else None
    name = campaign.name if campaign else _("Outside campaigns")
    return Row(
        (
            activity.number,
            Named(activity.name, joined((kind, name))),
            who_does(activity),
            person_name(view.plan, activity.owner_id),
            days_in_short(activity),
            _accounts(view, activity),
            money(activity.planned_cost_minor, view.company.currency, decimals=False),
            activity_status(activity, view.as_of),
            _box(activity),
        )
    )


def _accounts(view: QuarterView, activity: Activity) -> str:
    """The names of few accounts, the number of many."""
    rows = view.plan.where(ActivityAccount, "activity_id", activity.id)
    found = (view.plan.find(Account, row.account_id) for row in rows)
    names = [account.name for account in found if account]
    sentence = ngettext("{count} account", "{count} accounts", len(names))
    campaign = view.plan.find(Campaign, activity.campaign_id)
    if not names and campaign is not None:
        names = [row.account.name for row in account_rows(view.plan, campaign)]
        sentence = _("All {count} of the campaign")
    if len(names) <= NAMED_ACCOUNTS:
        return ", ".join(names) or NOT_KNOWN
    return sentence.format(count=count(len(names)))


def _box(activity: Activity) -> Cell:
    """A box to tick, for what can still be done."""
    closed = {ActivityState.DONE, ActivityState.CANCELLED}
    return "" if activity.state in closed else Boxes((Box(""),))
