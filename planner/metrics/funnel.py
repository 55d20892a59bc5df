"""From a goal back to what it takes, what people can take, and what a lever brings.

Source: metrics, K27 and K28; requirements 002-17, 002-18.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import ceil

from planner.metrics.figure import Figure, NotAvailable, Outcome, Reason, ratio

DAYS_PER_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """A rate to reckon with: worked out from the plan, or assumed and marked so."""

    value: Fraction | None
    is_assumed: bool = False


def rate_from(outcome: Outcome, assumed: Fraction | None = None) -> Rate:
    """The plan's own rate; what is assumed where that is missing or 0."""
    if isinstance(outcome, Figure) and outcome.value > 0:
        return Rate(value=outcome.value)
    return Rate(value=assumed, is_assumed=assumed is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """What a reverse funnel reckons with. Money in minor units."""

    mean_order_minor: Rate
    win_rate: Rate
    lead_to_opportunity: Rate
    cost_per_lead_minor: Rate


@dataclass(frozen=True, slots=True, kw_only=True)
class ReverseFunnel:
    """What a revenue goal takes; None from the first number on that is missing.

    `missing` and `assumed`: names of rates to ask for, and of those to mark.
    """

    wins: int | None
    opportunities: int | None
    leads: int | None
    budget_minor: int | None
    missing: tuple[str, ...]
    assumed: tuple[str, ...]


def reverse_funnel(goal_minor: int | None, rates: Rates) -> ReverseFunnel:
    """Wins, opportunities, leads and money behind a goal, whole ones only.

    Rounded up at each step, as nobody wins half a customer. Without a goal nothing is
    known. Source: K27.
    """
    named = {
        name: getattr(rates, name)
        for name in (
            "mean_order_minor",
            "win_rate",
            "lead_to_opportunity",
            "cost_per_lead_minor",
        )
    }
    wins = _needed(goal_minor, rates.mean_order_minor)
    opportunities = _needed(wins, rates.win_rate)
    leads = _needed(opportunities, rates.lead_to_opportunity)
    cost = rates.cost_per_lead_minor.value
    return ReverseFunnel(
        wins=wins,
        opportunities=opportunities,
        leads=leads,
        budget_minor=ceil(leads * cost) if leads is not None and cost else None,
        missing=tuple(name for name, rate in named.items() if not rate.value),
        assumed=tuple(name for name, rate in named.items() if rate.is_assumed),
    )


def _needed(amount: int | None, rate: Rate) -> int | None:
    if amount is None or not rate.value:
        return None
    return ceil(Fraction(amount) / rate.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacity:
    """The leads that sellers can take beside those to hand over. `short`: 0 if none.

    `share`: of what is to be handed over.
    """

    leads: int
    short: int
    share: Outcome


def capacity(
    sellers: Iterable[tuple[int | None, int]], leads: int
) -> Capacity | NotAvailable:
    """Whether the sellers can take the leads that are to be handed over.

    `sellers`: each one's leads a week, None where not entered, and the whole weeks
    in which this person is there. Source: K28.
    """
    known = [(each, weeks) for each, weeks in sellers if each is not None]
    if not known:
        return NotAvailable(reason=Reason.NO_CAPACITY)
    can_take = sum(each * weeks for each, weeks in known)
    return Capacity(
        leads=can_take,
        short=max(0, leads - can_take),
        share=ratio(can_take, leads, Reason.NO_LEADS_NEEDED, n=len(known)),
    )


def whole_weeks(start: date, end: date) -> int:
    """The whole weeks from the first to the last day; 0 when there are no days."""
    return max(0, (end - start).days + 1) // DAYS_PER_WEEK


def ramped(monthly: Fraction, months: Iterable[Fraction]) -> Fraction:
    """What a new person brings while learning; each month's share. Source: 002-17."""
    return sum((monthly * share for share in months), Fraction(0))


def wins_from(leads: int, picked_up: Fraction, conversion: Fraction) -> Fraction:
    """The wins that a lever leads to: leads, pick-up or conversion. Source: 002-18."""
    return leads * picked_up * conversion
