"""Cost and result side by side: a row for each campaign, a row for each strategy.

A campaign that brought nothing keeps its row, and cost of none has one of its own.
Source: metrics, K10, K12, K15; requirements 001-32, 001-33, 001-35; ahead T1, T6.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from planner.metrics.figure import Outcome
from planner.metrics.focus import Focus
from planner.metrics.formulas import conversion_in_period
from planner.metrics.money import campaign_roi, cost_per_lead, cost_per_win
from planner.metrics.results import campaign_id_of, spent
from planner.metrics.scope import Scope
from planner.plan import Plan
from planner.progress import campaigns_of
from planner.quarter import Quarter
from planner.records import Campaign, CostEntry, ScopeKind, Strategy

WHOLE = "whole"
NO_CAMPAIGN = "no campaign"


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignMoney:
    """What a campaign cost in the quarter's days and what came of it.

    `id`: the campaign's, or WHOLE, or NO_CAMPAIGN, whose figures are None.
    """

    id: str
    campaign: Campaign | None = None
    cost_minor: int
    cost_per_lead: Outcome | None = None
    conversion: Outcome | None = None
    roi: Outcome | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyMoney:
    """What was spent on a strategy and what a win cost there; None without one."""

    strategy: Strategy | None
    cost_minor: int
    cost_per_win: Outcome | None = None


def campaign_money(
    plan: Plan, quarter: Quarter, as_of: date
) -> tuple[CampaignMoney, ...]:
    """A row for each campaign by code, the cost of none, and the whole at the end.

    The whole is all campaign cost by all campaign leads, never a mean of the rows.
    """
    focus = Focus.on_quarter(plan, quarter, as_of)
    rows = [_row(focus, campaign) for campaign in campaigns_of(plan, quarter)]
    loose = [cost for cost in _spent(focus) if campaign_id_of(focus.plan, cost) is None]
    if loose:
        rows.append(CampaignMoney(id=NO_CAMPAIGN, cost_minor=_sum(loose)))
    if not rows:
        return ()
    return (*rows, replace(_figures(focus), id=WHOLE, cost_minor=_sum(_spent(focus))))


def money_of_campaign(plan: Plan, campaign: Campaign, as_of: date) -> CampaignMoney:
    """The row of one campaign in its own quarter."""
    quarter = Quarter.parse(campaign.quarter)
    return _row(Focus.on_quarter(plan, quarter, as_of), campaign)


def _row(focus: Focus, campaign: Campaign) -> CampaignMoney:
    own = replace(focus, scope=Scope.of_campaign(campaign))
    figures = _figures(own)
    return replace(
        figures, id=campaign.id, campaign=campaign, cost_minor=_sum(_spent(own))
    )


def _figures(focus: Focus) -> CampaignMoney:
    return CampaignMoney(
        id="",
        cost_minor=0,
        cost_per_lead=cost_per_lead(focus),
        conversion=conversion_in_period(focus),
        roi=campaign_roi(focus),
    )


def strategy_money(
    plan: Plan, quarter: Quarter, as_of: date
) -> tuple[StrategyMoney, ...]:
    """A row for each strategy that has a campaign or cost, then cost without one.

    To acquire, to keep and to develop stay apart. Source: K12.
    """
    focus = Focus.on_quarter(plan, quarter, as_of)
    rows = tuple(_strategy_rows(focus))
    rest = _sum(_spent(focus)) - sum(row.cost_minor for row in rows)
    if not rest:
        return rows
    return (*rows, StrategyMoney(strategy=None, cost_minor=rest))


def _strategy_rows(focus: Focus) -> Iterator[StrategyMoney]:
    used = {campaign.strategy for campaign in campaigns_of(focus.plan, focus.quarter)}
    for strategy in Strategy:
        own = replace(focus, scope=Scope(kind=ScopeKind.STRATEGY, part=strategy))
        cost_minor = _sum(_spent(own))
        if strategy in used or cost_minor:
            yield StrategyMoney(
                strategy=strategy,
                cost_minor=cost_minor,
                cost_per_win=cost_per_win(focus, strategy),
            )


def _spent(focus: Focus) -> tuple[CostEntry, ...]:
    return spent(focus.plan, focus.scope, focus.days)


def _sum(costs: tuple[CostEntry, ...] | list[CostEntry]) -> int:
    return sum(cost.amount_minor for cost in costs)
