"""What people type into a cell or a field, read as files are, and shown to begin with.

An empty text is always None: not known.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TypeVar

from planner.errors import Invalid
from planner.exchange.kind import Unreadable
from planner.exchange.numbers import amount, read_money, read_number
from planner.exchange.reading import Reading
from planner.exchange.values import as_text, read_day
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import DateFormat
from planner.text_gate import clean, clean_line

V = TypeVar("V")
_PATTERNS = {
    DateFormat.ISO: "%Y-%m-%d",
    DateFormat.DAY_MONTH_DOTS: "%d.%m.%Y",
    DateFormat.DAY_MONTH_SLASHES: "%d/%m/%Y",
    DateFormat.MONTH_DAY_SLASHES: "%m/%d/%Y",
}


def typed_line(text: object) -> str | None:
    """The text on one line, without what cannot be seen."""
    return clean_line(str(text)) or None


def typed_text(text: object) -> str | None:
    """The text with its line breaks, without what cannot be seen."""
    return clean(str(text)) or None


def typed_day(plan: Plan, field: str, text: object) -> date | None:
    """The day: ISO, or as the plan writes days. Raises Invalid for the field."""
    words = typed_line(text)
    return None if words is None else _known(field, read_day(words, _reading(plan)))


def typed_number(plan: Plan, field: str, text: object) -> Decimal | None:
    """The number with the plan's decimal sign. Raises Invalid for the field."""
    words = typed_line(text)
    return None if words is None else _known(field, read_number(words, _reading(plan)))


def typed_money(plan: Plan, field: str, text: object) -> int | None:
    """The amount in minor units. Raises Invalid for the field."""
    words = typed_line(text)
    return None if words is None else _known(field, read_money(words, _reading(plan)))


def shown_day(plan: Plan, value: date | None) -> str:
    """A day as the plan writes days, to be changed by typing."""
    if value is None:
        return ""
    return value.strftime(_PATTERNS[plan.company.date_format])


def shown_number(plan: Plan, value: Decimal | None) -> str:
    """The number as it is typed in this plan: "7,5" with a decimal comma."""
    return as_text(value, _reading(plan))


def shown_money(plan: Plan, amount_minor: int | None) -> str:
    """An amount in the major unit, to be changed by typing."""
    if amount_minor is None:
        return ""
    reading = _reading(plan)
    value = amount(amount_minor, reading.decimals)
    whole = value.to_integral_value()
    return as_text(whole if whole == value else value, reading)


def _known(field: str, value: V | Unreadable) -> V:
    if isinstance(value, Unreadable):
        raise Invalid(field, value.reason)
    return value


def _reading(plan: Plan) -> Reading:
    # A reading wants a quarter and a day for what files leave out; cells leave nothing.
    nothing = date.min
    return Reading(plan, Quarter(nothing.year, 1), nothing)
