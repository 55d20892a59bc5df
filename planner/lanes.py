"""Activities on the quarter's calendar: one lane each, by side or by campaign."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from planner.lateness import lateness
from planner.milestones import MilestoneRow, milestones_of, overdue_words
from planner.plan import Plan
from planner.progress import (
    Standing,
    activities_in,
    activities_of,
    campaigns_of,
    standing_of,
)
from planner.quarter import Quarter
from planner.records import (
    Activity,
    ActivityState,
    ActivityType,
    Campaign,
    Side,
)
from planner.schedule import Need, needs_of, span
from planner.text import NOT_KNOWN, _, count, days, joined, word
from planner.workdays import WorkCalendar, work_calendar


class Part(StrEnum):
    """Who does the work of a lane."""

    MARKETING = "marketing"
    SALES = "sales"
    TOGETHER = "together"
    OTHERS = "others"


class Grouping(StrEnum):
    """What the lanes of a quarter are grouped by."""

    SIDE = "side"
    CAMPAIGN = "campaign"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """An activity as a bar. `done`: the part that is filled, 0 to 1.

    `note`: what stands beside the bar. Without any day there is no bar.
    """

    activity: Activity
    campaign: Campaign | None
    standing: Standing
    done: Fraction
    note: str
    needs: tuple[Need, ...] = ()
    milestones: tuple[MilestoneRow, ...] = ()

    @property
    def id(self) -> str:
        """The activity's id."""
        return self.activity.id

    @property
    def part(self) -> Part:
        """Who does the work."""
        return part_of(self.activity)

    @property
    def first(self) -> date | None:
        """The day where the bar begins."""
        return span(self.activity.start, self.activity.due)[0]

    @property
    def last(self) -> date | None:
        """The last day of the bar."""
        return span(self.activity.start, self.activity.due)[1]

    @property
    def baseline(self) -> tuple[date, date] | None:
        """The first and last day as first planned, where they are others now."""
        first, last = span(self.activity.baseline_start, self.activity.baseline_due)
        if first is None or last is None or (first, last) == (self.first, self.last):
            return None
        return first, last

    @property
    def is_moment(self) -> bool:
        """Whether it is one day, shown as a diamond."""
        return self.first is not None and self.first == self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneGroup:
    """Lanes under a title. `part`: who does them, None where that is not the group."""

    title: str
    lanes: tuple[Lane, ...]
    part: Part | None = None


def lane_groups(plan: Plan, campaign: Campaign, as_of: date) -> tuple[LaneGroup, ...]:
    """The campaign's lanes by part; parts without any are left out.

    Those without a day come last.
    """
    return _by_part(_lanes(plan, activities_of(plan, campaign), as_of))


def programme_groups(
    plan: Plan, quarter: Quarter, as_of: date, by: Grouping
) -> tuple[LaneGroup, ...]:
    """The lanes of a quarter, by part or by campaign; empty groups are left out.

    Campaigns by code, then what has no campaign, then what has no day.
    """
    lanes = _lanes(plan, activities_in(plan, quarter), as_of)
    if by is Grouping.SIDE:
        return _by_part(lanes)
    of_campaign: dict[str | None, list[Lane]] = {}
    for lane in lanes:
        if lane.first is not None:
            of_campaign.setdefault(lane.activity.campaign_id, []).append(lane)
    groups = [
        LaneGroup(title=campaign.name, lanes=tuple(of_campaign.get(campaign.id, ())))
        for campaign in campaigns_of(plan, quarter)
    ]
    free = LaneGroup(title=_("No campaign"), lanes=tuple(of_campaign.get(None, ())))
    return _filled((*groups, free, _undated(lanes)))


