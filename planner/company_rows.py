"""What Settings shows of the company beside its own fields."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from planner.edits.currency import currency_lock
from planner.new_company import currency_choices
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import DayOff, Person, Side
from planner.text import _, currency_name, day, day_names, ngettext, quarter_short
from planner.workdays import DAYS_PER_WEEK, working_days_left

SIDE_TITLES = {
    Side.SALES: "Sales",
    Side.MARKETING: "Marketing",
    Side.SERVICE: "Service",
    Side.LEADERSHIP: "Leadership",
    Side.NEUTRAL: "Neutral",
    Side.EXTERNAL: "External",
}
"""Translated when they are drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekday:
    """A day of the week. `number`: 0 Monday to 6 Sunday."""

    number: int
    name: str
    short_name: str
    is_working: bool


def weekdays(plan: Plan) -> tuple[Weekday, ...]:
    """The days of the week, Monday first, and whether people work on them."""
    names, short_names = day_names(wide=True), day_names(wide=False)
    return tuple(
        Weekday(
            number=number,
            name=names[number],
            short_name=short_names[number],
            is_working=number in plan.company.working_days,
        )
        for number in range(DAYS_PER_WEEK)
    )


def currencies(plan: Plan) -> tuple[tuple[str, str], ...]:
    """The (code, label) of each currency that the plan could be in.

    Its own alone once there are amounts; its own too when it is an uncommon one.
    """
    own = plan.company.currency
    all_of_them = currency_choices()
    if currency_lock(plan) is None and any(code == own for code, _label in all_of_them):
        return all_of_them
    own_choice = (own, f"{own} · {currency_name(own)}")
    return (own_choice,) if currency_lock(plan) else (own_choice, *all_of_them)


def fiscal_year_note(plan: Plan, today: date) -> str:
    """Which quarter today is in, so that the start of the year can be checked."""
    quarter = Quarter.of(today, plan.company.fiscal_year_start)
    first_month = plan.company.fiscal_year_start
    sentence = _("Today is in {quarter}, {first} to {last}.")
    return sentence.format(
        quarter=quarter_short(quarter, first_month),
        first=day(quarter.start(first_month)),
        last=day(quarter.end(first_month)),
    )


def days_off(plan: Plan) -> tuple[DayOff, ...]:
    """The days on which nobody works, the earliest first."""
    return tuple(sorted(plan.all(DayOff), key=lambda each: each.date))


def days_left_line(plan: Plan, quarter: Quarter, today: date) -> str:
    """How many working days are left: "33 working days left in Q3 2026"."""
    left = working_days_left(plan, quarter, today)
    sentence = ngettext(
        "{count} working day left in {quarter}",
        "{count} working days left in {quarter}",
        left,
    )
    shown = quarter_short(quarter, plan.company.fiscal_year_start)
    return sentence.format(count=left, quarter=shown)


def people_line(plan: Plan, today: date) -> str:
    """How many people are active on each of the two sides: "3 in Sales, 2 in ..."."""
    active = [person for person in plan.all(Person) if is_active(person, today)]
    sales = sum(person.side is Side.SALES for person in active)
    marketing = sum(person.side is Side.MARKETING for person in active)
    sentence = _("{sales} in Sales, {marketing} in Marketing, {all} in all")
    return sentence.format(sales=sales, marketing=marketing, all=len(active))


def is_active(person: Person, today: date) -> bool:
    """Whether the person works here on this day; both days are included."""
    has_begun = person.active_from is None or person.active_from <= today
    has_ended = person.active_to is not None and person.active_to < today
    return has_begun and not has_ended
