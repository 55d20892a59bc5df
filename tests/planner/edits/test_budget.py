"""The joint budget is entered and moved, and never more than is there."""

import re
from datetime import date

import pytest

from planner.edits.budget import (
    draft_transfer,
    move_money,
    set_campaign_budget,
    set_line,
)
from planner.errors import Invalid
from planner.metrics.budget import Place
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import BudgetLine, BudgetTransfer, Campaign, Person, Side
from tests.builders import a_campaign, a_person, a_plan

TODAY = date(2026, 8, 14)
QUARTER = Quarter(2026, 3)
ROSA = a_person()
ONE, TWO = a_campaign("Cold chain", budget_minor=500_00), a_campaign("Fair")


def with_lines(*records: Campaign) -> Plan:
    plan = a_plan(ROSA, *records)
    for side, amount_minor in ((Side.SALES, 8_000_00), (Side.MARKETING, 12_000_00)):
        plan = plan.after(set_line(plan, QUARTER, side, amount_minor))
    return plan


def a_draft(
    plan: Plan,
    source: Place | None,
    goal: Place | None,
    amount_minor: int | None,
    *,
    on: date = TODAY,
    approver: Person | None = ROSA,
) -> BudgetTransfer:
    return draft_transfer(
        plan,
        QUARTER,
        on=on,
        source=source,
        goal=goal,
        amount_minor=amount_minor,
        reason="More letters",
        approver_id=None if approver is None else approver.id,
    )


def lines(plan: Plan) -> dict[Side, int]:
    return {line.side: line.amount_minor for line in plan.all(BudgetLine)}


def test_a_line_is_entered_changed_and_taken_away() -> None:
    plan = with_lines()
    assert lines(plan) == {Side.SALES: 8_000_00, Side.MARKETING: 12_000_00}
    changed = set_line(plan, QUARTER, Side.SALES, 9_000_00)
    assert changed.label == "Change budget of Sales"
    assert lines(plan.after(changed))[Side.SALES] == 9_000_00
    assert Side.SALES not in lines(
        plan.after(set_line(plan, QUARTER, Side.SALES, None))
    )
    assert set_line(plan, QUARTER, Side.SERVICE, None).is_empty()


def test_money_moves_between_sides_with_the_next_number() -> None:
    plan = with_lines()
    draft = a_draft(plan, Side.SALES, Side.MARKETING, 1_500_00)
    after = plan.after(move_money(plan, draft))
    (move,) = after.all(BudgetTransfer)
    assert (move.number, move.from_side, move.to_side) == (
        "T1",
        Side.SALES,
        Side.MARKETING,
    )
    assert a_draft(after, Side.SALES, Side.MARKETING, 1_00).number == "T2"


def test_no_more_moves_than_is_there() -> None:
    plan = with_lines(ONE, TWO)
    sentence = "Sales has €8,000.00 to give. Move no more than that."
    with pytest.raises(Invalid, match=re.escape(sentence)) as refused:
        move_money(plan, a_draft(plan, Side.SALES, Side.MARKETING, 8_000_01))
    assert refused.value.field == "amount"
    all_of_it = move_money(plan, a_draft(plan, Side.SALES, Side.MARKETING, 8_000_00))
    plan = plan.after(all_of_it)
    with pytest.raises(Invalid, match=re.escape("Sales has €0.00")):
        move_money(plan, a_draft(plan, Side.SALES, Side.MARKETING, 1))
    with pytest.raises(Invalid, match=re.escape("Cold chain has €500.00")):
        move_money(plan, a_draft(plan, ONE.id, TWO.id, 500_01))
    assert move_money(plan, a_draft(plan, ONE.id, TWO.id, 500_00)).rows


def test_what_moves_away_later_cannot_be_moved_before() -> None:
    plan = with_lines()
    later = a_draft(plan, Side.SALES, Side.MARKETING, 8_000_00, on=date(2026, 9, 1))
    plan = plan.after(move_money(plan, later))
    with pytest.raises(Invalid, match=re.escape("Sales has €0.00")):
        move_money(plan, a_draft(plan, Side.SALES, Side.MARKETING, 1_00))


def test_money_that_comes_later_is_not_there_yet() -> None:
    plan = with_lines(ONE, TWO)
    later = a_draft(plan, ONE.id, TWO.id, 100_00, on=date(2026, 9, 1))
    plan = plan.after(move_money(plan, later))
    with pytest.raises(Invalid, match=re.escape("Fair has €0.00")):
        move_money(plan, a_draft(plan, TWO.id, ONE.id, 50_00))
    back = a_draft(plan, TWO.id, ONE.id, 50_00, on=date(2026, 9, 2))
    assert move_money(plan, back).rows


def test_a_budget_covers_what_was_moved_away_from_it() -> None:
    plan = with_lines(ONE, TWO)
    plan = plan.after(move_money(plan, a_draft(plan, ONE.id, TWO.id, 300_00)))
    move = a_draft(plan, Side.SALES, Side.MARKETING, 2_000_00)
    plan = plan.after(move_money(plan, move))
    with pytest.raises(Invalid, match=re.escape("€300.00 of this was moved elsewhere")):
        set_campaign_budget(plan, ONE, 299_99)
    with pytest.raises(
        Invalid, match=re.escape("€2,000.00 of this was moved elsewhere")
    ):
        set_line(plan, QUARTER, Side.SALES, None)
    lower = plan.after(set_campaign_budget(plan, ONE, 300_00))
    assert lower.get(Campaign, ONE.id).budget_minor == 300_00


def test_a_move_says_from_where_to_where_how_much_and_who_agreed() -> None:
    plan = with_lines()
    sides = Side.SALES, Side.MARKETING
    for field, values in (
        ("from", (None, Side.SALES, 1)),
        ("to", (Side.SALES, None, 1)),
        ("amount", (*sides, None)),
    ):
        with pytest.raises(Invalid) as refused:
            a_draft(plan, *values)
        assert refused.value.field == field
    with pytest.raises(Invalid) as refused:
        a_draft(plan, *sides, 1, approver=None)
    assert refused.value.field == "approver_id"
    with pytest.raises(Invalid):
        move_money(plan, a_draft(plan, Side.SALES, Side.SALES, 1_00))
