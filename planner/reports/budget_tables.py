"""The joint budget as tables: its parts beside their costs, and what was moved."""

from __future__ import annotations

from dataclasses import replace

from planner.metrics.budget import places_of
from planner.metrics.budget_view import BudgetRow, BudgetView, Part
from planner.metrics.money import Spending
from planner.plan import Plan
from planner.records import BudgetTransfer, Campaign, Side, Strategy
from planner.reports.cells import Cell, Named
from planner.reports.document import Align, Column, Row, RowKind, Table
from planner.reports.wording import (
    available_words,
    person_name,
    side_word,
    strategy_word,
)
from planner.text import _, joined, money, pgettext, short_day


def side_table(found: BudgetView, currency: str) -> Table:
    """What each side brings in, beside its costs."""
    whole = found.whole
    if found.not_given_minor is None:  # no side has said what it brings in
        whole = replace(whole, entered_minor=None)
    rows = [_row(_name(each), each, currency) for each in found.sides]
    return _table(_("Side"), [*rows, _total(whole, currency)])


def campaign_table(found: BudgetView, currency: str) -> Table:
    """What each campaign has, beside its costs; the budgets add up to the whole."""
    rows = [_row(_name(each), each, currency) for each in found.campaigns]
    if found.not_given_minor:
        amount = money(found.not_given_minor, currency, decimals=False)
        name = _("Not given to a campaign yet")
        if found.not_given_minor < 0:
            name = _("More than both sides bring in")
        rows.append(Row((name, amount, *[""] * 6)))
    return _table(_("Campaign"), [*rows, _total(found.whole, currency)])


def strategy_table(found: BudgetView, currency: str) -> Table:
    """The campaigns together by what they are to do: acquire, retain, develop."""
    strategies: dict[Strategy | None, list[BudgetRow]] = {}
    for each in found.campaigns:
        strategy = None if each.campaign is None else each.campaign.strategy
        strategies.setdefault(strategy, []).append(each)
    order: list[Strategy | None] = [*Strategy, None]
    rows = [
        _row(strategy_word(each), _together(strategies[each]), currency)
        for each in order
        if each in strategies
    ]
    whole = _together(list(found.campaigns))
    return _table(_("Strategy"), [*rows, _total(whole, currency)])


def _together(rows: list[BudgetRow]) -> BudgetRow:
    """Rows as one: each amount is the sum of theirs."""
    budgets = [each.now_minor for each in rows if each.now_minor is not None]
    return BudgetRow(
        part=Part.WHOLE,
        entered_minor=sum(budgets) if budgets else None,
        spending=Spending(
            planned_minor=sum(each.spending.planned_minor for each in rows),
            committed_minor=sum(each.spending.committed_minor for each in rows),
            actual_minor=sum(each.spending.actual_minor for each in rows),
        ),
    )


def _table(title: str, rows: list[Row]) -> Table:
    """Parts of the budget beside spent, committed and planned."""
    return Table(
        columns=(
            Column(title=title, width=103, is_strong=True),
            _column(_("Budget")),
            _column(_("Spent")),
            _column(_("Committed")),
            _column(_("Planned")),
            _column(_("Forecast")),
            _column(_("Available")),
            _column(_("Unallocated")),
        ),
        rows=tuple(rows),
        empty="",
    )


def transfer_table(plan: Plan, moves: tuple[BudgetTransfer, ...]) -> Table:
    """Every move of money on a line, with its reason and who approved it."""
    currency = plan.company.currency
    return Table(
        columns=(
            Column(title=_("No."), width=28),
            Column(title=_("Day"), width=44),
            Column(title=pgettext("money comes from", "From"), width=92),
            Column(title=pgettext("money goes to", "To"), width=92),
            Column(title=_("Amount"), width=66, align=Align.RIGHT),
            Column(title=_("Why, and who approved"), width=171),
        ),
        rows=tuple(
            Row(
                (
                    each.number,
                    short_day(each.date),
                    *_places(plan, each),
                    money(each.amount_minor, currency),
                    Named(each.reason, person_name(plan, each.approver_id)),
                )
            )
            for each in moves
        ),
        empty=_("No money was moved."),
    )


def _places(plan: Plan, move: BudgetTransfer) -> tuple[str, str]:
    source, goal = (_place(plan, each) for each in places_of(move))
    return source, goal


def _place(plan: Plan, place: Side | str) -> str:
    if isinstance(place, Side):
        return side_word(place)
    campaign = plan.find(Campaign, place)
    return campaign.name if campaign else ""


def _column(title: str) -> Column:
    return Column(title=title, width=56, align=Align.RIGHT)


def _total(whole: BudgetRow, currency: str) -> Row:
    return _row(_("Total"), whole, currency, RowKind.TOTAL)


def _row(
    name: Cell, row: BudgetRow, currency: str, kind: RowKind = RowKind.PLAIN
) -> Row:
    def shown(amount_minor: int | None) -> str:
        return money(amount_minor, currency, decimals=False)

    spending = row.spending
    return Row(
        (
            name,
            _budget(row, currency),
            shown(spending.actual_minor),
            shown(spending.committed_minor),
            shown(spending.planned_minor),
            shown(row.forecast_minor),
            available_words(row.available_minor, currency, decimals=False),
            available_words(row.unallocated_minor, currency, decimals=False),
        ),
        kind,
    )


def _name(row: BudgetRow) -> Cell:
    match row.part:
        case Part.CAMPAIGN if row.campaign is not None:
            return Named(row.campaign.name, row.campaign.code)
        case Part.SIDE | Part.NO_SIDE:
            return side_word(row.side)
        case _:
            return _("Outside campaigns")


def _budget(row: BudgetRow, currency: str) -> Cell:
    """The budget in force, and what it was before money was moved."""
    shown = money(row.now_minor, currency, decimals=False)
    moves = joined(
        (
            _moved("+", row.moved_in_minor, currency),
            _moved("-", row.moved_out_minor, currency),
        ),
        " ",
    )
    return Named(shown, moves) if moves else shown


def _moved(sign: str, amount_minor: int, currency: str) -> str | None:
    if not amount_minor:
        return None
    return f"{sign}{money(amount_minor, currency, decimals=False)}"
