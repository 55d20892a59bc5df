"""The plan as it stood: what is dated later is not in it yet."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from planner.hindsight import seen_on
from planner.records import Activity, ActivityState, Actual, CostEntry, CostState
from tests.builders import a_cost, a_plan, an_activity, an_actual

DAY = date(2026, 8, 14)
NEXT = date(2026, 8, 15)


def a_done_activity() -> Activity:
    return an_activity(
        state=ActivityState.DONE,
        start=date(2026, 8, 10),
        due=NEXT,
        done_on=NEXT,
        planned_quantity=Decimal(40),
        done_quantity=Decimal(38),
        result="Nine meetings",
    )


def test_what_was_done_later_is_under_way_without_quantity_and_result() -> None:
    done = a_done_activity()
    assert seen_on(a_plan(done), DAY).all(Activity) == (
        replace(
            done,
            state=ActivityState.IN_PROGRESS,
            done_on=None,
            done_quantity=None,
            result=None,
        ),
    )


def test_what_begins_and_ends_later_is_still_planned() -> None:
    later = replace(a_done_activity(), start=NEXT)
    undated = replace(a_done_activity(), start=None)
    seen = seen_on(a_plan(later, undated), DAY)
    states = {each.state for each in seen.all(Activity)}
    assert states == {ActivityState.PLANNED}


def test_what_was_done_by_the_day_or_on_no_known_day_stays_done() -> None:
    plan = a_plan(
        replace(a_done_activity(), done_on=DAY),
        replace(a_done_activity(), done_on=None),
    )
    assert seen_on(plan, DAY) == plan


def test_results_and_spending_of_later_days_are_left_out() -> None:
    plan = a_plan(
        an_actual("wins", 1, DAY),
        an_actual("wins", 2, NEXT),
        a_cost(100, DAY, reference="K1", state=CostState.ACTUAL),
        a_cost(200, NEXT, reference="K2", state=CostState.ACTUAL),
        a_cost(300, NEXT, reference="K3", state=CostState.COMMITTED),
        a_cost(400, NEXT, reference="K4", state=CostState.PLANNED),
    )
    seen = seen_on(plan, DAY)
    assert [each.value for each in seen.all(Actual)] == [1]
    references = [each.reference for each in seen.all(CostEntry)]
    assert references == ["K1", "K3", "K4"]
