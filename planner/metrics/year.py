"""A target and its result beside the same quarter a year earlier.

Source: requirements 003-16, metrics (general rules).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from planner.metrics.figure import Figure, NotAvailable, Outcome, Reason, growth
from planner.metrics.focus import Focus
from planner.metrics.outcome import in_unit, outcome_of
from planner.metrics.scope import Scope
from planner.metrics.scorecard import TargetRow
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Unit

WHOLE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class YearOnYear:
    """What the target asks above a year earlier, and what the result is above it.

    `earlier`: the figure of that whole quarter; `planned` and `reached`: changes as
    shares of it, of a percentage in points (0.05 is 5 points). `is_partial`: the result
    is not of a whole quarter yet.
    """

    earlier: Outcome
    planned: Outcome
    reached: Outcome
    is_in_points: bool
    is_partial: bool


def year_on_year(plan: Plan, row: TargetRow, as_of: date) -> YearOnYear:
    """A target beside the same quarter of the year before, from the plan's results."""
    quarter = Quarter.parse(row.target.quarter)
    first_month = plan.company.fiscal_year_start
    earlier = Quarter(quarter.year - 1, quarter.number)
    start, end = earlier.start(first_month), earlier.end(first_month)
    focus = Focus(
        plan=plan,
        quarter=earlier,
        start=start,
        end=end,
        as_of=end,
        scope=Scope.of(row.target),
    )
    outcome = outcome_of(focus, row.metric)
    base, is_in_points = in_unit(outcome, row.metric), row.metric.unit is Unit.PERCENT
    whole = quarter.start(first_month), quarter.end(first_month)
    return YearOnYear(
        earlier=outcome,
        planned=_change(base, row.pace.value, is_in_points=is_in_points),
        reached=_change(base, row.pace.actual, is_in_points=is_in_points),
        is_in_points=is_in_points,
        is_partial=as_of < whole[1] or (row.window.start, row.window.end) != whole,
    )


def _change(
    base: Fraction | None, value: Fraction | None, *, is_in_points: bool
) -> Outcome:
    if value is None:
        return NotAvailable(reason=Reason.NOT_ENTERED)
    if is_in_points and base is not None:
        return Figure(value=(value - base) / WHOLE)
    return growth(base, value)
