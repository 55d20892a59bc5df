"""The next number of costs and transfers, and amounts of other currencies."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from planner.edits.numbers import next_after
from planner.plan import Plan
from planner.records import BudgetTransfer, CostEntry
from planner.text import currency_decimals, rounded

REFERENCE_PREFIX = "K"
TRANSFER_PREFIX = "T"


def next_reference(plan: Plan) -> str:
    """The reference for the next new cost entry: "K8" after "K7"."""
    return next_after(REFERENCE_PREFIX, (row.reference for row in plan.all(CostEntry)))


def next_transfer_number(plan: Plan) -> str:
    """The number for the next new transfer: "T3" after "T2"."""
    return next_after(TRANSFER_PREFIX, (row.number for row in plan.all(BudgetTransfer)))


def to_base_minor(
    original_minor: int, original: str, rate: Decimal, currency: str
) -> int:
    """An amount of another currency in the plan's minor unit, rounded once.

    `rate`: how many of the plan's currency one of the other costs. Half away from
    zero. Source: metrics, general rules.
    """
    exact = Fraction(original_minor, 10 ** currency_decimals(original)) * Fraction(rate)
    return int(rounded(exact * 10 ** currency_decimals(currency), 0))
