"""Reading the rows of a plan file that is damaged or that a stranger has changed."""

from __future__ import annotations

import sqlite3
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from itertools import chain, groupby
from pathlib import Path

from planner.errors import PlanFileError
from planner.text import _
from storage.connection import connect
from storage.errors import NewerPlanFile, NotAPlanFile
from storage.private_copy import journal_of, private_copy
from storage.schema import FINGERPRINTS, VERSION, version_text
from storage.verdict import in_time, refuse_foreign_journal

# The second: what SQLite says of a damaged file may be no text either.
_DAMAGE = (sqlite3.Error, UnicodeDecodeError)
_MAGIC = b"SQLite format 3\0"
_HEADER = 100  # bytes
_WAL = 2
_LATEST = 100_00_00  # what calls itself newer than 100.0.0 is damaged
_PAGE = 4096  # bytes, as every plan of ours has it
_PATIENCE = 600  # seconds; 129 MB take about ten
_LONGEST_VALUE = 1 << 24  # bytes; nobody types as much
_LONGEST_GAP = 1_000_000  # rows
_BEYOND = 1000  # rows that are looked for where the end of a table is lost
_READS = (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_PRAGMA)


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenPlan:
    """A private copy of a damaged plan. `version`: its form, or the newest in doubt.

    `doubts`: why there may have been more than is in the file, in sentences.
    """

    path: Path
    version: int
    doubts: tuple[str, ...]
    connection: sqlite3.Connection
    statements: Mapping[str, str]

    def rows(
        self, table: str, columns: list[str], lost: list[str], made_by: str
    ) -> Iterator[tuple[object, ...]]:
        """The rows of a table that can be read; sentences about the rest go to `lost`.

        `made_by`: the SQL that makes this table; one that is made otherwise is lost.
        """
        if self.statements.get(table) != made_by:
            sentence = _("“{table}” cannot be read, or is not as we made it.")
            lost.append(sentence.format(table=table))
            return
        names = ", ".join(f'"{name}"' for name in columns)
        sql = f'SELECT {names} FROM "{table}" NOT INDEXED WHERE rowid = ?'  # noqa: S608  # own names only
        numbers, is_end_lost = _rowids(self.connection, table)
        unread: list[int] = []
        for number in numbers:
            try:
                row = self.connection.execute(sql, (number,)).fetchone()
            except _DAMAGE:
                unread.append(number)
                continue
            if row is None:
                continue
            if any(isinstance(value, str) and "\ufffd" in value for value in row):
                sentence = _("Row {row} of “{table}” has letters that are damaged.")
                lost.append(sentence.format(row=number, table=table))
            yield row
        lost.extend(_gaps(table, unread, is_end_lost=is_end_lost))


@contextmanager
def broken_plan(path: Path) -> Iterator[BrokenPlan]:
    """The damaged plan, open to be read row by row; nothing of it runs, or is changed.

    Raises PlanFileError if it cannot be read at all.
    """
    with private_copy(path) as copy:
        with copy.open("rb") as file:
            doubts = tuple(_doubts(path, file.read(_HEADER).ljust(_HEADER, b"\0")))
        with suppress(PlanFileError, *_DAMAGE):
            refuse_foreign_journal(copy)
            with closing(connect(copy)) as connection:
                connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        journal_of(copy).unlink(missing_ok=True)
        version = _mend_header(copy)
        uri = f"{copy.as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            _guard(connection)
            with in_time(connection, _PATIENCE):
                yield BrokenPlan(
                    path=path,
                    version=version,
                    doubts=doubts,
                    connection=connection,
                    statements=_statements(connection),
                )


def refuse_no_file(path: Path) -> None:
    """Raises PlanFileError if there is no file to read, or an empty one."""
    try:
        is_file = stat.S_ISREG(path.stat().st_mode)
        size = path.stat().st_size
    except OSError as error:
        sentence = _("There is no file “{path}”. Was it moved or renamed?")
        raise PlanFileError(sentence.format(path=path)) from error
    if not is_file or not size:
        raise NotAPlanFile(path, _("It is empty, a folder or a device."))


