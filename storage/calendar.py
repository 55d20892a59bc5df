"""Entries as an iCalendar file (RFC 5545), for the calendars of other programs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from planner.diary import Entry
from planner.errors import PlannerError
from planner.recurrence import Every, Step
from planner.text import _
from storage.safe_file import replace_file

if TYPE_CHECKING:  # loads half of the time zones there are: late, when it is used
    from icalendar import Event

ENDING = ".ics"
MAKER = "-//Quarterdeck//Quarterdeck//EN"
SHORTEST_MONTH = 28
SECONDS = 60


def write_calendar(
    path: Path, entries: Iterable[Entry], name: str, at: datetime
) -> None:
    """Writes the entries to an .ics file, whole or not at all.

    `name`: what calendars call it; `at`: now, in local time. Raises PlannerError for
    another ending, PlanFileError if the file cannot be written.
    """
    if path.suffix.lower() != ENDING:
        sentence = _("A calendar is an .ics file. Call it {name}, for example.")
        raise PlannerError(sentence.format(name=path.with_suffix(ENDING).name))
    made = calendar_bytes(entries, name, at)
    replace_file(path, lambda part: _put(part, made))


def calendar_bytes(entries: Iterable[Entry], name: str, at: datetime) -> bytes:
    """The entries as an iCalendar stream.

    An entry keeps its UID, which is the record's, so that importing the file again
    changes the entries that are there instead of adding others.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    for entry in entries:
        calendar.add_component(_event(entry, at.astimezone(UTC)))
    stream: bytes = calendar.to_ical()
    return stream


def _event(entry: Entry, at: datetime) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", f"{entry.id}@quarterdeck")
    event.add("dtstamp", at)
    # Calendars take an entry that they have only from a higher number.
    event.add("sequence", int(at.timestamp()) // SECONDS)
    event.add("summary", entry.title)
    event.add("dtstart", entry.start)
    event.add("dtend", entry.until)
    if entry.every is not None:
        event.add("rrule", _rule(entry.every, entry.start.day))
    if entry.detail:
        event.add("description", entry.detail)
    if entry.place:
        event.add("location", entry.place)
    event.add("categories", [entry.kind])
    event.add("status", "CANCELLED" if entry.is_cancelled else "CONFIRMED")
    # Nobody is busy all day because a campaign runs.
    event.add("transp", "TRANSPARENT")
    return event


def _rule(every: Every, day: int) -> dict[str, object]:
    """The recurrence: of a month without such a day its last one, as in the plan."""
    if every.step is Step.WEEK:
        return {"freq": "weekly", "interval": every.number}
    rule: dict[str, object] = {"freq": "monthly", "interval": every.number}
    if day > SHORTEST_MONTH:
        rule["bymonthday"] = list(range(SHORTEST_MONTH, day + 1))
        rule["bysetpos"] = -1
    return rule


def _put(part: Path, made: bytes) -> None:
    part.write_bytes(made)
