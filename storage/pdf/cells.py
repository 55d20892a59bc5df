"""The cells of a table: measured once, then drawn where their row stands."""

from __future__ import annotations

from dataclasses import dataclass

from planner.reports.cells import Bar, Boxes, Cell, Named, Status
from planner.reports.document import Align, Column
from storage.pdf.charts import STATUS_SIZE, draw_bar, draw_boxes, draw_status
from storage.pdf.fonts import Fonts
from storage.pdf.pen import Pen
from storage.pdf.style import (
    CELL,
    CELL_DETAIL,
    CELL_PAD_X,
    CELL_STRONG,
    STATUS_COLOURS,
    TextStyle,
)
from storage.pdf.wrapping import wrap

STATUS_GAP = 4.5
# From the baseline up to the middle of small letters, as a share of their size.
MIDDLE = 0.33


@dataclass(frozen=True, slots=True)
class Place:
    """Where a column stands, from the left edge of its table. Measures in points."""

    column: Column
    x: float
    width: float

    @property
    def room(self) -> float:
        """The width that is left for text."""
        return self.width - 2 * CELL_PAD_X


@dataclass(frozen=True, slots=True)
class ReadyCell:
    """A cell with its lines broken: what it is called, and the quieter lines below."""

    cell: Cell
    style: TextStyle
    lines: tuple[str, ...]
    quiet_lines: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many lines the cell takes."""
        return len(self.lines) + len(self.quiet_lines)

    def line(self, index: int) -> ReadyCell:
        """A cell of only this line; signs and drawings stay with the first."""
        has_sign = not isinstance(self.cell, str | Named)
        cell = self.cell if index == 0 or not has_sign else ""
        quiet_index = index - len(self.lines)
        quiet = self.quiet_lines[quiet_index : quiet_index + 1]
        return ReadyCell(
            cell,
            self.style,
            self.lines[index : index + 1],
            quiet if quiet_index >= 0 else (),
        )


def ready(cell: Cell, place: Place, fonts: Fonts, *, is_strong: bool) -> ReadyCell:
    """The cell with its lines broken for its column."""
    style = CELL_STRONG if is_strong else CELL
    match cell:
        case str():
            return ReadyCell(cell, style, wrap(fonts, cell, style, place.room))
        case Named(name, detail):
            lines = wrap(fonts, name, style, place.room)
            quiet = wrap(fonts, detail, CELL_DETAIL, place.room) if detail else ()
            return ReadyCell(cell, style, lines, quiet)
        case Status(shape, word):
            style = CELL_STRONG.in_colour(STATUS_COLOURS[shape])
            room = place.room - STATUS_SIZE - STATUS_GAP
            return ReadyCell(cell, style, wrap(fonts, word, style, room))
        case _:
            return ReadyCell(cell, style, ("",))


def draw_cell(
    pen: Pen, x: float, baseline: float, place: Place, cell: ReadyCell
) -> None:
    """Draws a cell; `x` is the left edge of its table."""
    left = x + place.x + CELL_PAD_X
    middle = baseline + CELL.size * MIDDLE
    match cell.cell:
        case Status(shape, _):
            draw_status(pen, (left + STATUS_SIZE / 2, middle), shape)
            for index, line in enumerate(cell.lines):
                below = baseline - index * CELL.leading
                pen.text(left + STATUS_SIZE + STATUS_GAP, below, line, cell.style)
        case Bar():
            draw_bar(pen, left, middle, place.room, cell.cell)
        case Boxes():
            draw_boxes(pen, left, middle, cell.cell)
        case _:
            _draw_texts(pen, x, baseline, place, cell)


def _draw_texts(
    pen: Pen, x: float, baseline: float, place: Place, cell: ReadyCell
) -> None:
    left = x + place.x + CELL_PAD_X
    right = left + place.room
    is_right = place.column.align is Align.RIGHT
    styles = ((cell.lines, cell.style), (cell.quiet_lines, CELL_DETAIL))
    for lines, style in styles:
        for line in lines:
            if is_right:
                pen.text_right(right, baseline, line, style)
            elif line:
                pen.text(left, baseline, line, style)
            baseline -= CELL.leading
