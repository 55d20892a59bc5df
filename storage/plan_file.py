"""A plan file: one SQLite database that holds one plan and the log of its edits.

Every change goes in at once and in one transaction, with its entry in the log. The
file never acts on its own: it has no triggers, no cascades and no defaults.
"""

from __future__ import annotations

import gc
import getpass
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

from planner.change import Change, added
from planner.plan import Plan
from planner.records import RECORDS, Record
from planner.text import _
from storage import backup
from storage.connection import connect, in_words, is_writable, schema_of
from storage.edit_log import LogEntry, LoggedRow
from storage.errors import (
    CannotWrite,
    NotAPlanFile,
    PlanFileChanged,
    PlanFileReadOnly,
)
from storage.header import absolute, read_version
from storage.rows import Loader
from storage.safe_file import explain
from storage.schema import FINGERPRINTS
from storage.statements import (
    RowsMissing,
    read_log,
    read_logged_rows,
    rows_of,
    store,
)
from storage.upgrading import is_older, upgrade_file, upgraded_in_memory

if TYPE_CHECKING:  # costs a tenth of a second, so only those who write pay for it
    from sqlite_utils import Database

Clock = Callable[[], datetime]


class PlanFile:
    """An open plan file. `plan`: as it was when the file was opened or last loaded."""

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        *,
        is_read_only: bool,
        who: str | None,
        clock: Clock,
    ) -> None:
        """Meant for `create` and `open`, which see to it that the file is a plan."""
        self.path = path
        self.is_read_only = is_read_only
        self._connection = connection
        self._who = user_name() if who is None else who
        self._clock = clock
        self._database: Database | None = None
        self._data_version = 0
        self.plan = self.load()

    @classmethod
    def create(
        cls,
        path: Path,
        records: Iterable[Record],
        *,
        who: str | None = None,
        clock: Clock = datetime.now,
    ) -> Self:
        """A new plan file with these records, open. A missing folder is made.

        Raises CannotWrite when there is such a file already, or PlanFileError; then
        no file is left.
        """
        path = absolute(path)
        _claim(path)
        connection: sqlite3.Connection | None = None
        try:
            with in_words(path):
                connection = connect(path)
                _fill(connection, records, clock(), user_name() if who is None else who)
                return cls(path, connection, is_read_only=False, who=who, clock=clock)
        except BaseException:
            if connection is not None:
                connection.close()
            path.unlink(missing_ok=True)
            Path(f"{path}-journal").unlink(missing_ok=True)
            raise

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        who: str | None = None,
        clock: Clock = datetime.now,
    ) -> Self:
        """The plan file at `path`, open; only to look at where it cannot be written.

        Not while a change is being written through another `PlanFile` of the same
        file in this process: looking at the file would end SQLite's locks on it.
        Raises NotAPlanFile, NewerPlanFile, PlanFileBusy or another PlanFileError.
        """
        path = absolute(path)
        version = read_version(path)
        is_read_only = read_only or not is_writable(path)
        connection: sqlite3.Connection | None = None
        try:
            with in_words(path):
                connection = connect(path, read_only=is_read_only)
                _refuse_foreign_schema(path, connection, version)
                if is_older(version):
                    connection = _upgraded(connection, is_read_only=is_read_only)
                return cls(
                    path, connection, is_read_only=is_read_only, who=who, clock=clock
                )
        except BaseException:
            if connection is not None:
                connection.close()
            raise

    def load(self) -> Plan:
        """The plan as the file holds it now, which becomes `plan`."""
        loader = Loader()
        with in_words(self.path), _one_view(self._connection), _uncollected():
            self._data_version = self._read_data_version()
            self.plan = Plan.of(
                record
                for kind in RECORDS
                for record in loader.load(kind, rows_of(self._connection, kind))
            )
        return self.plan

    def write(self, change: Change) -> None:
        """Makes a change durable, together with its entry in the log.

        Raises PlanFileReadOnly, PlanFileChanged, PlanFileBusy, DiskFull or CannotWrite;
        then the file is as it was and the next change can be tried.
        """
        if self.is_read_only:
            raise PlanFileReadOnly(self.path)
        with in_words(self.path), self._db().atomic():
            # Within the transaction, so that nobody can come between.
            if self._read_data_version() != self._data_version:
                raise PlanFileChanged(self.path)
            try:
                store(self._connection, change, self._clock(), self._who)
            except RowsMissing as error:
                raise PlanFileChanged(self.path) from error

    def log(self, limit: int = -1) -> tuple[LogEntry, ...]:
        """The edits, newest first; at most `limit` of them, or all."""
        with in_words(self.path):
            return read_log(self._connection, limit)

    def logged_rows(self, entry: LogEntry) -> tuple[LoggedRow, ...]:
        """What an edit did to each row, in order."""
        with in_words(self.path):
            return read_logged_rows(self._connection, entry)

    def save_copy(self, path: Path) -> None:
        """Puts a whole and checked copy of the plan at `path`.

        Raises CannotWrite, DiskFull or PlanFileError; then nothing was changed there.
        """
        backup.save_copy(self._connection, self.path, path)

    def close(self) -> None:
        """Ends the work with the file, which from here on can be moved and mailed."""
        # SQLite removes the empty journal itself, where that is safe, on the way back
        # to its usual kind of journal.
        with suppress(sqlite3.Error):
            self._connection.execute("PRAGMA journal_mode = delete")
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _db(self) -> Database:
        if self._database is None:
            from sqlite_utils import Database

            self._database = Database(
                self._connection, recursive_triggers=False, execute_plugins=False
            )
        return self._database

    def _read_data_version(self) -> int:
        """A number that stays through our own writes and moves with anybody else's."""
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        return int(version)


def user_name() -> str:
    """Who is logged in on this computer, for the log."""
    try:
        return getpass.getuser()
    except (KeyError, ImportError, OSError):  # differs by system and Python version
        return _("unknown")


def _claim(path: Path) -> None:
    """Makes the empty file, readable for its owner alone, before SQLite sees it."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError as error:
        if path.is_dir():
            raise CannotWrite.is_folder(path) from error
        sentence = _("There is a file “{path}” already. Choose another name.")
        raise CannotWrite(sentence.format(path=path)) from error
    except OSError as error:
        raise explain(error, path) from error


def _refuse_foreign_schema(
    path: Path, connection: sqlite3.Connection, version: int
) -> None:
    # Triggers and views of a stranger would run in our name.
    if schema_of(connection) != FINGERPRINTS[version]:
        raise NotAPlanFile(path, _("Another program has changed what it is made of."))


def _upgraded(
    connection: sqlite3.Connection, *, is_read_only: bool
) -> sqlite3.Connection:
    """The connection to the plan in the newest form: its file's, or a copy's."""
    if not is_read_only:
        upgrade_file(connection)
        return connection
    with closing(connection):
        return upgraded_in_memory(connection)


def _fill(
    connection: sqlite3.Connection, records: Iterable[Record], at: datetime, who: str
) -> None:
    from sqlite_utils import Database

    from storage.migrations import upgrade

    db = Database(connection, recursive_triggers=False, execute_plugins=False)
    with db.atomic():
        upgrade(db)
        store(connection, Change(_("New plan"), added(*records)), at, who)


@contextmanager
def _one_view(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is read within is of one moment."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")


@contextmanager
def _uncollected() -> Iterator[None]:
    """Nobody looks for garbage within: records are none, and there are many."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
