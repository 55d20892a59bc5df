"""Costs are entered, paid, credited and settled without anything going silently."""

from datetime import date
from decimal import Decimal

import pytest

from planner.change import Change
from planner.edits.costs import (
    cancel,
    carry,
    credit,
    day_for_new,
    draft_cost,
    set_activity,
    set_amount,
    set_campaign,
    set_day,
    set_foreign,
    set_state,
    settle,
)
from planner.edits.generic import add
from planner.errors import Invalid
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import CostEntry, CostKind, CostState, Side
from planner.typed_cost import shown_foreign
from tests.builders import a_campaign, a_cost, a_plan, an_activity

TODAY = date(2026, 8, 14)
QUARTER = Quarter(2026, 3)


def costs(plan: Plan, change: Change) -> dict[str, CostEntry]:
    return {cost.reference: cost for cost in plan.after(change).all(CostEntry)}


def an_order(amount_minor: int, **values: object) -> CostEntry:
    defaults = {"reference": "K1", "state": CostState.COMMITTED}
    return a_cost(amount_minor, date(2026, 7, 6), **{**defaults, **values})


def test_three_products_are_rounded_when_entered_so_that_they_add_up() -> None:
    plan = a_plan()
    for _time in range(3):
        draft = draft_cost(plan, TODAY, "Design 1.5 h x 33.35")
        plan = plan.after(add(plan, draft))
    amounts = [cost.amount_minor for cost in plan.all(CostEntry)]
    assert amounts == [50_03, 50_03, 50_03]
    assert sum(amounts) == 150_09
    assert [c.reference for c in plan.all(CostEntry)] == ["K1", "K2", "K3"]


@pytest.mark.parametrize(
    ("text", "note", "amount_minor"),
    [
        ("Stand in Nuremberg 3,395", "Stand in Nuremberg", 3_395_00),
        ("Travel", "Travel", 0),
        ("618.40", None, 618_40),
        ("Hall 7", "Hall", 7_00),
        ("Hours 2*40.5", "Hours", 81_00),
    ],
)
def test_a_line_says_what_for_and_how_much(
    text: str, note: str | None, amount_minor: int
) -> None:
    draft = draft_cost(a_plan(), TODAY, text)
    assert (draft.note, draft.amount_minor) == (note, amount_minor)
    assert (draft.state, draft.date) == (CostState.PLANNED, TODAY)


def test_an_empty_line_is_no_cost() -> None:
    with pytest.raises(Invalid) as refused:
        draft_cost(a_plan(), TODAY, "  ")
    assert refused.value.field == "note"


def test_a_new_cost_lies_in_the_quarter_looked_at() -> None:
    assert day_for_new(a_plan(), QUARTER, TODAY) == TODAY
    assert day_for_new(a_plan(), Quarter(2026, 2), TODAY) == date(2026, 6, 30)
    assert day_for_new(a_plan(), Quarter(2026, 4), TODAY) == date(2026, 10, 1)


def test_an_amount_is_typed_as_a_figure_or_as_hours_and_rate() -> None:
    cost = an_order(1_00)
    plan = a_plan(cost)
    assert (
        costs(plan, set_amount(plan, cost, "1,240.50"))["K1"].amount_minor == 1_240_50
    )
    product = set_amount(plan, cost, "1.5 × 33.35")
    assert costs(plan, product)["K1"].amount_minor == 50_03
    for text in ("", "a lot", "1 x y"):
        with pytest.raises(Invalid):
            set_amount(plan, cost, text)


def test_another_currency_needs_its_rate_and_is_rounded_once() -> None:
    cost = an_order(1_00)
    plan = a_plan(cost)
    stated = costs(plan, set_foreign(plan, cost, "719.07 gbp at 1.17"))["K1"]
    # 719.07 at 1.17 is 841.3119.
    assert stated.amount_minor == 841_31
    assert (stated.currency, stated.original_minor) == ("GBP", 719_07)
    assert stated.rate == Decimal("1.17")
    for text in ("719.07 GBP", "GBP", "1 XQX at 2", "1 EUR at 1", "1 GBP at 0", "x"):
        with pytest.raises(Invalid) as refused:
            set_foreign(plan, cost, text)
        assert refused.value.field == "original_minor"
    following = a_plan(stated)
    assert shown_foreign(following, stated) == "719.07 GBP at 1.17"
    with pytest.raises(Invalid, match="follows from GBP"):
        set_amount(following, stated, "5")
    own = costs(following, set_foreign(following, stated, ""))["K1"]
    assert (own.currency, own.rate, own.original_minor) == (None, None, None)
    assert own.amount_minor == 841_31
    assert shown_foreign(following, own) == ""


def test_a_cost_follows_its_activity_into_the_campaign() -> None:
    one, two = a_campaign(), a_campaign()
    letter = an_activity(campaign_id=one.id)
    cost = an_order(5_00)
    plan = a_plan(one, two, letter, cost)
    plan = plan.after(set_activity(plan, cost, letter.id))
    cost = plan.get(CostEntry, cost.id)
    assert (cost.activity_id, cost.campaign_id) == (letter.id, one.id)
    same = costs(plan, set_campaign(plan, cost, one.id))["K1"]
    assert same.activity_id == letter.id
    other = costs(plan, set_campaign(plan, cost, two.id))["K1"]
    assert (other.activity_id, other.campaign_id) == (None, two.id)
    none = costs(plan, set_activity(plan, cost, None))["K1"]
    assert (none.activity_id, none.campaign_id) == (None, one.id)


