"""From the quarter's revenue goal back to what it takes.

Each number is the plan's own where there is one, else an assumption and marked as
such, else asked for. Source: metrics, K27.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from planner.edits.assumptions import MONEY_KEYS, assumption_of
from planner.metrics.figure import Figure, NotAvailable, Outcome, Reason, ratio
from planner.metrics.focus import Focus
from planner.metrics.funnel import (
    Rate,
    Rates,
    ReverseFunnel,
    reverse_funnel,
)
from planner.metrics.money import cost_per_lead
from planner.metrics.results import parts_of, total
from planner.metrics.scorecard import TargetRow, target_rows
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import (
    Assumption,
    AssumptionKey,
    Objective,
    ScopeKind,
)
from planner.text import currency_decimals, money, rounded

REVENUE = "revenue"
WHOLE = 100


class Origin(StrEnum):
    """Where a number of the chain comes from."""

    TARGET = "target"
    OBJECTIVE = "objective"
    RESULTS = "results"
    ASSUMED = "assumed"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """A number that the chain starts from. Money in minor units, a rate up to 1.

    `n`: the cases behind a result; `assumption`: what is assumed, even where it is
    not needed because the plan has a figure of its own.
    """

    key: AssumptionKey
    value: Fraction | None
    origin: Origin
    n: int | None = None
    has_few_cases: bool = False
    assumption: Assumption | None = None

    @property
    def is_own(self) -> bool:
        """Whether the plan has it by itself, so that nothing need be assumed."""
        return self.origin not in {Origin.ASSUMED, Origin.MISSING}

    @property
    def is_money(self) -> bool:
        """Whether it is an amount, not a rate."""
        return self.key in MONEY_KEYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """A quarter's goal, the rates, and what they come to. `rates`: first to last."""

    goal: Basis
    rates: tuple[Basis, ...]
    funnel: ReverseFunnel

    @property
    def bases(self) -> tuple[Basis, ...]:
        """The goal and the rates."""
        return (self.goal, *self.rates)

    @property
    def missing(self) -> tuple[AssumptionKey, ...]:
        """What must be entered before the chain reaches its end."""
        return tuple(e.key for e in self.bases if e.origin is Origin.MISSING)

    @property
    def assumed(self) -> tuple[AssumptionKey, ...]:
        """What is assumed, not measured."""
        return tuple(e.key for e in self.bases if e.origin is Origin.ASSUMED)


def chain_of(plan: Plan, quarter: Quarter, as_of: date) -> Chain:
    """What the quarter's goal takes, seen on a day. Source: K27."""
    focus = Focus.on_quarter(plan, quarter, as_of)
    goal = goal_of(plan, quarter, as_of)
    outcomes = _outcomes(focus)
    rates = tuple(
        _basis(plan, quarter, key, outcome) for key, outcome in outcomes.items()
    )
    order, win, opportunity, cost = (_rate(each) for each in rates)
    funnel = reverse_funnel(
        None if goal.value is None else int(goal.value),
        Rates(
            mean_order_minor=order,
            win_rate=win,
            lead_to_opportunity=opportunity,
            cost_per_lead_minor=cost,
        ),
    )
    return Chain(goal=goal, rates=rates, funnel=funnel)


def goal_of(plan: Plan, quarter: Quarter, as_of: date) -> Basis:
    """The quarter's revenue goal.

    The target for the whole plan's revenue that is in force, else the headline
    objective if it is about revenue, else what is assumed.
    """
    key = AssumptionKey.REVENUE_GOAL
    assumption = assumption_of(plan, quarter, key)
    target = plan_target(plan, quarter, as_of, REVENUE)
    if target is not None:
        value, origin = target.pace.value, Origin.TARGET
        return Basis(key=key, value=value, origin=origin, assumption=assumption)
    headline = _headline_revenue(plan, quarter)
    if headline is not None:
        value, origin = headline, Origin.OBJECTIVE
        return Basis(key=key, value=value, origin=origin, assumption=assumption)
    return _assumed(key, assumption)


