"""Edits that were made before, as the log of a plan file gives them back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from planner.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class RowEdit:
    """What an edit did to a record. `before` None: added; `after` None: removed.

    Of a record that was changed, only the id and what was changed.
    """

    kind: type[Record]
    id: str
    before: Mapping[str, object] | None
    after: Mapping[str, object] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One edit: who made it and when, how Undo named it, how many rows it took.

    `read`: gives those rows that were asked about, in order; may raise PlannerError.
    """

    at: datetime
    who: str
    label: str
    row_count: int
    read: Callable[[], tuple[RowEdit, ...]]
