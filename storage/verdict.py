"""Whether a file that looks like a plan may be used; a stranger may have made it."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from planner.errors import Cancelled, PlanFileError
from planner.text import _
from storage.connection import schema_of
from storage.errors import NotAPlanFile
from storage.header import damaged, read_version
from storage.pace import always
from storage.private_copy import has_journal
from storage.schema import FINGERPRINTS

_SEVERAL_FILES = bytes.fromhex("d9d505f920a163d7")  # ends a journal that names another
_PATIENCE = 60  # seconds; a plan of 129 MB takes one
_LONGEST_SQL = 1 << 20  # bytes; the longest of ours has some hundred
_STEPS = 10_000  # of SQLite's machine between two looks at the clock


def refuse_foreign_journal(path: Path) -> None:
    """Raises NotAPlanFile if the unfinished change beside the file is not ours.

    Ours touch one file. One that names a second journal would have SQLite remove that.
    """
    try:
        handle = os.open(f"{path}-journal", os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except OSError:
        return  # there is none, or SQLite cannot read it either
    try:
        size = os.fstat(handle).st_size
        os.lseek(handle, max(0, size - len(_SEVERAL_FILES)), os.SEEK_SET)
        if os.read(handle, len(_SEVERAL_FILES)) == _SEVERAL_FILES:
            sentence = _("Another program left an unfinished change beside it.")
            raise NotAPlanFile(path, sentence)
    except OSError:
        return
    finally:
        os.close(handle)


def refuse_foreign(path: Path, connection: sqlite3.Connection, version: int) -> None:
    """Raises NotAPlanFile unless the file is made of what we make it of."""
    # Triggers and views of a stranger would run in our name.
    if schema_of(connection) != FINGERPRINTS[version]:
        raise NotAPlanFile(path, _("Another program has changed what it is made of."))


def refuse_foreign_form(path: Path, version: int) -> None:
    """As `refuse_foreign`, by a first look that can neither change nor lock the file.

    No journal is played back, nothing is written, and no more than the list of tables
    is read. Whoever is just upgrading the file may be seen half-way: then it passes
    here, and is judged once it can be locked.
    """
    uri = f"{path.as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_SQL)
            connection.execute("PRAGMA trusted_schema = 0")
            with in_time(connection, _PATIENCE):
                refuse_foreign(path, connection, version)
    except (NotAPlanFile, sqlite3.DatabaseError, UnicodeDecodeError):
        if not has_journal(path) and read_version(path) == version:
            raise


def refuse_damaged(
    path: Path,
    connection: sqlite3.Connection,
    is_wanted: Callable[[], bool] = always,
) -> None:
    """Raises PlanFileError if a part of the file cannot be, or refers to nothing.

    Raises Cancelled once the answer is not wanted any more.
    """
    with in_time(connection, _PATIENCE, is_wanted):
        (finding,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        lost = connection.execute("PRAGMA foreign_key_check").fetchone()
    if finding != "ok" or lost is not None:
        raise damaged(path)


@contextmanager
def in_time(
    connection: sqlite3.Connection,
    seconds: float,
    is_wanted: Callable[[], bool] = always,
) -> Iterator[None]:
    """Ends what SQLite does within after so long, with an error of SQLite's.

    Or once it is not wanted any more, with Cancelled.
    """
    until = time.monotonic() + seconds
    connection.set_progress_handler(
        lambda: time.monotonic() > until or not is_wanted(), _STEPS
    )
    try:
        yield
    except (sqlite3.OperationalError, PlanFileError) as error:
        if is_wanted():
            raise
        raise Cancelled from error
    finally:
        connection.set_progress_handler(None, _STEPS)
