"""Checks of targets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.checks.problem import PlanProblem, error, warning
from planner.metrics.catalogue import metric_of
from planner.metrics.scorecard import scope_label
from planner.plan import Plan
from planner.records import ScopeKind, Target
from planner.text import _


def unowned_targets(plan: Plan, as_of: date) -> Iterator[PlanProblem]:
    """Targets that nobody owns, or whose metric is not there."""
    del as_of
    for target in plan.all(Target):
        metric = metric_of(plan, target.metric)
        if metric is None:
            sentence = _("A target of {quarter} is for “{key}”, which is no metric.")
            shown = sentence.format(quarter=target.quarter, key=target.metric)
            yield error(shown, target)
        elif target.sales_owner_id is None and target.marketing_owner_id is None:
            shown = _without_owner(target).format(
                label=_(metric.label),
                quarter=target.quarter,
                scope=scope_label(plan, target),
            )
            yield warning(shown, target)


def _without_owner(target: Target) -> str:
    if target.scope is ScopeKind.PLAN:
        return _("The target “{label}” of {quarter} has no owner.")
    return _("The target “{label}” of {quarter} for “{scope}” has no owner.")
