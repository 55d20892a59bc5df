"""Campaigns beside what belongs to them, as rows for the list and the page of one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from planner.naming import natural_key
from planner.plan import Plan
from planner.progress import (
    CampaignProgress,
    campaigns_of,
    progress_of,
)
from planner.quarter import Quarter
from planner.records import (
    Account,
    AccountStatus,
    Campaign,
    CampaignAccount,
    Objective,
    Person,
    Side,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignRow:
    """A campaign with its two leads, its accounts counted and its activities."""

    campaign: Campaign
    sales_lead: Person | None
    marketing_lead: Person | None
    accounts: int
    progress: CampaignProgress

    @property
    def id(self) -> str:
        """The campaign's id."""
        return self.campaign.id


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRow:
    """An account in a campaign. `entry` None: it is in because all accounts are."""

    account: Account
    entry: CampaignAccount | None

    @property
    def id(self) -> str:
        """The account's id."""
        return self.account.id

    @property
    def status(self) -> AccountStatus:
        """Where the account stands in the campaign."""
        return AccountStatus.PLANNED if self.entry is None else self.entry.status


def campaign_rows(plan: Plan, quarter: Quarter, as_of: date) -> tuple[CampaignRow, ...]:
    """The quarter's campaigns that are not archived, by code."""
    return tuple(
        campaign_row(plan, campaign, as_of) for campaign in campaigns_of(plan, quarter)
    )


def campaign_shown(
    plan: Plan, quarter: Quarter, campaign_id: str | None
) -> Campaign | None:
    """The campaign if it is still there, not archived and of the quarter."""
    campaign = plan.find(Campaign, campaign_id)
    if campaign is None or campaign.is_archived or campaign.quarter != quarter.key:
        return None
    return campaign


def campaign_row(plan: Plan, campaign: Campaign, as_of: date) -> CampaignRow:
    """One campaign beside what belongs to it."""
    return CampaignRow(
        campaign=campaign,
        sales_lead=plan.find(Person, campaign.sales_lead_id),
        marketing_lead=plan.find(Person, campaign.marketing_lead_id),
        accounts=account_count(plan, campaign),
        progress=progress_of(plan, campaign, as_of),
    )


def leads_to_choose(
    plan: Plan, on: date, side: Side, current_id: str | None
) -> tuple[Person, ...]:
    """The people of a side who can lead on a day, and whoever leads now."""
    people = owners(plan, on, side)
    current = plan.find(Person, current_id)
    if current is None or current in people:
        return people
    return (*people, current)


def owners(plan: Plan, on: date, side: Side | None = None) -> tuple[Person, ...]:
    """The people who can own something on a day, by name; of one side if given."""
    here = (
        person
        for person in plan.all(Person)
        if (person.active_to is None or person.active_to >= on)
        and (side is None or person.side is side)
    )
    return tuple(sorted(here, key=lambda person: person.name.casefold()))


def account_rows(plan: Plan, campaign: Campaign) -> tuple[AccountRow, ...]:
    """The accounts of a campaign that are not archived, by number."""
    entries = plan.where(CampaignAccount, "campaign_id", campaign.id)
    by_account = {entry.account_id: entry for entry in entries}
    rows = (
        AccountRow(account=account, entry=by_account.get(account.id))
        for account in _accounts_of(plan, campaign)
    )
    return tuple(sorted(rows, key=lambda row: natural_key(row.account.number)))


def account_count(plan: Plan, campaign: Campaign) -> int:
    """How many accounts a campaign has, without those that are archived."""
    if campaign.has_all_accounts:
        return len(plan.where(Account, "is_archived", value=False))
    return sum(1 for _account in _accounts_of(plan, campaign))


def choosable(plan: Plan, campaign: Campaign) -> tuple[tuple[Account, bool], ...]:
    """Every account that is not archived, by name, and whether it is in by itself."""
    entries = plan.where(CampaignAccount, "campaign_id", campaign.id)
    inside = {entry.account_id for entry in entries}
    accounts = plan.where(Account, "is_archived", value=False)
    ordered = sorted(accounts, key=lambda account: account.name.casefold())
    return tuple((account, account.id in inside) for account in ordered)


def _accounts_of(plan: Plan, campaign: Campaign) -> Iterator[Account]:
    if campaign.has_all_accounts:
        yield from plan.where(Account, "is_archived", value=False)
        return
    for entry in plan.where(CampaignAccount, "campaign_id", campaign.id):
        account = plan.find(Account, entry.account_id)
        if account is not None and not account.is_archived:
            yield account


def objective_texts(plan: Plan, quarter: Quarter) -> tuple[str, ...]:
    """The quarter's objectives as text, the headline first."""
    objectives = plan.where(Objective, "quarter", quarter.key)
    ordered = sorted(objectives, key=lambda objective: not objective.is_headline)
    return tuple(objective.text for objective in ordered)
