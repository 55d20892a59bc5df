"""Tables: rows that are drawn one by one, so that a page holds only its own rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from planner.reports.document import (
    Align,
    Bar,
    Boxes,
    Cell,
    Column,
    Named,
    Row,
    RowKind,
    Status,
    Table,
)
from storage.pdf.charts import STATUS_SIZE, draw_bar, draw_boxes, draw_status
from storage.pdf.fonts import Fonts
from storage.pdf.pages import Piece
from storage.pdf.pen import Pen
from storage.pdf.style import (
    CELL,
    CELL_DETAIL,
    CELL_PAD_X,
    CELL_PAD_Y,
    CELL_STRONG,
    COLUMN_HEAD,
    HAIR,
    HAIRLINE,
    INK,
    LINE,
    RULE,
    SECONDARY,
    STATUS_COLOURS,
    WASH,
    WRITE_IN_HEIGHT,
    TextStyle,
)
from storage.pdf.wrapping import wrap

STATUS_GAP = 4.5
BOX_INSET = 2.5


@dataclass(frozen=True, slots=True)
class Place:
    """Where a column stands and how its cells are set. Measures in points."""

    column: Column
    x: float
    width: float

    @property
    def room(self) -> float:
        """The width that is left for text."""
        return self.width - 2 * CELL_PAD_X

    @property
    def style(self) -> TextStyle:
        """How ordinary text is set in this column."""
        return CELL_STRONG if self.column.is_strong else CELL


@dataclass(frozen=True, slots=True)
class Ready:
    """A cell ready to be drawn: its lines, and the sign or drawing beside them."""

    cell: Cell
    lines: tuple[str, ...]
    quiet_lines: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many lines the cell takes."""
        return len(self.lines) + len(self.quiet_lines)


def table_pieces(
    table: Table, fonts: Fonts, width: float, page_height: float
) -> Iterator[Piece]:
    """The head and the rows of a table, as wide as given."""
    places = _places(table.columns, width)
    head = _head(places, fonts, width)
    yield head
    rows = table.rows
    for index, row in enumerate(rows):
        # Neither the first nor the last row stands alone; a band stays with its group.
        following = rows[index + 1].kind if index + 1 < len(rows) else None
        keeps = (
            row.kind is RowKind.BAND
            or following is RowKind.TOTAL
            or (following is not None and index in {0, len(rows) - 2})
        )
        yield from _row_pieces(row, places, fonts, (head, keeps, width, page_height))


def _places(columns: tuple[Column, ...], width: float) -> tuple[Place, ...]:
    scale = width / sum(column.width for column in columns)
    places, x = [], 0.0
    for column in columns:
        places.append(Place(column, x, column.width * scale))
        x += column.width * scale
    return tuple(places)


def _head(places: tuple[Place, ...], fonts: Fonts, width: float) -> Piece:
    titles = [
        wrap(fonts, place.column.title, COLUMN_HEAD, place.room) for place in places
    ]
    lines = max(len(title) for title in titles)
    height = lines * COLUMN_HEAD.leading + 2 * CELL_PAD_Y

    def draw(pen: Pen, x: float, top: float) -> None:
        for place, title in zip(places, titles, strict=True):
            first = top - height + CELL_PAD_Y + (len(title) - 1) * COLUMN_HEAD.leading
            baseline = first + COLUMN_HEAD.leading - COLUMN_HEAD.size
            _draw_lines(pen, place, x, baseline, title, COLUMN_HEAD)
        pen.line((x, top - height), (x + width, top - height), RULE, LINE)

    return Piece(height=height, draw=draw, keeps_next=True)


def _row_pieces(
    row: Row,
    places: tuple[Place, ...],
    fonts: Fonts,
    frame: tuple[Piece, bool, float, float],
) -> Iterator[Piece]:
    head, keeps, width, page_height = frame
    if row.kind is RowKind.BAND:
        yield from _band_pieces(row, fonts, width, head)
        return
    is_total = row.kind is RowKind.TOTAL
    cells = tuple(
        _ready(cell, place, fonts, is_total=is_total)
        for cell, place in zip(row.cells, places, strict=True)
    )
    count = max(cell.count for cell in cells)
    height = count * CELL.leading + 2 * CELL_PAD_Y
    if any(place.column.is_write_in for place in places) and not is_total:
        height = max(height, WRITE_IN_HEIGHT)
    if height <= page_height / 2:
        draw = partial(_draw_row, places, cells, width, height, is_total)
        yield Piece(height=height, draw=draw, keeps_next=keeps, head=head)
        return
    for line in range(count):
        yield _slice(places, cells, line, width, head, is_last=line == count - 1)


