"""What people type into the fields of a cost: amounts, products, other currencies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from planner.errors import Invalid
from planner.exchange.amounts import read_amount
from planner.exchange.kind import Unreadable
from planner.exchange.numbers import to_minor
from planner.exchange.reading import Reading
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import CostEntry
from planner.text import _, currency_codes, currency_decimals
from planner.typed import shown_number, typed_line, typed_number

_LAST = re.compile(
    r"(?:^|\s)(\(?-?[\d.,’']+(?:\s*(?:h|hours?)?\s*[x×*]\s*[\d.,’']+)?\)?)$",
    re.IGNORECASE,
)
"""An amount at the end of a line, or a product: "1.5 h x 33.35"."""
_FOREIGN = re.compile(
    r"(?:(?P<before>[A-Z]{3})\s*)?(?P<amount>-?[\d.,’']+)\s*(?P<after>[A-Z]{3})?"
    r"(?:\s*(?:at|@|x|×|\*)\s*(?P<rate>[\d.,]+))?\s*$",
    re.IGNORECASE,
)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreign:
    """An amount of another currency, in its own minor unit, and its rate."""

    currency: str
    original_minor: int
    rate: Decimal


def typed_foreign(plan: Plan, text: str) -> Foreign | None:
    """What "719.07 GBP at 1.17" says; None for nothing. Raises Invalid.

    The rate is how many of the plan's currency one of the other costs.
    """
    words = typed_line(text)
    if words is None:
        return None
    match = _FOREIGN.match(words)
    if match is None:
        sentence = _("Write it like 719.07 GBP at 1.17.")
        raise Invalid("original_minor", sentence)
    code = (match["before"] or match["after"] or "").upper()
    if code not in currency_codes() or code == plan.company.currency:
        sentence = _("“{code}” is not another currency. Write it like GBP or USD.")
        raise Invalid("original_minor", sentence.format(code=code))
    original_minor = typed_amount(plan, "original_minor", match["amount"], code)
    rate = typed_number(plan, "original_minor", match["rate"] or "")
    if rate is None or original_minor is None:
        sentence = _("An amount in {currency} needs a rate. Enter one.")
        raise Invalid("original_minor", sentence.format(currency=code))
    if rate <= 0:
        raise Invalid("original_minor", _("A rate must be more than zero."))
    return Foreign(currency=code, original_minor=original_minor, rate=rate)


def shown_foreign(plan: Plan, cost: CostEntry) -> str:
    """The amount in another currency, to be changed by typing; "" for none."""
    if cost.currency is None or cost.original_minor is None:
        return ""
    digits = currency_decimals(cost.currency)
    amount = shown_number(plan, Decimal(cost.original_minor).scaleb(-digits))
    return f"{amount} {cost.currency} at {shown_number(plan, cost.rate)}"
