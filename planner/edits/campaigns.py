"""Edits of campaigns, of the accounts in them, and of activities."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from planner.change import Change, added, changed, removed
from planner.edits import generic
from planner.edits.checking import check
from planner.edits.numbers import next_after
from planner.naming import title_of
from planner.plan import Plan
from planner.records import (
    Activity,
    ActivityAccount,
    Campaign,
    CampaignAccount,
    Dependency,
    Record,
    new_id,
)
from planner.text import _

ACTIVITY_PREFIX = "X"
CODE_DIGITS = 2
R = TypeVar("R", bound="Record")


def next_code(plan: Plan, quarter_key: str) -> str:
    """The code for the next new campaign of a quarter: "C-2026Q3-02"."""
    used = (campaign.code for campaign in plan.all(Campaign))
    return next_after(f"C-{quarter_key}-", used, CODE_DIGITS)


def next_activity_number(plan: Plan) -> str:
    """The number for the next new activity: "X8" after "X7"."""
    return next_after(ACTIVITY_PREFIX, (row.number for row in plan.all(Activity)))


def add_activity(plan: Plan, activity: Activity) -> Change:
    """The change that adds an activity; its first days become its baseline."""
    planned = {"baseline_start": activity.start, "baseline_due": activity.due}
    first = generic.with_values(activity, **planned)
    return generic.add(plan, first)


def set_accounts(
    plan: Plan,
    campaign: Campaign,
    account_ids: Iterable[str],
    *,
    has_all: bool = False,
) -> Change:
    """The change that makes these the accounts of a campaign, or all of the plan.

    Accounts that stay keep where they stand. Raises Stale if the campaign is gone.
    """
    before = plan.get(Campaign, campaign.id)
    after = generic.with_values(before, has_all_accounts=has_all)
    current = plan.where(CampaignAccount, "campaign_id", campaign.id)
    rows = _links(
        {row.account_id: row for row in current},
        account_ids,
        lambda account_id: CampaignAccount(
            id=new_id(), campaign_id=campaign.id, account_id=account_id
        ),
    )
    label = _("Choose the accounts of {name}").format(name=title_of(campaign))
    return Change(label, (*changed(before, after), *rows.rows))


def set_activity_accounts(
    plan: Plan, activity: Activity, account_ids: Iterable[str]
) -> Change:
    """The change that makes these the accounts an activity is for."""
    current = plan.where(ActivityAccount, "activity_id", activity.id)
    rows = _links(
        {row.account_id: row for row in current},
        account_ids,
        lambda account_id: ActivityAccount(
            id=new_id(), activity_id=activity.id, account_id=account_id
        ),
    )
    label = _("Choose the accounts of {name}").format(name=title_of(activity))
    return Change(label, rows.rows)


def set_needs(plan: Plan, activity: Activity, activity_ids: Iterable[str]) -> Change:
    """The change that lets an activity wait for these others.

    Raises Invalid if activities would wait for each other in a circle.
    """
    current = plan.where(Dependency, "activity_id", activity.id)
    rows = _links(
        {row.needs_id: row for row in current},
        activity_ids,
        lambda needs_id: Dependency(
            id=new_id(), activity_id=activity.id, needs_id=needs_id
        ),
    )
    label = _("Choose what {name} waits for").format(name=title_of(activity))
    change = Change(label, rows.rows)
    following = plan.after(change)
    for row in change.rows:
        if row.after is not None:
            check(following, row.after)
    return change


def _links(
    current: dict[str, R], wanted: Iterable[str], make: Callable[[str], R]
) -> Change:
    """Row changes from the links there are to the links that are wanted."""
    ids = tuple(dict.fromkeys(wanted))
    gone = (row for linked_id, row in current.items() if linked_id not in set(ids))
    new = (make(linked_id) for linked_id in ids if linked_id not in current)
    return Change("", (*removed(*gone), *added(*new)))
