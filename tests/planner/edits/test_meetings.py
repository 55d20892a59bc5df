"""Edits of meetings: typed in place, refused in words."""

from datetime import date

import pytest

from planner import edits
from planner.edits.meetings import new_meeting, set_meeting
from planner.errors import Invalid
from planner.plan import Plan
from planner.records import Meeting, MeetingKind
from tests.builders import a_person, a_plan

TODAY = date(2026, 8, 14)


def with_one() -> tuple[Plan, Meeting]:
    """A plan with a new meeting in it."""
    meeting = new_meeting(a_plan(), TODAY)
    return a_plan(meeting), meeting


def after(field: str, value: object) -> Meeting:
    plan, meeting = with_one()
    (found,) = plan.after(set_meeting(plan, meeting, field, value)).all(Meeting)
    return found


def test_a_new_meeting_is_a_monthly_series_from_today() -> None:
    _plan, meeting = with_one()
    assert (meeting.date, meeting.every) == (TODAY, "1 month")


def test_a_second_new_meeting_takes_the_next_free_day() -> None:
    plan, _first = with_one()
    second = new_meeting(plan, TODAY)
    assert second.date == date(2026, 8, 15)
    assert len(plan.after(edits.add(plan, second)).all(Meeting)) == 2


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("date", "2026-07-07", date(2026, 7, 7)),
        ("every", "2 Weeks", "2 weeks"),
        ("every", "every month", "1 month"),
        ("every", "", None),
        ("every", "Once", None),
        ("place", " Room 4 ", "Room 4"),
        ("purpose", "", None),
        ("kind", MeetingKind.PLANNING, MeetingKind.PLANNING),
    ],
)
def test_what_is_typed_is_stored(field: str, text: object, value: object) -> None:
    assert getattr(after(field, text), field) == value


def test_somebody_leads_it_or_nobody() -> None:
    rosa = a_person()
    meeting = new_meeting(a_plan(), TODAY)
    plan = a_plan(rosa, meeting)
    (led,) = plan.after(set_meeting(plan, meeting, "chair_id", rosa.id)).all(Meeting)
    assert led.chair_id == rosa.id
    assert after("chair_id", None).chair_id is None


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("date", "", "Enter the day of the first meeting."),
        ("date", "soon", "This is not a date."),
        ("every", "bi-monthly", "a number of weeks or months"),
    ],
)
def test_what_cannot_be_is_refused(field: str, text: str, sentence: str) -> None:
    plan, meeting = with_one()
    with pytest.raises(Invalid, match=sentence) as refused:
        set_meeting(plan, meeting, field, text)
    assert refused.value.field == field


def test_two_of_a_kind_on_one_day_are_refused() -> None:
    plan, first = with_one()
    second = new_meeting(plan, TODAY)
    both = plan.after(edits.add(plan, second))
    with pytest.raises(Invalid, match="one like this already"):
        set_meeting(both, second, "date", first.date.isoformat())
