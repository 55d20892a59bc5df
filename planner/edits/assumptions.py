"""Edits of what people assume for a quarter, where nothing is measured yet."""

from __future__ import annotations

from decimal import Decimal

from planner.change import Change
from planner.edits import generic
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Assumption, AssumptionKey, new_id
from planner.text import _
from planner.typed import (
    shown_money,
    shown_number,
    typed_line,
    typed_money,
    typed_number,
)

MONEY_KEYS = frozenset(
    {
        AssumptionKey.REVENUE_GOAL,
        AssumptionKey.MEAN_ORDER,
        AssumptionKey.COST_PER_LEAD,
    }
)
"""What is an amount of money; the others are rates."""


def assumption_of(
    plan: Plan, quarter: Quarter, key: AssumptionKey
) -> Assumption | None:
    """What is assumed for a quarter, None when nothing is."""
    assumed = plan.where(Assumption, "quarter", quarter.key)
    return next((each for each in assumed if each.key is key), None)


def set_assumption(
    plan: Plan, quarter: Quarter, key: AssumptionKey, text: str
) -> Change:
    """The change that assumes what was typed; an empty text assumes nothing any more.

    Money as amounts are typed, a rate as a percentage up to 100, with or without its
    sign. Raises Invalid for `value` when it cannot be read or cannot be.
    """
    value = _value(plan, key, text)
    before = assumption_of(plan, quarter, key)
    name = _(str(key))
    if value is None:
        removed = Change("", ()) if before is None else generic.remove(plan, before)
        return Change(_("No longer assume: {name}").format(name=name), removed.rows)
    if before is None:
        new = Assumption(id=new_id(), quarter=quarter.key, key=key, value=value)
        rows = generic.add(plan, new).rows
    else:
        rows = generic.change(plan, before, value=value).rows
    return Change(_("Assume another {name}").format(name=name) if rows else "", rows)


def typed_assumption(plan: Plan, key: AssumptionKey, value: Decimal | None) -> str:
    """The text with which typing over an assumption begins; "" when there is none."""
    if value is None:
        return ""
    if key in MONEY_KEYS:
        return shown_money(plan, int(value))
    return shown_number(plan, value)


def _value(plan: Plan, key: AssumptionKey, text: str) -> Decimal | None:
    if key in MONEY_KEYS:
        amount_minor = typed_money(plan, "value", text)
        return None if amount_minor is None else Decimal(amount_minor)
    line = typed_line(text) or ""
    return typed_number(plan, "value", line.removesuffix("%").rstrip())
