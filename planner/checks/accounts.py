"""Checks of the accounts: the target list of a quarter, doubles, who may be reached."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial

from planner.checks.part import Part
from planner.checks.problem import Area, Found, Group, Rule, Severity, group
from planner.list_health import lacks_next_step
from planner.plan import Plan
from planner.records import (
    Account,
    AccountStatus,
    ActivityAccount,
    ActivityType,
    BuyingRole,
    CampaignAccount,
    Contact,
    ListEntry,
    ListState,
    TargetList,
)
from planner.text import _

AGREED = frozenset({ListState.AGREED, ListState.IN_FORCE})


def _rule(key: str, severity: Severity, one: str, many: str) -> Rule:
    return Rule(key=key, area=Area.ACCOUNTS, severity=severity, one=one, many=many)


NO_LIST = _rule(
    "quarter-without-target-list",
    Severity.WARNING,
    "{count} quarter has no target list",
    "{count} quarters have no target list",
)
ARCHIVED = _rule(
    "list-entry-archived",
    Severity.ERROR,
    "{count} account on the list is put away",
    "{count} accounts on the list are put away",
)
NO_VOTE = _rule(
    "list-agreed-without-vote",
    Severity.ERROR,
    "{count} account is on the agreed list without the yes of both sides",
    "{count} accounts are on the agreed list without the yes of both sides",
)
NO_TIER = _rule(
    "list-entry-without-tier",
    Severity.WARNING,
    "{count} of {total} accounts on the list has no tier",
    "{count} of {total} accounts on the list have no tier",
)
NO_STRATEGY = _rule(
    "list-entry-without-strategy",
    Severity.WARNING,
    "{count} of {total} accounts on the list has no strategy",
    "{count} of {total} accounts on the list have no strategy",
)
NO_OWNER = _rule(
    "list-entry-without-owner",
    Severity.WARNING,
    "{count} of {total} accounts on the list has no owner at all",
    "{count} of {total} accounts on the list have no owner at all",
)
NO_SALES_OWNER = _rule(
    "list-entry-without-sales-owner",
    Severity.WARNING,
    "{count} of {total} accounts on the list has no owner in Sales",
    "{count} of {total} accounts on the list have no owner in Sales",
)
NO_MARKETING_OWNER = _rule(
    "list-entry-without-marketing-owner",
    Severity.WARNING,
    "{count} of {total} accounts on the list has no owner in Marketing",
    "{count} of {total} accounts on the list have no owner in Marketing",
)
EXCLUDED = _rule(
    "list-entry-excluded",
    Severity.ERROR,
    "{count} account on the list is excluded",
    "{count} accounts on the list are excluded",
)
NO_NEXT_STEP = _rule(
    "list-entry-without-next-step",
    Severity.NOTE,
    "{count} of {total} accounts on the list has no next step",
    "{count} of {total} accounts on the list have no next step",
)
NO_DECIDER = _rule(
    "list-entry-without-decision-maker",
    Severity.NOTE,
    "{count} of {total} accounts on the list has no decision maker named",
    "{count} of {total} accounts on the list have no decision maker named",
)
REACHES_EXCLUDED = _rule(
    "activity-reaches-excluded-account",
    Severity.ERROR,
    "{count} activity is for an account that it must not reach",
    "{count} activities are for accounts that they must not reach",
)
DOUBLE = _rule(
    "account-double",
    Severity.WARNING,
    "{count} account looks like another one",
    "{count} accounts look like other ones",
)

_Lacks = Callable[[ListEntry, Account], bool]


def quarters_without_list(part: Part) -> Iterator[Group]:
    """A quarter that is planned, but for which nobody chose the accounts."""
    if part.quarter is None or part.target_list or not part.is_planned:
        return
    sentence = _("{quarter} has no target list.").format(quarter=part.label)
    yield from group(NO_LIST, part.quarter, [(sentence, TargetList)])


def contradicting_entries(part: Part) -> Iterator[Group]:
    """Entries of the newest list that should not be there as they are. Source: I3."""
    state = None if part.target_list is None else part.target_list.state
    is_agreed = state in AGREED
    yield from _entries(part, (*_CONTRADICTING, *(_VOTES if is_agreed else ())))


def unfinished_entries(part: Part) -> Iterator[Group]:
    """Entries of the newest list that lack something."""
    yield from _entries(part, _LACKING)


def undecided_entries(part: Part) -> Iterator[Group]:
    """Accounts on the list where nobody knows who decides. Source: 000-16."""
    deciders = part.plan.where(Contact, "buying_role", BuyingRole.DECISION_MAKER)
    known = frozenset(contact.account_id for contact in deciders)
    lacks = (NO_DECIDER, _UNDECIDED, lambda _entry, account: account.id not in known)
    yield from _entries(part, (lacks,))


def entries_without_next_step(part: Part) -> Iterator[Group]:
    """Accounts on the list of which no side says what comes next. Source: 002-26.

    Nothing while no account has one: then the company does not work with them.
    """
    steps = ("sales_next_step", "marketing_next_step")
    accounts = (account for _entry, account in part.listed)
    if any(getattr(account, step) for account in accounts for step in steps):
        lacks = (NO_NEXT_STEP, _IDLE, lambda _entry, account: lacks_next_step(account))
        yield from _entries(part, (lacks,))


def _entries(part: Part, rules: Iterable[tuple[Rule, str, _Lacks]]) -> Iterator[Group]:
    for rule, sentence, lacks in rules:
        found = (
            (_(sentence).format(name=account.name, quarter=part.label), entry)
            for entry, account in part.listed
            if lacks(entry, account)
        )
        yield from group(rule, part.quarter, found, total=len(part.listed))


_CONTRADICTING: tuple[tuple[Rule, str, _Lacks], ...] = (
    (
        ARCHIVED,
        "“{name}” is on the list of {quarter}, but the account is put away.",
        lambda _entry, account: account.is_archived,
    ),
    (
        EXCLUDED,
        "“{name}” is on the list of {quarter}, but the account is excluded.",
        lambda _entry, account: account.is_excluded,
    ),
)
_VOTES: tuple[tuple[Rule, str, _Lacks], ...] = (
    (
        NO_VOTE,
        "“{name}” is on the agreed list of {quarter} without the yes of both sides.",
        lambda entry, _account: not (entry.sales_vote and entry.marketing_vote),
    ),
)
_LACKING: tuple[tuple[Rule, str, _Lacks], ...] = (
    (
        NO_TIER,
        "“{name}” is on the list of {quarter} without a tier.",
        lambda entry, _account: entry.tier is None,
    ),
    (
        NO_STRATEGY,
        "“{name}” is on the list of {quarter} without a strategy.",
        lambda entry, _account: entry.strategy is None,
    ),
    (
        NO_OWNER,
        "“{name}” is on the list of {quarter}, and nobody owns the account.",
        lambda _entry, account: (
            account.sales_owner_id is None and account.marketing_owner_id is None
        ),
    ),
    (
        NO_SALES_OWNER,
        "“{name}” is on the list of {quarter}, and has no owner in Sales.",
        lambda _entry, account: (
            account.sales_owner_id is None and account.marketing_owner_id is not None
        ),
    ),
    (
        NO_MARKETING_OWNER,
        "“{name}” is on the list of {quarter}, and has no owner in Marketing.",
        lambda _entry, account: (
            account.marketing_owner_id is None and account.sales_owner_id is not None
        ),
    ),
)
_IDLE = "“{name}” is on the list of {quarter}, and no side has a next step."
_UNDECIDED = "“{name}” is on the list of {quarter}, and has no decision maker named."


def excluded_accounts(part: Part) -> Iterator[Group]:
    """Open activities for accounts that nobody may turn to any more.

    Those put away or excluded, those dropped from the campaign, and those of whose
    contacts none may be contacted.
    """
    found: list[Found] = []
    dropped = cache(partial(_dropped_from, part.plan))
    for activity in part.open_activities:
        if activity.type is ActivityType.INTERNAL:
            continue
        gone = dropped(activity.campaign_id)
        for entry in part.plan.where(ActivityAccount, "activity_id", activity.id):
            account = part.plan.find(Account, entry.account_id)
            sentence = account and _why_not(part.plan, account, gone)
            if account is not None and sentence:
                shown = sentence.format(
                    number=activity.number, name=activity.name, account=account.name
                )
                found.append((shown, activity))
    yield from group(REACHES_EXCLUDED, part.quarter, found)


def _dropped_from(plan: Plan, campaign_id: str | None) -> frozenset[str]:
    entries = plan.where(CampaignAccount, "campaign_id", campaign_id)
    dropped = (each for each in entries if each.status is AccountStatus.DROPPED)
    return frozenset(each.account_id for each in dropped)


def _why_not(plan: Plan, account: Account, dropped: frozenset[str]) -> str | None:
    if account.is_archived:
        return _("Activity {number} “{name}” is for “{account}”, which is put away.")
    if account.id in dropped:
        return _(
            "Activity {number} “{name}” is for “{account}”, which was dropped from "
            "the campaign."
        )
    if account.is_excluded:
        return _("Activity {number} “{name}” is for “{account}”, which is excluded.")
    contacts = plan.where(Contact, "account_id", account.id)
    if contacts and all(contact.do_not_contact for contact in contacts):
        return _(
            "Activity {number} “{name}” is for “{account}”, where nobody may be "
            "contacted."
        )
    return None


def double_accounts(plan: Plan) -> Iterator[Group]:
    """Accounts with the website or the name of an earlier one."""
    yield from group(DOUBLE, None, _doubles(plan.all(Account)))


def _doubles(accounts: Iterable[Account]) -> Iterator[Found]:
    # with it come all kinds of files, for which the first page would wait
    from planner.exchange.doubles import host_of, plain_name

    by_host: dict[str, Account] = {}
    by_name: dict[str, Account] = {}
    same_host = _("{number} “{name}” has the website of {other} “{its_name}”.")
    same_name = _("{number} “{name}” has the name of {other} “{its_name}”.")
    for account in accounts:
        if account.is_archived:
            continue
        host, name = host_of(account.website), plain_name(account.name)
        first = by_host.setdefault(host, account) if host else account
        sentence = same_host
        if first is account:
            first, sentence = by_name.get(name, account), same_name
        by_name.setdefault(name, account)
        if first is not account:
            shown = sentence.format(
                number=account.number,
                name=account.name,
                other=first.number,
                its_name=first.name,
            )
            yield shown, account
