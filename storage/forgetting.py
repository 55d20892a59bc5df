"""What the edit log knows of somebody who was removed for good: nothing any more."""

from __future__ import annotations

import sqlite3

from planner.edits.removing import NAME, Removal, pattern_of, personal_fields
from planner.records import Record
from storage.edit_log import with_other_values
from storage.rows import Value, table_name


def remember_to_overwrite(connection: sqlite3.Connection) -> None:
    """From here on, what is deleted in the file is overwritten with zeroes at once."""
    connection.execute("PRAGMA secure_delete = 1").fetchone()


def forget(connection: sqlite3.Connection, removal: Removal) -> None:
    """Takes the words about a person out of every entry of the log, and the name out
    of the labels, within the transaction that is open.

    The entries themselves stay, with their days and their other rows.
    """
    names = {removal.person.name}
    kind: type[Record] = type(removal.person)
    personal = personal_fields(kind)

    def value_of(column: str, value: Value) -> Value:
        if column not in personal or value is None:
            return value
        if column != NAME:
            return None
        names.add(str(value))
        return removal.stand_in

    # One after the other: the log of a large import need not be there twice.
    for (entry,) in connection.execute("SELECT id FROM edit_log").fetchall():
        (packed,) = connection.execute(
            "SELECT rows FROM edit_log WHERE id = ?", (entry,)
        ).fetchone()
        others = with_other_values(
            packed, table_name(kind), removal.person.id, value_of
        )
        if others is not None:
            connection.execute(
                "UPDATE edit_log SET rows = ? WHERE id = ?", (others, entry)
            )
    _forget_names(connection, removal, names)


def wipe(connection: sqlite3.Connection) -> None:
    """Writes the file anew, without what earlier edits left between its rows."""
    connection.execute("PRAGMA temp_store = 2")  # not in a folder for everybody's files
    connection.execute("VACUUM")


def _forget_names(
    connection: sqlite3.Connection, removal: Removal, names: set[str]
) -> None:
    """Puts the stand-in where a label, or who made an edit, says one of the names."""
    said = pattern_of(removal.person, names)
    rows = connection.execute("SELECT id, who, label FROM edit_log").fetchall()
    for entry, who, label in rows:
        others = (
            removal.stand_in if said.fullmatch(who) else who,
            said.sub(lambda _found: removal.stand_in, label),
        )
        if others != (who, label):
            connection.execute(
                "UPDATE edit_log SET who = ?, label = ? WHERE id = ?", (*others, entry)
            )
