"""What pages may ask of the outside world, as plain callables.

Pages import neither storage nor each other; the application hands them this.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # the window starts without the reports
    from planner.diary import Entry
    from planner.edits.removing import Removal
    from planner.logged import Edit
    from planner.records import Paper
    from planner.reports.document import Document


Cell = str | int | Decimal | date | None
Progress = Callable[[float], bool]
"""Is told how much is done, from 0 to 1; False stops the work."""


class SheetRow(Protocol):
    """A row of a file. `number`: as a spreadsheet counts, from 1."""

    @property
    def number(self) -> int: ...
    @property
    def cells(self) -> tuple[str, ...]: ...


class Sheet(Protocol):
    """A table that was read from a file, as text."""

    @property
    def header(self) -> tuple[str, ...]: ...
    @property
    def header_number(self) -> int: ...
    @property
    def rows(self) -> Sequence[SheetRow]: ...
    @property
    def encoding(self) -> str: ...
    @property
    def encoding_is_sure(self) -> bool: ...
    @property
    def separator(self) -> str: ...
    @property
    def format(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Pages:
    """A drawn document as PDF. `missing`: the letters that no font could draw."""

    data: bytes
    count: int
    missing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """A backup of the plan. `edits`: made since; None: not to be compared."""

    path: Path
    at: datetime
    edits: int | None


class ReadSheet(Protocol):
    """Reads a list from a file, or from cells that were copied.

    `header_row`: the number of the row of column names, if it is not to be looked for.
    Raises PlannerError with one sentence.
    """

    def __call__(
        self,
        source: Path | str,
        /,
        *,
        encoding: str | None = None,
        separator: str | None = None,
        known: Sequence[str] = (),
        header_row: int | None = None,
    ) -> Sheet: ...


def _no_history(ids: Collection[str]) -> Sequence[Edit]:
    """The door to the log of edits while nobody has put one in."""
    del ids
    return ()


def _no_calendar(path: Path, entries: Sequence[Entry], name: str) -> None:
    """The door to a calendar while nobody has put one in."""
    raise NotImplementedError(path, entries, name)


def _no_forgetting(removal: Removal) -> None:
    """The door to removing people for good while nobody has put one in."""
    raise NotImplementedError(removal)


def _no_backups() -> int:
    """The door to the backups while nobody has put one in."""
    return 0


def _no_wiping() -> None:
    """The door to writing the file anew while nobody has put one in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgetting:
    """How somebody goes for good. Each may raise PlannerError with one sentence.

    `forget`: out of the plan and its log; `wipe`: out of what lies between the rows of
    the file; `count_backups`: earlier copies that are kept here; `replace_backups`:
    deletes these, makes a new one, and says how many are gone.
    """

    forget: Callable[[Removal], None] = _no_forgetting
    wipe: Callable[[], None] = _no_wiping
    count_backups: Callable[[], int] = _no_backups
    replace_backups: Callable[[], int] = _no_backups


def _no_drawing(
    document: Document, paper: Paper, progress: Progress, only: Collection[int]
) -> Pages | None:
    """The door to drawing some pages while nobody has put one in."""
    raise NotImplementedError(document, paper, progress, only)


def _no_pages(path: Path, content: bytes) -> None:
    """The door for drawn pages while nobody has put one in."""
    raise NotImplementedError(path, len(content))


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """The doors to the disk. Each may raise PlannerError with one sentence.

    `plan_path`: the open plan file; `render`: draws a document's pages in memory, and
    gives None if its progress stopped it; `render_some`: only these of its pages,
    counted from 1; `save_pages`: the pages that were drawn;
    `save_document`: by the file's ending, .pdf, .txt or .json; `write_sheet`: path,
    header, rows; `save_copy`: the whole plan to another place. `is_read_only`: the
    file or its folder cannot be written, or somebody else has it open, so the plan can
    only be looked at. `find_change`: what happened to the file from outside, or "".
    `history`: what was done to these records, newest first, None while it is read.
    `save_calendar`: path, entries, and what the calendar is called. `forgetting`: of
    people who are removed for good.
    """

    plan_path: Path
    read_sheet: ReadSheet
    write_sheet: Callable[[Path, Sequence[str], Sequence[Sequence[Cell]]], None]
    render: Callable[[Document, Paper, Progress], Pages | None]
    save_document: Callable[[Document, Path, Paper], None]
    save_copy: Callable[[Path], None]
    is_read_only: bool = False
    find_change: Callable[[], str] = str  # which gives ""
    history: Callable[[Collection[str]], Sequence[Edit] | None] = _no_history
    save_calendar: Callable[[Path, Sequence[Entry], str], None] = _no_calendar
    render_some: Callable[
        [Document, Paper, Progress, Collection[int]], Pages | None
    ] = _no_drawing
    save_pages: Callable[[Path, bytes], None] = _no_pages
    forgetting: Forgetting = field(default_factory=Forgetting)
