"""Edits of a campaign's programme: new campaigns and activities, and work done."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from planner.change import Change
from planner.edits import generic
from planner.edits.campaigns import next_activity_number, next_code
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Activity, ActivityState, Campaign, new_id
from planner.text import _


def draft_campaign(plan: Plan, quarter: Quarter, name: str) -> Campaign:
    """A campaign over the whole quarter with the next code; not in the plan yet."""
    first_month = plan.company.fiscal_year_start
    return Campaign(
        id=new_id(),
        code=next_code(plan, quarter.key),
        name=name,
        quarter=quarter.key,
        start=quarter.start(first_month),
        end=quarter.end(first_month),
    )


def draft_activity(plan: Plan, campaign: Campaign | None, name: str) -> Activity:
    """An activity with the next number; not in the plan yet."""
    return Activity(
        id=new_id(),
        number=next_activity_number(plan),
        name=name,
        campaign_id=None if campaign is None else campaign.id,
    )


def set_state(
    plan: Plan, activity: Activity, state: ActivityState, today: date
) -> Change:
    """The change that moves an activity to a state; done is done today.

    Raises Invalid if it cannot be done without the quantity that was planned.
    """
    return mark(plan, activity, state, today, activity.done_quantity)


def mark_done(
    plan: Plan, activity: Activity, today: date, quantity: Decimal | None
) -> Change:
    """The change that ticks an activity off, with how much was done."""
    done = mark(plan, activity, ActivityState.DONE, today, quantity)
    return Change(_("Mark {name} done").format(name=activity.name), done.rows)


def mark(
    plan: Plan,
    activity: Activity,
    state: ActivityState,
    today: date,
    quantity: Decimal | None,
) -> Change:
    """The change to a state and a quantity. Only what is done keeps a day it was."""
    is_done = state is ActivityState.DONE
    return generic.change(
        plan,
        activity,
        state=state,
        done_on=(activity.done_on or today) if is_done else None,
        done_quantity=quantity,
    )
