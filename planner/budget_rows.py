"""What the budget page shows: four figures, a bar, and two tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction

from planner.change import Change
from planner.edits.budget import set_campaign_budget, set_line
from planner.metrics.budget_view import BudgetRow, BudgetView, Part
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import BudgetLine, Campaign, Side
from planner.text import NOT_KNOWN, _, joined, money, title_case
from planner.typed_cost import typed_amount

NOT_GIVEN = "not given"


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetFigure:
    """One figure on top of the page. `detail`: what it is made of."""

    title: str
    figure: str
    detail: str
    is_over: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stack:
    """Spent, committed and planned money as parts of the bar, and where the budget is.

    Parts of the larger of budget and forecast, 0 to 1; `budget` None without one.
    """

    spent: Fraction
    committed: Fraction
    planned: Fraction
    budget: Fraction | None
    spoken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetLineRow:
    """A line of the budget's tables, in minor units; None is not known or not kept.

    `side` or `campaign`: whose budget is entered here; neither for sums.
    """

    id: str
    name: str
    side: Side | None = None
    campaign: Campaign | None = None
    entered_minor: int | None
    moved_minor: int
    now_minor: int | None
    planned_minor: int | None
    committed_minor: int | None
    spent_minor: int | None
    forecast_minor: int | None
    available_minor: int | None


def budget_figures(view: BudgetView, currency: str) -> tuple[BudgetFigure, ...]:
    """Budget, spent and committed, forecast, and what is available or over."""
    return _figures(view.whole, _given_words(view, currency), currency)


def campaign_figures(row: BudgetRow, currency: str) -> tuple[BudgetFigure, ...]:
    """The same of one campaign."""
    moved = row.moved_in_minor - row.moved_out_minor
    detail = "" if row.now_minor is not None else _("Not entered yet")
    if moved:
        amount = money(moved, currency, decimals=False)
        sign = "+" if moved > 0 else ""
        detail = _("{amount} moved").format(amount=f"{sign}{amount}")
    return _figures(row, detail, currency)


def _figures(whole: BudgetRow, detail: str, currency: str) -> tuple[BudgetFigure, ...]:
    spending = whole.spending

    def shown(amount_minor: int | None) -> str:
        return money(amount_minor, currency, decimals=False)

    return (
        BudgetFigure(
            title=_("Budget"),
            figure=shown(whole.now_minor),
            detail=detail,
        ),
        BudgetFigure(
            title=_("Spent and committed"),
            figure=shown(spending.used_minor),
            detail=_("{spent} spent, {committed} committed").format(
                spent=shown(spending.actual_minor),
                committed=shown(spending.committed_minor),
            ),
        ),
        BudgetFigure(
            title=_("Forecast"),
            figure=shown(spending.forecast_minor),
            detail=_("{amount} still planned").format(
                amount=shown(spending.planned_minor)
            ),
        ),
        BudgetFigure(
            title=_("Available"),
            figure=left_words(whole.available_minor, currency, decimals=False),
            detail=_unallocated_words(whole, currency),
            is_over=(whole.available_minor or 0) < 0,
        ),
    )


def _given_words(view: BudgetView, currency: str) -> str:
    left = view.not_given_minor
    if view.whole.now_minor is None:
        return _("Not entered yet")
    if left is None:
        return _("Sum of the campaigns")
    if left < 0:
        sentence = _("{amount} more given to campaigns than there is")
        return sentence.format(amount=money(-left, currency, decimals=False))
    sentence = _("{amount} not given to a campaign yet")
    return sentence.format(amount=money(left, currency, decimals=False))


def _unallocated_words(whole: BudgetRow, currency: str) -> str:
    left = whole.unallocated_minor
    if left is None:
        return _("Enter a budget to see what is left")
    if left < 0:
        sentence = _("The forecast is over by {amount}")
        return sentence.format(amount=money(-left, currency, decimals=False))
    sentence = _("{amount} without anything planned for it")
    return sentence.format(amount=money(left, currency, decimals=False))


def left_words(
    amount_minor: int | None, currency: str, *, decimals: bool = True
) -> str:
    """What is left of a budget; "over by €500.00" when nothing is."""
    if amount_minor is None or amount_minor >= 0:
        return money(amount_minor, currency, decimals=decimals)
    over = money(-amount_minor, currency, decimals=decimals)
    return _("over by {amount}").format(amount=over)


def stack_of(row: BudgetRow, currency: str) -> Stack:
    """The bar of one part of the budget."""
    now, spending = row.now_minor, row.spending
    whole = max(now or 0, row.forecast_minor, 1)

    def part(amount_minor: int) -> Fraction:
        return Fraction(max(amount_minor, 0), whole)

    spoken = _("{spent} spent, {committed} committed, {planned} planned of {budget}")
    return Stack(
        spent=part(spending.actual_minor),
        committed=part(spending.committed_minor),
        planned=part(spending.planned_minor),
        budget=None if now is None else part(now),
        spoken=spoken.format(
            spent=money(spending.actual_minor, currency),
            committed=money(spending.committed_minor, currency),
            planned=money(spending.planned_minor, currency),
            budget=money(now, currency),
        ),
    )


def side_lines(view: BudgetView) -> tuple[BudgetLineRow, ...]:
    """What each side brings in, and the sum of them at the end."""
    rows = [_line(row) for row in view.sides]
    entered = _sum(row.entered_minor for row in rows)
    total = _total(view, entered)
    if entered is None:
        total = replace(total, now_minor=None, available_minor=None)
    return (*rows, total)


def campaign_lines(view: BudgetView) -> tuple[BudgetLineRow, ...]:
    """What each campaign may spend, what none has yet, and the sum at the end."""
    rows = [_line(row) for row in view.campaigns]
    entered = _sum(row.entered_minor for row in rows)
    if view.not_given_minor:
        rows.append(_not_given(view.not_given_minor))
    return (*rows, _total(view, entered))


def _line(row: BudgetRow) -> BudgetLineRow:
    return BudgetLineRow(
        id=row.id,
        name=_name(row),
        side=row.side,
        campaign=None if row.campaign and row.campaign.is_archived else row.campaign,
        entered_minor=row.entered_minor,
        moved_minor=row.moved_in_minor - row.moved_out_minor,
        now_minor=row.now_minor,
        planned_minor=row.spending.planned_minor,
        committed_minor=row.spending.committed_minor,
        spent_minor=row.spending.actual_minor,
        forecast_minor=row.forecast_minor,
        available_minor=row.available_minor,
    )


def _name(row: BudgetRow) -> str:
    match row.part:
        case Part.SIDE:
            return _(title_case(row.side or ""))
        case Part.NO_SIDE:
            return _("No side")
        case Part.NO_CAMPAIGN:
            return _("Outside campaigns")
        case Part.WHOLE:
            return _("Together")
    campaign = row.campaign
    if campaign is None:
        return NOT_KNOWN
    archived = _("archived") if campaign.is_archived else None
    return joined((campaign.name, archived))


def _not_given(amount_minor: int) -> BudgetLineRow:
    return BudgetLineRow(
        id=NOT_GIVEN,
        name=_("Not given to a campaign yet"),
        entered_minor=None,
        moved_minor=0,
        now_minor=amount_minor,
        planned_minor=None,
        committed_minor=None,
        spent_minor=None,
        forecast_minor=None,
        available_minor=None,
    )


def _total(view: BudgetView, entered_minor: int | None) -> BudgetLineRow:
    return replace(_line(view.whole), entered_minor=entered_minor, moved_minor=0)


def _sum(amounts: Iterable[int | None]) -> int | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if known else None


def enter_budget(plan: Plan, quarter: Quarter, row: BudgetLineRow, text: str) -> Change:
    """The change that gives a line the amount that was typed; nothing takes it away.

    Raises Invalid for what is no amount, or less than was moved away.
    """
    amount_minor = typed_amount(plan, "amount", text)
    if row.campaign is not None:
        return set_campaign_budget(plan, row.campaign, amount_minor)
    if row.side is not None:
        return set_line(plan, quarter, row.side, amount_minor)
    return Change("", ())


def is_entered(row: BudgetLineRow) -> bool:
    """Whether the line has a budget of its own that people enter."""
    return row.side is not None or row.campaign is not None


def entered_record(
    plan: Plan, quarter: Quarter, row: BudgetLineRow
) -> Campaign | BudgetLine | None:
    """The record that holds a line's budget; None where nothing was entered."""
    if row.campaign is not None or row.side is None:
        return row.campaign
    lines = plan.where(BudgetLine, "quarter", quarter.key)
    return next((line for line in lines if line.side is row.side), None)
