"""What people type into the fields of a cost: amounts, products, other currencies."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from planner.errors import Invalid
from planner.exchange.amounts import read_amount
from planner.exchange.kind import Unreadable
from planner.exchange.numbers import to_minor
from planner.exchange.reading import Reading
from planner.plan import Plan
from planner.quarter import Quarter
from planner.text import _, currency_codes, currency_decimals
from planner.typed import typed_line, typed_number

_LAST = re.compile(
    r"(?:^|\s)(\(?-?[\d.,’']+(?:\s*(?:h|hours?)?\s*[x×*]\s*[\d.,’']+)?\)?)$",
    re.IGNORECASE,
)
"""An amount at the end of a line, or a product: "1.5 h x 33.35"."""


def typed_amount(
    plan: Plan, field: str, text: str, currency: str | None = None
) -> int | None:
    """The amount in minor units of the plan's or another currency; None for nothing.

    "1.5 x 33.35" is multiplied and rounded. Raises Invalid for the field.
    """
    words = typed_line(text)
    if words is None:
        return None
    code = currency or plan.company.currency
    # Neither the quarter nor the day matters to an amount.
    reading = Reading(plan, Quarter(date.min.year + 1, 1), date.min)
    number = read_amount(words, reading)
    if not isinstance(number, Unreadable):
        minor = to_minor(number, currency_decimals(code), code)
        if not isinstance(minor, Unreadable):
            return minor
        number = minor
    raise Invalid(field, number.reason)


def typed_parts(plan: Plan, text: str) -> tuple[str | None, int | None]:
    """What the money is for, and the amount that stands at the end of the line."""
    words = typed_line(text) or ""
    match = _LAST.search(words)
    if match is None:
        return words or None, None
    amount_minor = typed_amount(plan, "amount", match[1])
    return words[: match.start()].strip() or None, amount_minor


def typed_currency(plan: Plan, text: str) -> str | None:
    """The code of another currency, None for the plan's own. Raises Invalid."""
    code = (typed_line(text) or "").upper()
    if code in {"", plan.company.currency}:
        return None
    if code not in currency_codes():
        sentence = _("“{code}” is not a currency code. Write it like EUR or GBP.")
        raise Invalid("currency", sentence.format(code=code))
    return code


def typed_original(plan: Plan, currency: str, text: str) -> int:
    """The amount in another currency's minor unit. Raises Invalid without one."""
    original_minor = typed_amount(plan, "original_minor", text, currency)
    if original_minor is None:
        raise Invalid("original_minor", _("Enter how much."))
    return original_minor


def typed_rate(plan: Plan, currency: str, text: str) -> Decimal:
    """How many of the plan's currency one of another costs. Raises Invalid."""
    rate = typed_number(plan, "rate", text)
    if rate is None:
        sentence = _("An amount in {currency} needs a rate. Enter one.")
        raise Invalid("rate", sentence.format(currency=currency))
    if rate <= 0:
        raise Invalid("rate", _("A rate must be more than zero."))
    return rate
