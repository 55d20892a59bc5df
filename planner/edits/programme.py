"""Edits of a campaign's programme: new campaigns and activities, and work done."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from decimal import Decimal

from planner.change import Change
from planner.edits import generic
from planner.edits.campaigns import next_activity_number, next_code, set_accounts
from planner.errors import Invalid
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import (
    Account,
    AccountStatus,
    Activity,
    ActivityState,
    Campaign,
    CampaignAccount,
    new_id,
)
from planner.text import _
from planner.typed import typed_line, typed_number


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


def add_named(plan: Plan, campaign: Campaign | None, name: str) -> Change:
    """The change that adds an activity of which only the name is known yet."""
    return generic.add(plan, draft_activity(plan, campaign, typed_line(name) or ""))


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


def done_as_typed(plan: Plan, activity: Activity, today: date, text: str) -> Change:
    """The change that ticks an activity off, with the quantity that was typed.

    Raises Invalid if that is no number, or if one is missing.
    """
    quantity = typed_number(plan, "done_quantity", text)
    return mark_done(plan, activity, today, quantity)


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


def set_status(
    plan: Plan, campaign: Campaign, account: Account, status: AccountStatus
) -> Change:
    """The change that says where an account stands in a campaign.

    In a campaign for all accounts it gives the account an entry of its own.
    """
    label = _("{account}: {status}").format(account=account.name, status=status)
    for entry in plan.where(CampaignAccount, "campaign_id", campaign.id):
        if entry.account_id == account.id:
            return Change(label, generic.change(plan, entry, status=status).rows)
    entry = CampaignAccount(
        id=new_id(), campaign_id=campaign.id, account_id=account.id, status=status
    )
    return generic.add(plan, entry, label=label)


def choose_accounts(
    plan: Plan, campaign: Campaign, account_ids: Collection[str], *, has_all: bool
) -> Change:
    """The change that makes these the accounts of a campaign, or all of the plan.

    Archived accounts are not among those to choose from, so they stay as they are.
    """
    entries = plan.where(CampaignAccount, "campaign_id", campaign.id)
    accounts = (plan.find(Account, entry.account_id) for entry in entries)
    archived = (each.id for each in accounts if each is not None and each.is_archived)
    return set_accounts(plan, campaign, (*account_ids, *archived), has_all=has_all)


def take_out(plan: Plan, campaign: Campaign, account_ids: Collection[str]) -> Change:
    """The change that takes accounts out of a campaign.

    Raises Invalid while the campaign is for all accounts.
    """
    current = plan.get(Campaign, campaign.id)
    if current.has_all_accounts:
        sentence = _(
            "All accounts are in this campaign. Choose its accounts first to take "
            "some of them out."
        )
        raise Invalid("accounts", sentence)
    entries = plan.where(CampaignAccount, "campaign_id", campaign.id)
    stay = (each.account_id for each in entries if each.account_id not in account_ids)
    return set_accounts(plan, campaign, stay)
