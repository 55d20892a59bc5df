"""Where the figures of a metric come from: from records, or from people who enter them.

The one place that decides it. A metric of a quarter has one source, so that what is
counted and what is entered are never added up: entered figures of a metric that is
counted stay in the plan and count nothing. Source: domain 2, interfaces (`actuals`).
"""

from __future__ import annotations

from enum import StrEnum

from planner.metrics.formulas import FORMULAS
from planner.metrics.results import is_counted
from planner.plan import Plan
from planner.quarter import Quarter


class Source(StrEnum):
    """Counted from records of the plan, or entered by people as totals."""

    COUNTED = "counted"
    ENTERED = "entered"


def source_of(plan: Plan, quarter: Quarter, key: str) -> Source:
    """Where a quarter's figures of a metric come from.

    Without a figure, a metric that is counted is 0, and one that is entered not known.
    """
    # No company chooses yet, so every plan and quarter has the same source. What a
    # company chooses for a metric and a quarter is to be read here, and nowhere else.
    del plan, quarter
    is_worked_out = key in FORMULAS or is_counted(key)
    return Source.COUNTED if is_worked_out else Source.ENTERED
