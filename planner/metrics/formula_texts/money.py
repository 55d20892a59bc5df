"""The definitions of what is measured about budget, cost and return."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from planner.metrics.figure import Reason
from planner.metrics.formula_texts.text import Area, FormulaText

_NO_BUDGET = (Reason.BUDGET_NOT_ENTERED, Reason.BY_CAMPAIGN)


def _of(code: str, words: str, edges: str = "", *reasons: Reason) -> FormulaText:
    return FormulaText(
        area=Area.MONEY, code=code, words=words, edges=edges, reasons=reasons
    )


TEXTS: Mapping[str, FormulaText] = MappingProxyType(
    {
        "budget": _of(
            "K21",
            "What both sides bring into the quarter; where no such line is entered, "
            "the sum of the budgets of its campaigns",
            "A transfer changes the parts, never the whole.",
            *_NO_BUDGET,
        ),
        "spend": _of(
            "K21",
            "Sum of the actual costs of the days",
            "An amount in another currency counts as it was converted when entered.",
        ),
        "committed": _of("K21", "Sum of the costs that are ordered and not paid"),
        "still_planned": _of("K21", "Sum of the costs planned and not ordered"),
        "forecast": _of("K21", "Actual + committed + still planned"),
        "available": _of(
            "K21",
            "Budget - actual - committed",
            "Below 0 it is written as “over by”.",
            *_NO_BUDGET,
        ),
        "unallocated": _of(
            "K21",
            "Budget - forecast",
            "Below 0 it is written as “over by”.",
            *_NO_BUDGET,
        ),
        "cost_per_lead": _of(
            "K10",
            "Actual cost of the campaigns in the days ÷ leads received from them",
            "What is only committed is not in it. With 0 leads the money is shown.",
            Reason.LEADS_NOT_ENTERED,
            Reason.ZERO_LEADS,
            Reason.NO_CAMPAIGN_COST,
        ),
        "campaign_roi": _of(
            "K15",
            "(Revenue won - actual cost) ÷ actual cost, over the life of the campaign",
            "A cost counts once, however many orders it brought. Without an order it "
            "is -100.0 %.",
            Reason.REVENUE_NOT_ENTERED,
            Reason.NO_COST,
            Reason.BY_CAMPAIGN,
        ),
        "campaign_romi": _of(
            "K15",
            "(Margin of what was won - actual cost) ÷ actual cost",
            "As the return on revenue.",
            Reason.NO_MARGIN,
        ),
    }
)
