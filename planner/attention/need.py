"""One thing that waits for somebody, and where it is put right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from planner.naming import title_of
from planner.records import Record
from planner.text import _

NAMES_SHOWN = 3
LAST_WEEK = "last-week"
"""What opens on the programme: the fields for the results of the week before."""


class Urgency(StrEnum):
    """How pressing something is."""

    LATE = "late"
    OFF_TRACK = "off track"
    WRONG = "wrong"
    MISSING = "missing"
    SOON = "not started"


class Place(StrEnum):
    """The page on which it is put right."""

    ACCOUNTS = "accounts"
    BUDGET = "budget"
    CAMPAIGNS = "campaigns"
    CHECK = "plan-check"
    PROGRAMME = "programme"
    SETTINGS = "settings"
    TARGETS = "targets"


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One thing that waits: what it is, and where it is put right.

    `record_id`: what to show on that page, None for the page itself. `action`: the
    word on the button that leads there.
    """

    urgency: Urgency
    title: str
    detail: str
    action: str
    place: Place
    record_id: str | None = None


def names(records: Sequence[Record]) -> str:
    """The first names, and how many more there are."""
    shown = ", ".join(title_of(record) for record in records[:NAMES_SHOWN])
    more = len(records) - NAMES_SHOWN
    if more <= 0:
        return shown
    return _("{names} and {count} more").format(names=shown, count=more)
