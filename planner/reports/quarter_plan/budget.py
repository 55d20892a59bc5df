"""The money: by campaign, by side, and every entry behind the sums."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.records import Activity, Campaign, CostEntry, Side
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
from planner.reports.money_sums import Spending
from planner.reports.quarter_view import QuarterView
from planner.reports.wording import available_words, side_word, word
from planner.text import NOT_KNOWN, _, day, joined, money


def budget_blocks(view: QuarterView) -> Iterator[Block]:
    """Budget and costs of the quarter; each sum is the sum of the printed amounts."""
    yield Heading(text=_("Budget"))
    if not view.campaigns and not view.costs:
        sentence = _("No budget and no cost has been entered for this quarter yet.")
        yield Text(sentence, Tone.QUIET)
        return
    yield _by_campaign(view)
    yield Heading(text=_("By side"), level=2)
    yield _by_side(view)
    yield Heading(text=_("Every cost entry"), level=2)
    yield _entries(view)


def _by_campaign(view: QuarterView) -> Table:
    rows = []
    for campaign in view.campaigns:
        costs = [e for e in view.costs if view.campaign_id_of(e) == campaign.id]
        rows.append(_sums(view, campaign.name, campaign.budget_minor, costs))
    loose = [each for each in view.costs if view.campaign_id_of(each) is None]
    if loose:
        rows.append(_sums(view, _("Outside campaigns"), None, loose))
    budgets = [e.budget_minor for e in view.campaigns if e.budget_minor is not None]
    total = sum(budgets) if budgets else None
    rows.append(_sums(view, _("Total"), total, view.costs, kind=RowKind.TOTAL))
    return Table(
        columns=(
            Column(title=_("Campaign"), width=3.6, is_strong=True),
            _money_column(_("Budget")),
            _money_column(_("Planned")),
            _money_column(_("Committed")),
            _money_column(_("Spent")),
            _money_column(_("Available")),
        ),
        rows=tuple(rows),
        empty="",
    )


def _by_side(view: QuarterView) -> Table:
    sides: dict[Side | None, list[CostEntry]] = {}
    for cost in view.costs:
        sides.setdefault(cost.side, []).append(cost)
    order: list[Side | None] = [*Side, None]
    rows = [
        _spending_row(view, side_word(side), sides[side])
        for side in order
        if side in sides
    ]
    if rows:
        rows.append(_spending_row(view, _("Total"), view.costs, kind=RowKind.TOTAL))
    return Table(
        columns=(
            Column(title=_("Side"), width=3.6, is_strong=True),
            _money_column(_("Planned")),
            _money_column(_("Committed")),
            _money_column(_("Spent")),
        ),
        rows=tuple(rows),
        empty=_("No cost has been entered for this quarter yet."),
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


def _sums(
    view: QuarterView,
    name: str,
    budget_minor: int | None,
    costs: Sequence[CostEntry],
    kind: RowKind = RowKind.PLAIN,
) -> Row:
    currency = view.company.currency
    spending = Spending.of(costs)
    available = available_words(spending.available_minor(budget_minor), currency)
    return Row(
        (
            name,
            money(budget_minor, currency),
            *_spending_cells(view, costs),
            available,
        ),
        kind,
    )


def _spending_row(
    view: QuarterView,
    name: str,
    costs: Sequence[CostEntry],
    kind: RowKind = RowKind.PLAIN,
) -> Row:
    return Row((name, *_spending_cells(view, costs)), kind)


def _spending_cells(view: QuarterView, costs: Sequence[CostEntry]) -> tuple[str, ...]:
    spending = Spending.of(costs)
    amounts = spending.planned_minor, spending.committed_minor, spending.actual_minor
    return tuple(money(amount, view.company.currency) for amount in amounts)


def _money_column(title: str) -> Column:
    return Column(title=title, width=2, align=Align.RIGHT)
