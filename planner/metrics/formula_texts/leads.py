"""The definitions of what is measured about leads and their handover."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from planner.metrics.figure import Reason
from planner.metrics.formula_texts.text import Area, FormulaText


def _of(code: str, words: str, edges: str = "", *reasons: Reason) -> FormulaText:
    why = reasons or (Reason.NO_LEAD_RECORDS,)
    return FormulaText(
        area=Area.LEADS, code=code, words=words, edges=edges, reasons=why
    )


TEXTS: Mapping[str, FormulaText] = MappingProxyType(
    {
        "leads_received": _of(
            "",
            "Leads that came in during the days",
            "A lead that came in twice, or as a name only, is none.",
            Reason.NOT_ENTERED,
        ),
        "leads_qualified": _of(
            "", "Leads that met the agreed definition during the days"
        ),
        "leads_handed_over": _of(
            "", "Leads that Marketing handed to Sales during the days"
        ),
        "leads_accepted": _of(
            "",
            "Leads that Sales accepted during the days",
            "",
            Reason.NOT_ENTERED,
        ),
        "leads_handed_back": _of(
            "", "Leads that Sales handed back to Marketing during the days"
        ),
        "leads_waiting": _of(
            "", "Leads handed over and not answered by the end of the day"
        ),
        "lead_conversion": _of(
            "K1",
            "Leads received in the days that have a sale by now ÷ leads received in "
            "the days",
            "A lead with two sales counts once. Of young leads it is said how many "
            "are still open.",
        ),
        "lead_conversion_period": _of(
            "K1b",
            "Wins of the days ÷ leads received in the same days",
            "May pass 100 %: wins can come from leads of an earlier time.",
            Reason.LEADS_NOT_ENTERED,
            Reason.WINS_NOT_ENTERED,
            Reason.ZERO_LEADS,
        ),
        "pickup_hours": _of(
            "K2",
            "Working hours from the handover to the first answer of Sales, the middle "
            "one of all",
            "Only opening hours count; leads that wait are shown beside it.",
        ),
        "picked_up_in_time": _of(
            "K3",
            "Leads answered within the agreed time ÷ (all answered + ignored)",
            "Exactly at the limit is in time. Leads that still may wait are left out.",
        ),
        "handback_rate": _of(
            "K4",
            "Leads handed over in the days and handed back by now ÷ leads handed over "
            "in the days",
            "A lead handed over twice counts once.",
        ),
        "acceptance_rate": _of(
            "K4b",
            "Leads accepted ÷ (accepted + handed back before that + ignored)",
            "Leads that still may wait are left out.",
        ),
        "ignored_leads": _of(
            "K11", "Leads handed over and not answered within the agreed time"
        ),
        "ignored_share": _of("K11", "Ignored leads ÷ leads handed over"),
        "cost_of_ignored_leads": _of(
            "K11",
            "Ignored leads × cost per lead of their campaign",
            "Leads that still may wait are never in it.",
        ),
        "unrealised_revenue": _of(
            "K31",
            "Ignored leads × conversion of answered leads × mean value of a sale",
            "An estimate, always called so, and never added to the cost of ignored "
            "leads.",
        ),
        "lead_score": _of(
            "K26",
            "Sum of the points of the rules that are true for the lead",
            "Never below 0. It never moves a lead that is handed over.",
        ),
    }
)
