"""Is a plan file sound? What is wrong with it is returned as sentences, not raised."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path

from planner.errors import PlanFileError
from planner.records import RECORDS, Record
from planner.text import _
from storage.connection import connect, in_words, schema_of
from storage.errors import PlanFileReadOnly
from storage.header import absolute, read_version
from storage.private_copy import has_journal, private_copy
from storage.rows import Loader, Row, Unreadable, table_name
from storage.schema import FINGERPRINTS
from storage.statements import rows_of
from storage.upgrading import is_older, upgraded_in_memory
from storage.verdict import refuse_foreign_journal

_AT_MOST = 100  # a file that is damaged all over is not listed page by page


def check_file(path: Path) -> tuple[str, ...]:
    """What is wrong with the file, a sentence each; empty when it is a sound plan.

    To be called while the file is not open in this process (see `read_version`).
    """
    try:
        path = absolute(path)
        version = read_version(path, is_unfinished=has_journal(path))
        refuse_foreign_journal(path)
        try:
            return _first_problems(path, path, version)
        except PlanFileReadOnly:
            if not has_journal(path):
                raise
            return _as_taken_back(path)
    except PlanFileError as error:
        return (str(error),)


def _as_taken_back(path: Path) -> tuple[str, ...]:
    """What is wrong with the file once the change that a crash left is taken back.

    Who only looks cannot do that to the file itself, so it is done to a copy.
    """
    with private_copy(path) as copy:
        with in_words(path), closing(connect(copy)) as connection:
            schema_of(connection)
        return _first_problems(path, copy, read_version(copy))


def _first_problems(path: Path, file: Path, version: int) -> tuple[str, ...]:
    """`path`: what sentences call the file that is looked at."""
    problems: list[str] = []
    try:
        with in_words(path), closing(connect(file, read_only=True)) as connection:
            problems.extend(islice(_problems(connection, version), _AT_MOST))
    except PlanFileReadOnly:
        raise
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
