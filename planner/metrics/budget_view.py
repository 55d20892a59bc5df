"""A quarter's joint budget as rows: by side and by campaign, each beside its costs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from planner.metrics.budget import (
    brought,
    entered_at,
    given,
    moves_at,
    transfers_of,
    whole_minor,
    with_moves,
)
from planner.metrics.focus import Focus
from planner.metrics.money import Spending, costs_in
from planner.metrics.results import campaign_id_of
from planner.metrics.scope import Scope
from planner.plan import Plan
from planner.progress import campaigns_of
from planner.quarter import Quarter
from planner.records import (
    Activity,
    BudgetTransfer,
    Campaign,
    CostEntry,
    Side,
)

_SHARED = (Side.SALES, Side.MARKETING)


class Part(StrEnum):
    """What a row of the budget is for."""

    SIDE = "side"
    NO_SIDE = "no side"
    CAMPAIGN = "campaign"
    NO_CAMPAIGN = "no campaign"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetRow:
    """A part of the joint budget beside what it costs, in minor units.

    `entered_minor`: as it was entered, before money was moved; `spending`: its costs.
    """

    part: Part
    side: Side | None = None
    campaign: Campaign | None = None
    entered_minor: int | None
    moved_in_minor: int = 0
    moved_out_minor: int = 0
    spending: Spending

    @property
    def id(self) -> str:
        """What tells the row apart: the side's word or the campaign's id."""
        return self.side or (self.campaign.id if self.campaign else self.part)

    @property
    def now_minor(self) -> int | None:
        """The budget with what was moved; None while nothing is entered or moved."""
        return with_moves(self.entered_minor, self.moved_in_minor, self.moved_out_minor)

    @property
    def forecast_minor(self) -> int:
        """Actual, committed and still planned cost."""
        return self.spending.forecast_minor

    @property
    def available_minor(self) -> int | None:
        """The budget less what is spent or committed; below 0 when it is over."""
        return self.spending.available_minor(self.now_minor)

    @property
    def unallocated_minor(self) -> int | None:
        """The budget less the forecast; below 0 when it will not do."""
        now = self.now_minor
        return None if now is None else now - self.forecast_minor


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetView:
    """A quarter's joint budget in two ways, by side and by campaign.

    The costs of either add up to those of `whole`. `not_given_minor`: what no campaign
    has yet, below 0 when campaigns have more than there is, None while either is not
    entered. `transfers`: the moves up to the day, by day.
    """

    sides: tuple[BudgetRow, ...]
    campaigns: tuple[BudgetRow, ...]
    whole: BudgetRow
    not_given_minor: int | None
    transfers: tuple[BudgetTransfer, ...]


def budget_view(plan: Plan, quarter: Quarter, as_of: date) -> BudgetView:
    """The joint budget of a quarter as it stood on a day."""
    focus = Focus.on_quarter(plan, quarter, as_of)
    costs = tuple(costs_in(focus))
    whole = BudgetRow(
        part=Part.WHOLE,
        entered_minor=whole_minor(plan, quarter),
        spending=Spending.of(costs),
    )
    return BudgetView(
        sides=tuple(_side_rows(focus, costs)),
        campaigns=tuple(_campaign_rows(focus, costs)),
        whole=whole,
        not_given_minor=_not_given(plan, quarter),
        transfers=transfers_of(plan, quarter, as_of),
    )


def campaign_budget(plan: Plan, campaign: Campaign, as_of: date) -> BudgetRow:
    """What one campaign may cost and costs, its activities' costs included."""
    quarter = Quarter.parse(campaign.quarter)
    focus = Focus.on_quarter(plan, quarter, as_of, Scope.of_campaign(campaign))
    row = _campaign_row(campaign, costs_in(focus))
    return _moved(row, transfers_of(plan, quarter, as_of))


def side_of(plan: Plan, cost: CostEntry) -> Side | None:
    """The side of a cost, by itself or through its activity."""
    if cost.side is not None:
        return cost.side
    activity = plan.find(Activity, cost.activity_id)
    return None if activity is None else activity.side


def _side_rows(focus: Focus, costs: Sequence[CostEntry]) -> Iterator[BudgetRow]:
    """A row for both sides and for any other that has money, then those of none."""
    plan = focus.plan
    moves = transfers_of(plan, focus.quarter, focus.as_of)
    for side in Side:
        own = [cost for cost in costs if side_of(plan, cost) is side]
        entered = entered_at(plan, focus.quarter.key, side)
        plain = BudgetRow(
            part=Part.SIDE, side=side, entered_minor=entered, spending=Spending.of(own)
        )
        row = _moved(plain, moves)
        if side in _SHARED or own or row.now_minor is not None:
            yield row
    free = [cost for cost in costs if side_of(plan, cost) is None]
    if free:
        yield _rest(Part.NO_SIDE, free)


def _campaign_rows(focus: Focus, costs: Sequence[CostEntry]) -> Iterator[BudgetRow]:
    """A row for each campaign, the archived ones with cost last, then cost of none."""
    plan = focus.plan
    by_campaign: dict[str | None, list[CostEntry]] = {}
    for cost in costs:
        by_campaign.setdefault(campaign_id_of(plan, cost), []).append(cost)
    moves = transfers_of(plan, focus.quarter, focus.as_of)
    for campaign in campaigns_of(plan, focus.quarter):
        own = by_campaign.pop(campaign.id, [])
        yield _moved(_campaign_row(campaign, own), moves)
    free = by_campaign.pop(None, [])
    for campaign_id, own in by_campaign.items():
        put_away = plan.find(Campaign, campaign_id)
        if put_away is not None:
            yield replace(_campaign_row(put_away, own), entered_minor=None)
    if free:
        yield _rest(Part.NO_CAMPAIGN, free)


def _campaign_row(campaign: Campaign, costs: Iterable[CostEntry]) -> BudgetRow:
    return BudgetRow(
        part=Part.CAMPAIGN,
        campaign=campaign,
        entered_minor=campaign.budget_minor,
        spending=Spending.of(costs),
    )


def _rest(part: Part, costs: Iterable[CostEntry]) -> BudgetRow:
    return BudgetRow(part=part, entered_minor=None, spending=Spending.of(costs))


def _moved(row: BudgetRow, moves: Iterable[BudgetTransfer]) -> BudgetRow:
    """The row with what was moved to it and away from it."""
    come, gone = moves_at(row.id, moves)
    return replace(row, moved_in_minor=come, moved_out_minor=gone)


def _not_given(plan: Plan, quarter: Quarter) -> int | None:
    sources, uses = brought(plan, quarter), given(plan, quarter)
    return None if sources is None else sources - (uses or 0)
