"""Which record of the plan a row is about, and rows that are about the same one."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence

from planner.exchange.kind import Unreadable, Values
from planner.exchange.letting_go import empty
from planner.exchange.reading import folded
from planner.records import Record
from planner.text import _

Key = tuple[object, ...]


def already_in(row: int) -> str:
    """The sentence that refuses a row because an earlier one says the same."""
    return _("This entry is already in row {row}.").format(row=row)


def key_of(record: Record, attributes: tuple[str, ...]) -> Key:
    """What the record has in these attributes."""
    return tuple(getattr(record, name) for name in attributes)


def key_in(values: Values, attributes: tuple[str, ...]) -> Key:
    """What a row says for these attributes."""
    return tuple(values.get(name) for name in attributes)


def folded_key(key: Key) -> Key:
    """The key for comparing in any case."""
    return tuple(folded(part) if isinstance(part, str) else part for part in key)


class Claims:
    """Which rows speak for which keys and records; each is spoken for once."""

    def __init__(self) -> None:
        self._rows: dict[object, int] = {}

    def claim(self, row: int, *keys: object) -> int | None:
        """The earlier row that claimed one of the keys, or None: they are ours now."""
        for key in keys:
            if key in self._rows:
                return self._rows[key]
        for key in keys:
            self._rows[key] = row
        return None

    def let_go(self) -> None:
        """Drop all claims."""
        empty(self._rows)

    def holder(self, key: object) -> int | None:
        """The row that claimed the key, or None."""
        return self._rows.get(key)


class KeyMatcher:
    """A record is told by some of its attributes; texts match in any case."""

    def __init__(self, records: Iterable[Record], attributes: tuple[str, ...]) -> None:
        self._attributes = attributes
        self._exact: dict[Key, Record] = {}
        self._alike: dict[Key, list[Record]] = {}
        for record in records:
            key = key_of(record, attributes)
            self._exact[key] = record
            self._alike.setdefault(folded_key(key), []).append(record)
        self._claims = Claims()

    def let_go(self) -> None:
        """Drop what was known of the rows; nothing can be matched any more."""
        empty(self._exact)
        empty(self._alike)
        self._claims.let_go()

    def match(self, values: Values, row: int) -> Record | Unreadable | None:
        """The record with the row's key; a second row about it is refused.

        A row without any key, which gets a number of its own, is a new one.
        """
        key = key_in(values, self._attributes)
        if all(part is None for part in key):
            return None
        record = self._exact.get(key)
        if record is None:
            alike = self._alike.get(folded_key(key), ())
            record = alike[0] if len(alike) == 1 else None
        earlier = self._claims.claim(row, key if record is None else record.id)
        return record if earlier is None else Unreadable(already_in(earlier))


class OccurrenceMatcher:
    """Equal rows are separate entries: the k-th in the file is the k-th in the plan.

    Rows that say exactly what an entry says go to that one first, whatever the order,
    so that an export can be read back.
    """

    def __init__(self, records: Iterable[Record], attributes: tuple[str, ...]) -> None:
        self._records = tuple(records)
        self._attributes = attributes
        self._found: dict[int, Record] = {}

    def foresee(self, rows: Sequence[tuple[int, Values]]) -> None:
        """Give each row the entry that says the same, or the next with its key."""
        if not rows:
            return
        taken: set[str] = set()
        for attributes in (tuple(sorted(rows[0][1])), self._attributes):
            waiting: dict[Key, deque[Record]] = {}
            for record in self._records:
                if record.id not in taken:
                    key = key_of(record, attributes)
                    waiting.setdefault(key, deque()).append(record)
            for row, values in rows:
                same = waiting.get(key_in(values, attributes))
                if same and row not in self._found:
                    self._found[row] = same.popleft()
                    taken.add(self._found[row].id)

    def match(self, values: Values, row: int) -> Record | None:
        """The entry that the row was given, or None for a new one."""
        del values
        return self._found.get(row)
