"""What an import would do, as a value: one change, counts, and what is wrong."""

from __future__ import annotations

from dataclasses import dataclass

from planner.change import Change
from planner.exchange.doubles import PossibleDouble
from planner.exchange.preset import Preset
from planner.records import Record


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a row is refused, or what was left out of it. `column`: the file's head."""

    row: int
    column: str
    value: str
    reason: str


@dataclass(frozen=True, slots=True)
class Taken:
    """A good row, the record that it is about, None for a new one, and what it says."""

    row: int
    before: Record | None
    after: Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What the rows of a file would change. Rows read = added + updated + unchanged +
    refused + skipped.

    `problems` belong to refused rows, at least one each; `warnings` to rows that are
    taken without one value; `doubles` are possible duplicates; `mapping` pairs the
    file's heads with our fields; `preset`: the program whose heads were recognised;
    `skipped`: rows that were to be left out, or joined with an earlier one; `taken`:
    the good rows in their order.
    """

    change: Change
    read: int
    added: int
    updated: int
    unchanged: int
    refused: int
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    doubles: tuple[PossibleDouble, ...]
    unknown_columns: tuple[str, ...]
    mapping: tuple[tuple[str, str], ...]
    preset: Preset | None
    skipped: int = 0
    taken: tuple[Taken, ...] = ()

    @property
    def duplicates(self) -> int:
        """How many rows look like an account that is there, or like another row."""
        return len({double.row for double in self.doubles})
