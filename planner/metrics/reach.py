"""Which accounts an activity, a campaign or a cost is for, and who is on the list."""

from __future__ import annotations

from datetime import date
from functools import cache, partial

from planner.metrics.focus import Focus
from planner.naming import natural_key
from planner.plan import Plan
from planner.records import (
    Account,
    Activity,
    ActivityAccount,
    Campaign,
    CampaignAccount,
    CostEntry,
    ListEntry,
    ScopeKind,
    TargetList,
)


def listed_accounts(focus: Focus) -> tuple[Account, ...]:
    """The accounts on the newest version of the quarter's list, by number.

    Without archived ones and those added after the day of looking. Of a tier or a
    strategy as the list has it, of a campaign those that are in it.
    """
    return _accounts(focus.plan, set(listed_since(focus)))


def listed_since(focus: Focus) -> dict[str, date]:
    """The day from which each account of the list counts, by the account's id.

    `date.min` for those that were on it from the first. Source: K19.
    """
    lists = focus.plan.where(TargetList, "quarter", focus.quarter.key)
    newest = max(lists, key=lambda each: each.version, default=None)
    if newest is None:
        return {}
    entries = focus.plan.where(ListEntry, "list_id", newest.id)
    since = {
        entry.account_id: entry.added_on or date.min
        for entry in entries
        if _has_entry(focus, entry)
        and (entry.added_on is None or entry.added_on <= focus.as_of)
    }
    campaign = focus.plan.find(Campaign, focus.scope.part)
    if campaign is None:
        return since
    inside = {account.id for account in accounts_of(focus.plan, campaign)}
    return {key: day for key, day in since.items() if key in inside}


def _has_entry(focus: Focus, entry: ListEntry) -> bool:
    match focus.scope.kind:
        case ScopeKind.TIER:
            return str(entry.tier) == focus.scope.part
        case ScopeKind.STRATEGY:
            return entry.strategy == focus.scope.part
        case _:
            return True


def accounts_of(plan: Plan, campaign: Campaign) -> tuple[Account, ...]:
    """The accounts in a campaign that are not archived, by number."""
    if campaign.has_all_accounts:
        return _accounts(plan, {account.id for account in plan.all(Account)})
    entries = plan.where(CampaignAccount, "campaign_id", campaign.id)
    return _accounts(plan, {entry.account_id for entry in entries})


class Reach:
    """Whom the activities and costs of one plan are for, all by account number.

    Remembers each campaign, as many activities may be for thousands of accounts.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._of_campaign = cache(partial(accounts_of, plan))

    def reached_by(self, activity: Activity) -> tuple[Account, ...]:
        """The accounts that an activity is for, else those of its campaign."""
        entries = self._plan.where(ActivityAccount, "activity_id", activity.id)
        if entries:
            return _accounts(self._plan, {entry.account_id for entry in entries})
        return self._in_campaign(activity.campaign_id)

    def paid_for(self, cost: CostEntry) -> tuple[Account, ...]:
        """The accounts that a cost is for, through its activity or its campaign."""
        activity = self._plan.find(Activity, cost.activity_id)
        if activity is not None:
            return self.reached_by(activity)
        return self._in_campaign(cost.campaign_id)

    def _in_campaign(self, campaign_id: str | None) -> tuple[Account, ...]:
        campaign = self._plan.find(Campaign, campaign_id)
        return () if campaign is None else self._of_campaign(campaign)


def _accounts(plan: Plan, ids: set[str]) -> tuple[Account, ...]:
    found = (plan.find(Account, account_id) for account_id in ids)
    kept = [each for each in found if each is not None and not each.is_archived]
    return tuple(sorted(kept, key=lambda account: natural_key(account.number)))
