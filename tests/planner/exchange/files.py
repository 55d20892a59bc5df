"""Rows of files as tests write them: a table of texts, and what importing it says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from planner.exchange import Proposal, kind_of, propose, table_of
from planner.plan import Plan
from planner.quarter import Quarter

TODAY = date(2026, 8, 14)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a file with its number."""

    number: int
    cells: tuple[str, ...]


def importing(
    plan: Plan,
    kind: str,
    header: Sequence[str] | str,
    *rows: Sequence[str] | str,
    preset: str | None = None,
    mapping: dict[str, str] | None = None,
    quarter: str | None = None,
    is_workbook: bool = False,
) -> Proposal:
    """The proposal for a file; a header or row given as one text is cut at bars."""
    lines = [Line(at, _cells(row)) for at, row in enumerate(rows, start=2)]
    return propose(
        plan,
        kind_of(kind),
        _cells(header),
        lines,
        today=TODAY,
        preset=preset,
        mapping=mapping,
        quarter=None if quarter is None else Quarter.parse(quarter),
        is_workbook=is_workbook,
    )


def imported(
    plan: Plan, kind: str, header: Sequence[str] | str, *rows: Sequence[str] | str
) -> Plan:
    """The plan after the import; every row must have been good."""
    proposal = importing(plan, kind, header, *rows)
    assert proposal.problems == ()
    return plan.after(proposal.change)


def reasons(proposal: Proposal) -> list[tuple[int, str, str]]:
    """Row, column and reason of each problem."""
    return [(each.row, each.column, each.reason) for each in proposal.problems]


def counts(proposal: Proposal) -> tuple[int, int, int, int]:
    """How many rows would be added, updated, unchanged, refused."""
    return (
        proposal.added,
        proposal.updated,
        proposal.unchanged,
        proposal.refused,
    )


def copied(plan: Plan, kinds: Sequence[str], into: Plan) -> Plan:
    """The other plan after it has imported what this one exports."""
    for key in kinds:
        header, rows = table_of(plan, kind_of(key))
        into = imported(into, key, header, *rows)
    return into


def _cells(row: Sequence[str] | str) -> tuple[str, ...]:
    cells = row.split("|") if isinstance(row, str) else row
    return tuple(cell.strip() for cell in cells) if isinstance(row, str) else tuple(row)
