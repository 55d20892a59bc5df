"""Checks of what activities wait for, and of their milestones."""

from __future__ import annotations

from collections.abc import Iterator

from planner.checks.part import Part
from planner.checks.problem import Area, Found, Group, Rule, Severity, group
from planner.milestones import milestones_of, overdue_words
from planner.records import Activity, ActivityState
from planner.schedule import needs_of, span
from planner.text import _, day

TOO_EARLY = Rule(
    key="activity-before-what-it-needs",
    area=Area.ACTIVITIES,
    severity=Severity.ERROR,
    one="{count} activity starts before what it needs is due",
    many="{count} activities start before what they need is due",
)
NEEDS_CANCELLED = Rule(
    key="activity-needs-cancelled",
    area=Area.ACTIVITIES,
    severity=Severity.ERROR,
    one="{count} activity waits for one that was cancelled",
    many="{count} activities wait for one that was cancelled",
)
MILESTONE_LATE = Rule(
    key="milestone-overdue",
    area=Area.ACTIVITIES,
    severity=Severity.WARNING,
    one="{count} milestone is overdue",
    many="{count} milestones are overdue",
)


def dependencies(part: Part) -> Iterator[Group]:
    """Open activities that cannot have what they need in time, or ever."""
    early: list[Found] = []
    cancelled: list[Found] = []
    for activity in part.open_activities:
        for need in needs_of(part.plan, activity):
            if need.activity.state is ActivityState.CANCELLED:
                cancelled.append((_cancelled(activity, need.activity), activity))
            elif need.is_broken:
                early.append((_early(activity, need.activity), activity))
    yield from group(TOO_EARLY, part.quarter, early)
    yield from group(NEEDS_CANCELLED, part.quarter, cancelled)


def _early(activity: Activity, needed: Activity) -> str:
    sentence = _(
        "Activity {number} “{name}” starts on {start}, but needs {needed} “{other}”, "
        "which is due on {due}."
    )
    return sentence.format(
        number=activity.number,
        name=activity.name,
        start=day(span(activity.start, activity.due)[0]),
        needed=needed.number,
        other=needed.name,
        due=day(span(needed.start, needed.due)[1]),
    )


def _cancelled(activity: Activity, needed: Activity) -> str:
    sentence = _(
        "Activity {number} “{name}” waits for {needed} “{other}”, which was cancelled."
    )
    return sentence.format(
        number=activity.number,
        name=activity.name,
        needed=needed.number,
        other=needed.name,
    )


def overdue_milestones(part: Part) -> Iterator[Group]:
    """What should stand by now before an open activity. Source: 000-04."""
    sentence = _("“{text}” before {number} “{name}” was due on {day}: {overdue}.")
    found = [
        (
            sentence.format(
                text=row.text,
                number=activity.number,
                name=activity.name,
                day=day(row.due),
                overdue=overdue_words(row, part.as_of),
            ),
            activity,
        )
        for activity in part.open_activities
        for row in milestones_of(part.plan, activity)
        if row.is_overdue(part.as_of)
    ]
    yield from group(MILESTONE_LATE, part.quarter, found)