def test_a_day_is_typed_and_cannot_be_empty() -> None:
    cost = an_order(5_00)
    plan = a_plan(cost)
    assert costs(plan, set_day(plan, cost, "2026-09-01"))["K1"].date.month == 9
    with pytest.raises(Invalid) as refused:
        set_day(plan, cost, " ")
    assert refused.value.field == "date"


def test_what_is_paid_as_ordered_only_changes_its_state() -> None:
    order = an_order(500_00)
    plan = a_plan(order)
    (paid,) = costs(plan, settle(plan, order, 500_00, TODAY)).values()
    assert (paid.state, paid.amount_minor, paid.date) == (
        CostState.ACTUAL,
        500_00,
        TODAY,
    )


def test_what_is_paid_above_an_order_is_an_entry_that_names_it() -> None:
    campaign = a_campaign()
    order = an_order(
        500_00, campaign_id=campaign.id, side=Side.SALES, kind=CostKind.INTERNAL
    )
    plan = a_plan(campaign, order)
    found = costs(plan, settle(plan, order, 530_00, TODAY))
    assert found["K1"].amount_minor == 500_00
    more = found["K2"]
    assert (more.amount_minor, more.state) == (30_00, CostState.ACTUAL)
    assert more.note == "Paid above K1"
    assert (more.campaign_id, more.side) == (campaign.id, Side.SALES)
    assert more.kind is CostKind.INTERNAL


def test_what_is_paid_less_than_an_order_is_a_credit_note() -> None:
    order = an_order(500_00)
    plan = a_plan(order)
    found = costs(plan, settle(plan, order, 480_00, TODAY))
    assert (found["K1"].amount_minor, found["K2"].amount_minor) == (500_00, -20_00)
    assert found["K2"].note == "Credit note to K1"
    assert {cost.state for cost in found.values()} == {CostState.ACTUAL}


def test_a_plan_gives_way_to_what_was_paid() -> None:
    cost = an_order(500_00, state=CostState.PLANNED)
    plan = a_plan(cost)
    (paid,) = costs(plan, settle(plan, cost, 480_00, TODAY)).values()
    assert (paid.amount_minor, paid.state) == (480_00, CostState.ACTUAL)


def test_nothing_is_paid_twice_or_below_zero() -> None:
    paid, order = an_order(5_00, state=CostState.ACTUAL), an_order(6_00, reference="K2")
    plan = a_plan(paid, order)
    with pytest.raises(Invalid, match="K1 is paid already"):
        settle(plan, paid, 5_00, TODAY)
    with pytest.raises(Invalid):
        settle(plan, order, -1, TODAY)


def test_a_credit_note_names_what_it_takes_back_and_never_more() -> None:
    paid, order = (
        an_order(50_00, state=CostState.ACTUAL),
        an_order(6_00, reference="K2"),
    )
    plan = a_plan(paid, order)
    note = costs(plan, credit(plan, paid, 20_00, TODAY))["K3"]
    assert (note.amount_minor, note.note) == (-20_00, "Credit note to K1")
    for cost, amount in ((paid, 50_01), (paid, 0), (order, 1_00)):
        with pytest.raises(Invalid):
            credit(plan, cost, amount, TODAY)
    nameless = a_cost(-5_00, state=CostState.ACTUAL, note="Refund")
    with pytest.raises(Invalid, match="names the entry"):
        add(plan, nameless)


def test_many_costs_change_their_state_in_one_step() -> None:
    order = an_order(500_00)
    idea = an_order(70_00, reference="K2", state=CostState.PLANNED)
    plan = a_plan(order, idea)
    paid = costs(plan, set_state(plan, [order, idea], CostState.ACTUAL, TODAY))
    assert [(c.state, c.amount_minor, c.date) for c in paid.values()] == [
        (CostState.ACTUAL, 500_00, TODAY),
        (CostState.ACTUAL, 70_00, TODAY),
    ]
    ordered = set_state(plan, [order, idea], CostState.COMMITTED, TODAY)
    assert ordered.label == "Change 2 costs"
    assert costs(plan, ordered)["K2"].state is CostState.COMMITTED
    assert costs(plan, ordered)["K2"].date == date(2026, 7, 6)


def test_an_open_commitment_is_cancelled_visibly() -> None:
    order = an_order(500_00, note="Stand")
    plan = a_plan(order)
    (ended,) = costs(plan, cancel(plan, [order], TODAY)).values()
    assert (ended.amount_minor, ended.state) == (0, CostState.ACTUAL)
    assert ended.note == "Stand (Nothing paid: €500.00 cancelled)"
    with pytest.raises(Invalid):
        cancel(plan.after(cancel(plan, [order], TODAY)), [ended], TODAY)


def test_open_commitments_are_carried_to_the_next_quarter() -> None:
    campaign = a_campaign()
    one = an_order(500_00, campaign_id=campaign.id, note="Stand")
    two = an_order(70_00, reference="K2", side=Side.SALES)
    plan = a_plan(campaign, one, two)
    found = costs(plan, carry(plan, [one, two], QUARTER.next(), date(2026, 10, 5)))
    assert found["K1"].amount_minor == 0
    assert found["K1"].note == "Stand (Nothing paid: €500.00 carried to K3)"
    new = found["K3"]
    assert (new.amount_minor, new.state) == (500_00, CostState.COMMITTED)
    assert (new.date, new.campaign_id) == (date(2026, 10, 1), None)
    assert new.note == "Stand (Carried from K1)"
    assert (found["K4"].amount_minor, found["K4"].side) == (70_00, Side.SALES)
