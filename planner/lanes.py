"""A campaign's activities on the quarter's calendar: one lane each, by side."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from planner.plan import Plan
from planner.progress import Standing, activities_of, standing_of
from planner.records import Activity, ActivityState, ActivityType, Campaign, Side
from planner.text import NOT_KNOWN, _, count, joined, ngettext, title_case


class Part(StrEnum):
    """Who does the work of a lane."""

    MARKETING = "marketing"
    SALES = "sales"
    TOGETHER = "together"
    OTHERS = "others"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """An activity as a bar. `done`: the part that is filled, 0 to 1.

    `note`: what stands beside the bar. Without any day there is no bar.
    """

    activity: Activity
    standing: Standing
    done: Fraction
    note: str

    @property
    def part(self) -> Part:
        """Who does the work."""
        return part_of(self.activity)

    @property
    def first(self) -> date | None:
        """The day where the bar begins."""
        return self.activity.start or self.activity.due

    @property
    def last(self) -> date | None:
        """The last day of the bar."""
        return self.activity.due or self.activity.start

    @property
    def is_moment(self) -> bool:
        """Whether it is one day, shown as a diamond."""
        return self.first is not None and self.first == self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneGroup:
    """The lanes of one part, with its title."""

    part: Part
    title: str
    lanes: tuple[Lane, ...]


def lane_groups(plan: Plan, campaign: Campaign, as_of: date) -> tuple[LaneGroup, ...]:
    """The campaign's lanes by part; parts without any are left out."""
    lanes = tuple(_lane(each, as_of) for each in activities_of(plan, campaign))
    groups = (
        LaneGroup(
            part=part,
            title=_title(part),
            lanes=tuple(lane for lane in lanes if part_of(lane.activity) is part),
        )
        for part in Part
    )
    return tuple(group for group in groups if group.lanes)


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
    return _("PR") if kind is ActivityType.PR else title_case(kind)


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


def days_late(activity: Activity, as_of: date) -> str:
    """How late an activity is, in calendar days: "3 days late"."""
    late = (as_of - (activity.due or as_of)).days
    return ngettext("{count} day late", "{count} days late", late).format(count=late)


def _lane(activity: Activity, as_of: date) -> Lane:
    standing = standing_of(activity, as_of)
    note = quantity_text(activity)
    if standing is Standing.LATE:
        note = joined((note, days_late(activity, as_of)))
    return Lane(
        activity=activity, standing=standing, done=done_share(activity), note=note
    )


def _title(part: Part) -> str:
    titles = {
        Part.MARKETING: _("Marketing"),
        Part.SALES: _("Sales"),
        Part.TOGETHER: _("Together"),
        Part.OTHERS: _("Others"),
    }
    return titles[part]
