"""Whom the plan reaches. Source: metrics, K19, K20, K32; requirements 000-02, 000-16.

The list of a quarter is its newest version.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from planner.metrics.figure import NotAvailable, Outcome, Reason, share_of_cases
from planner.metrics.focus import Focus
from planner.metrics.reach import Reach, listed_accounts, listed_since
from planner.metrics.results import has_activity
from planner.records import (
    Account,
    Activity,
    ActivityState,
    ActivityType,
    BuyingRole,
    Contact,
    Relationship,
    ScopeKind,
    Side,
)

BOTH = frozenset({Side.SALES, Side.MARKETING})
_OF_ACCOUNTS = frozenset({ScopeKind.TIER, ScopeKind.STRATEGY})
"""Scopes that say which accounts of the list count, whoever's work it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Which accounts of the list somebody has turned to, each by number.

    `by_sales`, `by_marketing`, `by_both`, `by_any`: accounts; `by_none`: the gaps;
    `added_later`: those that came onto the list after the first day looked at, which
    count from then on only.
    """

    listed: tuple[Account, ...]
    by_sales: tuple[Account, ...]
    by_marketing: tuple[Account, ...]
    by_both: tuple[Account, ...]
    by_any: tuple[Account, ...]
    by_none: tuple[Account, ...]
    added_later: tuple[Account, ...] = ()


def coverage(focus: Focus) -> Coverage:
    """Who on the list was reached by outward activities done in these days.

    A joint visit counts for both sides; nothing counts for an account from before it
    was added to the list. Source: K19.
    """
    listed, since = listed_accounts(focus), listed_since(focus)
    sides: dict[str, set[Side | None]] = {account.id: set() for account in listed}
    reach = Reach(focus.plan)
    for activity in focus.plan.where(Activity, "state", ActivityState.DONE):
        if activity.done_on is not None and _counts(focus, activity):
            for account in reach.reached_by(activity):
                if account.id in sides and since[account.id] <= activity.done_on:
                    sides[account.id].update(_sides_of(activity))
    return Coverage(
        listed=listed,
        by_sales=tuple(a for a in listed if Side.SALES in sides[a.id]),
        by_marketing=tuple(a for a in listed if Side.MARKETING in sides[a.id]),
        by_both=tuple(a for a in listed if sides[a.id] >= BOTH),
        by_any=tuple(a for a in listed if sides[a.id]),
        by_none=tuple(a for a in listed if not sides[a.id]),
        added_later=tuple(a for a in listed if since[a.id] > focus.start),
    )


def _counts(focus: Focus, activity: Activity) -> bool:
    first, last = focus.days
    return (
        not activity.is_archived
        and activity.type is not ActivityType.INTERNAL
        and activity.done_on is not None
        and first <= activity.done_on <= last
        and (
            focus.scope.kind in _OF_ACCOUNTS
            or has_activity(focus.plan, focus.scope, activity)
        )
    )


def _sides_of(activity: Activity) -> frozenset[Side | None]:
    if activity.type is ActivityType.JOINT_VISIT:
        return BOTH | {activity.side}
    return frozenset({activity.side})


def list_coverage(focus: Focus) -> Outcome:
    """The part of the list that any side has reached. Source: K19."""
    found = coverage(focus)
    return _of_list(found, found.by_any)


def list_coverage_both(focus: Focus) -> Outcome:
    """The part of the list that Sales and Marketing have both reached. Source: K19."""
    found = coverage(focus)
    return _of_list(found, found.by_both)


def _of_list(found: Coverage, reached: tuple[Account, ...]) -> Outcome:
    return share_of_cases(len(reached), len(found.listed), Reason.EMPTY_LIST)


def market_share(focus: Focus) -> Outcome:
    """Customers as a part of all companies that could ever buy. Source: K32."""
    accounts = focus.plan.where(Account, "relationship", Relationship.CUSTOMER)
    customers = sum(not account.is_archived for account in accounts)
    return _of_market(focus, customers)


def market_listed(focus: Focus) -> Outcome:
    """The part of the market that is on the list. Source: requirements 000-02."""
    return _of_market(focus, len(listed_accounts(focus)))


def _of_market(focus: Focus, accounts: int) -> Outcome:
    reason = Reason.MARKET_NOT_ENTERED
    if not focus.is_plan:
        return NotAvailable(reason=Reason.PLAN_ONLY)
    universe = focus.plan.company.universe
    if not universe:
        return NotAvailable(reason=reason, numerator=Fraction(accounts))
    return share_of_cases(accounts, universe, reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionMakers:
    """How many accounts have a decision maker named, and those that have none."""

    share: Outcome
    gaps: tuple[Account, ...]


def decision_makers(focus: Focus) -> DecisionMakers:
    """Whether each account of the list has a decision maker. Source: 000-16."""
    roles = focus.plan.where(Contact, "buying_role", BuyingRole.DECISION_MAKER)
    known = {contact.account_id for contact in roles}
    listed = listed_accounts(focus)
    gaps = tuple(account for account in listed if account.id not in known)
    share = share_of_cases(len(listed) - len(gaps), len(listed), Reason.EMPTY_LIST)
    return DecisionMakers(share=share, gaps=gaps)


def decision_makers_known(focus: Focus) -> Outcome:
    """The part of the list whose decision maker is named. Source: 000-16."""
    return decision_makers(focus).share
