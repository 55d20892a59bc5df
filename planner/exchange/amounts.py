"""Amounts as files and people write them: a figure, or hours times a rate.

"1.5 h x 33.35" is multiplied and rounded here, once, so that columns add up. Source:
metrics, general rules.
"""

from __future__ import annotations

import re
from decimal import Decimal

from planner.exchange.kind import Form, Unreadable
from planner.exchange.numbers import read_number, write_number
from planner.exchange.reading import Reading
from planner.text import rounded

_TIMES = re.compile(r"\s*(?:h|hours?)?\s*[x×*]\s*", re.IGNORECASE)


def read_amount(text: str, reading: Reading) -> Decimal | Unreadable:
    """The amount in major units; a product rounded half away from zero."""
    parts = _TIMES.split(text.strip())
    if len(parts) == 1:
        return read_number(text, reading)
    factors = [read_number(part, reading) for part in parts]
    product = Decimal(1)
    for factor in factors:
        if isinstance(factor, Unreadable):
            return factor
        product *= factor
    return rounded(product, reading.decimals)


AMOUNT = Form(read_amount, write_number)
