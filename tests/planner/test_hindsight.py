"""The plan as it stood: what is dated later is not in it yet."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from planner.hindsight import seen_on
from planner.records import (
    Activity,
    ActivityState,
    Actual,
    CostEntry,
    CostState,
    ListEntry,
    Milestone,
    TargetRevision,
)
from tests.builders import (
    a_cost,
    a_list_entry,
    a_milestone,
    a_plan,
    a_revision,
    a_target,
    a_target_list,
    an_account,
    an_activity,
    an_actual,
)

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


def an_activity_in_parts(
    *values: int, **fields: object
) -> tuple[Activity, *tuple[Actual, ...]]:
    parts = [DAY - timedelta(days=7), DAY, DAY + timedelta(days=7)]
    quantities = {
        "planned_quantity": Decimal(40),
        "done_quantity": Decimal(sum(values)),
    }
    activity = an_activity("Call", **quantities, **fields)
    rows = [
        an_actual("done:other", value, day, activity_id=activity.id)
        for value, day in zip(values, parts, strict=False)
    ]
    return activity, *rows


def test_what_was_done_in_later_weeks_is_not_in_the_sum_yet() -> None:
    activity, *rows = an_activity_in_parts(
        5, 7, 20, state=ActivityState.IN_PROGRESS, result="Went well"
    )
    (seen,) = seen_on(a_plan(activity, *rows), DAY).all(Activity)
    under_way = ActivityState.IN_PROGRESS
    assert (seen.state, seen.result) == (under_way, None)
    assert seen.done_quantity == 12


def test_what_is_done_in_the_end_was_under_way_since_its_first_figure() -> None:
    last = DAY + timedelta(days=7)
    activity, *rows = an_activity_in_parts(
        5, 7, 28, state=ActivityState.DONE, done_on=last
    )
    (seen,) = seen_on(a_plan(activity, *rows), DAY).all(Activity)
    assert seen.state is ActivityState.IN_PROGRESS
    assert seen.done_on is None
    assert seen.done_quantity == 12


def test_before_its_first_figure_an_activity_was_planned() -> None:
    activity, *rows = an_activity_in_parts(5, 7, state=ActivityState.IN_PROGRESS)
    (seen,) = seen_on(a_plan(activity, *rows), date(2026, 8, 1)).all(Activity)
    assert (seen.state, seen.done_quantity) == (ActivityState.PLANNED, None)


def test_more_than_was_planned_is_added_on_its_own_day() -> None:
    activity, *rows = an_activity_in_parts(
        5, 35, 8, state=ActivityState.DONE, done_on=DAY
    )
    (seen,) = seen_on(a_plan(activity, *rows), DAY).all(Activity)
    assert seen.state is ActivityState.DONE
    assert seen.done_quantity == 40


def test_with_all_its_figures_an_activity_is_as_it_is() -> None:
    plan = a_plan(*an_activity_in_parts(5, 7, state=ActivityState.IN_PROGRESS))
    assert seen_on(plan, DAY) == plan


def test_what_was_typed_without_a_day_is_not_dated_and_stays() -> None:
    activity, *rows = an_activity_in_parts(5, 7, 20, state=ActivityState.IN_PROGRESS)
    more = replace(activity, done_quantity=Decimal(35))
    (seen,) = seen_on(a_plan(more, *rows), DAY).all(Activity)
    assert seen.done_quantity == 15


def test_what_was_ticked_off_before_its_figures_had_none_yet() -> None:
    activity, *rows = an_activity_in_parts(
        5, state=ActivityState.DONE, done_on=date(2026, 8, 1)
    )
    (seen,) = seen_on(a_plan(activity, *rows), date(2026, 8, 2)).all(Activity)
    assert seen.state is ActivityState.DONE
    assert seen.done_quantity == 0


def test_changes_of_targets_and_accounts_of_later_days_are_left_out() -> None:
    account, of_quarter, target = an_account(), a_target_list(), a_target("wins", 10)
    other = an_account("Later")
    plan = a_plan(
        account,
        other,
        of_quarter,
        target,
        a_list_entry(of_quarter.id, account.id, added_on=DAY),
        a_list_entry(of_quarter.id, other.id, added_on=NEXT),
        a_revision(target.id, 12, DAY),
        a_revision(target.id, 15, NEXT),
    )
    seen = seen_on(plan, DAY)
    assert [each.account_id for each in seen.all(ListEntry)] == [account.id]
    assert [each.value for each in seen.all(TargetRevision)] == [12]


def test_a_milestone_that_was_met_later_is_still_open() -> None:
    fair = an_activity()
    met, later = (
        a_milestone(fair.id, "Stand booked", done_on=DAY),
        a_milestone(fair.id, "Guests invited", done_on=NEXT),
    )
    seen = seen_on(a_plan(fair, met, later), DAY).all(Milestone)
    assert [each.done_on for each in seen] == [DAY, None]
