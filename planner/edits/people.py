"""Edits of the firm's own people. Whoever did something stays, with a last day."""

from __future__ import annotations

from itertools import count

from planner.change import Change
from planner.edits import generic
from planner.edits.removing import is_referred_to
from planner.errors import Invalid
from planner.naming import title_of
from planner.plan import Plan
from planner.records import Person, Side, new_id
from planner.text import _
from planner.typed import typed_day, typed_line, typed_number

DAYS = frozenset({"active_from", "active_to"})
HOURS = "customer_hours_target"


def new_person(plan: Plan) -> Person:
    """A person to be filled in, of Sales, with a name that nobody has yet."""
    names = (
        _("New person {number}").format(number=number)
        if number > 1
        else _("New person")
        for number in count(1)
    )
    name = next(each for each in names if not plan.where(Person, "name", each))
    return Person(id=new_id(), name=name, side=Side.SALES)


def remove_person(plan: Plan, person: Person) -> Change:
    """The change that removes a person whom nothing names.

    Raises Invalid otherwise, for `active_to`: the last day takes somebody out of every
    choice without taking the name from what was done.
    """
    if is_referred_to(plan, person):
        sentence = _(
            "The plan names {name}, so the name stays. Enter the last day in "
            "“Active to” instead."
        )
        raise Invalid("active_to", sentence.format(name=title_of(person)))
    return generic.remove(plan, person)


def set_text(plan: Plan, person: Person, field: str, text: str) -> Change:
    """The change that gives a field of a person what was typed.

    Days and hours are read as in files. Raises Invalid when they cannot be.
    """
    value: object
    if field in DAYS:
        value = typed_day(plan, field, text)
    elif field == HOURS:
        value = typed_number(plan, field, text)
    elif field == "name":
        value = typed_line(text) or ""
    else:
        value = typed_line(text)
    return generic.change(plan, person, **{field: value})
