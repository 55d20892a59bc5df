"""The targets of the quarter, and what has been entered for each so far."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planner.metrics.levels import Level, level_of, side_of
from planner.metrics.scorecard import TargetRow, figure, target_row, target_rows
from planner.records import Actual, ScopeKind, Side, Target
from planner.reports.cells import Cell, Named
from planner.reports.document import Align, Block, Column, Heading, Row, Table
from planner.reports.quarter_view import QuarterView
from planner.reports.target_changes import change_table, numbered
from planner.reports.wording import (
    metric_label,
    metric_value,
    person_name,
    scope_words,
)
from planner.text import _, joined, short_day

_Scope = tuple[object, ...]
_Sides = frozenset[Side | None]
_OTHERS: _Sides = frozenset({None, *Side}) - {Side.SALES, Side.MARKETING}


def target_blocks(view: QuarterView) -> Iterator[Block]:
    """The targets with their owners, then results that no target asks for."""
    yield Heading(text=_("Targets"))
    rows = target_rows(view.plan, view.quarter, view.as_of)
    numbers = {row.target.id: number for number, row in numbered(rows)}
    targets = view.plan.where(Target, "quarter", view.quarter.key)
    yield Table(
        columns=(
            Column(title=_("No."), width=1),
            Column(title=_("Metric"), width=3, is_strong=True),
            Column(title=_("For"), width=2.4),
            Column(title=_("Baseline"), width=1.8, align=Align.RIGHT),
            Column(title=_("Target"), width=1.9, align=Align.RIGHT),
            Column(title=_("So far"), width=1.9, align=Align.RIGHT),
            Column(title=_("Sales owner"), width=2),
            Column(title=_("Marketing owner"), width=2),
        ),
        rows=tuple(
            _target_row(view, each, numbers.get(each.id, ""))
            for each in _in_order(targets, numbers)
        ),
        empty=_("No target has been set for this quarter yet."),
    )
    if rows:
        yield Heading(text=_("What goes in, what comes out"), level=2)
        yield _matrix(view, rows)
    if any(row.asked.changes for row in rows):
        yield Heading(text=_("Targets that were changed"), level=2)
        yield change_table(view, numbered(rows))
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


def _in_order(
    targets: tuple[Target, ...], numbers: dict[str, str]
) -> tuple[Target, ...]:
    """The targets by number, those of a metric that is gone at the end."""
    places = list(numbers)
    last = len(places)
    return tuple(
        sorted(
            targets,
            key=lambda each: places.index(each.id) if each.id in numbers else last,
        )
    )


def _matrix(view: QuarterView, rows: tuple[TargetRow, ...]) -> Table:
    """The targets of each side by level; an empty place is a gap. Source: 000-28."""
    sides: tuple[tuple[str, _Sides], ...] = (
        (_("Sales"), frozenset({Side.SALES})),
        (_("Marketing"), frozenset({Side.MARKETING})),
        (_("Both and others"), _OTHERS),
    )
    levels = {
        Level.INPUT: _("Input: work put in"),
        Level.OUTPUT: _("Output: what comes of it"),
        Level.RESULT: _("Result: what it brings"),
    }
    return Table(
        columns=(
            Column(title=_("Level"), width=2, is_strong=True),
            *(Column(title=title, width=3) for title, _sides in sides),
        ),
        rows=tuple(
            Row(
                (
                    words,
                    *(_targets_at(view, rows, level, each) for _title, each in sides),
                )
            )
            for level, words in levels.items()
        ),
        empty="",
    )


def _targets_at(
    view: QuarterView,
    rows: tuple[TargetRow, ...],
    level: Level,
    sides: _Sides,
) -> str:
    plan = view.plan
    texts = [
        joined(
            (
                f"{_(row.metric.label)}:",
                figure(row.pace.value, row.metric.unit, plan.company.currency),
                None if row.target.scope is ScopeKind.PLAN else f"({row.scope})",
            ),
            " ",
        )
        for row in rows
        if level_of(row.metric.key) is level and side_of(plan, row.target) in sides
    ]
    return "\n".join(texts) or _("no target")


def _target_row(view: QuarterView, target: Target, number: str) -> Row:
    plan = view.plan
    row = target_row(plan, target, view.as_of)
    reached = None if row is None else row.pace.actual
    return Row(
        (
            number,
            metric_label(plan, target.metric),
            scope_words(plan, target),
            metric_value(plan, target.metric, target.baseline),
            _value(view, target, row),
            metric_value(plan, target.metric, reached),
            person_name(plan, target.sales_owner_id),
            person_name(plan, target.marketing_owner_id),
        )
    )


def _value(view: QuarterView, target: Target, row: TargetRow | None) -> Cell:
    """The value in force, and what it was at first where it was changed."""
    first = metric_value(view.plan, target.metric, target.value)
    if row is None or row.asked.revision is None:
        return first
    now = metric_value(view.plan, target.metric, row.pace.value)
    return Named(now, _("first {value}").format(value=first))


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
