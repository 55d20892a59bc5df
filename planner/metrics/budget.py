"""The joint budget, its parts and what was moved between them.

Sides are the sources, campaigns the uses; money that is moved changes the parts and
never the whole. Source: metrics, K21; requirements 000-07, 001-29, 002-03.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from planner.metrics.figure import Figure, NotAvailable, Outcome, Reason
from planner.metrics.focus import Focus
from planner.metrics.money import Spending, costs_in
from planner.plan import Plan
from planner.progress import campaigns_of
from planner.quarter import Quarter
from planner.records import BudgetLine, BudgetTransfer, Campaign, ScopeKind, Side

Place = Side | str
"""Where money lies: with a side, or in a campaign, which is told by its id."""


def transfers_of(
    plan: Plan, quarter: Quarter, as_of: date
) -> tuple[BudgetTransfer, ...]:
    """The moves within a quarter's budget up to a day, by day and as entered."""
    moves = plan.where(BudgetTransfer, "quarter", quarter.key)
    kept = (move for move in moves if move.date <= as_of)
    return tuple(sorted(kept, key=lambda move: move.date))


def places_of(move: BudgetTransfer) -> tuple[Place, Place]:
    """Where moved money came from and where it went."""
    source = move.from_side or move.from_campaign_id or ""
    return source, move.to_side or move.to_campaign_id or ""


def entered_at(plan: Plan, quarter: str, place: Place) -> int | None:
    """The budget of a side or a campaign as entered, before money was moved."""
    if not isinstance(place, Side):
        campaign = plan.find(Campaign, place)
        return None if campaign is None else campaign.budget_minor
    lines = plan.where(BudgetLine, "quarter", quarter)
    return next((each.amount_minor for each in lines if each.side is place), None)


def moves_at(place: Place, moves: Iterable[BudgetTransfer]) -> tuple[int, int]:
    """How much came to a place and how much went away from it."""
    come = gone = 0
    for move in moves:
        source, goal = places_of(move)
        come += move.amount_minor if goal == place else 0
        gone += move.amount_minor if source == place else 0
    return come, gone


def with_moves(entered_minor: int | None, come: int, gone: int) -> int | None:
    """A budget with what was moved; None while nothing is entered or moved."""
    if entered_minor is None and not come and not gone:
        return None
    return (entered_minor or 0) + come - gone


def given(plan: Plan, quarter: Quarter) -> int | None:
    """What the campaigns have together; None while no budget is entered."""
    budgets = [each.budget_minor for each in campaigns_of(plan, quarter)]
    known = [amount for amount in budgets if amount is not None]
    return sum(known) if known else None


def brought(plan: Plan, quarter: Quarter) -> int | None:
    """What the sides bring in together; None while no line is entered."""
    lines = plan.where(BudgetLine, "quarter", quarter.key)
    return sum(line.amount_minor for line in lines) if lines else None


def whole_minor(plan: Plan, quarter: Quarter) -> int | None:
    """The joint budget: what the sides bring in, else what the campaigns have."""
    sources = brought(plan, quarter)
    return given(plan, quarter) if sources is None else sources


def budget(focus: Focus) -> Outcome:
    """What may be spent. `n`: of how many lines or campaigns it is the sum.

    For the plan what the sides bring in, or without lines what the campaigns have.
    """
    plan, quarter = focus.plan, focus.quarter
    lines = plan.where(BudgetLine, "quarter", quarter.key)
    if focus.is_plan and lines:
        return _known([line.amount_minor for line in lines])
    if focus.scope.kind is ScopeKind.SIDE:
        return _known([_now(focus, Side(focus.scope.part or ""))])
    campaigns = focus.campaigns()
    if campaigns is None:
        return NotAvailable(reason=Reason.BY_CAMPAIGN)
    if focus.is_plan:
        return _known([each.budget_minor for each in campaigns])
    return _known([_now(focus, each.id) for each in campaigns])


def _now(focus: Focus, place: Place) -> int | None:
    """The budget at a place with what was moved by the day.

    A campaign has its money whatever quarter is looked at.
    """
    campaign = focus.plan.find(Campaign, place)
    quarter = Quarter.parse(campaign.quarter) if campaign else focus.quarter
    entered = entered_at(focus.plan, quarter.key, place)
    moves = transfers_of(focus.plan, quarter, focus.as_of)
    return with_moves(entered, *moves_at(place, moves))


def _known(amounts: Iterable[int | None]) -> Outcome:
    known = [amount for amount in amounts if amount is not None]
    if not known:
        return NotAvailable(reason=Reason.BUDGET_NOT_ENTERED)
    return Figure(value=Fraction(sum(known)), n=len(known))


def available(focus: Focus) -> Outcome:
    """What is left of the budget without what is spent or committed; may be below 0."""
    return _left(focus, Spending.of(costs_in(focus)).used_minor)


def unallocated(focus: Focus) -> Outcome:
    """What is left of the budget without the forecast; below 0 when over budget."""
    return _left(focus, Spending.of(costs_in(focus)).forecast_minor)


def _left(focus: Focus, used_minor: int) -> Outcome:
    whole = budget(focus)
    if isinstance(whole, NotAvailable):
        return whole
    return Figure(value=whole.value - used_minor, n=whole.n)
