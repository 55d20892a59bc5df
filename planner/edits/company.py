"""Edits of the company: its fields, its working week and its days off."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from planner.change import Change
from planner.edits import generic
from planner.errors import Invalid
from planner.plan import Plan
from planner.records import DateFormat, DayOff, DecimalSign, Paper, new_id
from planner.text import _, day
from planner.typed import shown_day, typed_day, typed_line, typed_number

_EXAMPLE_DAY = date(2026, 8, 14)

_CHOICES: Mapping[str, Callable[[str], object]] = {
    "paper": Paper,
    "decimal_sign": DecimalSign,
    "date_format": DateFormat,
    "fiscal_year_start": int,
}

_NUMBERS = frozenset({"universe", "on_track_percent", "at_risk_percent", "check_days"})


def set_working_day(plan: Plan, weekday: int, *, is_working: bool) -> Change:
    """The change that makes a day of the week a working day, or a free one.

    `weekday`: 0 Monday to 6 Sunday. Raises Invalid when no working day would be left.
    """
    others = {each for each in plan.company.working_days if each != weekday}
    days = others | {weekday} if is_working else others
    return generic.change(plan, plan.company, working_days=tuple(sorted(days)))


def add_day_off(plan: Plan, date_text: str, name_text: str) -> Change:
    """The change that adds a day off as typed. The name may be empty.

    Raises Invalid for `date` when it is no day, or off already.
    """
    off = DayOff(id=new_id(), date=_day(plan, date_text), name=typed_line(name_text))
    _check_new(plan, off.date)
    return generic.add(plan, off)


def set_company(plan: Plan, field: str, value: object) -> Change:
    """The change that gives a field of the company what was typed or chosen.

    Texts, days and numbers are read as in files. Raises Invalid when they cannot be,
    and for another currency once there are amounts.
    """
    return generic.change(plan, plan.company, **{field: _value(plan, field, value)})


def set_day_off(plan: Plan, day_off: DayOff, field: str, text: str) -> Change:
    """The change that gives a day off another date or name, as typed."""
    if field == "name":
        return generic.change(plan, day_off, name=typed_line(text))
    on = _day(plan, text)
    if on != day_off.date:
        _check_new(plan, on)
    return generic.change(plan, day_off, date=on)


def _day(plan: Plan, text: str) -> date:
    on = typed_day(plan, "date", text)
    if on is None:
        sentence = _("Enter the day, like {day}.")
        example = shown_day(plan, _EXAMPLE_DAY)
        raise Invalid("date", sentence.format(day=example))
    return on


def _check_new(plan: Plan, on: date) -> None:
    if plan.where(DayOff, "date", on):
        sentence = _("{day} is in the list already. Choose another day.")
        raise Invalid("date", sentence.format(day=day(on)))


def _value(plan: Plan, field: str, value: object) -> object:
    text = str(value)
    if field == "name":
        return typed_line(text) or ""
    if field in _NUMBERS:
        return _whole(field, typed_number(plan, field, text))
    if field == "universe_on":
        return typed_day(plan, field, text)
    if field in _CHOICES:
        return _CHOICES[field](text)
    return value


def _whole(field: str, number: Decimal | None) -> int | None:
    if number is None:
        return None
    if number != int(number):
        raise Invalid(field, _("Enter a whole number."))
    return int(number)
