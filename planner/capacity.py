"""Whether the people of Sales can take the leads that are needed.

Source: metrics, K28.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from planner.goal import Chain, plan_target
from planner.metrics.figure import NotAvailable
from planner.metrics.focus import Focus
from planner.metrics.funnel import Capacity, capacity, whole_weeks
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Person, Side
from planner.text import rounded


@dataclass(frozen=True, slots=True, kw_only=True)
class Seller:
    """Somebody of Sales, and the whole weeks of the quarter in which they are there."""

    person: Person
    weeks: int

    @property
    def id(self) -> str:
        """The person's id."""
        return self.person.id

    @property
    def leads(self) -> int | None:
        """The leads that this person can take; None where not entered."""
        per_week = self.person.leads_per_week
        return None if per_week is None else per_week * self.weeks


@dataclass(frozen=True, slots=True, kw_only=True)
class CapacityCheck:
    """Whether Sales can take the leads. `weeks`: whole ones in the quarter.

    `needed`: None when not known; `is_target`: when it is a target, not the chain's.
    `can_take`: by the sellers whose leads a week are entered.
    """

    sellers: tuple[Seller, ...]
    weeks: int
    needed: int | None
    is_target: bool
    can_take: Capacity | NotAvailable


def capacity_of(
    plan: Plan, quarter: Quarter, as_of: date, chain: Chain
) -> CapacityCheck:
    """Whether the people of Sales can take the leads that are needed. Source: K28."""
    focus = Focus.on_quarter(plan, quarter, as_of)
    people = tuple(sellers(plan, focus.start, focus.end))
    needed, is_target = chain.funnel.leads, False
    if needed is None:
        needed = _leads_wanted(plan, quarter, as_of)
        is_target = needed is not None
    pairs = ((each.person.leads_per_week, each.weeks) for each in people)
    return CapacityCheck(
        sellers=people,
        weeks=whole_weeks(focus.start, focus.end),
        needed=needed,
        is_target=is_target,
        can_take=capacity(pairs, needed or 0),
    )


def sellers(plan: Plan, start: date, end: date) -> Iterator[Seller]:
    """The people of Sales who are there on any of the days, in order of entry."""
    for person in plan.all(Person):
        first = max(start, person.active_from or start)
        last = min(end, person.active_to or end)
        if person.side is Side.SALES and first <= last:
            yield Seller(person=person, weeks=whole_weeks(first, last))


def _leads_wanted(plan: Plan, quarter: Quarter, as_of: date) -> int | None:
    for key in ("leads_handed_over", "leads_received"):
        row = plan_target(plan, quarter, as_of, key)
        if row is not None:
            return int(rounded(row.pace.value, 0))
    return None
