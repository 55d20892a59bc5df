"""What the edit log keeps of a change: the values of its rows before and after.

Rows of one kind that were changed alike are kept together: the table, the names of the
columns once, then the values. A changed row keeps its id and what was changed; with the
plan as it is now that is enough to go back to any earlier one. JSON, packed: an import
of 100,000 accounts takes a fraction of what its rows take.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from planner.change import RowChange
from planner.records import Record
from storage.pace import always, rest
from storage.rows import Row, Unreadable, Value, column_names, storer, table_name

_FAST = 1  # the higher levels cost ten times as much for a tenth less
_ROWS_AT_ONCE = 1000
_LONG_PIECE = 50_000  # characters; after one of these others have their turn
_LONGEST = 1 << 30  # bytes; a few of a stranger's could unpack to fill the memory


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """One edit: who made it and when, how Undo named it, and how many rows it took."""

    id: int
    at: datetime
    who: str
    label: str
    row_count: int

    def as_json(self) -> dict[str, str | int]:
        """The entry for programs; the instant to the minute."""
        return {
            "at": self.at.isoformat(timespec="minutes"),
            "who": self.who,
            "label": self.label,
            "rows": self.row_count,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedRow:
    """One row of an edit, as stored. `before` None: added; `after` None: removed.

    Of a row that was changed, only the id and what was changed.
    """

    table: str
    before: Mapping[str, Value] | None
    after: Mapping[str, Value] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Neighbouring rows of a change to which the same happens, as values.

    `columns`: all of them, or the id and those that were changed. `before` is empty
    when the rows are added, `after` when they are removed.
    """

    table: str
    columns: tuple[str, ...]
    before: tuple[Row, ...]
    after: tuple[Row, ...]

    def __len__(self) -> int:
        """How many rows there are."""
        return max(len(self.before), len(self.after))


def runs(rows: Iterable[RowChange]) -> Iterator[Run]:
    """The rows of a change in runs, in order; rows that stay as they are left out."""
    changed = (row for row in rows if row.before != row.after)
    for (kind, names, _adds, _removes), group in groupby(changed, _shape):
        to_row = storer(kind, names)
        members = tuple(group)
        yield Run(
            table=table_name(kind),
            columns=names,
            before=tuple(to_row(row.before) for row in members if row.before),
            after=tuple(to_row(row.after) for row in members if row.after),
        )


def pack(changed: Sequence[Run], is_wanted: Callable[[], bool] = always) -> bytes:
    """The runs as the log keeps them. Raises Cancelled once not wanted any more."""
    packer = zlib.compressobj(_FAST)
    packed = []
    for piece in _as_json(changed):
        packed.append(packer.compress(piece.encode()))
        if len(piece) > _LONG_PIECE:
            rest(is_wanted)
    return b"".join([*packed, packer.flush()])


def unpack(packed: bytes) -> tuple[LoggedRow, ...]:
    """The rows of an edit from the log, in order. Raises Unreadable if damaged."""
    try:
        return tuple(
            LoggedRow(
                table=table,
                before=dict(zip(names, before, strict=True)) if before else None,
                after=dict(zip(names, after, strict=True)) if after else None,
            )
            for table, names, rows in json.loads(_unpacked(packed))
            for before, after in rows
        )
    except (zlib.error, ValueError, TypeError, RecursionError) as error:
        raise Unreadable("edit_log: rows") from error


def with_other_values(
    packed: bytes, table: str, row_id: str, value_of: Callable[[str, Value], Value]
) -> bytes | None:
    """The entry with other values in one row, before and after; None: not in it.

    `value_of`: from the name of a column and its value. Raises Unreadable if damaged.
    """
    try:
        text = _unpacked(packed)
        if row_id.encode() not in text:
            return None
        logged = json.loads(text)
        for in_table, names, rows in logged:
            if in_table == table:
                for row in (each for pair in rows for each in pair if each):
                    if row[0] == row_id:
                        row[1:] = map(value_of, names[1:], row[1:])
    except (zlib.error, ValueError, TypeError, LookupError, RecursionError) as error:
        raise Unreadable("edit_log: rows") from error
    text = json.dumps(logged, ensure_ascii=False, separators=(",", ":")).encode()
    return zlib.compress(text, _FAST)


def _unpacked(packed: bytes) -> bytes:
    unpacker = zlib.decompressobj()
    text = unpacker.decompress(packed, _LONGEST)
    if not unpacker.eof:
        raise Unreadable("edit_log: rows")
    return text


def _shape(row: RowChange) -> tuple[type[Record], tuple[str, ...], bool, bool]:
    kind = type(row.row)
    names = column_names(kind)
    if row.before is not None and row.after is not None:
        before, after = row.before, row.after
        names = tuple(
            name
            for name in names
            if name == "id" or getattr(before, name) != getattr(after, name)
        )
    return kind, names, row.before is None, row.after is None


def _as_json(changed: Sequence[Run]) -> Iterator[str]:
    """The text in pieces, so that the whole of a large import is never there twice."""
    for index, run in enumerate(changed):
        yield f"{',' if index else '['}{json.dumps([run.table, run.columns])[:-1]},["
        nothing = (None,) * len(run)
        pairs = list(zip(run.before or nothing, run.after or nothing, strict=True))
        for start in range(0, len(pairs), _ROWS_AT_ONCE):
            piece = json.dumps(
                pairs[start : start + _ROWS_AT_ONCE],
                ensure_ascii=False,
                separators=(",", ":"),
            )
            yield f"{',' if start else ''}{piece[1:-1]}"
        yield "]]"
    yield "]" if changed else "[]"
