"""What can be chosen for an account: (value, words) pairs, the empty one first."""

from __future__ import annotations

from enum import StrEnum

from planner.edits.limits import TIERS
from planner.naming import title_of
from planner.plan import Plan
from planner.progress import campaigns_of
from planner.quarter import Quarter
from planner.records import (
    BuyingRole,
    BuyingStage,
    Campaign,
    InteractionKind,
    Person,
    Relationship,
    Side,
    Strategy,
)
from planner.text import NOT_KNOWN, _, pgettext, title_case

Choice = tuple[object, str]


def owners(plan: Plan, side: Side) -> tuple[Choice, ...]:
    """Nobody, then the people of one side by name, then those of the others."""
    people = sorted(
        plan.all(Person),
        key=lambda each: (each.side is not side, each.name.casefold()),
    )
    return ((None, _("Nobody")), *((each.id, each.name) for each in people))


def tiers() -> tuple[Choice, ...]:
    """Not known, then each tier."""
    return ((None, NOT_KNOWN), *((tier, str(tier)) for tier in TIERS))


def strategies() -> tuple[Choice, ...]:
    """Not known, then each strategy."""
    return _words(Strategy)


def relationships() -> tuple[Choice, ...]:
    """Not known, then what an account can be to us."""
    return _words(Relationship)


def buying_stages() -> tuple[Choice, ...]:
    """Not known, then how far a buyer can be."""
    return _words(BuyingStage)


def buying_roles() -> tuple[Choice, ...]:
    """Not known, then each part in the buyer's decision."""
    return _words(BuyingRole)


def interaction_kinds() -> tuple[Choice, ...]:
    """How an account can be touched."""
    return tuple((each, _(title_case(each.value))) for each in InteractionKind)


def both_sides() -> tuple[Choice, ...]:
    """Sales and Marketing first, then the others."""
    return tuple((each, _(title_case(each.value))) for each in Side)


def votes() -> tuple[Choice, ...]:
    """Open until somebody votes, yes and no."""
    return ((None, pgettext("vote", "Open")), (True, _("Yes")), (False, _("No")))


def campaigns(plan: Plan, quarter: Quarter) -> tuple[tuple[Campaign, str], ...]:
    """The campaigns of a quarter with their names, by code."""
    return tuple((each, title_of(each)) for each in campaigns_of(plan, quarter))


def _words(kind: type[StrEnum]) -> tuple[Choice, ...]:
    words = ((each, _(title_case(each.value))) for each in kind)
    return ((None, NOT_KNOWN), *words)
