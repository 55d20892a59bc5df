"""Bringing a plan of an earlier version into the form of this one, or seeing it so."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from planner.errors import Cancelled
from storage.pace import always
from storage.schema import VERSION


def is_older(version: int) -> bool:
    """Whether a plan of this version must be brought into the newest form."""
    return version < VERSION


def upgrade_file(
    connection: sqlite3.Connection, is_wanted: Callable[[], bool] = always
) -> None:
    """Brings the file into the newest form, in one transaction or not at all.

    Raises Cancelled if it is not wanted any more at the end.
    """
    from sqlite_utils import Database

    from storage.migrations import upgrade

    db = Database(connection, recursive_triggers=False, execute_plugins=False)
    with db.atomic():
        upgrade(db)
        if not is_wanted():
            raise Cancelled


def upgraded_in_memory(connection: sqlite3.Connection) -> sqlite3.Connection:
    """A copy of the plan in memory in the newest form; the file stays as it is.

    The caller closes both connections.
    """
    copy = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.backup(copy)
        upgrade_file(copy)
    except BaseException:
        copy.close()
        raise
    return copy
