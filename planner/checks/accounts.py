"""Checks of the target lists."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.checks.problem import PlanProblem, warning
from planner.edits.accounts import entries_of
from planner.plan import Plan
from planner.records import Account, ListEntry, TargetList
from planner.text import _


def unfinished_entries(plan: Plan, as_of: date) -> Iterator[PlanProblem]:
    """Entries of the newest lists without tier, strategy or an owner of the account."""
    del as_of
    for quarter in dict.fromkeys(row.quarter for row in plan.all(TargetList)):
        for entry in entries_of(plan, quarter):
            account = plan.find(Account, entry.account_id)
            if account is None:
                continue
            for sentence in _lacks(entry, account):
                shown = sentence.format(name=account.name, quarter=quarter)
                yield warning(shown, entry)


def _lacks(entry: ListEntry, account: Account) -> Iterator[str]:
    if entry.tier is None:
        yield _("“{name}” is on the list of {quarter} without a tier.")
    if entry.strategy is None:
        yield _("“{name}” is on the list of {quarter} without a strategy.")
    if account.sales_owner_id is None and account.marketing_owner_id is None:
        yield _("“{name}” is on the list of {quarter}, and nobody owns the account.")
