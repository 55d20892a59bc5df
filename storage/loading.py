"""Reading a whole plan out of its file, all of one moment."""

from __future__ import annotations

import gc
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from planner.plan import Plan
from planner.records import RECORDS, Record
from storage.pace import always, paced
from storage.rows import Loader, Row
from storage.statements import rows_of


def load_plan(
    connection: sqlite3.Connection, is_wanted: Callable[[], bool]
) -> tuple[Plan, int]:
    """The plan as the file holds it now, and the `data_version` of that moment.

    Raises Cancelled once it is not wanted any more.
    """
    loader = Loader()
    with _one_view(connection), _uncollected():
        version = data_version(connection)
        plan = Plan.of(
            record
            for kind in RECORDS
            for record in loader.load(kind, _rows(connection, kind, is_wanted))
        )
    return plan, version


def data_version(connection: sqlite3.Connection) -> int:
    """A number that stays through our own writes and moves with anybody else's."""
    (version,) = connection.execute("PRAGMA data_version").fetchone()
    return int(version)


def _rows(
    connection: sqlite3.Connection, kind: type[Record], is_wanted: Callable[[], bool]
) -> Iterable[Row]:
    """The rows of a kind; beside a window they come with rests."""
    rows = rows_of(connection, kind)
    return rows if is_wanted is always else paced(rows, is_wanted)


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
