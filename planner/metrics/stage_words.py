"""How a stage funnel reads: figures, rates with their counts, and what to mind."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from planner.metrics.catalogue import metric_of
from planner.metrics.figure import NotAvailable, Outcome, Reason
from planner.metrics.stages import StageFunnel, StageRow, passes_whole
from planner.metrics.wording import rate_words
from planner.plan import Plan
from planner.text import NOT_KNOWN, _, count


def stage_title(plan: Plan, stage: str) -> str:
    """What a stage is called: "Work done", "Leads received"."""
    metric = metric_of(plan, stage)
    return _("Work done") if metric is None else _(metric.label)


def stage_value(row: StageRow, value: Fraction | None) -> str:
    """A figure of a stage; "unmeasured" where nobody entered one."""
    if value is None:
        return _("unmeasured") if row.id or row.is_whole else NOT_KNOWN
    return count(value)


def stage_rate(outcome: Outcome) -> str:
    """A rate with its counts; "n/a" alone beside what is unmeasured."""
    is_beside = isinstance(outcome, NotAvailable) and (
        outcome.reason is Reason.UNMEASURED
    )
    return _("n/a") if is_beside else rate_words(outcome)


def stage_notes(found: StageFunnel) -> Iterator[str]:
    """What to mind in reading these rows, one sentence each."""
    rows = (*found.rows, found.whole)
    rates = [rate for row in rows for rate in (*row.rates, row.conversion)]
    if any(stage_rate(rate) == _("n/a") for rate in rates):
        yield _("n/a: a step is unmeasured, as nobody has entered a figure for it.")
    if any(map(passes_whole, rates)):
        yield _("Over 100 %: in these days, more came of earlier work.")


def row_spoken(plan: Plan, found: StageFunnel, row: StageRow) -> str:
    """A row as a screen reader says it: "Call, Work done 200, Leads received 20 …"."""
    parts = [row.title]
    rates = (None, *row.rates)
    for stage, value, rate in zip(found.stages, row.values, rates, strict=True):
        parts.append(f"{stage_title(plan, stage)} {stage_value(row, value)}")
        if rate is not None:
            parts.append(stage_rate(rate))
    return ", ".join(parts)


def stage_sheet(
    plan: Plan, found: StageFunnel
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The funnel as heads and rows of words: each stage, and its share of the last."""
    heads = [_("Part")]
    for place, stage in enumerate(found.stages):
        heads.append(stage_title(plan, stage))
        if place:
            heads.append(_("Of the step before"))
    heads.append(_("Leads to wins"))
    rows = tuple(_sheet_row(row) for row in (*found.rows, found.whole))
    return tuple(heads), rows


def _sheet_row(row: StageRow) -> tuple[str, ...]:
    cells = [row.title]
    for place, value in enumerate(row.values):
        cells.append(stage_value(row, value))
        if place:
            cells.append(stage_rate(row.rates[place - 1]) if row.is_measured else "")
    cells.append(stage_rate(row.conversion) if row.is_measured else "")
    return tuple(cells)