def _doubts(path: Path, first: bytes) -> Iterator[str]:
    """What the first bytes tell of parts that are not in the file, or not read."""
    if _WAL in (first[18], first[19]):
        yield _("Another program has changed it so that parts may be missing.")
    version = int.from_bytes(first[60:64], "big")
    if VERSION < version < _LATEST:
        yield str(NewerPlanFile(path, version_text(version)))


def _mend_header(copy: Path) -> int:
    """Makes the first bytes fit what follows; the form of the plan."""
    size = copy.stat().st_size
    with copy.open("r+b") as file:
        first = bytearray(file.read(_HEADER).ljust(_HEADER, b"\0"))
        page = int.from_bytes(first[16:18], "big")
        if first[:16] != _MAGIC or page not in {512 << n for n in range(7)} | {1}:
            page = _PAGE
            first[16:18] = page.to_bytes(2, "big")
        bytes_in_page = 65_536 if page == 1 else page
        first[:16] = _MAGIC
        first[18:24] = bytes((1, 1, 0, 64, 32, 32))
        first[28:32] = max(1, size // bytes_in_page).to_bytes(4, "big")
        first[92:96] = first[24:28]
        version = int.from_bytes(first[60:64], "big")
        file.seek(0)
        file.write(first)
    return version if version in FINGERPRINTS else VERSION


def _guard(connection: sqlite3.Connection) -> None:
    """Lets the connection read tables, and nothing else happen."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
    connection.text_factory = lambda text: text.decode(errors="replace")
    for setting in ("trusted_schema = 0", "mmap_size = 0", "writable_schema = 1"):
        # writable: SQLite then reads on after an entry that makes no sense
        connection.execute(f"PRAGMA {setting}")
    connection.set_authorizer(
        lambda action, *_rest: (
            sqlite3.SQLITE_OK if action in _READS else sqlite3.SQLITE_DENY
        )
    )


def _statements(connection: sqlite3.Connection) -> dict[str, str]:
    """The SQL of each table as the file tells it; empty when that cannot be read."""
    found: dict[str, str] = {}
    with suppress(*_DAMAGE):
        rows = connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'table'"
        )
        for name, sql in rows:
            found.setdefault(str(name), str(sql))
    return found


def _rowids(connection: sqlite3.Connection, table: str) -> tuple[Iterable[int], bool]:
    """The numbers of the rows from both ends, and of those that may lie between.

    And whether the end is lost: then the last numbers are tried on the off chance.
    """
    first, failed = _walk(connection, table, "ASC")
    if not failed:
        return first, False
    last, _failed = _walk(connection, table, "DESC")
    start = first[-1] + 1 if first else 1
    end = last[-1] if last else start + _BEYOND
    between = range(start, min(end, start + _LONGEST_GAP))
    rest = (number for number in reversed(last) if number >= start)
    return chain(first, between, rest), not last


def _gaps(table: str, numbers: list[int], *, is_end_lost: bool) -> Iterator[str]:
    """What cannot be read of a table, a sentence for each row or run of rows.

    `is_end_lost`: nobody knows how many rows the last run has.
    """
    if is_end_lost and not numbers:
        yield _("The end of “{table}” cannot be read.").format(table=table)
    for _key, run in groupby(enumerate(numbers), lambda each: each[1] - each[0]):
        (_at, first), *others = run
        last = others[-1][1] if others else first
        sentence = _("Row {row} of “{table}” cannot be read.")
        if is_end_lost and last == numbers[-1]:
            sentence = _("“{table}” cannot be read from row {row} on.")
        elif others:
            sentence = _("Rows {row} to {last} of “{table}” cannot be read.")
        yield sentence.format(row=first, last=last, table=table)


def _walk(
    connection: sqlite3.Connection, table: str, order: str
) -> tuple[list[int], bool]:
    """The numbers of the rows from one end, and whether damage ended the walk."""
    numbers: list[int] = []
    sql = f'SELECT rowid FROM "{table}" NOT INDEXED ORDER BY rowid {order}'  # noqa: S608  # own names only
    try:
        for (number,) in connection.execute(sql):
            numbers.append(number)  # those before the damage count
    except _DAMAGE:
        return numbers, True
    return numbers, False
