"""Milestones ticked, moved and added."""

from datetime import date

import pytest

from planner.change import Change
from planner.edits.milestones import (
    add_milestone,
    add_rule,
    milestone_as_typed,
    move,
    tick,
)
from planner.errors import Invalid
from planner.milestones import milestones_of
from planner.plan import Plan
from planner.records import Activity, ActivityType, Milestone, MilestoneRule
from tests.builders import a_milestone, a_milestone_rule, a_plan, an_activity

TODAY = date(2026, 8, 3)


def _seminar() -> Activity:
    return an_activity(type=ActivityType.SEMINAR, due=date(2026, 9, 30))


def _stored(plan: Plan, change: Change) -> list[tuple[str, int, date | None]]:
    return [
        (each.text, each.days_before, each.done_on)
        for each in plan.after(change).all(Milestone)
    ]


def test_ticking_what_a_rule_asks_stores_it_for_this_event() -> None:
    seminar = _seminar()
    plan = a_plan(seminar, a_milestone_rule("List agreed", 60))
    (row,) = milestones_of(plan, seminar)
    change = tick(plan, seminar, row, TODAY)
    assert _stored(plan, change) == [("List agreed", 60, TODAY)]
    assert change.label == "Met: List agreed"


def test_a_tick_is_taken_away() -> None:
    seminar = _seminar()
    plan = a_plan(seminar, a_milestone(seminar.id, "List agreed", 60, done_on=TODAY))
    (row,) = milestones_of(plan, seminar)
    change = tick(plan, seminar, row, None)
    assert _stored(plan, change) == [("List agreed", 60, None)]
    assert change.label == "Not met yet: List agreed"


def test_a_rule_is_moved_for_one_event_only() -> None:
    seminar = _seminar()
    plan = a_plan(seminar, a_milestone_rule("List agreed", 60))
    (row,) = milestones_of(plan, seminar)
    change = move(plan, seminar, row, 45)
    assert _stored(plan, change) == [("List agreed", 45, None)]
    assert plan.after(change).all(MilestoneRule) == plan.all(MilestoneRule)


def test_an_event_gets_a_milestone_of_its_own() -> None:
    seminar = _seminar()
    plan = a_plan(seminar)
    change = add_milestone(plan, seminar, " Room booked ", 90)
    assert _stored(plan, change) == [("Room booked", 90, None)]


def test_a_rule_is_for_every_event_of_its_type() -> None:
    plan = a_plan()
    change = add_rule(plan, ActivityType.SEMINAR, "List agreed", 60)
    (rule,) = plan.after(change).all(MilestoneRule)
    assert (rule.type, rule.text, rule.days_before) == (
        ActivityType.SEMINAR,
        "List agreed",
        60,
    )


def test_a_milestone_is_typed_with_its_days() -> None:
    seminar = _seminar()
    plan = a_plan(seminar)
    change = milestone_as_typed(plan, seminar, " Room booked ", "90")
    assert _stored(plan, change) == [("Room booked", 90, None)]


@pytest.mark.parametrize("days", ["", "1.5"])
def test_a_milestone_needs_a_whole_number_of_days(days: str) -> None:
    seminar = _seminar()
    with pytest.raises(Invalid) as refusal:
        milestone_as_typed(a_plan(seminar), seminar, "Room booked", days)
    assert str(refusal.value) == (
        "Enter how many days before the activity, such as 30."
    )
