"""What to do first in a plan that is still empty, and what of it is done."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from planner.plan import Plan
from planner.records import Account, Campaign, Person, Side
from planner.text import _


class StepKey(StrEnum):
    """The four steps, by the page where each is done."""

    PEOPLE = "settings"
    ACCOUNTS = "accounts"
    CAMPAIGN = "campaigns"
    PRINT = "reports"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step: what it is, why, and whether it is done."""

    key: StepKey
    title: str
    detail: str
    action: str
    is_done: bool


def has_begun(plan: Plan) -> bool:
    """Whether there is anything yet to show figures of."""
    return any(plan.all(kind) for kind in (Person, Account, Campaign))


def first_steps(plan: Plan) -> tuple[Step, ...]:
    """The four steps in order; empty once people, accounts and a campaign are there."""
    sides = {person.side for person in plan.all(Person)}
    has_people = {Side.SALES, Side.MARKETING} <= sides
    has_accounts = bool(plan.all(Account))
    has_campaign = bool(plan.all(Campaign))
    if has_people and has_accounts and has_campaign:
        return ()
    return (
        Step(
            key=StepKey.PEOPLE,
            title=_("People"),
            detail=_("Name who is in Sales and who is in Marketing."),
            action=_("Add people"),
            is_done=has_people,
        ),
        Step(
            key=StepKey.ACCOUNTS,
            title=_("Accounts"),
            detail=_("Bring in the list of companies that you want to win or keep."),
            action=_("Add accounts"),
            is_done=has_accounts,
        ),
        Step(
            key=StepKey.CAMPAIGN,
            title=_("Campaign"),
            detail=_("Plan the first one together: leads, dates, activities."),
            action=_("Add a campaign"),
            is_done=has_campaign,
        ),
        Step(
            key=StepKey.PRINT,
            title=_("Print"),
            detail=_("Put the quarter plan on paper and talk about it."),
            action=_("See the pages"),
            is_done=False,
        ),
    )
