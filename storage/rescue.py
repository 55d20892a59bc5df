"""Saving what can be read of a damaged plan into a new one.

Only rows are taken over, one by one, from tables that are made as we make them: of the
file's own triggers, views and indexes nothing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from planner.change import Change, RowChange, added
from planner.errors import PlanFileError
from planner.records import RECORDS, Company, new_id
from planner.text import _, ngettext
from storage.broken import BrokenPlan, broken_plan, refuse_no_file
from storage.connection import connect, in_words
from storage.errors import CannotWrite
from storage.header import absolute
from storage.lock import Lock
from storage.migrations import upgrade
from storage.opening import claim
from storage.rows import Loader, Unreadable, table_name
from storage.statements import rows_of, store
from storage.user import full_name, user_name

_AT_MOST = 100  # what is lost from a file that is damaged all over is not listed whole


@dataclass(slots=True)
class Rescued:
    """What came of it. `rows`: how many were saved; `lost`: the rest, in sentences."""

    rows: int = 0
    lost: list[str] = field(default_factory=list)

    def as_lines(self) -> Iterator[str]:
        """What came of it for people, a line each."""
        sentence = ngettext("{count} row saved.", "{count} rows saved.", self.rows)
        yield sentence.format(count=self.rows)
        yield from self.lost[:_AT_MOST]
        rest = len(self.lost) - _AT_MOST
        if rest > 0:
            more = ngettext("And {count} more.", "And {count} more.", rest)
            yield more.format(count=rest)


def rescue(broken: Path, new: Path, at: datetime) -> Rescued:
    """Makes a new plan of every row of `broken` that can be read, and lists the rest.

    Raises PlanFileError if nothing can be read; then no file is left.
    """
    broken, new = absolute(broken), absolute(new)
    refuse_no_file(broken)
    lock = None
    with suppress(CannotWrite):  # a medium that can only be read needs no lock
        lock = Lock.take(broken, full_name(), at)
    try:
        with broken_plan(broken) as found:
            return _into(new, found, at)
    finally:
        if lock is not None:
            lock.free()


def _into(new: Path, found: BrokenPlan, at: datetime) -> Rescued:
    claim(new)
    try:
        with in_words(new), closing(connect(new)) as connection:
            rescued = _fill(connection, found, new.stem, at)
            connection.execute("PRAGMA journal_mode = delete")
    except BaseException:
        new.unlink(missing_ok=True)
        Path(f"{new}-journal").unlink(missing_ok=True)
        raise
    return rescued


def _fill(
    connection: sqlite3.Connection, found: BrokenPlan, name: str, at: datetime
) -> Rescued:
    rescued = Rescued(lost=[*found.doubts])
    db = Database(connection, recursive_triggers=False, execute_plugins=False)
    with db.atomic():
        upgrade(db, found.version)
        for table, sql in _tables(connection):
            columns = _columns(connection, table)
            for row in found.rows(table, columns, rescued.lost, made_by=sql):
                _insert(connection, table, row, rescued)
        if not rescued.rows:
            sentence = _("Nothing of “{name}” can be read. Restore a backup of it.")
            raise PlanFileError(sentence.format(name=found.path.name))
        upgrade(db)
        _drop_unreadable(connection, rescued)
        _mend_references(connection, rescued)
        change = Change(_("Rescued what could be read"), _company(connection, name))
        store(connection, change, at, user_name())
    return rescued


def _tables(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """The tables of records and the log, and the SQL that makes each."""
    return connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'table'"
        " AND name NOT GLOB '_sqlite*' ORDER BY rowid"
    ).fetchall()


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    info = connection.execute(f'PRAGMA table_info("{table}")')
    return [row[1] for row in info]


def _insert(
    connection: sqlite3.Connection,
    table: str,
    row: tuple[object, ...],
    rescued: Rescued,
) -> None:
    places = ", ".join("?" * len(row))
    try:
        connection.execute(f'INSERT INTO "{table}" VALUES ({places})', row)  # noqa: S608  # own names only
    except (sqlite3.IntegrityError, sqlite3.DataError) as error:
        sentence = _("A row of “{table}” cannot be as it is ({why}).")
        rescued.lost.append(sentence.format(table=table, why=error))
    else:
        rescued.rows += 1


def _drop_unreadable(connection: sqlite3.Connection, rescued: Rescued) -> None:
    for kind in RECORDS:
        loader, table = Loader(), table_name(kind)
        for row in rows_of(connection, kind).fetchall():
            try:
                list(loader.load(kind, [row]))
            except Unreadable as error:
                sentence = _("A row of “{table}” cannot be understood ({why}).")
                rescued.lost.append(sentence.format(table=table, why=error))
                rescued.rows -= 1
                connection.execute(f'DELETE FROM "{table}" WHERE id = ?', row[:1])  # noqa: S608  # own names only


def _mend_references(connection: sqlite3.Connection, rescued: Rescued) -> None:
    """Empties references to rows that are lost; rows that need one go, too."""
    while broken := connection.execute("PRAGMA foreign_key_check").fetchall():
        for table, row, parent, key in broken:
            keys = connection.execute(f'PRAGMA foreign_key_list("{table}")')
            (column,) = (each[3] for each in keys if each[0] == key)
            info = connection.execute(f'PRAGMA table_info("{table}")')
            (is_needed,) = (each[3] for each in info if each[1] == column)
            if is_needed:
                sql = f'DELETE FROM "{table}" WHERE rowid = ?'  # noqa: S608  # own names only
                gone = connection.execute(sql, (row,)).rowcount
                rescued.rows -= gone
                sentence = _("Row {row} of “{table}” is lost with one of “{parent}”.")
            else:
                sql = f'UPDATE "{table}" SET "{column}" = NULL WHERE rowid = ?'  # noqa: S608  # own names only
                connection.execute(sql, (row,))
                sentence = _("Row {row} of “{table}” referred to a lost “{parent}”.")
            lost = sentence.format(row=row, table=table, parent=parent)
            if lost not in rescued.lost[-len(broken) :]:
                rescued.lost.append(lost)


def _company(connection: sqlite3.Connection, name: str) -> tuple[RowChange, ...]:
    """A company for a plan that has lost its own: no plan is without one."""
    if rows_of(connection, Company).fetchone() is not None:
        return ()
    return added(Company(id=new_id(), name=name))
