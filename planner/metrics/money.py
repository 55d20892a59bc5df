"""Budget, costs, cost per lead, campaign return. Source: metrics, K10, K12, K15, K21.

Sums are whole minor units, so that columns add up.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from planner.metrics.figure import Figure, NotAvailable, Outcome, Reason, ratio
from planner.metrics.focus import WHOLE_PLAN, Focus
from planner.metrics.results import (
    Scope,
    actuals_of,
    campaign_id_of,
    has_cost,
    spent,
    total,
)
from planner.records import Actual, CostEntry, CostState, ScopeKind, Strategy


def costs_in(focus: Focus) -> Iterator[CostEntry]:
    """The costs of the quarter's campaigns, and those of its days without a campaign.

    Spending after the day of looking is left out; what is committed or planned for
    later days was known before.
    """
    campaigns = focus.campaigns()
    ids = {each.id for each in campaigns or ()}
    for cost in focus.plan.all(CostEntry):
        if cost.state is CostState.ACTUAL and cost.date > focus.as_of:
            continue
        campaign_id = campaign_id_of(focus.plan, cost)
        is_free = campaign_id is None or campaigns is None
        is_ours = _is_in_days(focus, cost) if is_free else campaign_id in ids
        if is_ours and has_cost(focus.plan, focus.scope, cost):
            yield cost


def _is_in_days(focus: Focus, cost: CostEntry) -> bool:
    return focus.start <= cost.date <= focus.end


def sums_of(focus: Focus) -> dict[CostState, int]:
    """The sum of each state of costs, in minor units."""
    sums = dict.fromkeys(CostState, 0)
    for cost in costs_in(focus):
        sums[cost.state] += cost.amount_minor
    return sums


def budget(focus: Focus) -> Outcome:
    """The sum of the budgets of the quarter's campaigns. `n`: of how many."""
    campaigns = focus.campaigns()
    if campaigns is None:
        return NotAvailable(reason=Reason.BY_CAMPAIGN)
    known = [e.budget_minor for e in campaigns if e.budget_minor is not None]
    if not known:
        return NotAvailable(reason=Reason.BUDGET_NOT_ENTERED)
    return Figure(value=Fraction(sum(known)), n=len(known))


def committed(focus: Focus) -> Outcome:
    """What is ordered and not yet paid."""
    return _in_state(focus, CostState.COMMITTED)


def still_planned(focus: Focus) -> Outcome:
    """What is planned and not yet ordered."""
    return _in_state(focus, CostState.PLANNED)


def _in_state(focus: Focus, state: CostState) -> Outcome:
    amounts = [each.amount_minor for each in costs_in(focus) if each.state is state]
    return Figure(value=Fraction(sum(amounts)), n=len(amounts))


def forecast(focus: Focus) -> Outcome:
    """What the quarter will cost: actual, committed and still planned."""
    amounts = [each.amount_minor for each in costs_in(focus)]
    return Figure(value=Fraction(sum(amounts)), n=len(amounts))


def available(focus: Focus) -> Outcome:
    """What is left of the budget without what is spent or committed; may be below 0."""
    sums = sums_of(focus)
    return _left(focus, sums[CostState.ACTUAL] + sums[CostState.COMMITTED])


def unallocated(focus: Focus) -> Outcome:
    """What is left of the budget without the forecast; below 0 when over budget."""
    return _left(focus, sum(sums_of(focus).values()))


def _left(focus: Focus, used_minor: int) -> Outcome:
    whole = budget(focus)
    if isinstance(whole, NotAvailable):
        return whole
    return Figure(value=whole.value - used_minor, n=whole.n)


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
    scope = Scope(kind=ScopeKind.STRATEGY, part=Strategy.ACQUIRE)
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
