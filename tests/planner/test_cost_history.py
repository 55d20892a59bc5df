"""Looking back at a cost that was paid or given up since."""

from __future__ import annotations

from datetime import date

from planner.change import Change
from planner.cost_history import cost_on
from planner.edits.costs import cancel, set_state, settle
from planner.hindsight import seen_on
from planner.metrics.focus import Focus
from planner.metrics.money import Spending, costs_in
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import CostEntry, CostState
from tests.builders import a_cost, a_plan

ORDERED, BEFORE, PAID = date(2026, 7, 6), date(2026, 8, 3), date(2026, 8, 14)
ORDER = a_cost(500_00, ORDERED, reference="K1", state=CostState.COMMITTED)


def looked_at(change: Change, day: date) -> Spending:
    """What is planned, committed and spent, as reports and as metrics look back."""
    plan = a_plan(ORDER).after(change)
    quarter = Quarter(2026, 3)
    reports, metrics = (
        Spending.of(costs_in(Focus.on_quarter(each, quarter, day)))
        for each in (seen_on(plan, day), plan)
    )
    assert reports == metrics
    return metrics


def the_cost(plan: Plan) -> CostEntry:
    (cost,) = plan.all(CostEntry)
    return cost


def test_before_it_was_paid_an_order_is_committed_with_its_own_amount() -> None:
    paid = settle(a_plan(ORDER), ORDER, 480_00, PAID)
    assert looked_at(paid, BEFORE) == Spending(committed_minor=500_00)
    assert looked_at(paid, PAID) == Spending(actual_minor=480_00)


def test_before_it_was_given_up_an_order_is_committed() -> None:
    ended = cancel(a_plan(ORDER), [ORDER], PAID)
    assert looked_at(ended, BEFORE) == Spending(committed_minor=500_00)
    assert looked_at(ended, PAID) == Spending()


def test_an_estimate_is_planned_until_it_was_paid() -> None:
    estimate = a_cost(90_00, ORDERED, reference="K1")
    plan = a_plan(estimate)
    plan = plan.after(settle(plan, estimate, 75_00, PAID))
    before = cost_on(the_cost(plan), BEFORE)
    assert before == estimate


def test_what_was_paid_at_once_was_not_known_before() -> None:
    cost = a_cost(90_00, PAID, state=CostState.ACTUAL)
    assert cost_on(cost, BEFORE) is None
    assert cost_on(cost, PAID) == cost


def test_what_is_open_again_has_nothing_to_look_back_at() -> None:
    plan = a_plan(ORDER)
    plan = plan.after(settle(plan, ORDER, 500_00, PAID))
    opened = set_state(plan, [the_cost(plan)], CostState.COMMITTED, PAID)
    again = the_cost(plan.after(opened))
    assert again.open_state is None
    assert again.open_minor is None
