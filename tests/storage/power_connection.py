"""SQLite through apsw, speaking as Python's own module does.

The program's own code works on such a connection, so what reaches the disk is what the
program has SQLite write. Only what the program uses of Python's module is here.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

import apsw

Value = str | int | float | bytes | None
Row = tuple[Value, ...]


class Cursor:
    """The rows of a statement, all of them read at once."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._rows: Iterator[Row] = iter(())
        self.description: tuple[tuple[str, ...], ...] | None = None
        self.rowcount = -1

    def execute(self, sql: str, parameters: Sequence[Value] = ()) -> Cursor:
        """The cursor itself, with what the statement says."""
        with _as_python_says_it():
            cursor = self._connection.cursor()
            cursor.exec_trace = self._describe
            self._rows = iter(list(cursor.execute(sql, parameters)))
        return self

    def executemany(self, sql: str, rows: Iterable[Sequence[Value]]) -> Cursor:
        """The cursor itself; `rowcount` says how many rows were written in all."""
        before = self._connection.total_changes()
        with _as_python_says_it():
            for row in rows:
                self._connection.execute(sql, tuple(row))
        self.rowcount = self._connection.total_changes() - before
        return self

    @property
    def lastrowid(self) -> int:
        """The number of the row that was added last."""
        return self._connection.last_insert_rowid()

    def fetchone(self) -> Row | None:
        """The next row, or None after the last."""
        return next(self._rows, None)

    def fetchall(self) -> list[Row]:
        """The rows that are left."""
        return list(self._rows)

    def __iter__(self) -> Iterator[Row]:
        return self._rows

    def _describe(self, cursor: apsw.Cursor, _sql: str, _values: object) -> bool:
        """Keeps the names of the columns, which apsw forgets with the last row."""
        names = tuple((name,) for name, *_ in cursor.get_description())
        self.description = names or None
        return True


class Connection:
    """An open connection to a file on a disk of ours, in autocommit."""

    isolation_level = None

    def __init__(self, uri: str, vfs: str) -> None:
        with _as_python_says_it():
            self._connection = apsw.Connection(
                uri,
                flags=apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_URI,
                vfs=vfs,
            )

    @property
    def in_transaction(self) -> bool:
        """Whether a change is under way."""
        return self._connection.in_transaction

    def cursor(self) -> Cursor:
        """A cursor that nothing was asked of yet."""
        return Cursor(self._connection)

    def execute(self, sql: str, parameters: Sequence[Value] = ()) -> Cursor:
        """What the statement says."""
        return self.cursor().execute(sql, parameters)

    def executemany(self, sql: str, rows: Iterable[Sequence[Value]]) -> Cursor:
        """What came of the statement, once for each of the rows."""
        return self.cursor().executemany(sql, rows)

    def setlimit(self, category: int, limit: int) -> int:
        """The limit that held before."""
        return self._connection.limit(category, limit)

    def set_progress_handler(
        self, handler: Callable[[], bool] | None, steps: int
    ) -> None:
        """Has SQLite ask every so many steps whether to end."""
        self._connection.set_progress_handler(handler, steps)

    def close(self) -> None:
        """Lets go of the file."""
        with _as_python_says_it():
            self._connection.close()


@contextmanager
def _as_python_says_it() -> Iterator[None]:
    try:
        yield
    except apsw.Error as error:
        said = sqlite3.OperationalError(str(error))
        said.sqlite_errorcode = getattr(error, "extendedresult", 1)
        raise said from error
