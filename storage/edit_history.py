"""Which edits of the log were about a record, and what each did to it.

The log is read once, a little at a time, into an index that is kept in memory: the
file holds nothing that can be worked out from the rest of it.
"""

from __future__ import annotations

import json
import re
import sqlite3
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path

from planner.logged import Edit, RowEdit
from planner.records import OWNED, RECORDS, Record
from storage.connection import in_words
from storage.edit_log import LoggedRow, unpack
from storage.rows import Unreadable, Value, columns, table_name
from storage.statements import instant

_ENTRIES_AT_ONCE = 300
_BYTES_AT_ONCE = 1 << 19  # unpacked; a step of the reading takes some milliseconds
# From so many rows on, the one that is asked for is looked for, and what was removed is
# not noted of its owners: so much at once is mostly an import that was taken back.
_FEW_ROWS = 500
_REMOVED = b"],null]"  # how a row ends that is no longer there
_FIRST_TEXT = re.compile(rb'\["([^"\\]{1,64})"')  # a row begins with its id
_LONGEST = 1 << 30  # bytes; as the log itself is read
_OVERLAP = 80  # bytes; a mark that is cut in two by the end of a step


class EditHistory:
    """The edits behind an open connection, by record. `path`: of the plan file."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path = path
        self._connection = connection
        self._newest = 0
        # By the checksum of an id: what shares one by chance is sorted out when read.
        self._edits: dict[int, tuple[int, ...]] = {}
        self._reading: Iterator[None] = iter(())

    def of(self, ids: Collection[str]) -> tuple[Edit, ...] | None:
        """The edits of these records, newest first.

        None while the log is still being read: each question reads some more of it.
        Raises PlanFileError, and so does what reads the rows.
        """
        with in_words(self._path):
            if not self._read_on():
                return None
            marks = {_mark(each.encode()) for each in ids}
            found = {edit for mark in marks for edit in self._edits.get(mark, ())}
            wanted = frozenset(ids)
            return tuple(self._edit(number, wanted) for number in sorted(found)[::-1])

    def _read_on(self) -> bool:
        """Whether the index holds the whole log, after one more step of reading."""
        for _step in self._reading:
            return False
        self._reading = self._read()
        for _step in self._reading:
            return False
        return True

    def _read(self) -> Iterator[None]:
        """Take what is new in the log into the index; stops where others may go on."""
        rows = self._connection.execute(
            "SELECT id, rows, row_count FROM edit_log WHERE id > ? ORDER BY id LIMIT ?",
            (self._newest, _ENTRIES_AT_ONCE),
        ).fetchall()
        for number, packed, count in rows:
            is_removal = False
            for piece in _pieces(packed):
                self._note(number, _FIRST_TEXT.findall(piece))
                is_removal = is_removal or _REMOVED in piece
                if len(piece) >= _BYTES_AT_ONCE:
                    yield
            if is_removal and count <= _FEW_ROWS:
                owners = (each for row in unpack(packed) for each in _owners_of(row))
                self._note(number, [each.encode() for each in owners])
            self._newest = number
        if len(rows) == _ENTRIES_AT_ONCE:
            yield

    def _note(self, number: int, ids: Iterable[bytes]) -> None:
        """Note in the index that an edit was about records of these ids."""
        only = (number,)
        for mark in {_mark(each) for each in ids}:
            earlier = self._edits.get(mark)
            if earlier is None:
                self._edits[mark] = only
            elif earlier[-1] != number:
                self._edits[mark] = earlier + only

    def _edit(self, number: int, ids: frozenset[str]) -> Edit:
        at, who, label, count = self._connection.execute(
            "SELECT at, who, label, row_count FROM edit_log WHERE id = ?", (number,)
        ).fetchone()
        return Edit(
            at=instant(at),
            who=who,
            label=label,
            row_count=count,
            read=partial(self._rows, number, count, ids),
        )

    def _rows(
        self, number: int, count: int, ids: frozenset[str]
    ) -> tuple[RowEdit, ...]:
        with in_words(self._path):
            (packed,) = self._connection.execute(
                "SELECT rows FROM edit_log WHERE id = ?", (number,)
            ).fetchone()
            rows = unpack(packed) if count <= _FEW_ROWS else _picked(packed, ids)
            return tuple(_meant(row) for row in rows if _is_about(row, ids))


def _mark(text: bytes) -> int:
    return zlib.crc32(text)


def _pieces(packed: bytes) -> Iterator[bytes]:
    """The unpacked text in pieces that overlap a little."""
    unpacker = zlib.decompressobj()
    waiting, tail = packed, b""
    try:
        while not unpacker.eof:
            piece = unpacker.decompress(waiting, _BYTES_AT_ONCE)
            waiting = unpacker.unconsumed_tail
            if not piece and not waiting:
                raise Unreadable("edit_log: rows")
            yield tail + piece
            tail = piece[-_OVERLAP:]
    except zlib.error as error:
        raise Unreadable("edit_log: rows") from error


def _picked(packed: bytes, ids: frozenset[str]) -> Iterator[LoggedRow]:
    """These rows of a large edit, without making values of all the others.

    A quote within a text is written with a backslash, so that what is looked for can
    be nowhere but at the beginning of a row, or of a run of rows.
    """
    try:
        text = zlib.decompressobj().decompress(packed, _LONGEST).decode()
        for record_id in ids:
            yield from _rows_in(text, f"[{json.dumps(record_id)},")
    except (zlib.error, ValueError, TypeError, RecursionError) as error:
        raise Unreadable("edit_log: rows") from error


def _rows_in(text: str, begin: str) -> Iterator[LoggedRow]:
    """The rows of the log's text that begin so, with what their run says of them."""
    decoder = json.JSONDecoder()
    place = text.find(begin)
    while place >= 0:
        head = text.rfind('["id"', 0, place)
        table, _end = decoder.raw_decode(text, text.rfind('["', 0, head) + 1)
        names, _end = decoder.raw_decode(text, head)
        is_added = text.endswith("[null,", 0, place)
        start = place - (len("[null,") if is_added else 1)
        (before, after), end = decoder.raw_decode(text, start)
        yield LoggedRow(
            table=table,
            before=dict(zip(names, before, strict=True)) if before else None,
            after=dict(zip(names, after, strict=True)) if after else None,
        )
        place = text.find(begin, end)


