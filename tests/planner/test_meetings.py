"""Meetings and series of meetings. Source: requirements 000-27, 001-06."""

from datetime import date

from planner.meetings import (
    days_of,
    meeting_days,
    meeting_detail,
    next_day,
    next_meeting,
    next_review,
    next_review_line,
    rhythm_words,
    series_line,
    series_rows,
)
from planner.quarter import Quarter
from planner.records import Meeting, MeetingKind, new_id
from tests.builders import a_company, a_person, a_plan

QUARTER = Quarter(2026, 3)
TODAY = date(2026, 8, 14)


def a_meeting(
    day: date = date(2026, 7, 7),
    every: str | None = "2 weeks",
    kind: MeetingKind = MeetingKind.MONTHLY_PIPELINE,
    **values: object,
) -> Meeting:
    """A series every two weeks from 7 July 2026, unless something else is given."""
    return Meeting(id=new_id(), date=day, kind=kind, every=every, **values)  # type: ignore[arg-type]  # a builder


def test_every_two_weeks_makes_seven_meetings_in_the_quarter() -> None:
    found = meeting_days(a_plan(a_meeting()), QUARTER)
    assert [(each.day.day, each.day.month) for each in found] == [
        (7, 7),
        (21, 7),
        (4, 8),
        (18, 8),
        (1, 9),
        (15, 9),
        (29, 9),
    ]


def test_every_two_months_makes_two() -> None:
    found = meeting_days(a_plan(a_meeting(every="2 months")), QUARTER)
    assert [each.day for each in found] == [date(2026, 7, 7), date(2026, 9, 7)]


def test_a_single_meeting_is_in_its_own_quarter_only() -> None:
    plan = a_plan(a_meeting(every=None))
    assert len(meeting_days(plan, QUARTER)) == 1
    assert meeting_days(plan, Quarter(2026, 4)) == ()


def test_several_series_are_told_by_day() -> None:
    weekly = a_meeting(
        day=date(2026, 9, 22), every="1 week", kind=MeetingKind.WEEKLY_FUNNEL
    )
    review = a_meeting(
        day=date(2026, 9, 24), every=None, kind=MeetingKind.QUARTER_REVIEW
    )
    found = meeting_days(a_plan(review, weekly), QUARTER)
    assert [each.day.day for each in found] == [22, 24, 29]


def test_the_days_follow_the_company_s_own_quarter() -> None:
    # With a year from October, Q1 FY2027 is October to December 2026.
    plan = a_plan(a_company(fiscal_year_start=10), a_meeting(every="2 months"))
    found = meeting_days(plan, Quarter(2027, 1))
    assert [each.day for each in found] == [date(2026, 11, 7)]


def test_the_next_meeting_may_be_today() -> None:
    series = a_meeting()
    assert next_day(series, date(2026, 8, 18)) == date(2026, 8, 18)
    assert next_day(series, date(2026, 8, 19)) == date(2026, 9, 1)
    assert next_day(a_meeting(every=None), TODAY) is None


def test_a_planning_meeting_is_no_review() -> None:
    planning = a_meeting(day=date(2026, 8, 17), every=None, kind=MeetingKind.PLANNING)
    plan = a_plan(planning, a_meeting())
    coming = next_meeting(plan, TODAY)
    review = next_review(plan, TODAY)
    assert coming is not None
    assert coming.meeting == planning
    assert review is not None
    assert review.day == date(2026, 8, 18)
    assert next_review_line(plan, TODAY) == "Next review: Tue 18 Aug 2026"


def test_without_meetings_there_is_no_next_one() -> None:
    assert next_meeting(a_plan(), TODAY) is None
    assert next_review_line(a_plan(), TODAY) == ""


def test_a_meeting_says_when_where_and_who_leads_it() -> None:
    rosa = a_person("Rosa Lind")
    series = a_meeting(place="Meeting room", chair_id=rosa.id)
    plan = a_plan(rosa, series)
    coming = next_meeting(plan, TODAY)
    assert coming is not None
    detail = meeting_detail(plan, coming)
    assert detail == "Tue 18 Aug · Meeting room · led by Rosa Lind"


def test_the_rows_of_settings_say_how_often_and_when_next() -> None:
    series, once = a_meeting(), a_meeting(every=None, kind=MeetingKind.PLANNING)
    (first, second) = series_rows(a_plan(once, series), QUARTER, TODAY)
    assert (first.meeting, len(first.days), first.next_on) == (
        series,
        7,
        date(2026, 8, 18),
    )
    assert (len(second.days), second.next_on) == (1, None)
    assert [rhythm_words(series), rhythm_words(once)] == ["every 2 weeks", "once"]
    assert series_line(7, "Q3 2026") == "7 meetings in Q3 2026"
    assert series_line(1, "Q3 2026") == "1 meeting in Q3 2026"


def test_the_days_of_a_meeting_include_both_ends() -> None:
    series = a_meeting()
    assert list(days_of(series, date(2026, 7, 7), date(2026, 7, 21))) == [
        date(2026, 7, 7),
        date(2026, 7, 21),
    ]
