"""The money: by campaign, by side, and every entry behind the sums."""

from __future__ import annotations

from collections.abc import Iterator

from planner.metrics.budget_view import budget_view
from planner.records import Activity, BudgetLine, Campaign, CostEntry, Side
from planner.reports.budget_tables import (
    campaign_table,
    side_table,
    strategy_table,
    transfer_table,
)
from planner.reports.cells import Named
from planner.reports.document import (
    Align,
    Block,
    Column,
    Heading,
    Row,
    RowKind,
    Table,
    Text,
    Tone,
)
from planner.reports.quarter_view import QuarterView
from planner.reports.wording import side_word, word
from planner.text import NOT_KNOWN, _, day, joined, money


def budget_blocks(view: QuarterView) -> Iterator[Block]:
    """The joint budget and its costs; each sum is the sum of the printed amounts."""
    currency = view.company.currency
    found = budget_view(view.plan, view.quarter, view.as_of)
    lines = view.plan.where(BudgetLine, "quarter", view.quarter.key)
    yield Heading(text=_("Budget"), detail=_explained())
    if not (found.campaigns or view.costs or lines):
        sentence = _("No budget and no cost has been entered for this quarter yet.")
        yield Text(sentence, Tone.QUIET)
        return
    yield campaign_table(found, currency)
    yield Heading(text=_("By side"), level=2)
    yield side_table(found, currency)
    if lines:
        yield _lines(lines, currency)
    yield Heading(text=_("By strategy"), level=2)
    yield strategy_table(found, currency)
    yield Heading(text=_("Money that was moved"), level=2)
    yield transfer_table(view.plan, found.transfers)
    yield Heading(text=_("Every cost entry"), level=2)
    yield _entries(view)


def _explained() -> str:
    return _(
        "Available is the budget less what is spent and committed, unallocated the "
        "budget less the forecast."
    )


def _lines(lines: tuple[BudgetLine, ...], currency: str) -> Table:
    """What each side brings in, as it was entered."""
    total = sum(line.amount_minor for line in lines)
    rows = [
        Row((side_word(each.side), each.note or "", money(each.amount_minor, currency)))
        for each in sorted(lines, key=lambda line: list(Side).index(line.side))
    ]
    return Table(
        columns=(
            Column(title=_("Brought in by"), width=3.6, is_strong=True),
            Column(title=_("Note"), width=8),
            Column(title=_("Amount"), width=2.4, align=Align.RIGHT),
        ),
        rows=(*rows, Row((_("Total"), "", money(total, currency)), RowKind.TOTAL)),
        empty="",
    )


def _entries(view: QuarterView) -> Table:
    return Table(
        columns=(
            Column(title=_("No."), width=1.2),
            Column(title=_("Day"), width=2),
            Column(title=_("What for"), width=7, is_strong=True),
            Column(title=_("Side"), width=1.8),
            Column(title=_("State"), width=1.8),
            Column(title=_("Amount"), width=2.4, align=Align.RIGHT),
        ),
        rows=tuple(_entry_row(view, cost) for cost in view.costs),
        empty=_("No cost has been entered for this quarter yet."),
    )


def _entry_row(view: QuarterView, cost: CostEntry) -> Row:
    campaign = view.plan.find(Campaign, view.campaign_id_of(cost))
    activity = view.plan.find(Activity, cost.activity_id)
    where = joined(
        [
            campaign.name if campaign else None,
            f"{activity.number} {activity.name}" if activity else None,
        ]
    )
    what = cost.note or where or NOT_KNOWN
    detail = joined([where if cost.note else None, _original(cost)])
    return Row(
        (
            cost.reference,
            day(cost.date),
            Named(what, joined([word(cost.kind), detail])),
            side_word(cost.side),
            word(cost.state),
            money(cost.amount_minor, view.company.currency),
        )
    )


def _original(cost: CostEntry) -> str | None:
    """The amount as it was in another currency."""
    if cost.currency is None or cost.original_minor is None:
        return None
    return _("{amount} at {rate}").format(
        amount=money(cost.original_minor, cost.currency), rate=cost.rate
    )
