"""Edits of several chosen accounts at once; each is one change and one undo step."""

from __future__ import annotations

from collections.abc import Sequence

from planner.change import Change, RowChange
from planner.edits import generic
from planner.edits.accounts import set_list_entry
from planner.edits.campaigns import set_accounts
from planner.naming import title_of
from planner.plan import Plan
from planner.records import Account, Campaign, CampaignAccount
from planner.text import ngettext


def change_accounts(
    plan: Plan, accounts: Sequence[Account], **values: object
) -> Change:
    """One change that gives the same values to every account chosen.

    Raises Invalid if a rule is broken.
    """
    rows = generic.change_many(plan, accounts, **values).rows
    label = ngettext("Change {count} account", "Change {count} accounts", len(accounts))
    return Change(label.format(count=len(accounts)), rows)


def archive_accounts(plan: Plan, accounts: Sequence[Account]) -> Change:
    """One change that puts these accounts away without losing anything."""
    change = generic.archive(plan, *accounts)
    if len(accounts) == 1:
        return change
    label = ngettext(
        "Archive {count} account", "Archive {count} accounts", len(accounts)
    )
    return Change(label.format(count=len(accounts)), change.rows)


def add_to_campaign(
    plan: Plan, accounts: Sequence[Account], campaign: Campaign
) -> Change:
    """One change that adds these accounts to those that a campaign has."""
    before = plan.get(Campaign, campaign.id)
    links = plan.where(CampaignAccount, "campaign_id", campaign.id)
    ids = (*(link.account_id for link in links), *(each.id for each in accounts))
    change = set_accounts(plan, before, ids, has_all=before.has_all_accounts)
    label = ngettext(
        "Add {count} account to {name}", "Add {count} accounts to {name}", len(accounts)
    )
    return Change(label.format(count=len(accounts), name=title_of(before)), change.rows)


def put_on_list(plan: Plan, accounts: Sequence[Account], quarter_key: str) -> Change:
    """One change that puts those accounts on a quarter's list that are not there yet.

    The list itself is made when the quarter has none.
    """
    following = plan
    rows: list[RowChange] = []
    for account in accounts:
        change = set_list_entry(following, quarter_key, account)
        following = following.after(change)
        rows.extend(change.rows)
    label = ngettext(
        "Put {count} account on the target list",
        "Put {count} accounts on the target list",
        len(accounts),
    )
    return Change(label.format(count=len(accounts)), tuple(rows))
