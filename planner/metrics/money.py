"""Costs, cost per lead, campaign return. Source: metrics, K10, K12, K15, K21.

Sums are whole minor units, so that columns add up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from planner.cost_history import cost_on
from planner.metrics.figure import Figure, NotAvailable, Outcome, Reason, ratio
from planner.metrics.focus import WHOLE_PLAN, Focus
from planner.metrics.results import actuals_of, campaign_id_of, has_cost, spent, total
from planner.metrics.scope import Scope
from planner.records import Actual, Campaign, CostEntry, CostState, ScopeKind, Strategy


def costs_in(focus: Focus) -> Iterator[CostEntry]:
    """The costs of the quarter's campaigns, and those of its days without a campaign.

    What was paid after the day of looking is as open as it was then; what is committed
    or planned for later days was known before. A campaign that was put away keeps its
    costs.
    """
    for entry in focus.plan.all(CostEntry):
        cost = cost_on(entry, focus.as_of)
        if cost is None or not _is_of_quarter(focus, cost):
            continue
        if has_cost(focus.plan, focus.scope, cost):
            yield cost


def _is_of_quarter(focus: Focus, cost: CostEntry) -> bool:
    campaign = focus.plan.find(Campaign, campaign_id_of(focus.plan, cost))
    if campaign is None:
        return focus.start <= cost.date <= focus.end
    # A campaign that is asked for has its money whatever quarter is looked at.
    is_asked_for = focus.scope == Scope.of_campaign(campaign)
    return is_asked_for or campaign.quarter == focus.quarter.key


@dataclass(frozen=True, slots=True, kw_only=True)
class Spending:
    """What is planned, committed and actually spent, in minor units."""

    planned_minor: int = 0
    committed_minor: int = 0
    actual_minor: int = 0

    @classmethod
    def of(cls, costs: Iterable[CostEntry]) -> Spending:
        """The sums of these entries."""
        sums = dict.fromkeys(CostState, 0)
        for cost in costs:
            sums[cost.state] += cost.amount_minor
        return cls(
            planned_minor=sums[CostState.PLANNED],
            committed_minor=sums[CostState.COMMITTED],
            actual_minor=sums[CostState.ACTUAL],
        )

    @property
    def used_minor(self) -> int:
        """What is spent or ordered."""
        return self.actual_minor + self.committed_minor

    @property
    def forecast_minor(self) -> int:
        """What it will cost in the end: actual, committed and still planned."""
        return self.used_minor + self.planned_minor

    def available_minor(self, budget_minor: int | None) -> int | None:
        """What is left of a budget: without what is spent or committed (K21)."""
        return None if budget_minor is None else budget_minor - self.used_minor


def committed(focus: Focus) -> Outcome:
    """What is ordered and not yet paid."""
    return _in_state(focus, CostState.COMMITTED)


def still_planned(focus: Focus) -> Outcome:
    """What is planned and not yet ordered."""
    return _in_state(focus, CostState.PLANNED)


def _in_state(focus: Focus, state: CostState) -> Outcome:
    return _sum_of(each for each in costs_in(focus) if each.state is state)


def forecast(focus: Focus) -> Outcome:
    """What the quarter will cost: actual, committed and still planned."""
    return _sum_of(costs_in(focus))


def _sum_of(costs: Iterable[CostEntry]) -> Outcome:
    amounts = [each.amount_minor for each in costs]
    return Figure(value=Fraction(sum(amounts)), n=len(amounts))


def cost_per_lead(focus: Focus, leads: str = "leads_received") -> Outcome:
    """The actual cost of campaigns for each lead from them. `leads`: the flow's key.

    With 0 leads the money stays to be seen, as numerator. Source: K10.
    """
    costs = spent(focus.plan, focus.scope, focus.days)
    if focus.is_plan:
        tied = [each for each in costs if campaign_id_of(focus.plan, each)]
        if costs and not tied:
            return NotAvailable(reason=Reason.NO_CAMPAIGN_COST)
        costs = tuple(tied)
    money = Fraction(sum(each.amount_minor for each in costs))
    entered = focus.campaign_actuals(leads)
    if not entered:
        return NotAvailable(reason=Reason.LEADS_NOT_ENTERED, numerator=money)
    count = _sum(entered)
    return ratio(money, count, Reason.ZERO_LEADS, n=int(count))


def acquisition_cost(focus: Focus) -> Outcome:
    """What a new customer costs: spending to acquire for each win there. Source: K12.

    Of the whole plan; wins are those entered for the strategy or its campaigns.
    """
    if not focus.is_plan:
        return NotAvailable(reason=Reason.PLAN_ONLY)
    return cost_per_win(focus, Strategy.ACQUIRE)


def cost_per_win(focus: Focus, strategy: Strategy) -> Outcome:
    """The actual cost of a strategy, by both sides, for each win there."""
    scope = Scope(kind=ScopeKind.STRATEGY, part=strategy)
    costs = spent(focus.plan, scope, focus.days)
    money = Fraction(sum(each.amount_minor for each in costs))
    wins = actuals_of(focus.plan, "wins", scope, focus.days)
    if not wins:
        return NotAvailable(reason=Reason.WINS_NOT_ENTERED, numerator=money)
    count = _sum(wins)
    return ratio(money, count, Reason.ZERO_WINS, n=int(count))


def campaign_roi(focus: Focus) -> Outcome:
    """What campaigns brought beyond their cost, as a share of it. Source: K15.

    Over a campaign's whole life up to the day; a cost counts once however many wins
    there are. Without a win it is -1, once anyone has entered what was won at all.
    """
    campaigns = focus.campaigns()
    if campaigns is None:
        return NotAvailable(reason=Reason.BY_CAMPAIGN)
    life = (date.min, focus.as_of)
    cost_minor, won, cases = 0, Fraction(0), 0
    for campaign in campaigns:
        scope = Scope.of_campaign(campaign)
        cost_minor += sum(e.amount_minor for e in spent(focus.plan, scope, life))
        revenue = actuals_of(focus.plan, "revenue", scope, life)
        won += _sum(revenue)
        cases += len(revenue)
    if not _keeps_wins(focus):
        money = Fraction(cost_minor)
        return NotAvailable(reason=Reason.REVENUE_NOT_ENTERED, denominator=money)
    return ratio(won - cost_minor, cost_minor, Reason.NO_COST, n=cases)


def _keeps_wins(focus: Focus) -> bool:
    """Whether anything won, even 0, was entered by the day."""
    life = (date.min, focus.as_of)
    keys = ("revenue", "wins")
    return any(actuals_of(focus.plan, key, WHOLE_PLAN, life) for key in keys)


def _sum(actuals: tuple[Actual, ...]) -> Fraction:
    return total(Fraction(each.value) for each in actuals)


def split_evenly(amount_minor: int, parts: int) -> tuple[int, ...]:
    """An amount in equal parts that add up to it; the first ones take the rest.

    100.00 in three is 33.34, 33.33, 33.33. Source: metrics (general rules).
    """
    sign = -1 if amount_minor < 0 else 1
    each, rest = divmod(abs(amount_minor), parts)
    return tuple(sign * (each + (index < rest)) for index in range(parts))
