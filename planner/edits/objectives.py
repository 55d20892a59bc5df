"""Edits of a quarter's objectives: each has a number, and one is the headline."""

from __future__ import annotations

from planner.change import Change
from planner.edits import generic
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Objective, new_id
from planner.text import _
from planner.typed import typed_line, typed_number


def add_objective(
    plan: Plan, quarter: Quarter, text: str, number: str, unit: str
) -> Change:
    """The change that adds an objective; the first of its quarter is the headline.

    Raises Invalid if the text or the number is missing.
    """
    others = plan.where(Objective, "quarter", quarter.key)
    objective = Objective(
        id=new_id(),
        quarter=quarter.key,
        text=typed_line(text) or "",
        value=typed_number(plan, "value", number),
        unit=typed_line(unit),
        is_headline=not any(each.is_headline for each in others),
    )
    return generic.add(plan, objective)


def set_objective(
    plan: Plan, objective: Objective, field: str, value: object
) -> Change:
    """The change that gives a field of an objective what was typed or chosen.

    Raises Invalid if there would be no text, no number, or a second headline.
    """
    read = value
    if field == "text":
        read = typed_line(value) or ""
    elif field == "unit":
        read = typed_line(value)
    elif field == "value":
        read = typed_number(plan, field, value)
    return generic.change(plan, objective, **{field: read})


def make_headline(plan: Plan, objective: Objective) -> Change:
    """The change that makes an objective the quarter's one headline."""
    rows = tuple(
        row
        for other in plan.where(Objective, "quarter", objective.quarter)
        if other.is_headline and other.id != objective.id
        for row in generic.change(plan, other, is_headline=False).rows
    )
    following = plan.after(Change("", rows))
    made = generic.change(following, objective, is_headline=True)
    label = _("Make “{text}” the headline")
    return Change(label.format(text=objective.text), (*rows, *made.rows))
