"""Checks of campaigns and activities that are not over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.checks.problem import PlanProblem, error, warning
from planner.plan import Plan
from planner.records import Activity, ActivityState, Campaign, CampaignState
from planner.text import _, day

ENDED = frozenset({CampaignState.CLOSED, CampaignState.CANCELLED})
OVER = frozenset({ActivityState.DONE, ActivityState.CANCELLED})


def unfinished_campaigns(plan: Plan, as_of: date) -> Iterator[PlanProblem]:
    """Campaigns that lack a lead, an objective, days or activities."""
    del as_of
    for campaign in plan.all(Campaign):
        if campaign.is_archived or campaign.state in ENDED:
            continue
        for sentence in _lacks(plan, campaign):
            yield warning(sentence.format(name=campaign.name), campaign)


def _lacks(plan: Plan, campaign: Campaign) -> Iterator[str]:
    if campaign.sales_lead_id is None:
        yield _("The campaign “{name}” has no lead in Sales.")
    if campaign.marketing_lead_id is None:
        yield _("The campaign “{name}” has no lead in Marketing.")
    if not campaign.objective:
        yield _("The campaign “{name}” has no objective.")
    if campaign.start is None or campaign.end is None:
        yield _("The campaign “{name}” has no start or no end.")
    activities = plan.where(Activity, "campaign_id", campaign.id)
    if all(activity.is_archived for activity in activities):
        yield _("The campaign “{name}” has no activities.")


def unfinished_activities(plan: Plan, as_of: date) -> Iterator[PlanProblem]:
    """Activities that are late, lack something, or lie outside their campaign."""
    for activity in plan.all(Activity):
        if activity.is_archived or activity.state in OVER:
            continue
        yield from _when(plan, activity, as_of)
        for sentence in _lacks_of_activity(activity):
            shown = sentence.format(number=activity.number, name=activity.name)
            yield warning(shown, activity)


def _lacks_of_activity(activity: Activity) -> Iterator[str]:
    if activity.owner_id is None:
        yield _("Activity {number} “{name}” has no owner.")
    if activity.side is None:
        yield _("Activity {number} “{name}” has no side.")
    if activity.planned_quantity is None and not activity.no_measure:
        yield _("Activity {number} “{name}” has no measure: no quantity is planned.")


def _when(plan: Plan, activity: Activity, as_of: date) -> Iterator[PlanProblem]:
    if activity.due is not None and activity.due < as_of:
        sentence = _("Activity {number} “{name}” is late: it was due on {day}.").format(
            number=activity.number, name=activity.name, day=day(activity.due)
        )
        yield warning(sentence, activity)
    campaign = plan.find(Campaign, activity.campaign_id)
    if campaign is not None and _is_outside(activity, campaign):
        sentence = _(
            "Activity {number} “{name}” lies outside the days of “{campaign}”."
        ).format(number=activity.number, name=activity.name, campaign=campaign.name)
        yield error(sentence, activity)


def _is_outside(activity: Activity, campaign: Campaign) -> bool:
    days = [each for each in (activity.start, activity.due) if each is not None]
    is_early = campaign.start is not None and any(d < campaign.start for d in days)
    return is_early or (
        campaign.end is not None and any(d > campaign.end for d in days)
    )
