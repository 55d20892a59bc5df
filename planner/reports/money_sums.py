"""Sums of cost entries by state, in minor units and without rounding."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from planner.records import CostEntry, CostState


@dataclass(frozen=True, slots=True, kw_only=True)
class Spending:
    """What is planned, committed and actually spent, in minor units."""

    planned_minor: int = 0
    committed_minor: int = 0
    actual_minor: int = 0

    @classmethod
    def of(cls, costs: Iterable[CostEntry]) -> Spending:
        """The sums of these entries."""
        sums = dict.fromkeys(CostState, 0)
        for cost in costs:
            sums[cost.state] += cost.amount_minor
        return cls(
            planned_minor=sums[CostState.PLANNED],
            committed_minor=sums[CostState.COMMITTED],
            actual_minor=sums[CostState.ACTUAL],
        )

    def available_minor(self, budget_minor: int | None) -> int | None:
        """What is left of a budget: without what is spent or committed (K21)."""
        if budget_minor is None:
            return None
        return budget_minor - self.actual_minor - self.committed_minor
