"""The targets of the quarter, and what has been entered for each so far."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from planner.records import Actual, EnteredMetric, MetricKind, Target
from planner.reports.document import Align, Block, Column, Heading, Row, Table
from planner.reports.quarter_view import QuarterView
from planner.reports.wording import (
    metric_label,
    metric_value,
    person_name,
    scope_words,
)
from planner.text import NOT_KNOWN, _

_Scope = tuple[object, ...]


def target_blocks(view: QuarterView) -> Iterator[Block]:
    """The targets with their owners, then results that have no target."""
    results = _results(view)
    targets = view.plan.where(Target, "quarter", view.quarter.key)
    yield Heading(text=_("Targets"))
    yield Table(
        columns=(
            Column(title=_("Metric"), width=3, is_strong=True),
            Column(title=_("For"), width=2.6),
            Column(title=_("Baseline"), width=1.8, align=Align.RIGHT),
            Column(title=_("Target"), width=1.8, align=Align.RIGHT),
            Column(title=_("So far"), width=1.8, align=Align.RIGHT),
            Column(title=_("Sales owner"), width=2),
            Column(title=_("Marketing owner"), width=2),
        ),
        rows=tuple(_target_row(view, each, results) for each in targets),
        empty=_("No target has been set for this quarter yet."),
    )
    covered = {_scope(each) for each in targets}
    loose = {scope: row for scope, row in results.items() if scope not in covered}
    if loose:
        yield Heading(text=_("Results without a target"), level=2)
        yield Table(
            columns=(
                Column(title=_("Metric"), width=3, is_strong=True),
                Column(title=_("For"), width=3),
                Column(title=_("So far"), width=2, align=Align.RIGHT),
            ),
            rows=tuple(
                Row(
                    (
                        metric_label(view.plan, row.metric),
                        scope_words(view.plan, row),
                        metric_value(view.plan, row.metric, total),
                    )
                )
                for row, total in loose.values()
            ),
            empty="",
        )


def _target_row(
    view: QuarterView, target: Target, results: dict[_Scope, tuple[Actual, Decimal]]
) -> Row:
    plan = view.plan
    found = results.get(_scope(target))
    reached = NOT_KNOWN
    if found is not None:
        reached = metric_value(plan, target.metric, found[1])
    return Row(
        (
            metric_label(plan, target.metric),
            scope_words(plan, target),
            metric_value(plan, target.metric, target.baseline),
            metric_value(plan, target.metric, target.value),
            reached,
            person_name(plan, target.sales_owner_id),
            person_name(plan, target.marketing_owner_id),
        )
    )


def _results(view: QuarterView) -> dict[_Scope, tuple[Actual, Decimal]]:
    """For each metric and scope its newest row and what it comes to by the day.

    A flow adds up; a level, a ratio or a duration is what was entered last.
    """
    results: dict[_Scope, tuple[Actual, Decimal]] = {}
    for row in sorted(view.plan.all(Actual), key=lambda each: each.date):
        if not view.quarter.holds(row.date, view.first_month) or row.date > view.as_of:
            continue
        scope = _scope(row)
        before = results[scope][1] if scope in results else Decimal(0)
        total = before + row.value if _adds_up(view, row.metric) else row.value
        results[scope] = row, total
    return results


def _adds_up(view: QuarterView, metric: str) -> bool:
    own = view.plan.where(EnteredMetric, "key", metric)
    return not own or own[0].kind is MetricKind.FLOW


def _scope(row: Target | Actual) -> _Scope:
    return row.metric, row.scope, row.campaign_id, row.person_id, row.scope_value
