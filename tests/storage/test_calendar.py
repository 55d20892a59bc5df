"""The calendar file: what it holds, and that other programs read the same days."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar

from planner.diary import Entry, diary
from planner.errors import PlannerError
from planner.quarter import Quarter
from planner.records import ActivityState, Meeting, MeetingKind, new_id
from planner.recurrence import Every
from storage.calendar import calendar_bytes, write_calendar
from tests.builders import a_campaign, a_person, a_plan, an_activity

NOW = datetime(2026, 8, 14, 9, 30)
Q3 = Quarter(2026, 3)


def an_entry(**values: object) -> Entry:
    defaults: dict[str, object] = {
        "id": "a1",
        "title": "Call the dairies",
        "start": date(2026, 8, 10),
        "until": date(2026, 8, 13),
        "detail": "",
        "kind": "Cold chain",
    }
    return Entry(**{**defaults, **values})  # type: ignore[arg-type]  # a builder


def lines(*entries: Entry, at: datetime = NOW) -> list[str]:
    """The unfolded lines of the file."""
    text = calendar_bytes(entries, "Q3 2026", at).decode()
    return text.replace("\r\n ", "").split("\r\n")


def test_three_activities_of_a_rep_are_three_events() -> None:
    rosa, jon = a_person("Rosa Lind"), a_person("Jon Vale")
    own = [
        an_activity(f"Visit {day}", due=date(2026, 8, day), owner_id=rosa.id)
        for day in (17, 18, 19)
    ]
    plan = a_plan(rosa, jon, *own, an_activity(due=date(2026, 8, 20), owner_id=jon.id))
    found = Calendar.from_ical(calendar_bytes(diary(plan, Q3, rosa), "Rosa", NOW))
    events = found.walk("VEVENT")
    assert [str(event["summary"]) for event in events] == [
        "Visit 17",
        "Visit 18",
        "Visit 19",
    ]


def test_an_activity_is_whole_days_and_ends_before_the_day_after_its_last() -> None:
    found = lines(an_entry())
    assert "DTSTART;VALUE=DATE:20260810" in found
    assert "DTEND;VALUE=DATE:20260813" in found
    assert "UID:a1@quarterdeck" in found
    assert "STATUS:CONFIRMED" in found


def test_a_later_export_changes_the_same_entry() -> None:
    before, after = lines(an_entry()), lines(an_entry(), at=NOW + timedelta(minutes=1))

    def value(of: list[str], name: str) -> str:
        (found,) = (line for line in of if line.startswith(name))
        return found.partition(":")[2]

    assert value(before, "UID") == value(after, "UID")
    assert int(value(after, "SEQUENCE")) == int(value(before, "SEQUENCE")) + 1


def test_signs_of_the_format_are_escaped_and_long_lines_folded() -> None:
    title = "Söhne & Töchter; Fisch, Fleisch\\Obst " + "ü" * 60
    stream = calendar_bytes([an_entry(title=title, detail="One\nTwo")], "Q3", NOW)
    assert all(len(line) <= 75 for line in stream.split(b"\r\n"))
    assert b"\n" not in stream.replace(b"\r\n", b"")
    unfolded = stream.replace(b"\r\n ", b"").decode()
    assert "Töchter\\; Fisch\\, Fleisch\\\\Obst" in unfolded
    assert "DESCRIPTION:One\\nTwo" in unfolded
    (event,) = Calendar.from_ical(stream).walk("VEVENT")
    assert str(event["summary"]) == title


def test_a_text_cannot_begin_a_line_of_its_own() -> None:
    stream = calendar_bytes(
        [an_entry(title="Calls\r\nEND:VEVENT\r\nATTACH:file:///x")], "Q3", NOW
    )
    assert b"\r\nATTACH" not in stream
    assert len(Calendar.from_ical(stream).walk("VEVENT")) == 1


@pytest.mark.parametrize("every", ["1 week", "2 weeks", "1 month", "3 months"])
@pytest.mark.parametrize(
    "first", [date(2026, 7, 7), date(2026, 1, 29), date(2026, 1, 30), date(2026, 1, 31)]
)
def test_a_series_has_the_days_that_the_plan_has(every: str, first: date) -> None:
    rhythm = Every.parse(every)
    entry = an_entry(start=first, until=first + timedelta(days=1), every=rhythm)
    (rule,) = (line[6:] for line in lines(entry) if line.startswith("RRULE:"))
    start = datetime(first.year, first.month, first.day)
    until = date(2029, 1, 1)
    read = rrulestr(rule, dtstart=start).between(
        start, datetime(until.year, until.month, until.day), inc=True
    )
    assert [day.date() for day in read] == list(rhythm.dates(first, first, until))


def test_a_quarter_has_its_meetings_whole_and_what_was_cancelled() -> None:
    campaign = a_campaign("Cold chain", code="C1")
    dropped = an_activity(
        "Fair",
        campaign_id=campaign.id,
        start=date(2026, 8, 3),
        due=date(2026, 8, 5),
        state=ActivityState.CANCELLED,
    )
    meeting = Meeting(
        id=new_id(),
        date=date(2026, 1, 5),
        kind=MeetingKind.MONTHLY_PIPELINE,
        every="1 month",
        place="Room 4",
    )
    over = Meeting(id=new_id(), date=date(2026, 1, 5), kind=MeetingKind.PLANNING)
    plan = a_plan(campaign, dropped, an_activity("Some day"), meeting, over)
    found = diary(plan, Q3)
    assert [(each.title, each.start) for each in found] == [
        ("Monthly pipeline", date(2026, 1, 5)),
        ("Fair", date(2026, 8, 3)),
    ]
    assert "STATUS:CANCELLED" in lines(*found)
    assert "LOCATION:Room 4" in lines(*found)


def test_another_ending_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(PlannerError) as refusal:
        write_calendar(tmp_path / "q3.csv", [an_entry()], "Q3", NOW)
    assert str(refusal.value) == (
        "A calendar is an .ics file. Call it q3.ics, for example."
    )
    assert list(tmp_path.iterdir()) == []


def test_the_file_is_the_stream(tmp_path: Path) -> None:
    path = tmp_path / "q3.ics"
    write_calendar(path, [an_entry()], "Q3", NOW)
    assert path.read_bytes() == calendar_bytes([an_entry()], "Q3", NOW)
