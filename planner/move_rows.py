"""Money that was moved within a budget, in words: a row or a sentence for each move."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from planner.edits.budget_rules import place_name
from planner.metrics.budget import places_of, transfers_of
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import BudgetTransfer, Campaign, Person
from planner.text import NOT_KNOWN, _, money, short_day


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveRow:
    """A transfer in the words of the page."""

    transfer: BudgetTransfer
    source: str
    goal: str
    approver: str

    @property
    def id(self) -> str:
        """The transfer's id."""
        return self.transfer.id


def move_rows(plan: Plan, moves: Iterable[BudgetTransfer]) -> tuple[MoveRow, ...]:
    """Transfers in words, in the order given."""
    rows = []
    for move in moves:
        source, goal = places_of(move)
        approver = plan.find(Person, move.approver_id)
        rows.append(
            MoveRow(
                transfer=move,
                source=place_name(plan, source),
                goal=place_name(plan, goal),
                approver=NOT_KNOWN if approver is None else approver.name,
            )
        )
    return tuple(rows)


def move_lines(plan: Plan, campaign: Campaign, as_of: date) -> tuple[str, ...]:
    """The moves to and from a campaign up to a day, each in a sentence."""
    quarter = Quarter.parse(campaign.quarter)
    moves = [
        move
        for move in transfers_of(plan, quarter, as_of)
        if campaign.id in places_of(move)
    ]
    sentence = _("{day}: {amount} from {source} to {goal}, {reason} ({approver})")
    return tuple(
        sentence.format(
            day=short_day(row.transfer.date),
            amount=money(row.transfer.amount_minor, plan.company.currency),
            source=row.source,
            goal=row.goal,
            reason=row.transfer.reason,
            approver=row.approver,
        )
        for row in move_rows(plan, moves)
    )
