"""Edits of accounts and of the target list."""

from __future__ import annotations

from dataclasses import replace

from planner.change import Change, added, changed, removed
from planner.edits import generic
from planner.edits.checking import check
from planner.edits.numbers import next_after
from planner.naming import title_of
from planner.plan import Plan
from planner.records import (
    Account,
    Contact,
    Interaction,
    ListEntry,
    TargetList,
    new_id,
)
from planner.text import _
from planner.text_gate import clean_line

NUMBER_PREFIX = "A"


def next_number(plan: Plan) -> str:
    """The number for the next new account: "A13" after "A12"."""
    return next_after(NUMBER_PREFIX, (row.number for row in plan.all(Account)))


def list_of(plan: Plan, quarter_key: str) -> TargetList | None:
    """The newest version of a quarter's target list, or None."""
    versions = plan.where(TargetList, "quarter", quarter_key)
    return max(versions, key=lambda each: each.version, default=None)


def entries_of(plan: Plan, quarter_key: str) -> tuple[ListEntry, ...]:
    """The entries of a quarter's newest target list, in the order they were added."""
    target_list = list_of(plan, quarter_key)
    if target_list is None:
        return ()
    return plan.where(ListEntry, "list_id", target_list.id)


def set_list_entry(
    plan: Plan, quarter_key: str, account: Account, **values: object
) -> Change:
    """The change that puts an account on a quarter's list, or changes its entry.

    A new entry takes tier and strategy from the account unless they are given; the
    list itself is made when the quarter has none. Raises Invalid if a rule is broken.
    """
    target_list = list_of(plan, quarter_key)
    new_list = target_list or TargetList(id=new_id(), quarter=quarter_key)
    for entry in plan.where(ListEntry, "list_id", new_list.id):
        if entry.account_id == account.id:
            return generic.change(plan, entry, **values)
    start = {"tier": account.tier, "strategy": account.strategy}
    fields = {**start, **values}
    entry = ListEntry(id=new_id(), list_id=new_list.id, account_id=account.id, **fields)  # type: ignore[arg-type]  # checked on the next line
    check(plan, entry)
    label = _("Put {name} on the target list").format(name=title_of(account))
    rows = (*(() if target_list else added(new_list)), *added(entry))
    return Change(label, rows)


def add_named(plan: Plan, name: str) -> Change:
    """The change that adds an account of which only the name is known.

    Raises Invalid if the name is empty or too long.
    """
    account = Account(id=new_id(), number=next_number(plan), name=clean_line(name))
    return generic.add(plan, account)


def rename(plan: Plan, account: Account, name: str) -> Change:
    """The change that gives an account another name. Raises Invalid if it is empty."""
    return generic.change(plan, account, name=clean_line(name))


def renumber(plan: Plan, account: Account, number: str) -> Change:
    """The change that gives an account another number.

    Raises Invalid if it is empty or another account has it.
    """
    return generic.change(plan, account, number=clean_line(number))


def add_contact(plan: Plan, account: Account, name: str) -> Change:
    """The change that adds a person who works at the account.

    Raises Invalid if the name is empty, or there is one of that name already.
    """
    contact = Contact(id=new_id(), account_id=account.id, name=clean_line(name))
    return generic.add(plan, contact)


def remove_contact(plan: Plan, contact: Contact) -> Change:
    """The change that removes a contact; what was done with the contact stays.

    Raises Stale when the contact is no longer there.
    """
    current = plan.get(Contact, contact.id)
    touches = plan.where(Interaction, "contact_id", contact.id)
    kept = (row for each in touches for row in changed(each, _unnamed(each)))
    label = _("Remove {name}").format(name=title_of(current))
    return Change(label, (*kept, *removed(current)))


def _unnamed(interaction: Interaction) -> Interaction:
    return replace(interaction, contact_id=None)
