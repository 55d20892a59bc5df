"""Whether a metric is work put in, what comes out, or what it brings in the end.

Source: requirements 000-28.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from planner.metrics.catalogue import DONE, metric_of
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Person, ScopeKind, Side, Target

_INPUTS = frozenset({"spend", "customer_hours", "distinct_customers"})
_RESULTS = frozenset(
    {"wins", "revenue", "customer_profit", "customer_margin", "market_share"}
)


class Level(StrEnum):
    """What a metric tells about work, in the words that are shown."""

    INPUT = "input"
    OUTPUT = "output"
    RESULT = "result"


def level_of(key: str) -> Level:
    """The level of a metric. A company's own are outputs."""
    if key in _INPUTS or key.startswith(DONE):
        return Level.INPUT
    return Level.RESULT if key in _RESULTS else Level.OUTPUT


def side_of(plan: Plan, target: Target) -> Side | None:
    """Whose target it is: the scope's side, the person's, else the metric's."""
    if target.scope is ScopeKind.SIDE:
        # what another program wrote there is no side, and the check says so
        return next((side for side in Side if side == target.scope_value), None)
    person = plan.find(Person, target.person_id)
    if person is not None:
        return person.side
    metric = metric_of(plan, target.metric)
    return None if metric is None else metric.side


def sides_without_input(plan: Plan, quarter: Quarter) -> Iterator[Side]:
    """The sides that have targets for what comes out, but none for what goes in."""
    levels: dict[Side | None, set[Level]] = {}
    for target in plan.where(Target, "quarter", quarter.key):
        levels.setdefault(side_of(plan, target), set()).add(level_of(target.metric))
    for side in (Side.SALES, Side.MARKETING):
        if side in levels and Level.INPUT not in levels[side]:
            yield side
