"""The one account list as rows to show, and the views of it that people choose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from operator import attrgetter

from planner.account_doubles import Keys, doubled, keys_of
from planner.edits.accounts import entries_of
from planner.list_health import lacks_next_step, lacks_owner
from planner.metrics.coverage import market_listed
from planner.metrics.figure import NotAvailable
from planner.metrics.focus import Focus
from planner.naming import natural_key
from planner.plan import Plan
from planner.progress import campaigns_of
from planner.quarter import Quarter
from planner.records import (
    Account,
    BuyingRole,
    Campaign,
    CampaignAccount,
    Contact,
    FitCriterion,
    FitRating,
    ListEntry,
    Person,
)
from planner.text import _, count, joined, percent

FittedBy = tuple[tuple[FitCriterion, ...], tuple[FitRating, ...]]
"""The profile, and what people said of one account."""


class AccountView(StrEnum):
    """A part of the account list that people look at."""

    ALL = "all"
    TIER_1 = "tier 1"
    ON_LIST = "on the list"
    NO_OWNER = "no owner"
    NO_NEXT_STEP = "no next step"
    NO_DECISION_MAKER = "no decision maker"
    DOUBLES = "doubles"
    ARCHIVED = "archived"


VIEW_TITLES = {
    AccountView.ALL: "All",
    AccountView.TIER_1: "Tier 1",
    AccountView.ON_LIST: "On the list",
    AccountView.NO_OWNER: "No owner",
    AccountView.NO_NEXT_STEP: "No next step",
    AccountView.NO_DECISION_MAKER: "No decision maker",
    AccountView.DOUBLES: "Possible doubles",
    AccountView.ARCHIVED: "Archived",
}
"""Translated when they are drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRow:
    """One account beside what the rest of the plan says of it.

    `campaigns`: the quarter's campaigns that it is in, by code; `entry`: its place on
    the quarter's target list; `is_decided`: a contact there can say yes; `is_double`:
    an earlier account has its website or its name; `fitted_by`: what its fit with the
    profile comes from; `views`: those that show it; `keys`: by what doubles are told.
    """

    account: Account
    sales_owner: Person | None
    marketing_owner: Person | None
    campaigns: tuple[Campaign, ...]
    entry: ListEntry | None
    is_decided: bool
    is_double: bool
    fitted_by: FittedBy
    views: tuple[AccountView, ...]
    keys: Keys

    @property
    def id(self) -> str:
        """The account's id: rows of the same account are the same row."""
        return self.account.id

    @property
    def place(self) -> str:
        """Town and country: "Hull, United Kingdom"."""
        return joined((self.account.city, self.account.country), ", ")

    @property
    def campaign_names(self) -> str:
        """The names of its campaigns in the quarter, one after the other."""
        return joined((each.name for each in self.campaigns), ", ")


_Facts = tuple[
    Account,
    Person | None,
    Person | None,
    tuple[Campaign, ...],
    ListEntry | None,
    bool,
    bool,
    FittedBy,
]
_facts_of = attrgetter(
    "account",
    "sales_owner",
    "marketing_owner",
    "campaigns",
    "entry",
    "is_decided",
    "is_double",
    "fitted_by",
)


def account_rows(
    plan: Plan, quarter: Quarter, before: Mapping[str, AccountRow] | None = None
) -> tuple[AccountRow, ...]:
    """Every account as a row, archived ones too, by name.

    `before`: rows of an earlier plan by account; those that still hold are taken over
    as they are, so that one edit costs one row.
    """
    before = before or {}
    for_all = _for_all_accounts(plan, quarter)
    joined_in = _campaigns_by_account(plan, quarter, for_all)
    entries = {entry.account_id: entry for entry in entries_of(plan, quarter.key)}
    contacts = plan.all(Contact)
    decided = {each.account_id for each in contacts if _is_decision_maker(each)}
    accounts = sorted(plan.all(Account), key=lambda account: account.name.casefold())
    people = {person.id: person for person in plan.all(Person)}
    keys = _keys(plan, before)
    twice = doubled(keys.items())
    profile, ratings = plan.all(FitCriterion), _ratings(plan)
    rows = []
    for account in accounts:
        key = account.id
        facts = (
            account,
            people.get(account.sales_owner_id or ""),
            people.get(account.marketing_owner_id or ""),
            joined_in.get(key, for_all),
            entries.get(key),
            key in decided,
            key in twice,
            (profile, ratings.get(key, ())),
        )
        row = before.get(key)
        # Compared by identity first: that is quicker than a new row that is equal.
        if row is None or _facts_of(row) != facts:
            row = _row(facts, keys.get(key) or keys_of(account))
        rows.append(row)
    return tuple(rows)


