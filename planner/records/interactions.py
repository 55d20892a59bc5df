"""What passed between us and an account, noted by hand or by another program."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from planner.records.people import Side


class InteractionKind(StrEnum):
    """How an account was touched, or touched us."""

    MAIL = "mail"
    CLICK = "click"
    VISIT = "visit"
    CALL = "call"
    MEETING = "meeting"
    LETTER = "letter"
    EVENT = "event"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interaction:
    """One touch of an account. `contact_id`: a contact of that account, if one.

    `side`: whose touch it was; `person_id`: who of ours; `source`: the file or the
    program that it came from, None for one that was entered by hand.
    """

    id: str
    account_id: str
    contact_id: str | None = None
    date: date
    side: Side | None = None
    kind: InteractionKind
    text: str | None = None
    person_id: str | None = None
    source: str | None = None