def plan_target(
    plan: Plan, quarter: Quarter, as_of: date, key: str
) -> TargetRow | None:
    """The target for the whole plan that is in force; over the whole quarter first."""
    rows = (
        row
        for row in target_rows(plan, quarter, as_of)
        if row.target.scope is ScopeKind.PLAN
        and row.metric.key == key
        and row.asked.withdrawn_on is None
        and row.pace.value > 0
    )
    return min(
        rows,
        key=lambda row: (
            (row.target.window_start, row.target.window_end) != (None, None)
        ),
        default=None,
    )


def _outcomes(focus: Focus) -> dict[AssumptionKey, Outcome]:
    """The plan's own rates, in the order in which the chain needs them."""
    wins, opportunities, leads = (
        _reached(focus, key) for key in ("wins", "opportunities", "leads_received")
    )
    return {
        AssumptionKey.MEAN_ORDER: _divided(_reached(focus, REVENUE), wins),
        AssumptionKey.WIN_RATE: _share(wins, opportunities),
        AssumptionKey.LEAD_TO_OPPORTUNITY: _share(opportunities, leads),
        AssumptionKey.COST_PER_LEAD: cost_per_lead(focus),
    }


def _reached(focus: Focus, key: str) -> Fraction | None:
    parts = parts_of(focus.plan, key, focus.scope, focus.days)
    return total(parts) if parts else None


def _divided(above: Fraction | None, below: Fraction | None) -> Outcome:
    if above is None or below is None:
        return NotAvailable(reason=Reason.UNMEASURED)
    return ratio(above, below, Reason.ZERO_BEFORE, n=int(below))


def _share(above: Fraction | None, below: Fraction | None) -> Outcome:
    """A rate to plan with: more than all come of earlier work, and are no such rate."""
    outcome = _divided(above, below)
    if isinstance(outcome, Figure) and outcome.value > 1:
        return NotAvailable(reason=Reason.UNMEASURED)
    return outcome


def _basis(plan: Plan, quarter: Quarter, key: AssumptionKey, outcome: Outcome) -> Basis:
    assumption = assumption_of(plan, quarter, key)
    if isinstance(outcome, Figure) and outcome.value > 0:
        return Basis(
            key=key,
            value=outcome.value,
            origin=Origin.RESULTS,
            n=outcome.n,
            has_few_cases=outcome.has_few_cases,
            assumption=assumption,
        )
    return _assumed(key, assumption)


def _assumed(key: AssumptionKey, assumption: Assumption | None) -> Basis:
    if assumption is None:
        return Basis(key=key, value=None, origin=Origin.MISSING)
    value = Fraction(assumption.value)
    return Basis(
        key=key,
        value=value if key in MONEY_KEYS else value / WHOLE,
        origin=Origin.ASSUMED,
        assumption=assumption,
    )


def _rate(basis: Basis) -> Rate:
    return Rate(value=basis.value, is_assumed=basis.origin is Origin.ASSUMED)


def _headline_revenue(plan: Plan, quarter: Quarter) -> Fraction | None:
    """What the headline objective asks for in minor units, if that is revenue.

    A unit such as "million" is not guessed at: only none, the currency's code or its
    sign are understood.
    """
    currency = plan.company.currency
    sign = money(0, currency, decimals=False).removesuffix("0").strip()
    for objective in plan.where(Objective, "quarter", quarter.key):
        unit = (objective.unit or currency).strip()
        if objective.is_headline and objective.metric == REVENUE and objective.value:
            if unit.casefold() not in {currency.casefold(), sign.casefold()}:
                return None
            exact = Fraction(objective.value) * 10 ** currency_decimals(currency)
            return Fraction(rounded(exact, 0)) if exact > 0 else None
    return None