def is_in_view(row: AccountRow, view: AccountView) -> bool:
    """Whether the row belongs to the view. Archived accounts are in theirs only."""
    return view in row.views


def in_view(rows: Iterable[AccountRow], view: AccountView) -> tuple[AccountRow, ...]:
    """The rows of one view, in their order."""
    return tuple(row for row in rows if is_in_view(row, view))


def list_line(counts: Mapping[AccountView, int], view: AccountView, shown: int) -> str:
    """What stands under the page's title: how much of the list is shown."""
    is_archive = view is AccountView.ARCHIVED
    total = counts.get(view if is_archive else AccountView.ALL, 0)
    sentence = _("One list for sales and marketing · {shown} of {total} shown")
    return sentence.format(shown=count(shown), total=count(total))


def market_line(plan: Plan, quarter: Quarter, as_of: date) -> str:
    """How much of the market is on the quarter's list; "" while it has none.

    Never a percentage where the size of the market is not entered. Source: 000-02.
    """
    if not entries_of(plan, quarter.key):
        return ""
    listed = market_listed(Focus.on_quarter(plan, quarter, as_of))
    if isinstance(listed, NotAvailable):
        return _(listed.reason)
    return _("{share} of the market listed").format(share=percent(listed.value))


def contacts_of(plan: Plan, account: Account) -> tuple[Contact, ...]:
    """An account's contacts: decision makers first, then by name."""
    contacts = plan.where(Contact, "account_id", account.id)
    return tuple(sorted(contacts, key=_decision_makers_first))


def _keys(plan: Plan, before: Mapping[str, AccountRow]) -> dict[str, Keys]:
    """The keys of every account that is not archived, worked out once for each."""
    keys = {}
    for account in plan.all(Account):
        if not account.is_archived:
            row = before.get(account.id)
            is_known = row is not None and row.account is account
            keys[account.id] = row.keys if row and is_known else keys_of(account)
    return keys


def _row(facts: _Facts, keys: Keys) -> AccountRow:
    account, sales, marketing, campaigns, entry, is_decided, is_double, by = facts
    return AccountRow(
        account=account,
        sales_owner=sales,
        marketing_owner=marketing,
        campaigns=campaigns,
        entry=entry,
        is_decided=is_decided,
        is_double=is_double,
        fitted_by=by,
        views=_views(account, entry, is_decided=is_decided, is_double=is_double),
        keys=keys,
    )


def _views(
    account: Account, entry: ListEntry | None, *, is_decided: bool, is_double: bool
) -> tuple[AccountView, ...]:
    """The views that show an account. Archived ones are in theirs only."""
    if account.is_archived:
        return (AccountView.ARCHIVED,)
    views = [AccountView.ALL]
    if account.tier == 1:
        views.append(AccountView.TIER_1)
    if entry is not None:
        views.append(AccountView.ON_LIST)
    if lacks_owner(account):
        views.append(AccountView.NO_OWNER)
    if lacks_next_step(account):
        views.append(AccountView.NO_NEXT_STEP)
    if not is_decided:
        views.append(AccountView.NO_DECISION_MAKER)
    if is_double:
        views.append(AccountView.DOUBLES)
    return tuple(views)


def _ratings(plan: Plan) -> dict[str, tuple[FitRating, ...]]:
    accounts = {rating.account_id for rating in plan.all(FitRating)}
    return {each: plan.where(FitRating, "account_id", each) for each in accounts}


def _is_decision_maker(contact: Contact) -> bool:
    return contact.buying_role is BuyingRole.DECISION_MAKER


def _for_all_accounts(plan: Plan, quarter: Quarter) -> tuple[Campaign, ...]:
    campaigns = campaigns_of(plan, quarter)
    return _by_code(each for each in campaigns if each.has_all_accounts)


def _campaigns_by_account(
    plan: Plan, quarter: Quarter, for_all: tuple[Campaign, ...]
) -> dict[str, tuple[Campaign, ...]]:
    """All campaigns of the accounts that are chosen for one, by code."""
    found: dict[str, list[Campaign]] = {}
    for campaign in campaigns_of(plan, quarter):
        if campaign.has_all_accounts:
            continue
        for link in plan.where(CampaignAccount, "campaign_id", campaign.id):
            found.setdefault(link.account_id, []).append(campaign)
    return {key: _by_code((*chosen, *for_all)) for key, chosen in found.items()}


def _by_code(campaigns: Iterable[Campaign]) -> tuple[Campaign, ...]:
    return tuple(sorted(campaigns, key=lambda each: natural_key(each.code)))


def _decision_makers_first(contact: Contact) -> tuple[bool, str]:
    return not _is_decision_maker(contact), contact.name.casefold()
