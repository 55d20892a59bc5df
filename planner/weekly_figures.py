"""The figures that people enter by the week, beside their targets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from planner.metrics.catalogue import Metric, metric_of
from planner.metrics.pace import Status, window_of
from planner.metrics.results import actuals_of, parts_of, total
from planner.metrics.scope import Scope
from planner.metrics.scorecard import TargetRow, figure, target_rows
from planner.metrics.source import Source, source_of
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Actual, MetricKind, ScopeKind, Target, Unit
from planner.text import _, joined
from planner.typed import shown_money, shown_number
from planner.weekly import Days, has_begun
from planner.workdays import work_calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """An entered metric of a part of the plan in a week, in the metric's unit.

    `figure`: of this week, None when nobody entered it; `elsewhere`: then what the
    week has from activities and smaller parts; `so_far`: all that counts
    towards the target, None without any; `status`: "no figure" while `figure` is None,
    "not started" while the week lies ahead.
    """

    target: Target
    metric: Metric
    scope: str
    week: Days
    figure: Decimal | None
    elsewhere: Fraction
    so_far: Fraction | None
    status: Status

    @property
    def id(self) -> str:
        """The target's id."""
        return self.target.id

    @property
    def title(self) -> str:
        """What is entered, with the part of the plan if it is not all of it."""
        is_all = self.target.scope is ScopeKind.PLAN
        return joined((_(self.metric.label), None if is_all else self.scope))


def figure_rows(
    plan: Plan, quarter: Quarter, week: Days, as_of: date
) -> tuple[FigureRow, ...]:
    """The typed metrics with a target in a quarter, those without a figure first.

    One row for each metric and part of the plan; where it has several targets, the one
    whose window holds the week.
    """
    found: dict[tuple[str, Scope], TargetRow] = {}
    for row in target_rows(plan, quarter, as_of):
        if source_of(plan, quarter, row.metric.key) is Source.COUNTED:
            continue
        key = row.metric.key, Scope.of(row.target)
        if key not in found or _holds(row.target, week):
            found[key] = row
    rows = (_row(plan, each, week, as_of) for each in found.values())
    return tuple(sorted(rows, key=lambda row: row.status is not Status.NO_FIGURE))


def own_figures(plan: Plan, key: str, scope: Scope, week: Days) -> tuple[Actual, ...]:
    """The figures of a week entered for just this part, and for no activity, by day."""
    every = actuals_of(plan, key, scope, week)
    return tuple(
        row for row in every if Scope.of(row) == scope and row.activity_id is None
    )


def is_of_parts(plan: Plan, target: Target) -> bool:
    """Whether a target's result is added up from smaller parts, without a total."""
    metric, scope = metric_of(plan, target.metric), Scope.of(target)
    if metric is None or metric.kind is not MetricKind.FLOW:
        return False
    first_month = plan.company.fiscal_year_start
    window = window_of(target, work_calendar(plan), first_month)
    days = window.start, window.end
    has_any = bool(actuals_of(plan, metric.key, scope, days))
    return has_any and not own_figures(plan, metric.key, scope, days)


def figure_of(rows: tuple[Actual, ...], kind: MetricKind) -> Decimal | None:
    """What the rows of a week come to: the sum of a flow, else the latest figure."""
    if not rows:
        return None
    if kind is MetricKind.FLOW:
        return sum((row.value for row in rows), Decimal(0))
    return rows[-1].value


def shown_figure(plan: Plan, value: Fraction | Decimal | None, metric: Metric) -> str:
    """A value of a metric as it is read: "€46,500"."""
    exact = None if value is None else Fraction(value)
    return figure(exact, metric.unit, plan.company.currency)


def typed_figure(plan: Plan, value: Decimal | None, metric: Metric) -> str:
    """A value of a metric as it is typed in this plan: "46500"."""
    if value is not None and metric.unit is Unit.MONEY:
        return shown_money(plan, int(value))
    return shown_number(plan, value)


def _row(plan: Plan, row: TargetRow, week: Days, as_of: date) -> FigureRow:
    metric, scope = row.metric, Scope.of(row.target)
    days = week[0], min(week[1], as_of)
    value = figure_of(own_figures(plan, metric.key, scope, days), metric.kind)
    parts = parts_of(plan, metric.key, scope, days) if value is None else ()
    return FigureRow(
        target=row.target,
        metric=metric,
        scope=row.scope,
        week=week,
        figure=value,
        elsewhere=total(parts),
        so_far=row.pace.actual,
        status=_status(row, week, as_of, is_known=value is not None or bool(parts)),
    )


def _status(row: TargetRow, week: Days, as_of: date, *, is_known: bool) -> Status:
    if not has_begun(week, as_of):
        return Status.NOT_STARTED
    return row.pace.status if is_known else Status.NO_FIGURE


def _holds(target: Target, week: Days) -> bool:
    starts = target.window_start is None or target.window_start <= week[1]
    return starts and (target.window_end is None or target.window_end >= week[0])
