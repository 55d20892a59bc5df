"""Files of meetings and of series of meetings."""

from __future__ import annotations

from planner.errors import Invalid
from planner.exchange.kind import Field, Form, Kind, Unreadable
from planner.exchange.matching import KeyMatcher
from planner.exchange.reading import Reading
from planner.exchange.references import PERSON
from planner.exchange.values import DAY, LINE, TEXT, choice, write_text
from planner.records import Meeting, MeetingKind
from planner.recurrence import Every
from planner.text import ngettext


def _read_every(text: str, reading: Reading) -> str | Unreadable:
    """The rhythm of a series, written one way."""
    del reading
    try:
        return str(Every.parse(text))
    except Invalid as error:
        return Unreadable(str(error))


MEETINGS = Kind(
    key="meetings",
    title="Meetings",
    summary="review meetings, single ones or a series every so many weeks or months",
    record=Meeting,
    fields=(
        Field(name="date", form=DAY, is_key=True, is_needed=True),
        Field(name="kind", form=choice(MeetingKind), is_key=True, is_needed=True),
        Field(name="place", form=LINE),
        Field(name="chair", attribute="chair_id", form=PERSON),
        Field(name="purpose", form=TEXT),
        Field(name="every", form=Form(_read_every, write_text)),
    ),
    label=lambda count: ngettext(
        "Import {count} meeting", "Import {count} meetings", count
    ).format(count=count),
    records=lambda plan: plan.all(Meeting),
    matcher=lambda reading: KeyMatcher(reading.plan.all(Meeting), ("date", "kind")),
)
