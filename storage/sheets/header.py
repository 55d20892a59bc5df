"""Where in a table the column names are, and where the table ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.exchange.names import normalise_name
from storage.sheets import errors
from storage.sheets.limits import HEADER_ROWS
from storage.sheets.table import Rows, Sheet, Table

if TYPE_CHECKING:
    from collections.abc import Collection

_SUMS = frozenset({"total", "totals", "grand total", "sum", "summe", "gesamt"})


def find_header(table: Table, known: Collection[str] = ()) -> int:
    """The index of the row with the column names. Raises SheetError on a blank table.

    Among the first 20 rows the one with most known (normalised) names, then with most
    names, then the first. A name has a letter: a row of figures names nothing.
    Source: interchange.md 2.3.
    """
    best, best_score = -1, (-1, 0, 0)
    for at, row in enumerate(table.rows[:HEADER_ROWS]):
        found = len({normalise_name(cell) for cell in row.cells} & set(known))
        names = sum(any(map(str.isalpha, cell)) for cell in row.cells)
        score = (found, names, sum(map(bool, row.cells)))
        if any(row.cells) and score > best_score:
            best, best_score = at, score
    if best < 0:
        raise errors.empty()
    return best


def header_at(table: Table, row: int) -> int:
    """The index of the row with this number. Raises SheetError if it names nothing."""
    for at, each in enumerate(table.rows[: 2 * HEADER_ROWS]):
        if each.number == row and any(each.cells):
            return at
    raise errors.no_such_row(row)


def named(table: Table, at: int) -> Sheet:
    """The table with the row of this index as its column names."""
    rows = table.rows
    head = rows[at]
    until = _end(rows, at)
    width = len(head.cells)
    above = rows.filled(0, at, 0)
    below = rows.filled(until, len(rows), 0)
    return Sheet(
        header=head.cells,
        header_number=head.number,
        rows=rows.filled(at + 1, until, width),
        left_out=(*above, *below),
        encoding=table.encoding,
        encoding_is_sure=table.encoding_is_sure,
        separator=table.separator,
        format=table.format,
    )


def refuse_doubled_columns(sheet: Sheet, known: Collection[str] = ()) -> None:
    """Raises SheetError when two columns have one name; with `known`, one of those."""
    seen: set[str] = set()
    for title in sheet.header:
        name = normalise_name(title)
        if name in seen and (not known or name in known):
            raise errors.doubled_column(title, sheet.header_number)
        if name:
            seen.add(name)


def _end(rows: Rows, header_at: int) -> int:
    """The index of the blank row after which only a footer comes, or the length.

    A footer has rows of one cell and sums; after a blank row no list goes on so.

    A list of one column has no footer that could be told from its rows.
    """
    end = len(rows)
    if rows.is_one_cell(header_at):
        return end
    for at in range(len(rows) - 1, header_at, -1):
        if rows.is_blank(at):
            end = at
        elif not rows.is_one_cell(at) and not _is_sum(rows[at].cells):
            break
    return end


def _is_sum(cells: tuple[str, ...]) -> bool:
    """Whether the row says "Total" and has nothing but figures beside it."""
    filled = [cell for cell in cells if cell]
    is_called_so = bool(filled) and normalise_name(filled[0]) in _SUMS
    return is_called_so and not any(map(str.isalpha, "".join(filled[1:])))
