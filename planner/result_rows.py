"""What the money brought, in words: a row for each campaign and each strategy."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from planner.metrics.catalogue import metric_of
from planner.metrics.figure import NotAvailable, Outcome
from planner.metrics.money_rows import WHOLE, CampaignMoney, StrategyMoney
from planner.metrics.wording import shown_or_reason
from planner.plan import Plan
from planner.text import NOT_KNOWN, _, count, joined, ngettext, title_case

NO_STRATEGY = "no strategy"


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultRow:
    """What a campaign, a strategy or all of them cost and brought, in words."""

    id: str
    name: str
    cost_minor: int
    per_result: str
    conversion: str = ""
    roi: str = ""


def campaign_results(
    plan: Plan, rows: Iterable[CampaignMoney]
) -> tuple[ResultRow, ...]:
    """What each campaign cost and brought, with the counts behind each figure."""
    return tuple(campaign_result(plan, row) for row in rows)


def campaign_result(plan: Plan, row: CampaignMoney) -> ResultRow:
    """What one campaign, or all of them, cost and brought."""
    return ResultRow(
        id=row.id,
        name=_result_name(row),
        cost_minor=row.cost_minor,
        per_result=_words(plan, row.cost_per_lead, "cost_per_lead", _leads),
        conversion=_words(plan, row.conversion, "lead_conversion_period"),
        roi=_words(plan, row.roi, "campaign_roi"),
    )


def strategy_results(
    plan: Plan, rows: Iterable[StrategyMoney]
) -> tuple[ResultRow, ...]:
    """What each strategy cost and what a win cost there."""
    return tuple(
        ResultRow(
            id=row.strategy or NO_STRATEGY,
            name=_(title_case(row.strategy)) if row.strategy else _("No strategy"),
            cost_minor=row.cost_minor,
            per_result=_words(plan, row.cost_per_win, "acquisition_cost", _wins),
        )
        for row in rows
    )


def _words(
    plan: Plan,
    outcome: Outcome | None,
    key: str,
    cases: Callable[[int], str] | None = None,
) -> str:
    """A figure with how many cases are behind it, or why there is none."""
    metric = metric_of(plan, key)
    if outcome is None or metric is None:
        return NOT_KNOWN
    words = shown_or_reason(outcome, metric, plan.company.currency)
    if cases is None or outcome.n is None or isinstance(outcome, NotAvailable):
        return words
    return joined((words, cases(outcome.n)))


def _leads(number: int) -> str:
    return ngettext("{count} lead", "{count} leads", number).format(count=count(number))


def _wins(number: int) -> str:
    return ngettext("{count} win", "{count} wins", number).format(count=count(number))


def _result_name(row: CampaignMoney) -> str:
    if row.campaign is not None:
        return row.campaign.name
    return _("Together") if row.id == WHOLE else _("Outside campaigns")
