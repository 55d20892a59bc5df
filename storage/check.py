"""Is a plan file sound? What is wrong with it is returned as sentences, not raised."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from planner.errors import PlanFileError
from planner.records import RECORDS, Record
from planner.text import _
from storage.connection import connect, in_words, schema_of
from storage.header import absolute, read_version
from storage.rows import Loader, Row, Unreadable, table_name
from storage.schema import FINGERPRINTS
from storage.statements import rows_of
from storage.upgrading import is_older, upgraded_in_memory

_AT_MOST = 100  # a file that is damaged all over is not listed page by page


def check_file(path: Path) -> tuple[str, ...]:
    """What is wrong with the file, a sentence each; empty when it is a sound plan.

    To be called while the file is not open in this process (see `read_version`).
    """
    problems: list[str] = []
    try:
        path = absolute(path)
        version = read_version(path)
        with in_words(path), closing(connect(path, read_only=True)) as connection:
            for problem in _problems(connection, version):
                problems.append(problem)
                if len(problems) == _AT_MOST:
                    break
    except PlanFileError as error:
        problems.append(str(error))
    return tuple(problems)


def _problems(connection: sqlite3.Connection, version: int) -> Iterator[str]:
    if schema_of(connection) != FINGERPRINTS[version]:
        yield _("Another program has changed what the file is made of.")
        return
    for (finding,) in connection.execute(f"PRAGMA quick_check({_AT_MOST})"):
        if finding != "ok":
            sentence = _("The file is damaged. Go on with a copy of it. ({finding})")
            yield sentence.format(finding=" ".join(str(finding).split()))
    for table, rowid, parent, _key in connection.execute("PRAGMA foreign_key_check"):
        sentence = _("Row {row} of “{table}” refers to one of “{parent}” that is gone.")
        yield sentence.format(row=rowid, table=table, parent=parent)
    if not is_older(version):
        yield from _all_unreadable(connection)
        return
    with closing(upgraded_in_memory(connection)) as upgraded:
        yield from _all_unreadable(upgraded)


def _all_unreadable(connection: sqlite3.Connection) -> Iterator[str]:
    for kind in RECORDS:
        if not _is_readable(connection, kind):
            yield from _unreadable(kind, rows_of(connection, kind))


def _is_readable(connection: sqlite3.Connection, kind: type[Record]) -> bool:
    """Whether all rows can be understood; read many at a time, so ten times faster."""
    loader = Loader()
    try:
        for _record in loader.load(kind, rows_of(connection, kind)):
            pass
    except Unreadable:
        return False
    return True


def _unreadable(kind: type[Record], rows: Iterator[Row]) -> Iterator[str]:
    loader = Loader()
    for row in rows:
        try:
            list(loader.load(kind, [row]))
        except Unreadable as error:
            sentence = _("A row of “{table}” cannot be understood ({why}).")
            yield sentence.format(table=table_name(kind), why=error)
