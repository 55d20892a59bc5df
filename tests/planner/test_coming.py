"""What comes up on the first page."""

from datetime import date
from decimal import Decimal

from planner.coming import coming_rows
from planner.quarter import Quarter
from planner.records import Meeting, MeetingKind, new_id
from tests.builders import a_campaign, a_person, a_plan, an_activity

AS_OF = date(2026, 8, 14)
QUARTER = Quarter(2026, 3)


def test_what_comes_up_has_its_day_campaign_quantity_and_owner() -> None:
    rosa, campaign = a_person(), a_campaign("Cold chain")
    soon = an_activity(
        campaign_id=campaign.id,
        due=date(2026, 8, 20),
        owner_id=rosa.id,
        planned_quantity=Decimal(20),
        unit="seats",
    )
    (row,) = coming_rows(a_plan(rosa, campaign, soon), QUARTER, AS_OF)
    assert row.detail == "Thu 20 Aug · Cold chain · 20 seats"
    assert row.owner == rosa


def a_series(first: date = date(2026, 7, 7), every: str | None = "2 weeks") -> Meeting:
    """A series of meetings in Room 4."""
    kind = MeetingKind.MONTHLY_PIPELINE
    return Meeting(id=new_id(), date=first, kind=kind, every=every, place="Room 4")


def titles(*days: int, meeting: Meeting, as_of: date = AS_OF) -> list[str]:
    """What comes up of jobs on these days of August, and of a meeting."""
    jobs = [an_activity(f"Job {day}", due=date(2026, 8, day)) for day in days]
    rows = coming_rows(a_plan(meeting, *jobs), QUARTER, as_of)
    return [row.title for row in rows]


def test_the_next_meeting_stands_among_the_work_by_its_day() -> None:
    found = titles(17, 18, 20, meeting=a_series())
    assert found == ["Job 17", "Meeting: Monthly pipeline", "Job 18", "Job 20"]


def test_a_meeting_says_when_and_where_and_who_leads_it() -> None:
    rosa = a_person()
    series = Meeting(
        id=new_id(),
        date=date(2026, 8, 18),
        kind=MeetingKind.QUARTER_REVIEW,
        place="Room 4",
        chair_id=rosa.id,
    )
    (row,) = coming_rows(a_plan(rosa, series), QUARTER, AS_OF)
    assert (row.detail, row.owner, row.activity) == (
        "Tue 18 Aug · Room 4",
        rosa,
        None,
    )


def test_a_meeting_that_is_far_off_or_of_another_quarter_is_left_out() -> None:
    assert titles(meeting=a_series(date(2026, 8, 29), every=None)) == []
    assert titles(meeting=a_series(date(2026, 8, 28), every=None)) == [
        "Meeting: Monthly pipeline"
    ]
    late = date(2026, 9, 25)
    october = a_series(date(2026, 10, 1), every=None)
    assert titles(meeting=october, as_of=late) == []
