"""What is done for an account: the campaigns that it is in, and open activities."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from planner.naming import natural_key
from planner.plan import Plan
from planner.records import (
    Account,
    AccountStatus,
    Activity,
    ActivityAccount,
    ActivityState,
    Campaign,
    CampaignAccount,
)

_CLOSED = (ActivityState.DONE, ActivityState.CANCELLED)


@dataclass(frozen=True, slots=True)
class Membership:
    """A campaign that an account is in. `status` is None where all accounts are in."""

    campaign: Campaign
    status: AccountStatus | None


def memberships_of(plan: Plan, account: Account) -> tuple[Membership, ...]:
    """The campaigns that an account is in, latest quarter first, then by code."""
    links = plan.where(CampaignAccount, "account_id", account.id)
    found = {link.campaign_id: link.status for link in links}
    memberships = [
        Membership(campaign, found.get(campaign.id))
        for campaign in plan.all(Campaign)
        if not campaign.is_archived
        and (campaign.has_all_accounts or campaign.id in found)
    ]
    memberships.sort(key=lambda each: natural_key(each.campaign.code))
    memberships.sort(key=lambda each: each.campaign.quarter, reverse=True)
    return tuple(memberships)


def open_activities(plan: Plan, account: Account) -> tuple[Activity, ...]:
    """The activities for an account that are still to be done, the next one first.

    Its own, and those for all accounts of a campaign that it was chosen for.
    """
    found = {
        each.id: each
        for each in (*_own(plan, account), *_of_campaigns(plan, account))
        if not each.is_archived and each.state not in _CLOSED
    }
    by_number = sorted(found.values(), key=lambda each: natural_key(each.number))
    return tuple(sorted(by_number, key=lambda each: each.due or date.max))


def reaches_all(plan: Plan, activity: Activity) -> bool:
    """Whether an activity is for whatever accounts its campaign has."""
    return not plan.where(ActivityAccount, "activity_id", activity.id)


def _own(plan: Plan, account: Account) -> Iterator[Activity]:
    for entry in plan.where(ActivityAccount, "account_id", account.id):
        yield plan.get(Activity, entry.activity_id)


def _of_campaigns(plan: Plan, account: Account) -> Iterator[Activity]:
    for link in plan.where(CampaignAccount, "account_id", account.id):
        for each in plan.where(Activity, "campaign_id", link.campaign_id):
            if reaches_all(plan, each):
                yield each
