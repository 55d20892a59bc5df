"""Which cost entry a row is about: its reference, or else all that the row says."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from decimal import Decimal

from planner.exchange.kind import Unreadable, Values, of_kind
from planner.exchange.matching import Key, KeyMatcher, key_in
from planner.exchange.numbers import amount
from planner.exchange.reading import Reading
from planner.records import CostEntry
from planner.text import currency_decimals

CONTENT = (
    "date",
    "campaign_id",
    "activity_id",
    "side",
    "kind",
    "state",
    "amount",
    "currency",
    "rate",
    "note",
)


class CostMatcher:
    """By reference; a row without one is the next entry that says exactly the same."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._by_reference = KeyMatcher(reading.plan.all(CostEntry), ("reference",))
        self._by_content: dict[Key, deque[CostEntry]] | None = None
        self._taken: set[str] = set()

    def foresee(self, rows: Sequence[tuple[int, Values]]) -> None:
        """Keep the entries that rows name from those that only say the same."""
        named = {values.get("reference") for _row, values in rows}
        costs = self._reading.plan.all(CostEntry)
        self._taken.update(cost.id for cost in costs if cost.reference in named)

    def match(self, values: Values, row: int) -> CostEntry | Unreadable | None:
        """The cost entry, None for a new one, or why the row is refused."""
        if values.get("reference") is None:
            return self._same(values)
        found = self._by_reference.match(values, row)
        if found is None or isinstance(found, Unreadable):
            return found
        return of_kind(CostEntry, found)

    def _same(self, values: Values) -> CostEntry | None:
        names = tuple(name for name in CONTENT if name in values)
        if self._by_content is None:
            self._by_content = self._indexed(names)
        costs = self._by_content.get(key_in(values, names))
        while costs:
            cost = costs.popleft()
            if cost.id not in self._taken:
                self._taken.add(cost.id)
                return cost
        return None

    def _indexed(self, names: tuple[str, ...]) -> dict[Key, deque[CostEntry]]:
        costs: dict[Key, deque[CostEntry]] = {}
        for cost in self._reading.plan.all(CostEntry):
            key = tuple(
                stated_amount(cost, self._reading)
                if name == "amount"
                else getattr(cost, name)
                for name in names
            )
            costs.setdefault(key, deque()).append(cost)
        return costs


def stated_amount(cost: CostEntry, reading: Reading) -> Decimal:
    """The amount as it was stated, in major units of its own currency."""
    if cost.currency is None or cost.original_minor is None:
        return amount(cost.amount_minor, reading.decimals)
    return amount(cost.original_minor, currency_decimals(cost.currency))
