"""Checks of the money: tied to something, within budget, settled in the end."""

from __future__ import annotations

from collections.abc import Iterator

from planner.checks.part import Part
from planner.checks.problem import Area, Found, Group, Rule, Severity, group
from planner.metrics.budget_view import BudgetRow, BudgetView, budget_view
from planner.metrics.results import campaign_id_of
from planner.naming import title_of
from planner.records import BudgetLine, CostEntry, CostState
from planner.text import _, day, money, title_case

UNTIED = Rule(
    key="cost-without-campaign-and-side",
    area=Area.MONEY,
    severity=Severity.WARNING,
    one="{count} cost has neither campaign nor side",
    many="{count} costs have neither campaign nor side",
)
OVER_BUDGET = Rule(
    key="over-budget",
    area=Area.MONEY,
    severity=Severity.ERROR,
    one="{count} budget is not enough",
    many="{count} budgets are not enough",
)
STILL_COMMITTED = Rule(
    key="commitment-open-after-quarter",
    area=Area.MONEY,
    severity=Severity.WARNING,
    one="{count} cost is still committed after the quarter's end",
    many="{count} costs are still committed after the quarter's end",
)


def untied_costs(part: Part) -> Iterator[Group]:
    """Costs of which nobody knows whose they are."""
    sentence = _("The cost {reference} of {amount} has neither campaign nor side.")
    found = [
        (_of_cost(part, sentence, cost), cost)
        for cost in part.costs
        if cost.side is None and campaign_id_of(part.plan, cost) is None
    ]
    yield from group(UNTIED, part.quarter, found)


def open_commitments(part: Part) -> Iterator[Group]:
    """What is neither paid nor given up once the quarter is over. Source: I19."""
    if part.quarter is None or part.as_of < part.quarter.until(part.first_month):
        return
    sentence = _(
        "The cost {reference} of {amount} is still committed; the quarter ended on "
        "{day}."
    )
    end = day(part.quarter.end(part.first_month))
    found = [
        (_of_cost(part, sentence, cost, day=end), cost)
        for cost in part.costs
        if cost.state is CostState.COMMITTED
    ]
    yield from group(STILL_COMMITTED, part.quarter, found)


def over_budget(part: Part) -> Iterator[Group]:
    """Campaigns, sides and the quarter that will cost more than they have now.

    What was moved by the day counts. Source: K21, requirements 002-03.
    """
    if part.quarter is None:
        return
    view = budget_view(part.plan, part.quarter, part.as_of)
    found = [
        *_campaigns_over(part, view),
        *_sides_over(part, view),
        *_quarter_over(part, view),
    ]
    yield from group(OVER_BUDGET, part.quarter, found)


def _campaigns_over(part: Part, view: BudgetView) -> Iterator[Found]:
    sentence = _(
        "The campaign “{name}” is over budget by {over}: {cost} of {budget} is spent, "
        "committed or planned."
    )
    for row in view.campaigns:
        if row.campaign is not None and _is_over(row):
            amounts = _amounts(part, row.forecast_minor, row.now_minor or 0)
            yield sentence.format(name=title_of(row.campaign), **amounts), row.campaign


def _sides_over(part: Part, view: BudgetView) -> Iterator[Found]:
    sentence = _(
        "{side} is over its part of the joint budget by {over}: {cost} of {budget} is "
        "spent, committed or planned."
    )
    lines = {
        line.side: line for line in part.plan.where(BudgetLine, "quarter", part.key)
    }
    for row in view.sides:
        if row.side in lines and _is_over(row):
            amounts = _amounts(part, row.forecast_minor, row.now_minor or 0)
            side = _(title_case(row.side))
            yield sentence.format(side=side, **amounts), lines[row.side]


def _quarter_over(part: Part, view: BudgetView) -> Iterator[Found]:
    """The joint budget: of the sides' lines, against the costs and against campaigns.

    Nothing while nobody has entered what the sides bring in.
    """
    lines = part.plan.where(BudgetLine, "quarter", part.key)
    whole = view.whole.now_minor
    if not lines or whole is None:
        return
    if _is_over(view.whole):
        sentence = _(
            "{quarter} is over its joint budget by {over}: {cost} of {budget} is "
            "spent, committed or planned."
        )
        amounts = _amounts(part, view.whole.forecast_minor, whole)
        yield sentence.format(quarter=part.label, **amounts), lines[0]
    left = view.not_given_minor
    if left is not None and left < 0:
        sentence = _(
            "The campaigns of {quarter} are given {cost}, which is {over} over the "
            "joint budget of {budget}."
        )
        amounts = _amounts(part, whole - left, whole)
        yield sentence.format(quarter=part.label, **amounts), lines[0]


def _is_over(row: BudgetRow) -> bool:
    """Whether it will cost more than there is; not known without a budget."""
    left = row.unallocated_minor
    return left is not None and left < 0


def _amounts(part: Part, cost_minor: int, budget_minor: int) -> dict[str, str]:
    """What a sentence on a budget names: the cost, the budget, and what is over it."""
    amounts = {
        "over": cost_minor - budget_minor,
        "cost": cost_minor,
        "budget": budget_minor,
    }
    currency = part.plan.company.currency
    return {
        name: money(amount, currency, decimals=False)
        for name, amount in amounts.items()
    }


def _of_cost(part: Part, sentence: str, cost: CostEntry, **values: str) -> str:
    amount = money(cost.amount_minor, part.plan.company.currency, decimals=False)
    return sentence.format(reference=cost.reference, amount=amount, **values)
