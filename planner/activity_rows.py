"""Activities beside what belongs to them, as the rows of a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from planner.metrics.activities import working_days_late
from planner.plan import Plan
from planner.progress import (
    Standing,
    activities_in,
    activities_of,
    campaigns_of,
    free_activities_in,
    standing_of,
)
from planner.quarter import Quarter
from planner.records import Activity, Campaign, Person, Side
from planner.text import _, ngettext
from planner.workdays import work_calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityRow:
    """An activity with its campaign and owner, and how it stands.

    `days_late`: in working days, also of what was done late; None without a due day.
    """

    activity: Activity
    campaign: Campaign | None
    owner: Person | None
    standing: Standing
    days_late: int | None

    @property
    def id(self) -> str:
        """The activity's id."""
        return self.activity.id


class Cut(StrEnum):
    """Which of a quarter's activities are looked at."""

    ALL = "all"
    SALES = "sales"
    MARKETING = "marketing"
    LATE = "late"
    UNDATED = "undated"


def activity_rows(
    plan: Plan, campaign: Campaign, as_of: date
) -> tuple[ActivityRow, ...]:
    """A campaign's activities that are not archived, by start, due day and number."""
    return _rows(plan, activities_of(plan, campaign), as_of)


def free_activity_rows(
    plan: Plan, quarter: Quarter, as_of: date
) -> tuple[ActivityRow, ...]:
    """The quarter's activities that belong to no campaign, by start and due day."""
    return _rows(plan, free_activities_in(plan, quarter), as_of)


def programme_rows(
    plan: Plan, quarter: Quarter, as_of: date, cut: Cut = Cut.ALL
) -> tuple[ActivityRow, ...]:
    """All activities of a quarter, or a cut of them, by start, due day and number."""
    rows = _rows(plan, activities_in(plan, quarter), as_of)
    return tuple(row for row in rows if _is_in(row, cut))


def campaigns_to_choose(
    plan: Plan, quarter: Quarter, current_id: str | None = None
) -> tuple[Campaign, ...]:
    """The quarter's campaigns, by code, and the one that is chosen now."""
    campaigns = campaigns_of(plan, quarter)
    current = plan.find(Campaign, current_id)
    if current is None or current in campaigns:
        return campaigns
    return (*campaigns, current)


def late_words(days_late: int | None) -> str:
    """How late an activity is or was: "3 working days"; nothing in time."""
    if not days_late:
        return ""
    sentence = ngettext("{count} working day", "{count} working days", days_late)
    return sentence.format(count=days_late)


def cut_title(cut: Cut) -> str:
    """What a cut is called on its chip."""
    titles = {
        Cut.ALL: _("All"),
        Cut.SALES: _("Sales"),
        Cut.MARKETING: _("Marketing"),
        Cut.LATE: _("Late"),
        Cut.UNDATED: _("No date yet"),
    }
    return titles[cut]


def _is_in(row: ActivityRow, cut: Cut) -> bool:
    match cut:
        case Cut.SALES:
            return row.activity.side is Side.SALES
        case Cut.MARKETING:
            return row.activity.side is Side.MARKETING
        case Cut.LATE:
            return row.standing is Standing.LATE
        case Cut.UNDATED:
            return row.activity.start is None and row.activity.due is None
        case _:
            return True


def _rows(
    plan: Plan, activities: Iterable[Activity], as_of: date
) -> tuple[ActivityRow, ...]:
    calendar = work_calendar(plan)
    return tuple(
        ActivityRow(
            activity=activity,
            campaign=plan.find(Campaign, activity.campaign_id),
            owner=plan.find(Person, activity.owner_id),
            standing=standing_of(activity, as_of),
            days_late=working_days_late(activity, calendar, as_of),
        )
        for activity in activities
    )
