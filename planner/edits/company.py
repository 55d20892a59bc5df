"""Edits of the company: its working week and its days off."""

from __future__ import annotations

from datetime import date

from planner.change import Change
from planner.edits import generic
from planner.errors import Invalid
from planner.plan import Plan
from planner.records import DayOff, new_id
from planner.text import _, day


def set_working_day(plan: Plan, weekday: int, *, is_working: bool) -> Change:
    """The change that makes a day of the week a working day, or a free one.

    `weekday`: 0 Monday to 6 Sunday. Raises Invalid when no working day would be left.
    """
    others = {each for each in plan.company.working_days if each != weekday}
    days = others | {weekday} if is_working else others
    return generic.change(plan, plan.company, working_days=tuple(sorted(days)))


def add_day_off(plan: Plan, on: date, name: str | None) -> Change:
    """The change that adds a day off. Raises Invalid if that day is off already."""
    if plan.where(DayOff, "date", on):
        sentence = _("{day} is in the list already. Choose another day.")
        raise Invalid("date", sentence.format(day=day(on)))
    return generic.add(plan, DayOff(id=new_id(), date=on, name=name))