def _is_about(row: LoggedRow, ids: frozenset[str]) -> bool:
    return _id_of(row) in ids or not ids.isdisjoint(_owners_of(row))


def _owners_of(row: LoggedRow) -> Iterator[str]:
    """The ids of what a removed row was a part of: nothing else leads to it now."""
    if row.after is None and row.before is not None:
        for field in _owner_fields().get(row.table, ()):
            owner = row.before.get(field)
            if isinstance(owner, str):
                yield owner


def _id_of(row: LoggedRow) -> Value:
    values = row.before if row.before is not None else row.after
    return None if values is None else values.get("id")


def _meant(row: LoggedRow) -> RowEdit:
    """A row with what its stored values mean. Raises Unreadable if they mean nothing.

    What an earlier form of the file kept and the program no longer knows is left out.
    """
    kind = _kinds().get(row.table)
    if kind is None:
        raise Unreadable(f"edit_log: {row.table}")
    try:
        return RowEdit(
            kind=kind,
            id=str(_id_of(row)),
            before=_values(kind, row.before),
            after=_values(kind, row.after),
        )
    except (ValueError, ArithmeticError, LookupError) as error:
        raise Unreadable(f"edit_log: {row.table}") from error


def _values(
    kind: type[Record], stored: Mapping[str, Value] | None
) -> Mapping[str, object] | None:
    if stored is None:
        return None
    loads = {column.name: column.load for column in columns(kind)}
    values: dict[str, object] = {}
    for name, value in stored.items():
        if name in loads:
            load = loads[name]
            values[name] = value if load is None or value is None else load(value)
    return values


@cache
def _owner_fields() -> Mapping[str, tuple[str, ...]]:
    """By the table of a part: the fields that name what it is a part of."""
    found: dict[str, tuple[str, ...]] = {}
    for parts in OWNED.values():
        for kind, field in parts:
            found[table_name(kind)] = (*found.get(table_name(kind), ()), field)
    return found


@cache
def _kinds() -> Mapping[str, type[Record]]:
    return {table_name(kind): kind for kind in RECORDS}
