"""What of a plan belongs to a quarter: its list, campaigns, activities and costs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from planner.hindsight import seen_on
from planner.metrics.focus import Focus
from planner.metrics.money import costs_in
from planner.metrics.results import campaign_id_of
from planner.naming import natural_key
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import (
    Account,
    Activity,
    Campaign,
    Contact,
    CostEntry,
    ListEntry,
    Person,
    Strategy,
    TargetList,
)


@dataclass(frozen=True, slots=True)
class Listed:
    """An account as it stands on the quarter's list, or off it without an entry."""

    account: Account
    entry: ListEntry | None = None

    @property
    def tier(self) -> int | None:
        """The tier agreed for the quarter, else the account's own."""
        own = None if self.entry is None else self.entry.tier
        return self.account.tier if own is None else own

    @property
    def strategy(self) -> Strategy | None:
        """The strategy agreed for the quarter, else the account's own."""
        own = None if self.entry is None else self.entry.strategy
        return self.account.strategy if own is None else own


class QuarterView:
    """A plan seen from one quarter on one day. Everything is worked out once.

    `plan`: as it stood on that day; what happened later is not in it.
    """

    def __init__(self, plan: Plan, quarter: Quarter, as_of: date) -> None:
        self.plan = seen_on(plan, as_of)
        self.quarter = quarter
        self.as_of = as_of
        self.company = plan.company
        self.first_month = plan.company.fiscal_year_start

    @cached_property
    def target_list(self) -> TargetList | None:
        """The newest version of the quarter's target list, or None."""
        lists = self.plan.where(TargetList, "quarter", self.quarter.key)
        return max(lists, key=lambda each: each.version, default=None)

    @cached_property
    def listed(self) -> tuple[Listed, ...]:
        """The accounts of the list; without a list all that are not archived."""
        if self.target_list is None:
            accounts = self.plan.all(Account)
            return tuple(Listed(each) for each in accounts if not each.is_archived)
        entries = self.plan.where(ListEntry, "list_id", self.target_list.id)
        pairs = ((self.plan.find(Account, each.account_id), each) for each in entries)
        return tuple(Listed(account, each) for account, each in pairs if account)

    @cached_property
    def campaigns(self) -> tuple[Campaign, ...]:
        """The quarter's campaigns by code, without those that are put away."""
        campaigns = self.plan.where(Campaign, "quarter", self.quarter.key)
        kept = (each for each in campaigns if not each.is_archived)
        return tuple(sorted(kept, key=lambda each: natural_key(each.code)))

    def activities_of(self, campaign: Campaign | None) -> tuple[Activity, ...]:
        """Activities of a campaign, or the quarter's without one, by their days."""
        campaign_id = None if campaign is None else campaign.id
        activities = self.plan.where(Activity, "campaign_id", campaign_id)
        kept = (
            each
            for each in activities
            if not each.is_archived and (campaign is not None or self._touches(each))
        )
        return tuple(sorted(kept, key=_by_days))

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Who is with the firm in the quarter, leaders first, then by side."""
        start = self.quarter.start(self.first_month)
        until = self.quarter.until(self.first_month)
        here = [
            each
            for each in self.plan.all(Person)
            if (each.active_from is None or each.active_from < until)
            and (each.active_to is None or each.active_to >= start)
        ]
        return tuple(sorted(here, key=lambda each: not each.is_leader))

    @cached_property
    def costs(self) -> tuple[CostEntry, ...]:
        """Costs of the quarter's campaigns, put away or not, and of its days without.

        The same that the metrics of money count, by day.
        """
        found = costs_in(Focus.on_quarter(self.plan, self.quarter, self.as_of))
        return tuple(sorted(found, key=lambda each: (each.date, each.reference)))

    def campaign_id_of(self, cost: CostEntry) -> str | None:
        """The campaign that a cost is for, by itself or through its activity."""
        return campaign_id_of(self.plan, cost)

    @cached_property
    def contacts(self) -> dict[str, tuple[Contact, ...]]:
        """The contacts of each account by the account's id."""
        by_account: dict[str, list[Contact]] = {}
        for contact in self.plan.all(Contact):
            by_account.setdefault(contact.account_id, []).append(contact)
        return {key: tuple(contacts) for key, contacts in by_account.items()}

    def _touches(self, activity: Activity) -> bool:
        """Whether an activity's days meet the quarter; one without days always does."""
        start = activity.start or activity.due
        end = activity.due or activity.start
        if start is None or end is None:
            return True
        until = self.quarter.until(self.first_month)
        return start < until and end >= self.quarter.start(self.first_month)


def _by_days(activity: Activity) -> tuple[date, date, str]:
    start = activity.start or activity.due or date.max
    return start, activity.due or start, activity.number
