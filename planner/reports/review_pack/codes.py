"""The last words: the formulas behind the figures, and why some could not be given."""

from __future__ import annotations

from collections.abc import Iterator

from planner.metrics.catalogue import Metric, metric_of
from planner.metrics.figure import NotAvailable
from planner.metrics.focus import Focus
from planner.metrics.outcome import outcome_of
from planner.naming import natural_key
from planner.progress import Number
from planner.reports.document import Block, Column, Heading, Row, Table
from planner.reports.review_pack.figures import target_name
from planner.reports.review_pack.pack import Pack
from planner.text import _

OF_EVERY_PACK = (
    "lead_conversion_period",
    "cost_per_lead",
    "list_coverage",
    "list_coverage_both",
    "on_target_share",
    "budget",
    "spend",
    "forecast",
    "available",
    "unallocated",
)
"""The metrics that stand in every pack, besides those of its targets."""


def code_blocks(pack: Pack) -> Iterator[Block]:
    """What the codes mean, and which figures are n/a for which reason."""
    yield Heading(
        text=_("Formulas"),
        detail=_(
            "All metrics with what happens at the edges: see the report Formulas."
        ),
    )
    yield Table(
        columns=(
            Column(title=_("Code"), width=32),
            Column(title=_("Figure"), width=140, is_strong=True),
            Column(title=_("Formula"), width=321),
        ),
        rows=tuple(_row(each) for each in metrics_of(pack)),
        empty="",
    )
    rows = tuple(Row(each) for each in missing(pack))
    if rows:
        yield Heading(text=_("Figures that are n/a, and why"), level=2)
        yield Table(
            columns=(
                Column(title=_("Figure"), width=240, is_strong=True),
                Column(title=_("Why there is none"), width=253),
            ),
            rows=rows,
            empty="",
        )


def metrics_of(pack: Pack) -> tuple[Metric, ...]:
    """The metrics of the pack that have a code, each once, by code."""
    plan = pack.view.plan
    always = (metric_of(plan, key) for key in OF_EVERY_PACK)
    found = {each.key: each for each in always if each is not None}
    found.update({each.now.metric.key: each.now.metric for each in pack.targets})
    return tuple(sorted((e for e in found.values() if e.code), key=_by_code))


def missing(pack: Pack) -> Iterator[tuple[str, str]]:
    """The figures that cannot be given, with the reason in words."""
    for seen in pack.targets:
        outcome = seen.now.outcome
        if isinstance(outcome, NotAvailable):
            yield f"{seen.number} {target_name(seen.now)}", _(outcome.reason)
    view = pack.view
    focus = Focus.on_quarter(view.plan, view.quarter, view.as_of)
    metrics = (metric_of(view.plan, key) for key in OF_EVERY_PACK)
    for metric in metrics:
        if metric is None:
            continue
        found = outcome_of(focus, metric)
        if isinstance(found, NotAvailable):
            yield _(metric.label), _(found.reason)


def _by_code(metric: Metric) -> Number:
    return natural_key(metric.code)


def _row(metric: Metric) -> Row:
    return Row((metric.code, _(metric.label), _(metric.formula)))
