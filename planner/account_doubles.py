"""Accounts that may be twice on the list: the same website, or the same name.

Exact keys only: a list of thousands is looked through between two key strokes.
"""

from __future__ import annotations

from collections.abc import Iterable

from planner.exchange.doubles import host_of, plain_name
from planner.plan import Plan
from planner.records import Account
from planner.text import _, joined

Keys = tuple[str | None, str]
"""By what an account is told: the host of its website, and its plain name."""


def keys_of(account: Account) -> Keys:
    """The keys of an account: "Acme, Ltd." at www.acme.com is acme.com and acme."""
    return host_of(account.website), plain_name(account.name)


def doubled(keys: Iterable[tuple[str, Keys]]) -> frozenset[str]:
    """The ids of those with the website or the name of an earlier one."""
    hosts: set[str] = set()
    names: set[str] = set()
    found: set[str] = set()
    for account_id, (host, name) in keys:
        if host in hosts or name in names:
            found.add(account_id)
        if host is not None:
            hosts.add(host)
        names.add(name)
    return frozenset(found)


def alike(plan: Plan, account: Account) -> Account | None:
    """Another account that this one looks like: the same host, or the same plain name.

    Two different websites are two companies, whatever their names.
    """
    host = host_of(account.website)
    name = plain_name(account.name)
    for other in plan.all(Account):
        if other.id == account.id:
            continue
        other_host = host_of(other.website)
        if host is not None and other_host is not None:
            if host == other_host:
                return other
        elif name and plain_name(other.name) == name:
            return other
    return None


def likeness(plan: Plan, account: Account) -> str:
    """One sentence about the account that this one may double, or ""."""
    other = alike(plan, account)
    if other is None:
        return ""
    sentence = _("This may be {name} ({number}), which is on the list already.")
    if other.is_archived:
        sentence = _("This may be {name} ({number}), which is archived.")
    return sentence.format(name=other.name, number=other.number)


def name_likeness(plan: Plan, name: str) -> str:
    """The same for the name of an account that is about to be added."""
    sentence = likeness(plan, Account(id="", number="", name=name))
    return joined((sentence, sentence and _("Enter adds it all the same.")), " ")
