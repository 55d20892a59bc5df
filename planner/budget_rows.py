"""What the budget page shows: four figures, a bar, two tables, moves, results."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from fractions import Fraction

from planner.change import Change
from planner.edits.budget import set_campaign_budget, set_line
from planner.edits.budget_rules import place_name
from planner.metrics.budget import places_of
from planner.metrics.budget_view import BudgetRow, BudgetView, Part
from planner.metrics.catalogue import metric_of
from planner.metrics.figure import NotAvailable, Outcome
from planner.metrics.money_rows import WHOLE, CampaignMoney, StrategyMoney
from planner.metrics.wording import shown_or_reason
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import BudgetTransfer, Campaign, Person, Side
from planner.text import NOT_KNOWN, _, count, joined, money, ngettext, title_case
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


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveRow:
    """A transfer in the words of the page."""

    transfer: BudgetTransfer
    source: str
    goal: str
    approver: str

    @property
    def id(self) -> str:
        """The transfer's id."""
        return self.transfer.id


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultRow:
    """What a campaign, a strategy or all of them cost and brought, in words."""

    id: str
    name: str
    cost_minor: int
    per_result: str
    conversion: str = ""
    roi: str = ""


def budget_figures(view: BudgetView, currency: str) -> tuple[BudgetFigure, ...]:
    """Budget, spent and committed, forecast, and what is available or over."""
    whole = view.whole
    spending = whole.spending

    def shown(amount_minor: int | None) -> str:
        return money(amount_minor, currency, decimals=False)

    return (
        BudgetFigure(
            title=_("Budget"),
            figure=shown(whole.now_minor),
            detail=_given_words(view, currency),
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


def move_rows(plan: Plan, moves: Iterable[BudgetTransfer]) -> tuple[MoveRow, ...]:
    """Transfers in words, in the order given."""
    rows = []
    for move in moves:
        source, goal = places_of(move)
        approver = plan.find(Person, move.approver_id)
        rows.append(
            MoveRow(
                transfer=move,
                source=place_name(plan, source),
                goal=place_name(plan, goal),
                approver=NOT_KNOWN if approver is None else approver.name,
            )
        )
    return tuple(rows)


def campaign_results(
    plan: Plan, rows: Iterable[CampaignMoney]
) -> tuple[ResultRow, ...]:
    """What each campaign cost and brought, with the counts behind each figure."""
    return tuple(campaign_result(plan, row) for row in rows)


def campaign_result(plan: Plan, row: CampaignMoney) -> ResultRow:
    """What one campaign, or all of them, cost and brought."""
    return ResultRow(
        id=row.id,
        name=_result_name(row),
        cost_minor=row.cost_minor,
        per_result=_words(plan, row.cost_per_lead, "cost_per_lead", _leads),
        conversion=_words(plan, row.conversion, "lead_conversion_period"),
        roi=_words(plan, row.roi, "campaign_roi"),
    )


def strategy_results(
    plan: Plan, rows: Iterable[StrategyMoney]
) -> tuple[ResultRow, ...]:
    """What each strategy cost and what a win cost there."""
    return tuple(
        ResultRow(
            id=row.strategy or NOT_GIVEN,
            name=_(title_case(row.strategy)) if row.strategy else _("No strategy"),
            cost_minor=row.cost_minor,
            per_result=_words(plan, row.cost_per_win, "acquisition_cost", _wins),
        )
        for row in rows
    )


def _words(
    plan: Plan,
    outcome: Outcome | None,
    key: str,
    cases: Callable[[int], str] | None = None,
) -> str:
    """A figure with how many cases are behind it, or why there is none."""
    metric = metric_of(plan, key)
    if outcome is None or metric is None:
        return NOT_KNOWN
    words = shown_or_reason(outcome, metric, plan.company.currency)
    if cases is None or outcome.n is None or isinstance(outcome, NotAvailable):
        return words
    return joined((words, cases(outcome.n)))


def _leads(number: int) -> str:
    return ngettext("{count} lead", "{count} leads", number).format(count=count(number))


def _wins(number: int) -> str:
    return ngettext("{count} win", "{count} wins", number).format(count=count(number))


def _result_name(row: CampaignMoney) -> str:
    if row.campaign is not None:
        return row.campaign.name
    return _("Together") if row.id == WHOLE else _("Outside campaigns")
