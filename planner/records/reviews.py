"""The meetings in which both sides look at the plan together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class MeetingKind(StrEnum):
    """What a meeting is for."""

    WEEKLY_FUNNEL = "weekly funnel"
    MONTHLY_PIPELINE = "monthly pipeline"
    QUARTER_REVIEW = "quarter review"
    PLANNING = "planning"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting, or the first of a series. `every`: "2 weeks", None when it is one."""

    id: str
    date: date
    kind: MeetingKind
    place: str | None = None
    chair_id: str | None = None
    purpose: str | None = None
    every: str | None = None