def lane_words(lane: Lane, as_of: date) -> str:
    """Everything that a lane shows, in words."""
    activity = lane.activity
    late = (_milestone_words(row, as_of) for row in lane.milestones)
    broken = (
        _("waits for “{name}”, which ends later").format(name=need.activity.name)
        for need in lane.needs
        if need.is_broken
    )
    return joined(
        (
            activity.name,
            None if lane.campaign is None else lane.campaign.name,
            _("no date yet") if lane.first is None else days(lane.first, lane.last),
            None
            if lane.baseline is None
            else _("first planned {days}").format(days=days(*lane.baseline)),
            word(lane.standing),
            lane.note,
            *broken,
            *late,
        )
    )


def part_of(activity: Activity) -> Part:
    """Who does the activity. A joint visit is both sides' work, whoever leads it."""
    if activity.type is ActivityType.JOINT_VISIT or activity.side is None:
        return Part.TOGETHER
    match activity.side:
        case Side.SALES:
            return Part.SALES
        case Side.MARKETING:
            return Part.MARKETING
        case _:
            return Part.OTHERS


def type_label(kind: ActivityType | None) -> str:
    """The kind of work as a label: "Joint visit", "PR"."""
    if kind is None:
        return NOT_KNOWN
    return _("PR") if kind is ActivityType.PR else word(kind)


def done_share(activity: Activity) -> Fraction:
    """The part of an activity that is done, 0 to 1, as far as anybody entered it."""
    if activity.state is ActivityState.DONE:
        return Fraction(1)
    if not activity.planned_quantity or activity.done_quantity is None:
        return Fraction(0)
    share = Fraction(activity.done_quantity) / Fraction(activity.planned_quantity)
    return min(share, Fraction(1))


def quantity_text(activity: Activity) -> str:
    """What is done of what is planned: "14 of 20 seats", "20 seats", or nothing."""
    planned, done = activity.planned_quantity, activity.done_quantity
    if planned is None and done is None:
        return ""
    if planned is None or done is None or planned == done:
        quantity = count(planned if done is None else done)
    else:
        quantity = _("{done} of {planned}").format(
            done=count(done), planned=count(planned)
        )
    return joined((quantity, activity.unit), " ")


def _lanes(plan: Plan, activities: Iterable[Activity], as_of: date) -> tuple[Lane, ...]:
    calendar = work_calendar(plan)
    return tuple(_lane(plan, activity, as_of, calendar) for activity in activities)


def _lane(plan: Plan, activity: Activity, as_of: date, calendar: WorkCalendar) -> Lane:
    standing = standing_of(activity, as_of)
    note = quantity_text(activity)
    if standing is Standing.LATE:
        note = joined((note, lateness(activity, calendar, as_of)))
    return Lane(
        activity=activity,
        campaign=plan.find(Campaign, activity.campaign_id),
        standing=standing,
        done=done_share(activity),
        note=note,
        needs=needs_of(plan, activity),
        milestones=milestones_of(plan, activity),
    )


def _by_part(lanes: tuple[Lane, ...]) -> tuple[LaneGroup, ...]:
    groups = (
        LaneGroup(
            part=part,
            title=_title(part),
            lanes=tuple(
                lane for lane in lanes if lane.first is not None and lane.part is part
            ),
        )
        for part in Part
    )
    return _filled((*groups, _undated(lanes)))


def _undated(lanes: tuple[Lane, ...]) -> LaneGroup:
    without = tuple(lane for lane in lanes if lane.first is None)
    return LaneGroup(title=_("No date yet"), lanes=without)


def _filled(groups: Iterable[LaneGroup]) -> tuple[LaneGroup, ...]:
    return tuple(group for group in groups if group.lanes)


def _milestone_words(row: MilestoneRow, as_of: date) -> str:
    late = overdue_words(row, as_of)
    return f"{row.text}: {late}" if late else ""


def _title(part: Part) -> str:
    titles = {
        Part.MARKETING: _("Marketing"),
        Part.SALES: _("Sales"),
        Part.TOGETHER: _("Together"),
        Part.OTHERS: _("Others"),
    }
    return titles[part]
