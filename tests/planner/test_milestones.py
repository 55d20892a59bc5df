"""What must stand before an event, counted back from its day."""

from datetime import date

import pytest

from planner.milestones import (
    MilestoneRow,
    before_words,
    milestones_of,
    overdue_words,
)
from planner.records import Activity, ActivityState, ActivityType, Record
from tests.builders import a_milestone, a_milestone_rule, a_plan, an_activity

EVENT = date(2026, 9, 30)


def _seminar(**values: object) -> Activity:
    return an_activity("Seminar", type=ActivityType.SEMINAR, **{"due": EVENT, **values})


def _rows(activity: Activity, *records: Record) -> tuple[MilestoneRow, ...]:
    return milestones_of(a_plan(activity, *records), activity)


def test_sixty_days_before_30_september_is_1_august() -> None:
    (row,) = _rows(_seminar(), a_milestone_rule("Invitee list agreed", 60))
    assert row.due == date(2026, 8, 1)
    assert not row.is_overdue(date(2026, 8, 1))
    assert row.is_overdue(date(2026, 8, 2))
    assert row.days_overdue(date(2026, 8, 3)) == 2
    assert overdue_words(row, date(2026, 8, 3)) == "overdue 2 days"
    assert overdue_words(row, date(2026, 8, 2)) == "overdue 1 day"
    assert overdue_words(row, date(2026, 8, 1)) == ""


def test_only_rules_of_the_same_type_count() -> None:
    fair = a_milestone_rule("Stand booked", 90, type=ActivityType.FAIR)
    assert _rows(_seminar(), fair) == ()
    assert _rows(an_activity(due=EVENT), fair) == ()


def test_the_earliest_milestone_comes_first() -> None:
    rows = _rows(
        _seminar(),
        a_milestone_rule("Invitations out", 30),
        a_milestone_rule("List agreed", 60),
    )
    assert [row.text for row in rows] == ["List agreed", "Invitations out"]


def test_a_milestone_of_its_own_takes_the_place_of_the_rule() -> None:
    seminar = _seminar()
    own = a_milestone(seminar.id, "invitee  list agreed", 45)
    (row,) = _rows(seminar, own, a_milestone_rule("Invitee list agreed", 60))
    # 45 days before 30 September: 30 of September, 15 of August.
    assert (row.due, row.stored) == (date(2026, 8, 16), own)


def test_a_met_milestone_is_not_overdue_from_that_day_on() -> None:
    seminar = _seminar()
    own = a_milestone(seminar.id, "List agreed", 60, done_on=date(2026, 8, 4))
    (row,) = _rows(seminar, own)
    assert row.is_overdue(date(2026, 8, 3))
    assert not row.is_overdue(date(2026, 8, 4))
    assert row.is_done(date(2026, 8, 4))


def test_what_only_starts_is_counted_from_its_start() -> None:
    (row,) = _rows(_seminar(due=None, start=EVENT), a_milestone_rule("List agreed", 60))
    assert row.due == date(2026, 8, 1)


@pytest.mark.parametrize("days_before", [0, 10**9])
def test_without_a_day_or_beyond_the_calendar_nothing_is_due(days_before: int) -> None:
    rule = a_milestone_rule("List agreed", days_before)
    (row,) = _rows(_seminar(due=None if days_before == 0 else EVENT), rule)
    assert row.due is None
    assert not row.is_overdue(date(2027, 1, 1))


def test_a_cancelled_event_needs_nothing() -> None:
    cancelled = _seminar(state=ActivityState.CANCELLED)
    assert _rows(cancelled, a_milestone_rule("List agreed", 60)) == ()


def test_once_the_event_is_over_nothing_before_it_is_late() -> None:
    over = _seminar(state=ActivityState.DONE, done_on=EVENT)
    (row,) = _rows(over, a_milestone_rule("List agreed", 60))
    assert not row.is_overdue(date(2026, 10, 1))
    assert not row.is_done(date(2026, 10, 1))


def test_days_before_are_said_in_words() -> None:
    assert before_words(60) == "60 days before"
    assert before_words(1) == "1 day before"
    assert before_words(0) == "on the day"
