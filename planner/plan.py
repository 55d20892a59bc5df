"""The plan is a value: every record of one plan file, with cached look-ups."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from planner.change import Change
from planner.errors import Stale
from planner.records import RECORDS, Company, Record
from planner.text import _

R = TypeVar("R", bound=Record)


class Table(Generic[R]):
    """All records of one kind, by id, in the order in which they were added.

    A table is never changed once it is made; its look-ups are worked out at the
    first question and shared by every plan that holds the same table.
    """

    __slots__ = ("_all", "_by_field", "rows")

    def __init__(self, rows: dict[str, R]) -> None:
        self.rows: Mapping[str, R] = rows
        self._all: tuple[R, ...] | None = None
        self._by_field: dict[str, dict[object, tuple[R, ...]]] = {}

    @property
    def all(self) -> tuple[R, ...]:
        """Every record, in the order in which they were added."""
        if self._all is None:
            self._all = tuple(self.rows.values())
        return self._all

    def by(self, field: str) -> Mapping[object, tuple[R, ...]]:
        """Records grouped by the value of one field, e.g. `by("campaign_id")`."""
        groups = self._by_field.get(field)
        if groups is None:
            lists: dict[object, list[R]] = {}
            for row in self.all:
                lists.setdefault(getattr(row, field), []).append(row)
            groups = {value: tuple(rows) for value, rows in lists.items()}
            self._by_field[field] = groups
        return groups


class Plan:
    """Everything in one plan file at one moment. Never changed, only replaced."""

    __slots__ = ("_tables",)

    def __init__(self, tables: Mapping[type[Record], Table[Record]]) -> None:
        self._tables = tables

    @classmethod
    def of(cls, records: Iterable[Record]) -> Plan:
        """A plan of these records, in this order."""
        rows: dict[type[Record], dict[str, Record]] = {kind: {} for kind in RECORDS}
        for record in records:
            rows[type(record)][record.id] = record
        return cls({kind: Table(of_kind) for kind, of_kind in rows.items()})

    def table(self, kind: type[R]) -> Table[R]:
        """The table of one record kind."""
        return self._tables[kind]  # type: ignore[return-value]  # keyed by its own kind

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Every record of a kind, in the order in which they were added."""
        return self.table(kind).all

    def find(self, kind: type[R], record_id: str | None) -> R | None:
        """The record with this id, or None when there is none."""
        return None if record_id is None else self.table(kind).rows.get(record_id)

    def get(self, kind: type[R], record_id: str) -> R:
        """The record with this id. Raises Stale when it is no longer there."""
        record = self.find(kind, record_id)
        if record is None:
            raise Stale(_("That entry was removed in the meantime. Look again."))
        return record

    def where(self, kind: type[R], field: str, value: object) -> tuple[R, ...]:
        """The records of a kind whose field has this value. Looked up, not searched."""
        return self.table(kind).by(field).get(value, ())

    @property
    def company(self) -> Company:
        """The one company of this plan. Raises Stale when there is none."""
        companies = self.all(Company)
        if not companies:
            raise Stale(_("This plan has no company yet. Enter one in Settings."))
        return companies[0]

    def after(self, change: Change) -> Plan:
        """The plan as it is once the change is made.

        Raises Stale if any *before* is not the row that the plan holds now.
        """
        tables = dict(self._tables)
        rows: dict[type[Record], dict[str, Record]] = {}
        for row_change in change.rows:
            kind = type(row_change.row)
            if kind not in rows:
                rows[kind] = dict(tables[kind].rows)
            of_kind = rows[kind]
            if of_kind.get(row_change.row.id) != row_change.before:
                raise Stale(
                    _("The plan has changed in the meantime. Look again and repeat it.")
                )
            if row_change.after is None:
                del of_kind[row_change.row.id]
            else:
                of_kind[row_change.after.id] = row_change.after
        for kind, of_kind in rows.items():
            tables[kind] = Table(of_kind)
        return Plan(tables)

    def __eq__(self, other: object) -> bool:
        """Equal when every kind holds the same records, whatever their order."""
        if not isinstance(other, Plan):
            return NotImplemented
        return all(self.table(kind).rows == other.table(kind).rows for kind in RECORDS)

    __hash__ = None  # type: ignore[assignment]  # a plan is compared, never a key
