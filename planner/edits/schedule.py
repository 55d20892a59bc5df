"""Edits of when an activity happens: moved as a whole, or at one of its ends."""

from __future__ import annotations

from datetime import date

from planner.change import Change
from planner.edits import generic
from planner.errors import Invalid
from planner.plan import Plan
from planner.records import Activity, Campaign, CampaignState
from planner.schedule import Grip, days_moved, span
from planner.text import _, days

OPEN_STATES = frozenset({CampaignState.DRAFT, CampaignState.PROPOSED})


def reschedule(plan: Plan, activity: Activity, grip: Grip, by: int) -> Change:
    """The change that moves an activity, or one of its ends, by so many days.

    Raises Invalid if it has no day yet, or Stale.
    """
    current = plan.get(Activity, activity.id)
    if current.start is None and current.due is None:
        sentence = _("“{name}” has no day yet. Enter when it starts or is due.")
        raise Invalid("due", sentence.format(name=current.name))
    start, due = days_moved(current, grip, by)
    change = set_days(plan, current, start, due)
    if not change.rows:
        return change
    shown = days(*span(start, due))
    label = _("Move {name}: {days}").format(name=current.name, days=shown)
    return Change(label, change.rows)


def set_days(
    plan: Plan, activity: Activity, start: date | None, due: date | None
) -> Change:
    """The change that gives an activity these days. Raises Invalid, or Stale.

    The days that it had become its baseline if it has none, unless its campaign is
    only a draft or a proposal: then there is nothing agreed to slip from.
    """
    current = plan.get(Activity, activity.id)
    values: dict[str, object] = {"start": start, "due": due}
    if (start, due) != (current.start, current.due) and _needs_baseline(plan, current):
        values["baseline_start"] = current.start
        values["baseline_due"] = current.due
    return generic.change(plan, current, **values)


def _needs_baseline(plan: Plan, activity: Activity) -> bool:
    if activity.baseline_start is not None or activity.baseline_due is not None:
        return False
    campaign = plan.find(Campaign, activity.campaign_id)
    return campaign is None or campaign.state not in OPEN_STATES
