"""What to do first in a plan that is still empty, and what of it is done."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from planner.plan import Plan
from planner.records import Account, Campaign, Person, Side, Target
from planner.text import _


class StepKey(StrEnum):
    """The four steps, by the page where each is done."""

    PEOPLE = "settings"
    ACCOUNTS = "accounts"
    TARGETS = "targets"
    CAMPAIGN = "campaigns"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step: what it is, why, and whether it is done or was left out."""

    key: StepKey
    title: str
    detail: str
    action: str
    is_done: bool
    is_left_out: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return not self.is_done and not self.is_left_out


def has_begun(plan: Plan) -> bool:
    """Whether there is anything yet to show figures of."""
    return any(plan.all(kind) for kind in (Person, Account, Campaign))


def first_steps(plan: Plan, left_out: Collection[str] = ()) -> tuple[Step, ...]:
    """The four steps in order; empty once none of them is open.

    `left_out`: the keys of those that nobody wants to do.
    """
    sides = {person.side for person in plan.all(Person)}
    steps = (
        Step(
            key=StepKey.PEOPLE,
            title=_("People"),
            detail=_("Name who is in Sales and who is in Marketing."),
            action=_("Add people"),
            is_done={Side.SALES, Side.MARKETING} <= sides,
            is_left_out=StepKey.PEOPLE in left_out,
        ),
        Step(
            key=StepKey.ACCOUNTS,
            title=_("Accounts"),
            detail=_("Bring in the list of companies that you want to win or keep."),
            action=_("Add accounts"),
            is_done=bool(plan.all(Account)),
            is_left_out=StepKey.ACCOUNTS in left_out,
        ),
        Step(
            key=StepKey.TARGETS,
            title=_("Targets"),
            detail=_("Say what the quarter should reach, for both sides."),
            action=_("Set targets"),
            is_done=bool(plan.all(Target)),
            is_left_out=StepKey.TARGETS in left_out,
        ),
        Step(
            key=StepKey.CAMPAIGN,
            title=_("Campaign"),
            detail=_("Plan the first one together: leads, dates, activities."),
            action=_("Add a campaign"),
            is_done=bool(plan.all(Campaign)),
            is_left_out=StepKey.CAMPAIGN in left_out,
        ),
    )
    return steps if any(step.is_open for step in steps) else ()


def is_under_way(plan: Plan) -> bool:
    """Whether there is work to enter results of, whatever else is still open."""
    return bool(plan.all(Campaign))


def steps_before(
    plan: Plan, key: StepKey, left_out: Collection[str] = ()
) -> tuple[Step, ...]:
    """The steps that usually come before one and are still open."""
    steps = first_steps(plan, left_out)
    keys = [step.key for step in steps]
    before = steps[: keys.index(key)] if key in keys else ()
    return tuple(step for step in before if step.is_open)