def _slice(
    places: tuple[Place, ...],
    cells: tuple[Ready, ...],
    line: int,
    width: float,
    head: Piece,
    *,
    is_last: bool,
) -> Piece:
    """One line of a row that is too high for half a page."""
    parts = tuple(
        Ready(
            cell.cell if line == 0 or isinstance(cell.cell, str | Named) else "",
            cell.lines[line : line + 1],
            cell.quiet_lines[max(0, line - len(cell.lines)) :][: line >= len(cell.lines)],
        )
        for cell in cells
    )
    above = CELL_PAD_Y if line == 0 else 0.0
    height = CELL.leading + above + (CELL_PAD_Y if is_last else 0.0)
    draw = partial(
        _draw_row, places, parts, width, height, False, above=above, has_rule=is_last
    )
    return Piece(height=height, draw=draw, head=head)


def _band_pieces(row: Row, fonts: Fonts, width: float, head: Piece) -> Iterator[Piece]:
    text = str(row.cells[0])
    style = CELL_STRONG.in_colour(SECONDARY)
    lines = wrap(fonts, text, style, width - 2 * CELL_PAD_X)
    height = CELL.leading + 2 * CELL_PAD_Y
    for line in lines:
        draw = partial(_draw_band, line, style, width, height)
        yield Piece(height=height, draw=draw, keeps_next=True, head=head)


def _draw_band(
    text: str, style: TextStyle, width: float, height: float,
    pen: Pen, x: float, top: float,
) -> None:
    pen.box((x, top - height), (width, height), fill=WASH)
    pen.text(x + CELL_PAD_X, top - CELL_PAD_Y - style.size + 0.6, text, style)
    pen.line((x, top - height), (x + width, top - height), HAIRLINE, HAIR)


def _ready(cell: Cell, place: Place, fonts: Fonts, *, is_total: bool) -> Ready:
    style = CELL_STRONG if is_total else place.style
    if isinstance(cell, str):
        return Ready(cell, wrap(fonts, cell, style, place.room))
    if isinstance(cell, Named):
        lines = wrap(fonts, cell.name, style, place.room)
        quiet = wrap(fonts, cell.detail, CELL_DETAIL, place.room) if cell.detail else ()
        return Ready(cell, lines, quiet)
    if isinstance(cell, Status):
        room = place.room - STATUS_SIZE - STATUS_GAP
        return Ready(cell, wrap(fonts, cell.word, CELL_STRONG, room))
    return Ready(cell, ("",))


def _draw_row(  # noqa: PLR0913 - bound by partial, so that a row keeps no class
    places: tuple[Place, ...],
    cells: tuple[Ready, ...],
    width: float,
    height: float,
    is_total: bool,  # noqa: FBT001 - as above
    pen: Pen,
    x: float,
    top: float,
    *,
    above: float = CELL_PAD_Y,
    has_rule: bool = True,
) -> None:
    if is_total:
        pen.line((x, top), (x + width, top), RULE, LINE)
    baseline = top - above - CELL.size + 0.4
    for place, ready in zip(places, cells, strict=True):
        if place.column.is_write_in and not is_total and has_rule:
            _draw_write_in(pen, place, x, top, height)
        _draw_cell(pen, place, x, baseline, ready, is_total=is_total)
    if has_rule and not is_total:
        pen.line((x, top - height), (x + width, top - height), HAIRLINE, HAIR)


def _draw_write_in(
    pen: Pen, place: Place, x: float, top: float, height: float
) -> None:
    corner = x + place.x + CELL_PAD_X, top - height + BOX_INSET
    size = place.room, height - 2 * BOX_INSET
    pen.box(corner, size, stroke=RULE, radius=1.5)


def _draw_cell(
    pen: Pen, place: Place, x: float, baseline: float, ready: Ready, *, is_total: bool
) -> None:
    style = CELL_STRONG if is_total else place.style
    left = x + place.x + CELL_PAD_X
    middle = baseline + CELL.size * 0.33
    match ready.cell:
        case Status(shape, _):
            draw_status(pen, (left + STATUS_SIZE / 2, middle), shape)
            style = CELL_STRONG.in_colour(STATUS_COLOURS[shape])
            indent = STATUS_SIZE + STATUS_GAP
            for index, line in enumerate(ready.lines):
                pen.text(left + indent, baseline - index * CELL.leading, line, style)
        case Bar():
            draw_bar(pen, left, middle, place.room, ready.cell)
        case Boxes():
            draw_boxes(pen, left, middle, ready.cell)
        case _:
            _draw_lines(pen, place, x, baseline, ready.lines, style)
            below = baseline - len(ready.lines) * CELL.leading
            _draw_lines(pen, place, x, below, ready.quiet_lines, CELL_DETAIL)


def _draw_lines(
    pen: Pen,
    place: Place,
    x: float,
    baseline: float,
    lines: tuple[str, ...],
    style: TextStyle,
) -> None:
    is_right = place.column.align is Align.RIGHT
    for line in lines:
        if is_right:
            right = x + place.x + place.width - CELL_PAD_X
            pen.text_right(right, baseline, line, style)
        elif line:
            pen.text(x + place.x + CELL_PAD_X, baseline, line, style)
        baseline -= style.leading
