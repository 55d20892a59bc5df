"""The cost entries of a quarter or a campaign as rows of a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from planner.metrics.budget_view import side_of
from planner.metrics.results import campaign_id_of
from planner.naming import natural_key
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Activity, Campaign, CostEntry, CostState, Side
from planner.text import _, money, ngettext


@dataclass(frozen=True, slots=True, kw_only=True)
class CostRow:
    """A cost with what it is for. `campaign`, `side`: by itself or by its activity.

    `original`: the amount in another currency with its rate, "" for none; `is_open`: a
    commitment of a quarter that is over.
    """

    cost: CostEntry
    campaign: Campaign | None
    activity: Activity | None
    side: Side | None
    original: str
    is_open: bool

    @property
    def id(self) -> str:
        """The cost entry's id."""
        return self.cost.id


def cost_rows(plan: Plan, quarter: Quarter, as_of: date) -> tuple[CostRow, ...]:
    """Every cost of the quarter's money, by day and reference."""
    costs = (c for c in plan.all(CostEntry) if quarter_of(plan, c) == quarter)
    return _rows(plan, costs, as_of)


def campaign_cost_rows(
    plan: Plan, campaign: Campaign, as_of: date
) -> tuple[CostRow, ...]:
    """Every cost of a campaign, those of its activities included."""
    every = plan.all(CostEntry)
    costs = (c for c in every if campaign_id_of(plan, c) == campaign.id)
    return _rows(plan, costs, as_of)


def _rows(plan: Plan, costs: Iterable[CostEntry], as_of: date) -> tuple[CostRow, ...]:
    ordered = sorted(costs, key=lambda each: (each.date, natural_key(each.reference)))
    return tuple(cost_row(plan, cost, as_of) for cost in ordered)


def cost_row(plan: Plan, cost: CostEntry, as_of: date) -> CostRow:
    """One cost with what it is for."""
    return CostRow(
        cost=cost,
        campaign=plan.find(Campaign, campaign_id_of(plan, cost)),
        activity=plan.find(Activity, cost.activity_id),
        side=side_of(plan, cost),
        original=original_text(cost),
        is_open=is_open(plan, cost, as_of),
    )


def original_text(cost: CostEntry) -> str:
    """The amount as it was stated in another currency: "£500.00 at 1.17"."""
    if cost.currency is None or cost.original_minor is None:
        return ""
    amount = money(cost.original_minor, cost.currency)
    return _("{amount} at {rate}").format(amount=amount, rate=cost.rate)


def quarter_of(plan: Plan, cost: CostEntry) -> Quarter:
    """The quarter whose money a cost is: its campaign's, else that of its day."""
    campaign = plan.find(Campaign, campaign_id_of(plan, cost))
    if campaign is not None:
        return Quarter.parse(campaign.quarter)
    return Quarter.of(cost.date, plan.company.fiscal_year_start)


def is_open(plan: Plan, cost: CostEntry, as_of: date) -> bool:
    """Whether a commitment of a past quarter is neither paid nor given up (I19)."""
    if cost.state is not CostState.COMMITTED:
        return False
    return quarter_of(plan, cost).until(plan.company.fiscal_year_start) <= as_of


def open_before(plan: Plan, quarter: Quarter, as_of: date) -> tuple[CostEntry, ...]:
    """The open commitments of this and of earlier quarters, the oldest first."""
    return tuple(
        sorted(
            (
                cost
                for cost in plan.where(CostEntry, "state", CostState.COMMITTED)
                if is_open(plan, cost, as_of) and quarter_of(plan, cost) <= quarter
            ),
            key=lambda cost: cost.date,
        )
    )


def open_line(plan: Plan, costs: Iterable[CostEntry]) -> str:
    """What is said of open commitments, "" when there are none."""
    amounts = [cost.amount_minor for cost in costs]
    if not amounts:
        return ""
    sentence = ngettext(
        "{count} commitment of a quarter that is over is still open: {amount}.",
        "{count} commitments of quarters that are over are still open: {amount}.",
        len(amounts),
    )
    amount = money(sum(amounts), plan.company.currency)
    return sentence.format(count=len(amounts), amount=amount)
