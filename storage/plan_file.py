"""A plan file: one SQLite database that holds one plan and the log of its edits.

Every change goes in at once and in one transaction, with its entry in the log. The
file never acts on its own: it has no triggers, no cascades and no defaults.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

from planner.change import Change
from planner.logged import Edit
from planner.plan import Plan
from planner.records import Record
from storage.backup.copy import save_over
from storage.backup.shelf import (
    Backup,
    back_up,
    backups_of,
    edits_since,
    kin_of,
    remove_all_but,
)
from storage.connection import in_words
from storage.edit_history import EditHistory
from storage.edit_log import LogEntry, LoggedRow
from storage.errors import (
    PlanFileChanged,
    PlanFileGone,
    PlanFileReadOnly,
    PlanFileReplaced,
)
from storage.forgetting import forget, remember_to_overwrite, wipe
from storage.header import absolute
from storage.loading import data_version, load_plan
from storage.opening import Hold, hold, make
from storage.pace import always
from storage.statements import (
    RowsMissing,
    read_log,
    read_logged_rows,
    store,
)
from storage.user import user_name
from storage.watching import UNWATCHED, Phase, Watch

if TYPE_CHECKING:  # costs a tenth of a second, so only those who write pay for it
    from sqlite_utils import Database

    from planner.edits.removing import Removal

Clock = Callable[[], datetime]


class PlanFile:
    """An open plan file. `plan`: as it was when the file was opened or last loaded."""

    def __init__(
        self,
        path: Path,
        held: Hold,
        who: str | None,
        clock: Clock,
        is_wanted: Callable[[], bool] = always,
    ) -> None:
        """Meant for `create` and `open`, which see to it that the file is a plan."""
        self.path = path
        self.is_read_only = held.lock is None
        self._hold = held
        self._connection = held.connection
        self._who = user_name() if who is None else who
        self._clock = clock
        self._database: Database | None = None
        self._history = EditHistory(path, held.connection)
        self._data_version = 0
        self._status = path.stat()
        self._is_open = True
        try:
            self.plan = self.load(is_wanted)
        except BaseException:
            held.let_go(is_sound=False)
            raise

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
        made = make(path, records, user_name() if who is None else who, clock())
        return cls(path, made, who, clock)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        who: str | None = None,
        clock: Clock = datetime.now,
        watch: Watch = UNWATCHED,
    ) -> Self:
        """The plan file at `path`, open; only to look at where it cannot be written.

        Not while a change is being written through another `PlanFile` of the same
        file in this process: looking at the file would end SQLite's locks on it.
        Raises NotAPlanFile, NewerPlanFile, PlanFileBusy or another PlanFileError; or
        Cancelled once `watch`, who is told how far it is, does not want it any more.
        """
        path = absolute(path)
        held = hold(path, read_only=read_only, at=clock(), watch=watch)
        watch.tell(Phase.LOAD)
        return cls(path, held, who, clock, watch.is_wanted)

    def load(self, is_wanted: Callable[[], bool] = always) -> Plan:
        """The plan as the file holds it now, which becomes `plan`.

        Raises Cancelled once it is not wanted any more.
        """
        with in_words(self.path):
            self.plan, self._data_version = load_plan(self._connection, is_wanted)
        return self.plan

    def write(self, change: Change) -> None:
        """Makes a change durable, together with its entry in the log.

        Raises PlanFileReadOnly, PlanFileChanged, PlanFileBusy, DiskFull or CannotWrite;
        then the file is as it was and the next change can be tried.
        """
        self.write_while(change, always)

    def write_while(self, change: Change, is_wanted: Callable[[], bool]) -> None:
        """As `write`, beside a window that goes on, and only as long as it is wanted.

        In any thread. Raises Cancelled once it is not; then the file is as it was.
        """
        with self._one_transaction():
            self._store(change, is_wanted)

    def forget(self, removal: Removal) -> None:
        """Removes somebody from the plan and from the whole log; raises as `write`.

        `wipe` takes away what earlier edits left in the file.
        """
        if not self.is_read_only:
            remember_to_overwrite(self._connection)
        with self._one_transaction():
            self._store(removal.change, always)
            forget(self._connection, removal)
        # The one that was read may know the name.
        self._history = EditHistory(self.path, self._connection)

    def wipe(self) -> None:
        """Writes the file anew, without a trace of what is no longer in the plan.

        Raises DiskFull or PlanFileError; then the file is as it was, and whole.
        """
        with in_words(self.path):
            wipe(self._connection)

    def replace_backups(self) -> int:
        """Makes a backup and removes all others; how many were removed.

        Raises DiskFull, CannotWrite or PlanFileError; then all of them are there.
        """
        kept = self.back_up() or backups_of(self.path)[0].path
        return remove_all_but(kept, (each for each, _edits in self.backups()))

    def find_change(self) -> PlanFileChanged | None:
        """What happened to the file from outside since it was loaded; None: nothing."""
        try:
            there = self.path.stat()
        except OSError:
            return PlanFileGone(self.path)
        if not os.path.samestat(there, self._status):
            return PlanFileReplaced(self.path)
        with in_words(self.path):
            is_same = data_version(self._connection) == self._data_version
        return None if is_same else PlanFileChanged(self.path)

    def log(self, limit: int = -1) -> tuple[LogEntry, ...]:
        """The edits, newest first; at most `limit` of them, or all."""
        with in_words(self.path):
            return read_log(self._connection, limit)

    def logged_rows(self, entry: LogEntry) -> tuple[LoggedRow, ...]:
        """What an edit did to each row, in order."""
        with in_words(self.path):
            return read_logged_rows(self._connection, entry)

    def history(self, ids: Collection[str]) -> tuple[Edit, ...] | None:
        """The edits of these records, newest first.

        None while the log is still being read: ask again, and more of it is. Raises
        PlanFileError.
        """
        return self._history.of(ids)

    def save_copy(self, path: Path) -> None:
        """Puts a whole and checked copy of the plan at `path`.

        Raises PlanFileBusy, CannotWrite, DiskFull or another PlanFileError; then
        nothing was changed there.
        """
        save_over(self._connection, self.path, path, self._clock())

    def back_up(self) -> Path | None:
        """Puts a checked copy on the shelf; None if nothing changed since the last.

        Raises DiskFull, CannotWrite or PlanFileError; the plan is as it was.
        """
        return back_up(self._connection, self.path, self._clock())

    def backups(self) -> tuple[tuple[Backup, int | None], ...]:
        """The backups, newest first, each with the number of edits made since.

        Those too that were made while the plan lay elsewhere. None: the plan does not
        come from this backup.
        """
        with in_words(self.path):
            found = backups_of(self.path, kin_of(self._connection, self.path))
            counts = tuple(edits_since(self._connection, found))
        return tuple(zip(found, counts, strict=True))

    def close(self) -> None:
        """Ends the work with the file, which from here on can be moved and mailed."""
        if self._is_open:
            self._is_open = False
            self._hold.let_go(is_sound=self._is_as_we_left_it())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _one_transaction(self) -> Iterator[None]:
        if self.is_read_only:
            raise PlanFileReadOnly(self.path)
        try:
            with in_words(self.path), self._db().atomic():
                yield
        except PlanFileChanged as error:
            raise self.find_change() or error from error

    def _store(self, change: Change, is_wanted: Callable[[], bool]) -> None:
        # Within the transaction, so that nobody can come between.
        if data_version(self._connection) != self._data_version:
            raise PlanFileChanged(self.path)
        try:
            store(self._connection, change, self._clock(), self._who, is_wanted)
        except RowsMissing as error:
            raise PlanFileChanged(self.path) from error

    def _db(self) -> Database:
        if self._database is None:
            from sqlite_utils import Database

            self._database = Database(
                self._connection, recursive_triggers=False, execute_plugins=False
            )
        return self._database

    def _is_as_we_left_it(self) -> bool:
        try:
            return data_version(self._connection) == self._data_version
        except sqlite3.Error:
            return False
