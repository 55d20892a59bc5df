"""The objectives of a quarter as lines, the headline first."""

from __future__ import annotations

from dataclasses import dataclass

from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Objective, Person
from planner.text import _, count, joined


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveRow:
    """An objective as it reads. `goal`: the number with its unit; `owners`: names."""

    id: str
    text: str
    goal: str
    owners: str
    is_headline: bool

    @property
    def spoken(self) -> str:
        """The whole line as a screen reader says it."""
        headline = _("Headline") if self.is_headline else None
        return joined((headline, self.text, self.goal, self.owners), ", ")


def objective_rows(plan: Plan, quarter: Quarter) -> tuple[ObjectiveRow, ...]:
    """The quarter's objectives, the headline first, then as they were entered."""
    objectives = plan.where(Objective, "quarter", quarter.key)
    ordered = sorted(objectives, key=lambda each: not each.is_headline)
    return tuple(_row(plan, each) for each in ordered)


def _row(plan: Plan, objective: Objective) -> ObjectiveRow:
    ids = objective.sales_owner_id, objective.marketing_owner_id
    people = [plan.find(Person, each) for each in ids if each is not None]
    names = [person.name for person in people if person is not None]
    number = None if objective.value is None else count(objective.value)
    return ObjectiveRow(
        id=objective.id,
        text=objective.text,
        goal=joined((number, objective.unit), " "),
        owners=", ".join(names) or _("Nobody owns it yet"),
        is_headline=objective.is_headline,
    )
