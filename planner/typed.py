"""What somebody types into a field, as a value: the same forms as in files."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TypeVar

from planner.errors import Invalid
from planner.exchange.kind import Unreadable
from planner.exchange.numbers import read_number
from planner.exchange.reading import Reading
from planner.exchange.values import read_day
from planner.plan import Plan
from planner.quarter import Quarter
from planner.text_gate import clean_line

V = TypeVar("V")


def typed_line(text: str) -> str | None:
    """The text on one line without what cannot be seen; None if nothing is left."""
    return clean_line(text) or None


def typed_day(plan: Plan, field: str, text: str) -> date | None:
    """The day, or None for an empty text. Raises Invalid for the field otherwise."""
    if not text.strip():
        return None
    return _readable(field, read_day(text, _reading(plan)))


def typed_number(plan: Plan, field: str, text: str) -> Decimal | None:
    """The number, or None for an empty text. Raises Invalid for the field otherwise."""
    if not text.strip():
        return None
    return _readable(field, read_number(text, _reading(plan)))


def shown_number(plan: Plan, number: Decimal | None) -> str:
    """The number as it is typed in this plan: "7,5" with a decimal comma."""
    if number is None:
        return ""
    return f"{number:f}".replace(".", str(plan.company.decimal_sign))


def _readable(field: str, value: V | Unreadable) -> V:
    if isinstance(value, Unreadable):
        raise Invalid(field, value.reason)
    return value


def _reading(plan: Plan) -> Reading:
    # Neither the quarter nor the day matters to a number or a date with its year.
    return Reading(plan, Quarter(1, 1), date.min)
