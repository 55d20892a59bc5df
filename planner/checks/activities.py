"""Checks of activities: owned, measured, in time, within their campaign's days."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from fractions import Fraction

from planner.checks.part import Part
from planner.checks.problem import Area, Group, Rule, Severity, group
from planner.metrics.activities import by_buying_stage, unmeasured
from planner.metrics.figure import Figure
from planner.progress import is_late
from planner.records import Activity, ActivityState, Campaign
from planner.text import _, day, percent, weekday, word


def _rule(key: str, severity: Severity, one: str, many: str) -> Rule:
    return Rule(key=key, area=Area.ACTIVITIES, severity=severity, one=one, many=many)


NO_OWNER = _rule(
    "activity-without-owner",
    Severity.WARNING,
    "{count} of {total} activities has no owner",
    "{count} of {total} activities have no owner",
)
NO_SIDE = _rule(
    "activity-without-side",
    Severity.WARNING,
    "{count} of {total} activities has no side",
    "{count} of {total} activities have no side",
)
NO_DAY = _rule(
    "activity-without-due-day",
    Severity.WARNING,
    "{count} of {total} activities has no day on which it is due",
    "{count} of {total} activities have no day on which they are due",
)
NO_MEASURE = _rule(
    "activity-without-measure",
    Severity.WARNING,
    "{count} activity names no measure",
    "{count} activities name no measure",
)
MARKED = _rule(
    "spend-without-measure",
    Severity.NOTE,
    "{count} activity is marked to have no measure",
    "{count} activities are marked to have no measure",
)
LATE = _rule(
    "activity-late",
    Severity.WARNING,
    "{count} activity is late",
    "{count} activities are late",
)
OUTSIDE = _rule(
    "activity-outside-campaign",
    Severity.ERROR,
    "{count} activity lies outside the days of its campaign",
    "{count} activities lie outside the days of their campaigns",
)
DAY_OFF = _rule(
    "activity-due-on-day-off",
    Severity.NOTE,
    "{count} activity is due on a day on which nobody works",
    "{count} activities are due on days on which nobody works",
)
NO_STAGE = _rule(
    "buying-stage-without-activity",
    Severity.WARNING,
    "{count} buying stage has no activity",
    "{count} buying stages have no activity",
)


def unfinished_activities(part: Part) -> Iterator[Group]:
    """Open activities without an owner, a side, or a day. Source: 002-04."""
    total = sum(each.state is not ActivityState.CANCELLED for each in part.activities)
    for rule, sentence, lacks in _LACKING:
        found = [each for each in part.open_activities if lacks(each)]
        named = ((_named(_(sentence), each), each) for each in found)
        yield from group(rule, part.quarter, named, total=total)


_LACKING: tuple[tuple[Rule, str, Callable[[Activity], bool]], ...] = (
    (
        NO_OWNER,
        "Activity {number} “{name}” has no owner.",
        lambda activity: activity.owner_id is None,
    ),
    (
        NO_SIDE,
        "Activity {number} “{name}” has no side.",
        lambda activity: activity.side is None,
    ),
    (
        NO_DAY,
        "Activity {number} “{name}” has no day on which it is due.",
        lambda activity: activity.due is None,
    ),
)


def activities_without_measure(part: Part) -> Iterator[Group]:
    """Activities that name nothing to be measured by, and their part of the spend."""
    found = [
        each
        for each in part.open_activities
        if each.planned_quantity is None and not each.no_measure
    ]
    sentence = _("Activity {number} “{name}” has no measure: no quantity is planned.")
    named = ((_named(sentence, each), each) for each in found)
    yield from group(
        NO_MEASURE,
        part.quarter,
        named,
        heading=_of_spend(part, found, NO_MEASURE) if found else None,
    )


def spend_without_measure(part: Part) -> Iterator[Group]:
    """Activities marked to have no measure, and their share. Source: 000-09."""
    if part.quarter is None:
        return
    marked = unmeasured(part.plan, part.quarter)
    sentence = _("Activity {number} “{name}” is marked to have no measure.")
    named = ((_named(sentence, each), each) for each in marked.activities)
    heading = None
    if marked.activities and isinstance(marked.share, Figure) and marked.share.value:
        heading = _share(marked.share.value, marked.activities, MARKED)
    yield from group(MARKED, part.quarter, named, heading=heading)


def _of_spend(part: Part, found: Sequence[Activity], rule: Rule) -> str:
    planned = sum(
        each.planned_cost_minor or 0
        for each in part.activities
        if each.state is not ActivityState.CANCELLED
    )
    cost = sum(each.planned_cost_minor or 0 for each in found)
    if not cost:
        return rule.heading(len(found), None)
    return _share(Fraction(cost, planned), found, rule)


def _share(share: Fraction, found: Sequence[Activity], rule: Rule) -> str:
    return _("{share} of planned spend has no measure: {counted}").format(
        share=percent(share), counted=rule.heading(len(found), None)
    )


def late_activities(part: Part) -> Iterator[Group]:
    """Activities that were due before the day and are neither done nor cancelled."""
    sentence = _("Activity {number} “{name}” is late: it was due on {day}.")
    found = [each for each in part.open_activities if is_late(each, part.as_of)]
    named = ((_named(sentence, each, day=day(each.due)), each) for each in found)
    yield from group(LATE, part.quarter, named)


def activities_outside(part: Part) -> Iterator[Group]:
    """Open activities before the start or after the end of their campaign."""
    sentence = _("Activity {number} “{name}” lies outside the days of “{campaign}”.")
    found = []
    for activity in part.open_activities:
        campaign = part.plan.find(Campaign, activity.campaign_id)
        if campaign is not None and _is_outside(activity, campaign):
            shown = _named(sentence, activity, campaign=campaign.name)
            found.append((shown, activity))
    yield from group(OUTSIDE, part.quarter, found)


def activities_on_days_off(part: Part) -> Iterator[Group]:
    """Open activities that are due on a weekend or a day off, from the day on."""
    sentence = _("Activity {number} “{name}” is due on {day}, when nobody works.")
    found = [
        (_named(sentence, each, day=weekday(each.due)), each)
        for each in part.open_activities
        if each.due is not None
        and each.due >= part.as_of
        and not part.calendar.is_working(each.due)
    ]
    yield from group(DAY_OFF, part.quarter, found)


def empty_buying_stages(part: Part) -> Iterator[Group]:
    """Phases of buying for which nothing is planned. Source: 001-13.

    None while no activity names a phase: then nobody plans by them.
    """
    if part.quarter is None:
        return
    counts = by_buying_stage(part.plan, part.quarter)
    if not any(counts.values()):
        return
    sentence = _("{stage}: none planned in {quarter}.")
    found = [
        (sentence.format(stage=word(stage), quarter=part.label), Activity)
        for stage, count in counts.items()
        if not count
    ]
    yield from group(NO_STAGE, part.quarter, found)


def _named(sentence: str, activity: Activity, **values: str) -> str:
    return sentence.format(number=activity.number, name=activity.name, **values)


def _is_outside(activity: Activity, campaign: Campaign) -> bool:
    known = [each for each in (activity.start, activity.due) if each is not None]
    return any(_is_beyond(each, campaign) for each in known)


def _is_beyond(each: date, campaign: Campaign) -> bool:
    is_early = campaign.start is not None and each < campaign.start
    return is_early or (campaign.end is not None and each > campaign.end)
