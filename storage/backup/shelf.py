"""Where the backups of a plan lie, and when another one is made."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from planner.errors import PlanFileError
from storage.backup.copy import save_copy
from storage.backup.places import is_of_another, note_place
from storage.backup.thinning import outdated
from storage.connection import connect, in_words
from storage.edit_log import LogEntry
from storage.folders import data_folder, key_of, make_private
from storage.safe_file import PART_BEGINS, PART_ENDS, explain
from storage.statements import read_log

_TIME = "%Y-%m-%d %H.%M.%S"  # no colons: Windows takes none
_TIME_LENGTH = len("2026-08-14 12.00.30")
_LONGEST_STEM = 60
# A part this old was left by a program that was killed: none takes so long to write.
_PART_AGE = timedelta(minutes=10).total_seconds()


@dataclass(frozen=True, slots=True)
class Backup:
    """An earlier state of a plan, in a file of its own. `at`: when it was made."""

    path: Path
    at: datetime

    def as_json(self) -> dict[str, str | int]:
        """The backup for programs. `bytes`: the size of its file."""
        size = self.path.stat().st_size
        return {"at": self.at.isoformat(), "path": str(self.path), "bytes": size}


def backups_of(plan: Path, others: Iterable[Path] = ()) -> tuple[Backup, ...]:
    """The backups of the plan at this place, the newest first; and in other folders."""
    folders = (folder_of(plan), *others)
    return _newest_first(path for each in folders for path in each.glob("*.qdeck"))


def kin_of(connection: sqlite3.Connection, plan: Path) -> Iterator[Path]:
    """The folders with backups of the open plan from when it lay in another place.

    Their newest one is of the same company, and its last edit is one of this plan's;
    and no plan lies there any more, or this would be a copy of it.
    """
    own = folder_of(plan)
    company, entries = _company(connection), None
    for folder in sorted(own.parent.glob("*")):
        newest = next(iter(_newest_first(folder.glob("*.qdeck"))), None)
        if folder == own or newest is None or is_of_another(folder, plan):
            continue
        seen = _seen_in(newest.path)
        if seen is None or seen[0] != company:
            continue
        entries = entries or {each.id: each for each in read_log(connection, -1)}
        if seen[1] is not None and entries.get(seen[1].id) == seen[1]:
            yield folder


def back_up(connection: sqlite3.Connection, plan: Path, at: datetime) -> Path | None:
    """Puts the open plan on the shelf; None if nothing changed since the last time.

    Raises DiskFull or another PlanFileError; then the earlier backups are untouched.
    """
    _sweep(plan, at)
    earlier = backups_of(plan)
    if earlier and last_edit(connection) == _last_edit_in(earlier[0].path):
        return None
    target = _free_place(plan, at)
    try:
        make_private(target.parent)
    except OSError as error:
        raise explain(error, target) from error
    save_copy(connection, plan, target)
    note_place(target.parent, plan)
    _thin(plan, at)
    return target


def remove_all_but(kept: Path, backups: Iterable[Backup]) -> int:
    """Removes these backups except for one; how many are gone.

    Raises CannotWrite at the first that the system keeps.
    """
    going = [each.path for each in backups if each.path != kept]
    for path in going:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise explain(error, path) from error
    return len(going)


def edits_since(
    connection: sqlite3.Connection, backups: tuple[Backup, ...]
) -> Iterator[int | None]:
    """For each backup the edits of the open plan since; None: not to be compared.

    A plan has gone another way since, for example, if an earlier backup was restored.
    """
    entries = {entry.id: entry for entry in read_log(connection, -1)}
    for backup in backups:
        last = _last_edit_in(backup.path)
        is_known = last is not None and entries.get(last.id) == last
        yield sum(entry > last.id for entry in entries) if last and is_known else None


def last_edit(connection: sqlite3.Connection) -> LogEntry | None:
    """The newest edit of the plan behind the connection."""
    return next(iter(read_log(connection, 1)), None)


def folder_of(plan: Path) -> Path:
    """The folder for the backups of a plan, by the place of the plan."""
    return data_folder() / "backups" / f"{_stem(plan)}-{key_of(plan)}"


def time_in_name(at: datetime) -> str:
    """The time as names of files carry it."""
    return at.strftime(_TIME)


def _stem(plan: Path) -> str:
    return plan.stem[:_LONGEST_STEM]


def _backup(path: Path) -> Backup | None:
    try:
        at = datetime.strptime(path.stem[-_TIME_LENGTH:], _TIME)
    except ValueError:
        return None
    return Backup(path, at)


def _newest_first(paths: Iterable[Path]) -> tuple[Backup, ...]:
    found = (_backup(path) for path in paths)
    known = [backup for backup in found if backup is not None]
    return tuple(sorted(known, key=lambda each: each.at, reverse=True))


def _last_edit_in(backup: Path) -> LogEntry | None:
    """The newest edit in a backup; None if it cannot be read."""
    seen = _seen_in(backup)
    return None if seen is None else seen[1]


def _seen_in(backup: Path) -> tuple[str | None, LogEntry | None] | None:
    """The id of the company in a backup, and the newest edit; None: unreadable."""
    try:
        with in_words(backup), closing(connect(backup, read_only=True)) as connection:
            return _company(connection), last_edit(connection)
    except PlanFileError:
        return None


def _company(connection: sqlite3.Connection) -> str | None:
    row = connection.execute("SELECT id FROM companies ORDER BY rowid").fetchone()
    return None if row is None else str(row[0])


def _free_place(plan: Path, at: datetime) -> Path:
    """A name that no backup has yet: of this second, or the next that is free."""
    folder = folder_of(plan)
    while True:
        path = folder / f"{_stem(plan)} {time_in_name(at)}.qdeck"
        if not path.exists():
            return path
        at += timedelta(seconds=1)


def _thin(plan: Path, now: datetime) -> None:
    backups = {backup.at: backup.path for backup in backups_of(plan)}
    for at in outdated(backups, now):
        _remove(backups[at])


def _sweep(plan: Path, now: datetime) -> None:
    """Removes what a killed program left of a backup, and of its journal."""
    for part in folder_of(plan).glob(f"{PART_BEGINS}*{PART_ENDS}*"):
        with suppress(OSError):
            if now.timestamp() - part.stat().st_mtime > _PART_AGE:
                _remove(part)


def _remove(path: Path) -> None:
    # What cannot be removed now is removed another time.
    with suppress(OSError):
        path.unlink()
