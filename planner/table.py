"""All records of one kind, by id: a value that is cheap to follow with another.

A table is a large base that many tables share, and a small patch of what differs.
So one edit costs the same in a plan of a hundred accounts and of a hundred thousand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Generic, TypeVar

from planner.change import RowChange
from planner.records import Record

R = TypeVar("R", bound=Record)
Groups = dict[object, tuple[R, ...]]
LARGEST_PATCH = 256
"""Beyond this many rows a patch is worked into a base of its own."""


class _Indexed(Generic[R]):
    """Rows with their look-ups, each worked out at the first question. Never changed.

    `rows`: None for a row of the base that the patch takes away.
    """

    __slots__ = ("_groups", "rows")

    def __init__(self, rows: Mapping[str, R | None]) -> None:
        self.rows = rows
        self._groups: dict[str, Groups[R]] = {}

    def following(self, rows: Iterable[R]) -> _Indexed[R]:
        """These rows with the same look-ups: who asked for them will ask again.

        Made now, where a large change is worked out, and not where it is shown.
        """
        following = _Indexed({row.id: row for row in rows})
        for field in self._groups:
            following.group(field, None)
        return following

    def group(self, field: str, value: object) -> tuple[R, ...]:
        """The rows whose field has this value, in order."""
        groups = self._groups.get(field)
        if groups is None:
            groups = self._groups[field] = _grouped(self.rows.values(), field)
        return groups.get(value, ())


class Table(Generic[R]):
    """Every record of one kind, in the order in which they were added."""

    __slots__ = ("_all", "_base", "_patch")

    def __init__(self, base: _Indexed[R], patch: _Indexed[R]) -> None:
        self._base = base
        self._patch = patch
        self._all: tuple[R, ...] | None = None

    @classmethod
    def of(cls, rows: Iterable[R]) -> Table[R]:
        """A table of these records, in this order."""
        return cls(_Indexed({row.id: row for row in rows}), _Indexed({}))

    def get(self, record_id: str) -> R | None:
        """The record with this id, or None."""
        if record_id in self._patch.rows:
            return self._patch.rows[record_id]
        return self._base.rows.get(record_id)

    @property
    def all(self) -> tuple[R, ...]:
        """Every record, in the order in which they were added."""
        if self._all is None:
            # What the patch changes keeps its place; what it adds goes to the end.
            rows = {**self._base.rows, **self._patch.rows}
            self._all = tuple(row for row in rows.values() if row is not None)
        return self._all

    def where(self, field: str, value: object) -> tuple[R, ...]:
        """The records whose field has this value. Looked up, not searched."""
        patch = self._patch
        found = self._base.group(field, value)
        if not patch.rows:
            return found
        kept = tuple(row for row in found if row.id not in patch.rows)
        return kept + patch.group(field, value)

    def after(
        self, changes: Iterable[RowChange], refuse: Callable[[], Exception]
    ) -> Table[R]:
        """The table once these rows of its kind are changed.

        Raises what `refuse` makes if a *before* is not the row that is held now.
        """
        base = self._base.rows
        patch = dict(self._patch.rows)
        for change in changes:
            key = change.row.id
            held = patch[key] if key in patch else base.get(key)
            if held != change.before:
                raise refuse()
            patch[key] = change.after  # type: ignore[assignment]  # of this table's kind
        following = Table(self._base, _Indexed(patch))
        if len(patch) <= LARGEST_PATCH:
            return following
        return Table(self._base.following(following.all), _Indexed({}))

    def __eq__(self, other: object) -> bool:
        """Equal when both hold the same records, in whatever order."""
        if not isinstance(other, Table):
            return NotImplemented
        mine = {row.id: row for row in self.all}
        return mine == {row.id: row for row in other.all}

    __hash__ = None  # type: ignore[assignment]  # compared, never a key


def _grouped(rows: Iterable[R | None], field: str) -> Groups[R]:
    lists: dict[object, list[R]] = {}
    for row in rows:
        if row is not None:
            lists.setdefault(getattr(row, field), []).append(row)
    return {value: tuple(group) for value, group in lists.items()}
