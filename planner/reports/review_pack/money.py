"""The money of the quarter: by side, by campaign, what was moved, what it forecasts."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from planner.metrics.budget_view import BudgetRow, budget_view
from planner.reports.budget_tables import (
    campaign_table,
    side_table,
    transfer_table,
)
from planner.reports.document import Block, Figure, Figures, Heading
from planner.reports.review_pack.pack import Pack
from planner.reports.wording import available_words
from planner.text import _, day, percent


def money_blocks(pack: Pack) -> Iterator[Block]:
    """Four figures, the parts of the budget beside their costs, and the transfers."""
    view, currency = pack.view, pack.view.company.currency
    found = budget_view(view.plan, view.quarter, view.as_of)
    detail = _("As of {day} (K21).").format(day=day(view.as_of))
    yield Heading(text=_("Money"), detail=detail)
    yield _figures(found.whole, currency)
    yield Heading(text=_("By side"), level=2)
    yield side_table(found, currency)
    yield Heading(text=_("By campaign"), level=2)
    yield campaign_table(found, currency)
    yield Heading(text=_("Money that was moved"), level=2)
    yield transfer_table(view.plan, found.transfers)


def _figures(whole: BudgetRow, currency: str) -> Figures:
    """The four figures of the whole, each beside the budget."""
    parts = (
        (_("Joint budget"), whole.now_minor),
        (_("Forecast"), whole.forecast_minor),
        (_("Available"), whole.available_minor),
        (_("Unallocated"), whole.unallocated_minor),
    )
    return Figures(
        tuple(
            Figure(
                label=label,
                value=available_words(amount, currency, decimals=False),
                detail=_of_budget(amount, whole.now_minor) if index else "",
            )
            for index, (label, amount) in enumerate(parts)
        )
    )


def _of_budget(amount_minor: int | None, budget_minor: int | None) -> str:
    if amount_minor is None or not budget_minor:
        return ""
    share = percent(Fraction(amount_minor, budget_minor))
    return _("{share} of the budget").format(share=share)
