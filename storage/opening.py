"""Getting hold of a plan file: looked at before it is used, locked, in our form."""

from __future__ import annotations

import math
import os
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from planner.change import Change, added
from planner.records import Record
from planner.text import _
from storage.backup.shelf import back_up
from storage.connection import connect, in_words, is_writable, schema_of
from storage.errors import CannotWrite, PlanFileBusy
from storage.header import read_version
from storage.known import is_known, remember
from storage.lock import Lock
from storage.pace import always
from storage.private_copy import has_journal, private_copy
from storage.safe_file import explain
from storage.statements import store
from storage.upgrading import is_older, upgrade_file, upgraded_in_memory
from storage.user import full_name
from storage.verdict import (
    in_time,
    refuse_damaged,
    refuse_foreign,
    refuse_foreign_form,
    refuse_foreign_journal,
)
from storage.watching import UNWATCHED, Phase, Watch


@dataclass(frozen=True, slots=True)
class Hold:
    """A plan file in our hands. `lock` None: only to look at."""

    path: Path
    connection: sqlite3.Connection
    lock: Lock | None

    def let_go(self, *, is_sound: bool) -> None:
        """Ends the work with the file, which from here on can be moved and mailed.

        `is_sound`: the next start need not look at every page of it.
        """
        # SQLite removes the empty journal itself, where that is safe, on the way back
        # to its usual kind of journal.
        with suppress(sqlite3.Error):
            self.connection.execute("PRAGMA journal_mode = delete")
        self.connection.close()
        if self.lock is not None:
            if is_sound:
                remember(self.path)
            self.lock.free()


def hold(
    path: Path, *, read_only: bool, at: datetime, watch: Watch = UNWATCHED
) -> Hold:
    """The plan file at this absolute path, checked and in the newest form.

    Raises Cancelled once `watch` has no patience any more; then the file is as it was.
    Raises NotAPlanFile, NewerPlanFile, PlanFileBusy or another PlanFileError.
    """
    is_unfinished = has_journal(path)
    version = read_version(path, is_unfinished=is_unfinished)
    refuse_foreign_journal(path)
    if not is_writable(path):
        with in_words(path):
            refuse_foreign_form(path, version)
        return _to_look_at(path) if is_unfinished else _as_it_is(path, version)
    if is_unfinished:
        _take_back(path, at)
        # A crash in the middle of an upgrade leaves the version of neither form.
        version = read_version(path)
    with in_words(path):
        refuse_foreign_form(path, version)
    if read_only:
        return _as_it_is(path, version)
    return _to_work_on(path, version, at, watch)


def make(path: Path, records: Iterable[Record], who: str, at: datetime) -> Hold:
    """A new plan file with these records. A missing folder is made.

    Raises CannotWrite when there is such a file already, or PlanFileError; then no
    file is left.
    """
    claim(path)
    connection: sqlite3.Connection | None = None
    lock: Lock | None = None
    try:
        lock = Lock.take(path, full_name(), at)
        with in_words(path):
            connection = connect(path)
            _fill(connection, records, at, who)
            return Hold(path, connection, lock)
    except BaseException:
        if connection is not None:
            connection.close()
        path.unlink(missing_ok=True)
        Path(f"{path}-journal").unlink(missing_ok=True)
        if lock is not None:
            lock.free()
        raise


def _to_work_on(path: Path, version: int, at: datetime, watch: Watch) -> Hold:
    with ExitStack() as undo:
        lock = Lock.take(path, full_name(), at)
        undo.callback(lock.free)
        with in_words(path):
            connection = connect(path)
            undo.callback(connection.close)
            watch.begin(Phase.CHECK)
            _check(path, connection, version, watch.is_wanted)
            if is_older(version):
                with in_time(connection, math.inf, watch.is_wanted):
                    watch.begin(Phase.BACK_UP)
                    back_up(connection, path, at)
                    watch.begin(Phase.UPGRADE)
                    upgrade_file(connection, watch.is_wanted)
        undo.pop_all()
    return Hold(path, connection, lock)


def _as_it_is(path: Path, version: int) -> Hold:
    """The file only to look at; a copy in memory where it is of an older form."""
    with ExitStack() as undo, in_words(path):
        connection = connect(path, read_only=True)
        undo.callback(connection.close)
        _check(path, connection, version)
        if is_older(version):
            return Hold(path, upgraded_in_memory(connection), None)
        undo.pop_all()
    return Hold(path, connection, None)


def _to_look_at(path: Path) -> Hold:
    """A copy in memory; what a crash left unfinished can only be taken back there."""
    with in_words(path), private_copy(path) as copy:
        with closing(connect(copy)) as connection:
            schema_of(connection)
        version = read_version(copy)
        refuse_foreign_form(copy, version)
        with closing(connect(copy)) as connection:
            _check(path, connection, version)
            return Hold(path, upgraded_in_memory(connection), None)


def _take_back(path: Path, at: datetime) -> None:
    """Takes back what a crash left unfinished; who only looks cannot do it.

    Does nothing while somebody is at work on the plan.
    """
    with suppress(PlanFileBusy):
        lock = Lock.take(path, full_name(), at)
        try:
            with in_words(path), closing(connect(path)) as connection:
                schema_of(connection)  # the first look at the file takes it back
        finally:
            lock.free()


def _check(
    path: Path,
    connection: sqlite3.Connection,
    version: int,
    is_wanted: Callable[[], bool] = always,
) -> None:
    refuse_foreign(path, connection, version)
    if not is_known(path):
        refuse_damaged(path, connection, is_wanted)


def claim(path: Path) -> None:
    """Makes the empty file, readable for its owner alone, before SQLite sees it.

    Raises CannotWrite if there is a file already.
    """
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


def _fill(
    connection: sqlite3.Connection, records: Iterable[Record], at: datetime, who: str
) -> None:
    from sqlite_utils import Database

    from storage.migrations import upgrade

    db = Database(connection, recursive_triggers=False, execute_plugins=False)
    with db.atomic():
        upgrade(db)
        store(connection, Change(_("New plan"), added(*records)), at, who)
