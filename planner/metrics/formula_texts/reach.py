"""The definitions of what is measured about the list, the market and customers."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from planner.metrics.figure import Reason
from planner.metrics.formula_texts.text import Area, FormulaText


def _reach(code: str, words: str, edges: str, *reasons: Reason) -> FormulaText:
    return FormulaText(
        area=Area.REACH, code=code, words=words, edges=edges, reasons=reasons
    )


def _together(code: str, words: str, edges: str, *reasons: Reason) -> FormulaText:
    return FormulaText(
        area=Area.TOGETHER, code=code, words=words, edges=edges, reasons=reasons
    )


TEXTS: Mapping[str, FormulaText] = MappingProxyType(
    {
        "list_coverage": _reach(
            "K19",
            "Accounts of the list with at least one outward activity done in the days "
            "÷ accounts of the list",
            "By any side. An account that joined later counts from its day on.",
            Reason.EMPTY_LIST,
        ),
        "list_coverage_both": _reach(
            "K19",
            "Accounts of the list that Sales and Marketing have both turned to ÷ "
            "accounts of the list",
            "A joint visit counts for both sides.",
            Reason.EMPTY_LIST,
        ),
        "on_target_share": _reach(
            "K20",
            "Actual cost for accounts of the list ÷ all actual cost",
            "A cost for several accounts is split evenly between them.",
            Reason.NOTHING_SPENT,
        ),
        "on_target_share_activities": _reach(
            "K20",
            "Outward activities done for accounts of the list ÷ all outward activities "
            "done",
            "An activity for several accounts counts for those that are listed.",
            Reason.NOTHING_DONE,
        ),
        "on_target_share_hours": _reach(
            "K20",
            "Hours of those activities for accounts of the list ÷ all their hours",
            "Hours as planned for each activity.",
            Reason.NO_WORK_HOURS,
        ),
        "market_share": _reach(
            "K32",
            "Customers ÷ companies that could ever buy",
            "Of the whole plan only.",
            Reason.MARKET_NOT_ENTERED,
            Reason.PLAN_ONLY,
        ),
        "market_listed": _reach(
            "",
            "Accounts of the list ÷ companies that could ever buy",
            "Of the whole plan only.",
            Reason.MARKET_NOT_ENTERED,
            Reason.PLAN_ONLY,
        ),
        "decision_makers": _reach(
            "",
            "Accounts of the list with a decision maker named ÷ accounts of the list",
            "",
            Reason.EMPTY_LIST,
        ),
        "fit_score": _reach(
            "K25",
            "Sum of weight × rating ÷ sum of the weights of what is rated",
            "With less than 70 % rated no tier is proposed.",
            Reason.NO_PROFILE,
            Reason.EMPTY_LIST,
            Reason.NOT_RATED,
        ),
        "new_contacts": _reach(
            "",
            "Contacts that were added during the days",
            "",
            Reason.NO_CONTACT_DATES,
        ),
        "customer_hours": _together(
            "K22",
            "Sum of the hours spent with customers during the days",
            "",
            Reason.NO_HOURS,
        ),
        "distinct_customers": _together(
            "K22",
            "Different customers that were met during the days",
            "",
            Reason.NO_HOURS,
        ),
        "message_consistency": _together(
            "K23",
            "Samples that match the agreed message ÷ all samples",
            "With fewer than five, “few cases” is said.",
            Reason.NO_SAMPLES,
        ),
        "relationship_score": _together(
            "K24",
            "Mean of the two sides' own means",
            "Both sides weigh the same, however many answered.",
            Reason.NO_ASSESSMENT,
        ),
        "actions_on_time": _together(
            "K29",
            "Actions done by their day ÷ actions due in the days",
            "Those that were dropped are left out.",
            Reason.NO_ACTIONS,
        ),
        "customer_profit": _together(
            "K13",
            "Revenue - direct cost - cost to serve, of a year",
            "Below 0 it is called a loss.",
            Reason.NO_CUSTOMER_YEAR,
        ),
        "customer_margin": _together(
            "K13",
            "Customer profit ÷ revenue",
            "",
            Reason.NO_CUSTOMER_YEAR,
        ),
        "customer_lifetime_value": _together(
            "K14",
            "Sum over the years of margin × retention to the power of the year ÷ (1 + "
            "discount) to the same power",
            "Five years, unless another number is entered.",
            Reason.NO_CUSTOMER_YEAR,
        ),
    }
)
