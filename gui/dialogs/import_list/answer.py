"""What the import dialog asks of the pool, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from gui.services import Sheet
from planner.exchange import KINDS, Kind, Proposal, known_names
from planner.plan import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back from the pool: a value, or the sentence why there is none.

    `asked`: which question it answers; only the latest one still matters.
    """

    asked: int
    sheet: Sheet | None = None
    found: tuple[Plan, Proposal] | None = None
    sentence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Which file is read, and how. None: found out from the file itself."""

    path: Path
    encoding: str | None = None
    separator: str | None = None


def known_heads(kind: Kind | None) -> tuple[str, ...]:
    """The names that columns of this kind, or of any kind, may have."""
    kinds = KINDS if kind is None else (kind,)
    return tuple({name for each in kinds for name in known_names(each)})
