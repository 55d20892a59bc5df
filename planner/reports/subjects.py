"""Of which campaigns, accounts and people there are papers to choose from."""

from __future__ import annotations

from planner.plan import Plan
from planner.progress import campaigns_of
from planner.records import Account, Person

__all__ = ["accounts_to_print", "campaigns_of", "people_to_print"]


def accounts_to_print(plan: Plan) -> tuple[Account, ...]:
    """The accounts that somebody may visit, by name."""
    accounts = plan.where(Account, "is_archived", value=False)
    wanted = (each for each in accounts if not each.is_excluded)
    return tuple(sorted(wanted, key=lambda each: each.name.casefold()))


def people_to_print(plan: Plan) -> tuple[Person, ...]:
    """Everybody of the firm, by name."""
    return tuple(sorted(plan.all(Person), key=lambda each: each.name.casefold()))
