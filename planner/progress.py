"""How a quarter's campaigns and activities stand on a day, as rows to show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from itertools import chain

from planner.metrics.pace import Limits, limits_of
from planner.naming import natural_key
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Activity, ActivityState, Campaign, CampaignState

SOON_DAYS = 14
Number = tuple[tuple[int, str], ...]


class Standing(StrEnum):
    """How a campaign or an activity stands, in the words that are shown."""

    DONE = "done"
    ON_TRACK = "on track"
    AT_RISK = "at risk"
    OFF_TRACK = "off track"
    LATE = "late"
    NOT_STARTED = "not started"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignProgress:
    """A campaign beside its plan. Counts of activities; cancelled ones are left out.

    `expected`: how many were due by the day.
    """

    campaign: Campaign
    planned: int
    done: int
    expected: int
    standing: Standing


def is_late(activity: Activity, as_of: date) -> bool:
    """Whether the activity was due before the day and is neither done nor cancelled."""
    if activity.state in {ActivityState.DONE, ActivityState.CANCELLED}:
        return False
    return activity.due is not None and activity.due < as_of


def standing_of(activity: Activity, as_of: date) -> Standing:
    """How one activity stands on a day."""
    match activity.state:
        case ActivityState.DONE:
            return Standing.DONE
        case ActivityState.CANCELLED:
            return Standing.CANCELLED
    if is_late(activity, as_of):
        return Standing.LATE
    if activity.state is ActivityState.IN_PROGRESS:
        return Standing.ON_TRACK
    return Standing.NOT_STARTED


def campaigns_of(plan: Plan, quarter: Quarter) -> tuple[Campaign, ...]:
    """The quarter's campaigns that are not archived, by code."""
    campaigns = plan.where(Campaign, "quarter", quarter.key)
    kept = (campaign for campaign in campaigns if not campaign.is_archived)
    return tuple(sorted(kept, key=lambda each: natural_key(each.code)))


def activities_of(plan: Plan, campaign: Campaign) -> tuple[Activity, ...]:
    """A campaign's activities that are not archived, by start, due day and number."""
    return tuple(sorted(_kept_of(plan, campaign), key=_by_time))


def has_activities(plan: Plan, campaign: Campaign) -> bool:
    """Whether a campaign has any activity that is not archived."""
    return any(True for _activity in _kept_of(plan, campaign))


def activities_in(plan: Plan, quarter: Quarter) -> tuple[Activity, ...]:
    """The activities of a quarter, by start, due day and number.

    Those of its campaigns, and those without a campaign that touch its days.
    """
    campaigns = campaigns_of(plan, quarter)
    of_campaigns = chain.from_iterable(_kept_of(plan, each) for each in campaigns)
    free = free_activities_in(plan, quarter)
    return tuple(sorted((*of_campaigns, *free), key=_by_time))


def quarter_with(plan: Plan, activity: Activity, preferred: Quarter) -> Quarter:
    """A quarter that shows an activity: its campaign's, this one, or its days'."""
    campaign = plan.find(Campaign, activity.campaign_id)
    if campaign is not None:
        return Quarter.parse(campaign.quarter)
    first = activity.start or activity.due
    if first is None or activity in free_activities_in(plan, preferred):
        return preferred
    return Quarter.of(first, plan.company.fiscal_year_start)


def free_activities_in(plan: Plan, quarter: Quarter) -> tuple[Activity, ...]:
    """The activities without a campaign that touch a quarter, or that have no day."""
    first_month = plan.company.fiscal_year_start
    start, until = quarter.start(first_month), quarter.until(first_month)

    def lies_in(activity: Activity) -> bool:
        first = activity.start or activity.due
        last = activity.due or activity.start
        return first is None or last is None or (first < until and last >= start)

    free = plan.where(Activity, "campaign_id", None)
    kept = (each for each in free if not each.is_archived and lies_in(each))
    return tuple(sorted(kept, key=_by_time))


def progress_of(plan: Plan, campaign: Campaign, as_of: date) -> CampaignProgress:
    """How far a campaign's activities are, against what was due by the day."""
    counted = [
        activity
        for activity in _kept_of(plan, campaign)
        if activity.state is not ActivityState.CANCELLED
    ]
    done = sum(activity.state is ActivityState.DONE for activity in counted)
    expected = sum(
        activity.due is not None and activity.due <= as_of for activity in counted
    )
    return CampaignProgress(
        campaign=campaign,
        planned=len(counted),
        done=done,
        expected=expected,
        standing=_standing(
            campaign, len(counted), done, expected, limits_of(plan.company)
        ),
    )


def late_activities(plan: Plan, quarter: Quarter, as_of: date) -> tuple[Activity, ...]:
    """The quarter's late activities, longest overdue first."""
    late = (each for each in activities_in(plan, quarter) if is_late(each, as_of))
    return tuple(sorted(late, key=_by_due))


def coming_up(plan: Plan, quarter: Quarter, as_of: date) -> tuple[Activity, ...]:
    """The quarter's open activities due from the day on, within 14 days, by due day."""
    until = as_of + timedelta(days=SOON_DAYS)
    soon = (
        activity
        for activity in activities_in(plan, quarter)
        if activity.state in {ActivityState.PLANNED, ActivityState.IN_PROGRESS}
        and activity.due is not None
        and as_of <= activity.due <= until
    )
    return tuple(sorted(soon, key=_by_due))


def standing_by_count(
    planned: int, done: int, expected: int, limits: Limits
) -> Standing:
    """How many done stand against how many were expected to be, of those planned."""
    if planned and done == planned:
        return Standing.DONE
    if not done and not expected:
        return Standing.NOT_STARTED
    index = Fraction(done, expected) if expected else limits.on_track
    if index >= limits.on_track:
        return Standing.ON_TRACK
    return Standing.AT_RISK if index >= limits.at_risk else Standing.OFF_TRACK


def _kept_of(plan: Plan, campaign: Campaign) -> Iterator[Activity]:
    activities = plan.where(Activity, "campaign_id", campaign.id)
    return (activity for activity in activities if not activity.is_archived)


def _by_due(activity: Activity) -> tuple[date, Number]:
    return activity.due or date.max, natural_key(activity.number)


def _by_time(activity: Activity) -> tuple[date, date, Number]:
    start = activity.start or activity.due or date.max
    return start, *_by_due(activity)


def _standing(
    campaign: Campaign, planned: int, done: int, expected: int, limits: Limits
) -> Standing:
    if campaign.state is CampaignState.CANCELLED:
        return Standing.CANCELLED
    if campaign.state is CampaignState.CLOSED:
        return Standing.DONE
    return standing_by_count(planned, done, expected, limits)
