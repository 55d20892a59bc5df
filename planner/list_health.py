"""The health of the account list: who owns each, what comes next, what is twice there.

Source: requirements 002-26.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from planner.links import Link, WordedLink
from planner.metrics.focus import Focus
from planner.metrics.reach import listed_accounts
from planner.naming import natural_key
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Account
from planner.text import _, count, joined, ngettext, percent

Json = dict[str, object]
ON_LIST = "+list"
"""What a link to a view ends with that leaves out what is not on the list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListHealth:
    """The accounts looked at, and those of them that lack something, by number.

    `no_owner`: without an owner in Sales or without one in Marketing; `no_next_step`:
    neither side says what comes next; `doubles`: each looks like an earlier one;
    `is_listed`: they are those of a quarter's list.
    """

    accounts: tuple[Account, ...]
    no_owner: tuple[Account, ...]
    no_next_step: tuple[Account, ...]
    doubles: tuple[Account, ...]
    is_listed: bool = False

    @property
    def clean(self) -> int:
        """How many lack nothing."""
        lacking = (*self.no_owner, *self.no_next_step, *self.doubles)
        return len(self.accounts) - len({account.id for account in lacking})

    @property
    def share(self) -> Fraction | None:
        """The clean part, 0 to 1; None without accounts."""
        return Fraction(self.clean, len(self.accounts)) if self.accounts else None

    def as_json(self) -> Json:
        """The counts, for programs."""
        return {
            "accounts": len(self.accounts),
            "clean": self.clean,
            "no_owner": [each.number for each in self.no_owner],
            "no_next_step": [each.number for each in self.no_next_step],
            "doubles": [each.number for each in self.doubles],
        }


def list_health(plan: Plan, quarter: Quarter | None, as_of: date) -> ListHealth:
    """The health of a quarter's list; of all accounts if None, or if it has no list.

    Archived and excluded accounts are not looked at.
    """
    listed: tuple[Account, ...] = ()
    if quarter is not None:
        listed = listed_accounts(Focus.on_quarter(plan, quarter, as_of))
    looked_at = listed or _all_accounts(plan)
    accounts = tuple(each for each in looked_at if not each.is_excluded)
    doubled = doubles(plan)
    return ListHealth(
        accounts=accounts,
        no_owner=tuple(each for each in accounts if lacks_owner(each)),
        no_next_step=tuple(each for each in accounts if lacks_next_step(each)),
        doubles=tuple(each for each in accounts if each.id in doubled),
        is_listed=bool(listed),
    )


def lacks_owner(account: Account) -> bool:
    """Whether one of the sides has nobody for the account."""
    return account.sales_owner_id is None or account.marketing_owner_id is None


def lacks_next_step(account: Account) -> bool:
    """Whether no side says what comes next."""
    return account.sales_next_step is None and account.marketing_next_step is None


def doubles(plan: Plan) -> frozenset[str]:
    """The ids of the accounts with the website or the name of an earlier one."""
    return plan.once(_doubles)


def health_line(health: ListHealth) -> str:
    """In a line: "18 of 24 on the list clean (75.0 %)"; "" without accounts."""
    if health.share is None:
        return ""
    whole = len(health.accounts)
    words = ngettext(
        "{clean} of {count} account clean ({share})",
        "{clean} of {count} accounts clean ({share})",
        whole,
    )
    if health.is_listed:
        words = _("{clean} of {count} on the list clean ({share})")
    return words.format(
        clean=count(health.clean), count=count(whole), share=percent(health.share)
    )


def gap_words(health: ListHealth) -> str:
    """What the others lack: "3 without an owner · 2 without a next step"; or ""."""
    return joined(words for _view, words in _gaps(health))


def gap_links(health: ListHealth) -> tuple[WordedLink, ...]:
    """The same, each leading to those accounts; of a list, to those that are on it."""
    cut = ON_LIST if health.is_listed else ""
    return tuple(
        WordedLink(words, Link("accounts", f"{view}{cut}"))
        for view, words in _gaps(health)
    )


def _gaps(health: ListHealth) -> Iterator[tuple[str, str]]:
    """The view of the account list that shows what is lacking, and how many there."""
    twice = ngettext(
        "{count} possible double", "{count} possible doubles", len(health.doubles)
    )
    phrases = (
        ("no owner", _("{count} without an owner"), len(health.no_owner)),
        ("no next step", _("{count} without a next step"), len(health.no_next_step)),
        ("doubles", twice, len(health.doubles)),
    )
    for view, phrase, number in phrases:
        if number:
            yield view, phrase.format(count=count(number))


def _all_accounts(plan: Plan) -> tuple[Account, ...]:
    accounts = (each for each in plan.all(Account) if not each.is_archived)
    return tuple(sorted(accounts, key=lambda each: natural_key(each.number)))


def _doubles(plan: Plan) -> frozenset[str]:
    # with it come all kinds of files, for which the first page would wait
    from planner.account_doubles import doubled, keys_of

    accounts = (each for each in plan.all(Account) if not each.is_archived)
    return doubled((each.id, keys_of(each)) for each in accounts)
