"""A connection to a plan file with the settings that keep it safe, and its failures."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from planner.errors import PlanFileError
from planner.text import _
from storage.errors import (
    CannotWrite,
    DiskFull,
    PlanFileBusy,
    PlanFileChanged,
    PlanFileReadOnly,
)
from storage.header import damaged
from storage.rows import Unreadable
from storage.schema import fingerprint

# Never WAL: copies of such a file silently lack edits. EXTRA, since with FULL a power
# cut lost commits. `mmap_size`: a damaged disk must be an error, not the end of us.
_SETTINGS: Mapping[str, str | int] = {
    "journal_mode": "truncate",
    "synchronous": 3,
    "foreign_keys": 1,
    "busy_timeout": 5000,
    "mmap_size": 0,
    "cell_size_check": 1,  # a damaged page is an error at once
    "trusted_schema": 0,  # whatever a stranger wrote into the file may call nothing
    "cache_size": -8000,  # KiB; a large import fills indexes in no order
}
_LONGEST_VALUE = 1 << 27  # bytes; the log of an import of a million accounts fits
_PRIMARY = 0xFF  # the lower byte of SQLite's code says what kind of failure it is


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """An open connection to the file at this absolute path, in autocommit.

    Raises PlanFileError when a setting that keeps the plan safe does not hold.
    """
    uri = f"{path.as_uri()}?mode={'ro' if read_only else 'rw'}"
    # A long write goes on beside the window, never two at a time: the workspace sees
    # to that, and SQLite itself takes one call after another.
    connection = sqlite3.connect(
        uri, uri=True, isolation_level=None, check_same_thread=False
    )
    try:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
        connection.setlimit(sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1)
        for name, value in _SETTINGS.items():
            _set(connection, name, value)
    except BaseException:
        connection.close()
        raise
    return connection


def schema_of(connection: sqlite3.Connection) -> str:
    """The fingerprint of everything that the file would have SQLite know or do."""
    rows = connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
    return fingerprint(str(sql) for (sql,) in rows)  # a damaged one may be bytes


def is_writable(path: Path) -> bool:
    """Whether the file and the folder, where its journal goes, can be written.

    Tried, not asked: the system's answer is wrong on some disks. To be called before
    a connection to the file is open in this process, as `read_version`.
    """
    try:
        os.close(os.open(path, os.O_RDWR))
        with tempfile.TemporaryFile(dir=path.parent):
            return True
    except OSError:
        return False


@contextmanager
def in_words(path: Path, source: Path | None = None) -> Iterator[None]:
    """Turns what SQLite says of the file into a sentence; bugs stay what they are.

    `source`: the plan that is read, when the file at `path` is made from it.
    """
    try:
        yield
    except (UnicodeDecodeError, Unreadable) as error:
        raise damaged(source or path) from error
    except sqlite3.DatabaseError as error:
        # The other children of DatabaseError mean that our own SQL or rows are wrong.
        is_huge = _code(error) == sqlite3.SQLITE_TOOBIG
        ours = (sqlite3.OperationalError, sqlite3.DatabaseError)
        if type(error) not in ours and not is_huge:
            raise
        raise _explained(error, path) or damaged(source or path) from error


def _set(connection: sqlite3.Connection, name: str, value: str | int) -> None:
    connection.execute(f"PRAGMA {name}={value}")
    row = connection.execute(f"PRAGMA {name}").fetchone()
    # A SQLite that was built without memory mapping answers with no row at all.
    if row is not None and row[0] != value:
        sentence = _("This computer's SQLite cannot keep plans safe ({setting}).")
        raise PlanFileError(sentence.format(setting=f"{name}={row[0]}"))


def _explained(error: sqlite3.DatabaseError, path: Path) -> PlanFileError | None:
    """What is the matter with the disk, or None when it is the file itself."""
    code = _code(error)
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return PlanFileChanged(path)
    match code & _PRIMARY:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return PlanFileBusy(path)
        case sqlite3.SQLITE_FULL:
            return DiskFull(path.parent)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return PlanFileReadOnly(path)
        case sqlite3.SQLITE_IOERR:
            return CannotWrite.other(path.parent, str(error))
        case _:
            return None


def _code(error: sqlite3.DatabaseError) -> int:
    """What SQLite says; Python's own errors, as of text that is no UTF-8, have none."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
