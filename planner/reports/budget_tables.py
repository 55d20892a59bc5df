"""The joint budget as tables: its parts beside their costs, and what was moved."""

from __future__ import annotations

from collections.abc import Iterable

from planner.metrics.budget import places_of
from planner.metrics.budget_view import BudgetRow, BudgetView, Part
from planner.plan import Plan
from planner.records import BudgetTransfer, Campaign, Side
from planner.reports.cells import Cell, Named
from planner.reports.document import Align, Column, Row, RowKind, Table
from planner.reports.wording import available_words, person_name, side_word
from planner.text import _, joined, money, short_day


def budget_table(
    title: str, rows: Iterable[BudgetRow], whole: BudgetRow, currency: str
) -> Table:
    """Parts of the budget beside spent, committed and planned, and the whole."""
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
        rows=(
            *(_row(each, currency) for each in rows),
            _row(whole, currency, RowKind.TOTAL),
        ),
        empty="",
    )


def transfer_table(plan: Plan, moves: tuple[BudgetTransfer, ...]) -> Table:
    """Every move of money on a line, with its reason and who approved it."""
    currency = plan.company.currency
    return Table(
        columns=(
            Column(title=_("No."), width=28),
            Column(title=_("Day"), width=44),
            Column(title=_("From"), width=92),
            Column(title=_("To"), width=92),
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


def not_given_words(view: BudgetView, currency: str) -> str | None:
    """What no campaign has yet, or how much more they have than there is."""
    amount = view.not_given_minor
    if amount is None:
        return None
    if amount < 0:
        more = money(-amount, currency)
        sentence = _("The campaigns have {amount} more than both sides bring in.")
        return sentence.format(amount=more)
    sentence = _("Not given to a campaign yet: {amount}.")
    return sentence.format(amount=money(amount, currency))


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


def _row(row: BudgetRow, currency: str, kind: RowKind = RowKind.PLAIN) -> Row:
    def shown(amount_minor: int | None) -> str:
        return money(amount_minor, currency, decimals=False)

    spending = row.spending
    return Row(
        (
            _name(row),
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
        case Part.NO_CAMPAIGN:
            return _("Outside campaigns")
        case _:
            return _("Total")


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
