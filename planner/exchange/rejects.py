"""The rows that an import refused, as a table to correct and import again."""

from __future__ import annotations

from collections.abc import Sequence

from planner.exchange.proposal import Proposal
from planner.exchange.rows import Row
from planner.text import _

Rejects = tuple[tuple[str, ...], list[tuple[str, ...]]]


def rejects_of(
    header: Sequence[str], rows: Sequence[Row], proposal: Proposal
) -> Rejects:
    """The header and the refused rows as they are in the file, with a last column.

    That column says all that is wrong with the row; an import leaves it out.
    """
    reasons: dict[int, list[str]] = {}
    for problem in proposal.problems:
        said = (
            f"{problem.column}: {problem.reason}" if problem.column else problem.reason
        )
        reasons.setdefault(problem.row, []).append(said)
    width = len(header)
    refused = [
        (*_cells(row, width), " ".join(reasons[row.number]))
        for row in rows
        if row.number in reasons
    ]
    return (*header, _("Why it was refused")), refused


def _cells(row: Row, width: int) -> tuple[str, ...]:
    """The cells, as many as there are heads; a surplus goes with the last one."""
    cells = tuple(row.cells)
    cells += ("",) * (width - len(cells))
    if len(cells) > width:
        return (*cells[: width - 1], " ".join(cells[width - 1 :]).strip())
    return cells
