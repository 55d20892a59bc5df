"""Targets that were changed: what was first agreed, what counts now, and why."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from planner.metrics.scorecard import TargetRow, figure
from planner.records import Person, TargetRevision
from planner.reports.cells import Cell, Named
from planner.reports.document import Align, Column, Row, Table
from planner.reports.quarter_view import QuarterView
from planner.text import NOT_KNOWN, _, joined, percent, pgettext, short_day


def numbered(rows: Iterable[TargetRow]) -> tuple[tuple[str, TargetRow], ...]:
    """Targets with the short numbers by which every paper calls them: "G1"."""
    return tuple((f"G{place}", row) for place, row in enumerate(rows, start=1))


def change_table(view: QuarterView, rows: Iterable[tuple[str, TargetRow]]) -> Table:
    """A row for each target that was changed, with what is reached of both values.

    `rows`: targets with their short numbers. Source: metrics, K18.
    """
    return Table(
        columns=(
            Column(title=_("No."), width=24),
            Column(title=_("Target"), width=92, is_strong=True),
            Column(title=_("First"), width=52, align=Align.RIGHT),
            Column(title=_("Now"), width=52, align=Align.RIGHT),
            Column(title=pgettext("from a day on", "From"), width=62),
            Column(title=_("Why, and who agreed"), width=211),
        ),
        rows=tuple(
            _change(view, number, row) for number, row in rows if row.asked.changes
        ),
        empty=_("No target was changed."),
    )


def _change(view: QuarterView, number: str, row: TargetRow) -> Row:
    currency = view.company.currency
    last, unit = row.asked.changes[-1], row.metric.unit
    first, now = row.attainment_of_first, row.pace.attainment
    present: Cell = _("withdrawn")
    if row.asked.withdrawn_on is None:
        present = Named(figure(row.pace.value, unit, currency), _reached(now))
    how = _("as if always so (restated)") if last.is_restated else None
    flat = _("lowered below what was expected by then") if row.asked.is_capped else None
    return Row(
        (
            number,
            Named(_(row.metric.label), row.scope),
            Named(figure(row.asked.first, unit, currency), _reached(first)),
            present,
            short_day(last.effective_from),
            Named(last.reason, joined((how, flat, _agreed(view, last)))),
        )
    )


def _reached(share: Fraction | None) -> str:
    if share is None:
        return ""
    return _("{share} of it").format(share=percent(share))


def _agreed(view: QuarterView, last: TargetRevision) -> str:
    ids = (last.sales_agreed_id, last.marketing_agreed_id)
    people = [view.plan.find(Person, each) for each in ids]
    names = joined((each.name for each in people if each), ", ")
    if not names:
        return _("agreed by: {names}").format(names=NOT_KNOWN)
    on = None if last.agreed_on is None else short_day(last.agreed_on)
    return joined((_("agreed by: {names}").format(names=names), on), ", ")
