"""The definitions of what is measured about opportunities and sales."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from planner.metrics.figure import Reason
from planner.metrics.formula_texts.text import Area, FormulaText


def _of(code: str, words: str, edges: str = "", *reasons: Reason) -> FormulaText:
    why = reasons or (Reason.NO_OPPORTUNITY_RECORDS,)
    return FormulaText(
        area=Area.SALES, code=code, words=words, edges=edges, reasons=why
    )


TEXTS: Mapping[str, FormulaText] = MappingProxyType(
    {
        "wins": _of("", "Orders won during the days", "", Reason.NOT_ENTERED),
        "revenue": _of(
            "",
            "Value of the orders won during the days",
            "By the day of the order, not of the invoice.",
            Reason.NOT_ENTERED,
        ),
        "opportunities": _of(
            "", "Opportunities that opened during the days", "", Reason.NOT_ENTERED
        ),
        "new_opportunities": _of(
            "K8",
            "Opportunities that opened during the days",
            "One that is opened again is not new.",
        ),
        "open_pipeline": _of(
            "K5", "Value of the opportunities that are open at the end of the day"
        ),
        "open_opportunities": _of(
            "K5", "Opportunities that are open at the end of the day"
        ),
        "weighted_pipeline": _of(
            "K6", "Sum of value × probability of its stage, over open opportunities"
        ),
        "pipeline_coverage": _of(
            "K7",
            "Open value that should close in the quarter ÷ (target - won so far)",
            "With nothing left to win, the target is reached.",
        ),
        "needed_coverage": _of(
            "K7",
            "1 ÷ win rate by value of the last four quarters",
            "With fewer than ten decided, “few cases” is said.",
        ),
        "coverage_gap": _of(
            "K7",
            "What is left to win × needed coverage - open value",
            "Never below 0.",
        ),
        "win_rate": _of(
            "K9",
            "Bids won ÷ bids decided during the days",
            "Decided is won, lost or no decision. What we withdrew is left out.",
        ),
        "sales_cycle_days": _of(
            "K16",
            "Calendar days from opening to winning, the middle one of all won",
            "Opened and won on one day is 0.",
        ),
        "acquisition_cost": _of(
            "K12",
            "Actual cost with the strategy “acquire”, of both sides ÷ customers won "
            "with it",
            "Of the whole plan only. Hours cost only where they are entered as cost.",
            Reason.WINS_NOT_ENTERED,
            Reason.ZERO_WINS,
            Reason.PLAN_ONLY,
        ),
    }
)
