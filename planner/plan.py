"""The plan is a value: every record of one plan file, with cached look-ups."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar, TypeVarTuple

from planner.change import Change, RowChange
from planner.errors import Stale
from planner.records import RECORDS, Company, Record
from planner.table import Table
from planner.text import _

R = TypeVar("R", bound=Record)
T = TypeVar("T")
Ts = TypeVarTuple("Ts")


class Plan:
    """Everything in one plan file at one moment. Never changed, only replaced."""

    __slots__ = ("_known", "_tables")

    def __init__(self, tables: Mapping[type[Record], Table[Record]]) -> None:
        self._tables = tables
        self._known: dict[tuple[object, ...], object] = {}

    @classmethod
    def of(cls, records: Iterable[Record]) -> Plan:
        """A plan of these records, in this order."""
        rows: dict[type[Record], list[Record]] = {kind: [] for kind in RECORDS}
        for record in records:
            rows[type(record)].append(record)
        return cls({kind: Table.of(of_kind) for kind, of_kind in rows.items()})

    def table(self, kind: type[R]) -> Table[R]:
        """The table of one record kind."""
        return self._tables[kind]  # type: ignore[return-value]  # keyed by its own kind

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Every record of a kind, in the order in which they were added."""
        return self.table(kind).all

    def find(self, kind: type[R], record_id: str | None) -> R | None:
        """The record with this id, or None when there is none."""
        return None if record_id is None else self.table(kind).get(record_id)

    def get(self, kind: type[R], record_id: str) -> R:
        """The record with this id. Raises Stale when it is no longer there."""
        record = self.find(kind, record_id)
        if record is None:
            raise Stale(_("That entry was removed in the meantime. Look again."))
        return record

    def where(self, kind: type[R], field: str, value: object) -> tuple[R, ...]:
        """The records of a kind whose field has this value. Looked up, not searched."""
        return self.table(kind).where(field, value)

    def once(self, work: Callable[[Plan, *Ts], T], *arguments: *Ts) -> T:
        """What a function makes of this plan and these arguments, worked out once.

        A plan never changes, so what was made of it stays true as long as it lives.
        """
        key = (work, *arguments)
        if key not in self._known:
            self._known[key] = work(self, *arguments)
        return self._known[key]  # type: ignore[return-value]  # made by the same work

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
        rows: dict[type[Record], list[RowChange]] = {}
        for row_change in change.rows:
            rows.setdefault(type(row_change.row), []).append(row_change)
        tables = dict(self._tables)
        for kind, of_kind in rows.items():
            tables[kind] = tables[kind].after(of_kind, _moved_on)
        return Plan(tables)

    def __eq__(self, other: object) -> bool:
        """Equal when every kind holds the same records, whatever their order."""
        if not isinstance(other, Plan):
            return NotImplemented
        return all(self.table(kind) == other.table(kind) for kind in RECORDS)

    __hash__ = None  # type: ignore[assignment]  # a plan is compared, never a key


def _moved_on() -> Stale:
    return Stale(_("The plan has changed in the meantime. Look again and repeat it."))
