"""A table of text as it stands in a file, and the same with its columns named."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import overload

from storage.pace import always, rest

# The text gate lets no control character pass, so this one cannot be in a cell.
CELL_END = "\x1f"
# Reading gives the interpreter back and takes it again too quickly for a window.
ROWS_BETWEEN_RESTS = 1_000


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row: its number as an editor or a spreadsheet shows it, and its texts.

    In a text file the number is that of the line on which the row starts.
    """

    number: int
    cells: tuple[str, ...]


class Rows(Sequence[SheetRow]):
    """Rows kept as one string each and cut into cells when asked for.

    200,000 rows of six cells take 25 MB this way and 95 MB as tuples of strings.
    """

    __slots__ = ("_lines", "_numbers", "_width")

    def __init__(
        self, numbers: Iterable[int] = (), lines: Iterable[str] = (), width: int = 0
    ) -> None:
        self._numbers = array("L", numbers)
        self._lines = list(lines)
        self._width = width

    def add(self, number: int, line: str) -> None:
        """Adds a row whose cells are joined by CELL_END. Only while it is read."""
        self._numbers.append(number)
        self._lines.append(line)
        if len(self._lines) % ROWS_BETWEEN_RESTS == 0:
            rest(always)

    def is_blank(self, index: int) -> bool:
        """Whether the row has no text at all."""
        return not self._lines[index].strip(CELL_END)

    def is_one_cell(self, index: int) -> bool:
        """Whether the row has at most one cell that is not blank."""
        return CELL_END not in self._lines[index].strip(CELL_END)

    def filled(self, start: int, stop: int, width: int) -> Rows:
        """The rows from start up to stop that are not blank, of at least so many cells.

        A row with more texts than that keeps them.
        """
        chosen = [at for at in range(start, stop) if not self.is_blank(at)]
        numbers = (self._numbers[at] for at in chosen)
        return Rows(numbers, (self._lines[at] for at in chosen), width)

    def __len__(self) -> int:
        return len(self._lines)

    @overload
    def __getitem__(self, index: int) -> SheetRow: ...
    @overload
    def __getitem__(self, index: slice) -> Rows: ...
    def __getitem__(self, index: int | slice) -> SheetRow | Rows:
        if isinstance(index, slice):
            return Rows(self._numbers[index], self._lines[index], self._width)
        return SheetRow(self._numbers[index], self._cells(self._lines[index]))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Rows):
            return NotImplemented
        return list(self) == list(other)

    def __hash__(self) -> int:
        return hash((len(self._lines), self._width))

    def _cells(self, line: str) -> tuple[str, ...]:
        cells = line.split(CELL_END)
        missing = self._width - len(cells)
        if missing > 0:
            cells.extend([""] * missing)
        elif missing < 0 and self._width:
            while len(cells) > self._width and not cells[-1]:
                cells.pop()
        return tuple(cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Every row of a file, blank ones too, before it is known which one names them.

    `encoding_is_sure` is False where the encoding is a guess: then show the rows and
    ask. `separator` is "" where none is, `format` is "csv", "xlsx" or "vcf".
    """

    rows: Rows
    encoding: str
    encoding_is_sure: bool
    separator: str
    format: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A table with named columns; the rows have at least as many cells as the header.

    Blank rows are not in `rows`. `left_out` are the rows above the header and the
    footer below the table. A row with more cells than the header has a separator too
    many; what to do about it is for the reader of the rows to say.
    """

    header: tuple[str, ...]
    header_number: int
    rows: Sequence[SheetRow]
    left_out: Sequence[SheetRow]
    encoding: str
    encoding_is_sure: bool
    separator: str
    format: str
