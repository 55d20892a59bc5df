"""What comes up on the first page: work that is due soon, and the next meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from planner.lanes import quantity_text
from planner.meetings import MeetingDay, kind_words, next_meeting
from planner.plan import Plan
from planner.progress import SOON_DAYS, coming_up
from planner.quarter import Quarter
from planner.records import Activity, Campaign, Person
from planner.text import _, joined, short_weekday


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """An activity that is due soon, or the next meeting, which has no activity.

    `detail`: its day, and its campaign and quantity or its place; `owner`: who does it
    or leads it.
    """

    title: str
    detail: str
    owner: Person | None
    activity: Activity | None = None


def coming_rows(plan: Plan, quarter: Quarter, as_of: date) -> tuple[Coming, ...]:
    """What is due within the next days, soonest first, and the next meeting among it.

    On the same day the meeting comes before the work.
    """
    soon = coming_up(plan, quarter, as_of)
    meeting = _next_meeting(plan, quarter, as_of)
    if meeting is None:
        return tuple(_coming_activity(plan, each) for each in soon)
    before = [each for each in soon if each.due is not None and each.due < meeting.day]
    return (
        *(_coming_activity(plan, each) for each in before),
        _coming_meeting(plan, meeting),
        *(_coming_activity(plan, each) for each in soon[len(before) :]),
    )


def _next_meeting(plan: Plan, quarter: Quarter, as_of: date) -> MeetingDay | None:
    """The next meeting if it is soon and in the quarter."""
    found = next_meeting(plan, as_of)
    if found is None or found.day > as_of + timedelta(days=SOON_DAYS):
        return None
    is_in = quarter.holds(found.day, plan.company.fiscal_year_start)
    return found if is_in else None


def _coming_activity(plan: Plan, activity: Activity) -> Coming:
    return Coming(
        title=activity.name,
        detail=_coming_detail(plan, activity),
        owner=plan.find(Person, activity.owner_id),
        activity=activity,
    )


def _coming_meeting(plan: Plan, found: MeetingDay) -> Coming:
    return Coming(
        title=_("Meeting: {kind}").format(kind=kind_words(found.meeting)),
        detail=joined((short_weekday(found.day), found.meeting.place)),
        owner=plan.find(Person, found.meeting.chair_id),
    )


def _coming_detail(plan: Plan, activity: Activity) -> str:
    campaign = plan.find(Campaign, activity.campaign_id)
    name = None if campaign is None else campaign.name
    due = None if activity.due is None else short_weekday(activity.due)
    return joined((due, name, quantity_text(activity)))
