"""The targets of the quarter, and what has been entered for each so far."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planner.metrics.scorecard import target_row
from planner.records import Actual, ScopeKind, Target
from planner.reports.document import Align, Block, Column, Heading, Row, Table
from planner.reports.quarter_view import QuarterView
from planner.reports.wording import (
    metric_label,
    metric_value,
    person_name,
    scope_words,
)
from planner.text import _, short_day

_Scope = tuple[object, ...]


def target_blocks(view: QuarterView) -> Iterator[Block]:
    """The targets with their owners, then results that no target asks for."""
    yield Heading(text=_("Targets"))
    targets = view.plan.where(Target, "quarter", view.quarter.key)
    yield Table(
        columns=(
            Column(title=_("Metric"), width=3, is_strong=True),
            Column(title=_("For"), width=2.4),
            Column(title=_("Baseline"), width=1.8, align=Align.RIGHT),
            Column(title=_("Target"), width=1.9, align=Align.RIGHT),
            Column(title=_("So far"), width=1.9, align=Align.RIGHT),
            Column(title=_("Sales owner"), width=2),
            Column(title=_("Marketing owner"), width=2),
        ),
        rows=tuple(_target_row(view, each) for each in targets),
        empty=_("No target has been set for this quarter yet."),
    )
    loose = tuple(_loose_rows(view, targets))
    if loose:
        yield Heading(text=_("Results without a target"), level=2)
        yield Table(
            columns=(
                Column(title=_("Metric"), width=3, is_strong=True),
                Column(title=_("For"), width=3),
                Column(title=_("Day"), width=2),
                Column(title=_("Result"), width=2, align=Align.RIGHT),
            ),
            rows=loose,
            empty="",
        )


def _target_row(view: QuarterView, target: Target) -> Row:
    plan = view.plan
    row = target_row(plan, target, view.as_of)
    reached = None if row is None else row.pace.actual
    return Row(
        (
            metric_label(plan, target.metric),
            scope_words(plan, target),
            metric_value(plan, target.metric, target.baseline),
            metric_value(plan, target.metric, target.value),
            metric_value(plan, target.metric, reached),
            person_name(plan, target.sales_owner_id),
            person_name(plan, target.marketing_owner_id),
        )
    )


def _loose_rows(view: QuarterView, targets: Iterable[Target]) -> Iterator[Row]:
    """What was entered in the quarter and counts for none of its targets."""
    plan = view.plan
    wanted = {_scope(target) for target in targets}
    for actual in sorted(plan.all(Actual), key=lambda each: each.date):
        is_in = view.quarter.holds(actual.date, view.first_month)
        # A target for the whole plan counts every result of its metric.
        everything = (actual.metric, ScopeKind.PLAN, None, None, None)
        if not is_in or actual.date > view.as_of or everything in wanted:
            continue
        if _scope(actual) not in wanted:
            yield Row(
                (
                    metric_label(plan, actual.metric),
                    scope_words(plan, actual),
                    short_day(actual.date),
                    metric_value(plan, actual.metric, actual.value),
                )
            )


def _scope(row: Target | Actual) -> _Scope:
    return row.metric, row.scope, row.campaign_id, row.person_id, row.scope_value
