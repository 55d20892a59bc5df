"""Tables: rows that are drawn one by one, so that each can go to another page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from planner.reports.document import Row, RowKind, Table
from storage.pdf.cells import Place, ReadyCell, draw_cell, ready
from storage.pdf.columns import head_style, places
from storage.pdf.fonts import Fonts
from storage.pdf.lines import Room
from storage.pdf.pages import Piece
from storage.pdf.pen import Pen
from storage.pdf.style import (
    CELL,
    CELL_PAD_X,
    CELL_PAD_Y,
    CELL_STRONG,
    HAIR,
    HAIRLINE,
    LINE,
    RULE,
    SECONDARY,
    WASH,
    WRITE_IN_HEIGHT,
    TextStyle,
)
from storage.pdf.wrapping import fit, wrap

BOX_INSET = 2.5
# Lowers the first line by what its letters do not use of their size.
RISE = 0.4
EDGE_ROWS = 2
HIGH_ROW = 4 * CELL.leading


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """What all rows of a table share: the columns, the width, the head, the page."""

    places: tuple[Place, ...]
    width: float
    head: Piece
    page_height: float
    fonts: Fonts


def table_pieces(table: Table, room: Room, *, is_cut: bool) -> Iterator[Piece]:
    """The head and the rows of a table, as wide as the room.

    `is_cut`: texts are cut where their column ends, and not broken into lines.
    """
    fonts, width = room.fonts, room.width
    placed = places(table.columns, table.rows, fonts, width)
    head = _head(placed, fonts, width)
    frame = _Frame(
        places=placed, width=width, head=head, page_height=room.height, fonts=fonts
    )
    if is_cut:
        table = replace(table, rows=tuple(_cut(row, frame) for row in table.rows))
    yield head
    last = len(table.rows) - 1
    for index, row in enumerate(table.rows):
        # Neither the first nor the last two rows stand alone unless they are blocks by
        # themselves, and no sum stands without a part of it.
        is_edge = index < last and (index < EDGE_ROWS or index >= last - EDGE_ROWS)
        before_total = index < last and table.rows[index + 1].kind is RowKind.TOTAL
        for piece in _row_pieces(row, frame):
            is_alone = is_edge and piece.height < HIGH_ROW
            piece.keeps_next = piece.keeps_next or is_alone or before_total
            yield piece


def _cut(row: Row, frame: _Frame) -> Row:
    """The row with its texts on one line each."""
    cells = (
        fit(frame.fonts, cell, _style(place), place.room)
        if isinstance(cell, str)
        else cell
        for cell, place in zip(row.cells, frame.places, strict=True)
    )
    return replace(row, cells=tuple(cells))


def _style(place: Place) -> TextStyle:
    return CELL_STRONG if place.column.is_strong else CELL


def _head(placed: tuple[Place, ...], fonts: Fonts, width: float) -> Piece:
    style = head_style(placed, fonts)
    cells = [
        ReadyCell(
            place.column.title,
            style,
            wrap(fonts, place.column.title, style, place.room),
        )
        for place in placed
    ]
    height = max(cell.count for cell in cells) * CELL.leading + 2 * CELL_PAD_Y

    def draw(pen: Pen, x: float, top: float) -> None:
        for place, cell in zip(placed, cells, strict=True):
            above_last = (cell.count - 1) * CELL.leading
            baseline = top - height + CELL_PAD_Y + above_last + RISE + 1.6
            draw_cell(pen, x, baseline, place, cell)
        pen.line((x, top - height), (x + width, top - height), RULE, LINE)

    return Piece(height=height, draw=draw, keeps_next=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class _DrawnRow:
    """A row, or one line of a row that is cut; draws itself."""

    frame: _Frame
    row: Row
    cells: tuple[ReadyCell, ...] | None = None
    height: float
    above: float
    is_end: bool = True

    def __call__(self, pen: Pen, x: float, top: float) -> None:
        """Draws the row with its rule."""
        is_total = self.row.kind is RowKind.TOTAL
        right, low = x + self.frame.width, top - self.height
        baseline = top - self.above - CELL.size + RISE
        # Unless cut, broken into lines again: keeping the lines of a thousand pages
        # costs more memory than breaking them twice costs time.
        cells = self.cells or _cells(self.row, self.frame)
        for place, cell in zip(self.frame.places, cells, strict=True):
            if place.column.is_write_in and self.is_end and not is_total:
                self._draw_write_in(pen, x, top, place)
            draw_cell(pen, x, baseline, place, cell)
        if is_total:
            pen.line((x, top), (right, top), RULE, LINE)
        elif self.is_end:
            pen.line((x, low), (right, low), HAIRLINE, HAIR)

    def _draw_write_in(self, pen: Pen, x: float, top: float, place: Place) -> None:
        corner = x + place.x + CELL_PAD_X, top - self.height + BOX_INSET
        size = place.room, self.height - 2 * BOX_INSET
        pen.box(corner, size, stroke=RULE, radius=1.5)


def _cells(row: Row, frame: _Frame) -> tuple[ReadyCell, ...]:
    is_total = row.kind is RowKind.TOTAL
    return tuple(
        ready(cell, place, frame.fonts, is_strong=place.column.is_strong or is_total)
        for cell, place in zip(row.cells, frame.places, strict=True)
    )


def _row_pieces(row: Row, frame: _Frame) -> Iterator[Piece]:
    if row.kind is RowKind.BAND:
        yield from _band_pieces(row, frame)
        return
    is_total = row.kind is RowKind.TOTAL
    cells = _cells(row, frame)
    lines = max(cell.count for cell in cells)
    height = lines * CELL.leading + 2 * CELL_PAD_Y
    if any(place.column.is_write_in for place in frame.places) and not is_total:
        height = max(height, WRITE_IN_HEIGHT)
    if height > frame.page_height / 2:
        yield from _cut_row(row, cells, frame)
        return
    draw = _DrawnRow(
        frame=frame,
        row=row,
        height=height,
        # Beside a box to write in, a text stands in the middle of its row.
        above=max(CELL_PAD_Y, (height - lines * CELL.leading) / 2),
    )
    yield Piece(height=height, draw=draw, head=frame.head)


def _cut_row(row: Row, cells: tuple[ReadyCell, ...], frame: _Frame) -> Iterator[Piece]:
    """The lines of a row that is too high for half a page, one by one."""
    lines = max(cell.count for cell in cells)
    for index in range(lines):
        is_end = index == lines - 1
        above = CELL_PAD_Y if index == 0 else 0.0
        height = CELL.leading + above + (CELL_PAD_Y if is_end else 0.0)
        draw = _DrawnRow(
            frame=frame,
            row=row,
            height=height,
            above=above,
            cells=tuple(cell.line(index) for cell in cells),
            is_end=is_end,
        )
        yield Piece(height=height, draw=draw, head=frame.head)


def _band_pieces(row: Row, frame: _Frame) -> Iterator[Piece]:
    style = CELL_STRONG.in_colour(SECONDARY)
    width = frame.width
    height = CELL.leading + 2 * CELL_PAD_Y
    for line in wrap(frame.fonts, str(row.cells[0]), style, width - 2 * CELL_PAD_X):

        def draw(pen: Pen, x: float, top: float, line: str = line) -> None:
            low = top - height
            pen.box((x, low), (width, height), fill=WASH)
            pen.text(x + CELL_PAD_X, low + CELL_PAD_Y + 2, line, style)
            pen.line((x, low), (x + width, low), HAIRLINE, HAIR)

        yield Piece(height=height, draw=draw, keeps_next=True, head=frame.head)
