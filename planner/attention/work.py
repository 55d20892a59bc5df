"""Activities that wait: late, without last week's result, without an owner."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.attention.need import LAST_WEEK, Need, Place, Urgency, names
from planner.lateness import lateness
from planner.naming import title_of
from planner.plan import Plan
from planner.progress import activities_in, late_activities
from planner.quarter import Quarter
from planner.records import Activity, ActivityState, Campaign, Person
from planner.text import _, joined, ngettext, short_day
from planner.weekly import place_of_week, week_rows, weeks_of
from planner.workdays import work_calendar

LATE_SHOWN = 3
_OVER = {ActivityState.DONE, ActivityState.CANCELLED}


def late(plan: Plan, quarter: Quarter, as_of: date) -> Iterator[Need]:
    """The activities that are late, the longest first."""
    overdue = late_activities(plan, quarter, as_of)
    calendar = work_calendar(plan)
    shown, rest = overdue[:LATE_SHOWN], overdue[LATE_SHOWN:]
    if len(rest) == 1:
        shown, rest = overdue, ()
    for activity in shown:
        title = _("{name}: {days_late}").format(
            name=title_of(activity), days_late=lateness(activity, calendar, as_of)
        )
        yield Need(
            urgency=Urgency.LATE,
            title=title,
            detail=_late_detail(plan, activity),
            action=_("Open"),
            place=Place.CAMPAIGNS,
            record_id=activity.id,
        )
    if rest:
        yield Need(
            urgency=Urgency.LATE,
            title=ngettext(
                "{count} more activity is late",
                "{count} more activities are late",
                len(rest),
            ).format(count=len(rest)),
            detail=names(rest),
            action=_("Show"),
            place=Place.CAMPAIGNS,
            record_id=rest[0].id,
        )


def _late_detail(plan: Plan, activity: Activity) -> str:
    owner = plan.find(Person, activity.owner_id)
    campaign = plan.find(Campaign, activity.campaign_id)
    return joined(
        (
            _("Due {day}").format(day=short_day(activity.due)),
            _("no campaign") if campaign is None else campaign.name,
            _("no owner") if owner is None else owner.name,
        )
    )


def last_week(plan: Plan, quarter: Quarter, as_of: date) -> Iterator[Need]:
    """The activities of the week before of which nobody said how they went."""
    weeks = weeks_of(plan, quarter)
    place = place_of_week(weeks, as_of) - 1
    if place < 0 or as_of > weeks[-1][1]:
        return
    silent = [
        row.activity
        for row in week_rows(plan, weeks[place], as_of)
        if not row.has_result
    ]
    if silent:
        yield Need(
            urgency=Urgency.MISSING,
            title=ngettext(
                "{count} activity of last week has no result",
                "{count} activities of last week have no result",
                len(silent),
            ).format(count=len(silent)),
            detail=names(silent),
            action=_("Enter results"),
            place=Place.PROGRAMME,
            record_id=LAST_WEEK,
        )


def without_owner(plan: Plan, quarter: Quarter) -> Iterator[Need]:
    """The open activities that nobody owns."""
    unowned = [
        activity
        for activity in activities_in(plan, quarter)
        if activity.owner_id is None and activity.state not in _OVER
    ]
    if unowned:
        yield Need(
            urgency=Urgency.SOON,
            title=ngettext(
                "{count} activity has no owner",
                "{count} activities have no owner",
                len(unowned),
            ).format(count=len(unowned)),
            detail=names(unowned),
            action=_("Show"),
            place=Place.CAMPAIGNS,
            record_id=unowned[0].id,
        )
