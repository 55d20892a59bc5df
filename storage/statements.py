"""The SQL that reads and writes the rows of records and of the edit log."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import datetime

from planner.change import Change
from planner.records import Record
from storage.edit_log import LogEntry, LoggedRow, Run, pack, runs, unpack
from storage.pace import always, paced
from storage.rows import Unreadable, column_names, table_name


class RowsMissing(Exception):
    """A row that is to be changed or removed is not in the file."""


def rows_of(connection: sqlite3.Connection, kind: type[Record]) -> sqlite3.Cursor:
    """The rows of a kind, in the order in which they were added."""
    names = _listed(column_names(kind))
    return connection.execute(
        f'SELECT {names} FROM "{table_name(kind)}" ORDER BY rowid'  # noqa: S608  # own names only
    )


def store(
    connection: sqlite3.Connection,
    change: Change,
    at: datetime,
    who: str,
    is_wanted: Callable[[], bool] = always,
) -> None:
    """Makes the change in the file and logs it, within the transaction that is open.

    Raises RowsMissing when the file does not hold the rows that are to be changed, or
    Cancelled once it is not wanted any more.
    """
    changed = tuple(runs(paced(change.rows, is_wanted)))
    for run in changed:
        _store(connection, run, is_wanted)
    connection.execute(
        "INSERT INTO edit_log (at, who, label, row_count, rows) VALUES (?, ?, ?, ?, ?)",
        (
            at.isoformat(timespec="seconds"),
            who,
            change.label,
            sum(len(run) for run in changed),
            pack(changed, is_wanted),
        ),
    )


def read_log(connection: sqlite3.Connection, limit: int) -> tuple[LogEntry, ...]:
    """The log's entries, newest first; all of them when `limit` is negative."""
    rows = connection.execute(
        "SELECT id, at, who, label, row_count FROM edit_log ORDER BY id DESC LIMIT ?",
        (limit,),
    )
    return tuple(
        LogEntry(
            id=entry_id,
            at=instant(at),
            who=who,
            label=label,
            row_count=row_count,
        )
        for entry_id, at, who, label, row_count in rows
    )


def read_logged_rows(
    connection: sqlite3.Connection, entry: LogEntry
) -> tuple[LoggedRow, ...]:
    """What an edit did to each row, in order."""
    (packed,) = connection.execute(
        "SELECT rows FROM edit_log WHERE id = ?", (entry.id,)
    ).fetchone()
    return unpack(packed)


def _store(
    connection: sqlite3.Connection, run: Run, is_wanted: Callable[[], bool]
) -> None:
    # All names are our own, from the dataclasses; values never become SQL.
    if not run.before:
        places = ", ".join("?" * len(run.columns))
        cursor = connection.executemany(
            f'INSERT INTO "{run.table}" ({_listed(run.columns)}) VALUES ({places})',  # noqa: S608  # own names only
            paced(run.after, is_wanted),
        )
    elif not run.after:
        cursor = connection.executemany(
            f'DELETE FROM "{run.table}" WHERE "id" = ?',  # noqa: S608  # own names only
            (row[:1] for row in paced(run.before, is_wanted)),
        )
    else:
        values = ", ".join(f'"{name}" = ?' for name in run.columns[1:])
        cursor = connection.executemany(
            f'UPDATE "{run.table}" SET {values} WHERE "id" = ?',  # noqa: S608  # own names only
            ((*row[1:], row[0]) for row in paced(run.after, is_wanted)),
        )
    if cursor.rowcount != len(run):
        raise RowsMissing(run.table)


def instant(text: str) -> datetime:
    """The moment as the log has it. Raises Unreadable if it is none."""
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise Unreadable(f"edit_log: at = {text}") from error


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)
