"""From the blocks of a document to the pieces that go onto its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial, singledispatch

from planner.reports.document import (
    Block,
    Fact,
    Facts,
    Figure,
    Figures,
    Heading,
    Names,
    PageBreak,
    Signature,
    Signatures,
    Table,
    Text,
    Timeline,
    Together,
    Tone,
    WriteLines,
)
from planner.text import _
from storage.pdf.fonts import Fonts
from storage.pdf.pages import Bookmark, Piece, height_of, keep_together
from storage.pdf.pen import Pen
from storage.pdf.style import (
    BODY,
    CELL,
    CELL_DETAIL,
    FIGURE,
    GAP_BLOCK,
    GAP_PART,
    GAP_SECTION,
    HAIR,
    INK,
    LABEL,
    LEAD,
    LINE,
    PART,
    POINT,
    QUIET,
    RULE,
    SECTION,
    SMALL,
    WRITE_LINE,
    TextStyle,
)
from storage.pdf.tables import table_pieces
from storage.pdf.timeline import timeline_pieces
from storage.pdf.wrapping import fit, fit_size, wrap

GUTTER = 14.0
NAME_COLUMNS = {False: 3, True: 4}
NUMBER_WIDTH = 30.0
LONGEST_BOOKMARK = 80
BOOKMARK_LEVELS = 2
FACT_LABEL = 84.0
_HEADINGS = {1: (SECTION, GAP_SECTION), 2: (PART, GAP_PART), 3: (POINT, GAP_BLOCK)}
_TONES = {Tone.LEAD: LEAD, Tone.BODY: BODY, Tone.QUIET: QUIET}


@dataclass(frozen=True, slots=True)
class Room:
    """What a block has: fonts, width and height of a page in points."""

    fonts: Fonts
    width: float
    height: float
    is_wide: bool


def pieces_of(blocks: tuple[Block, ...], room: Room) -> Iterator[Piece]:
    """The pieces of all blocks, one after the other."""
    before: Block | None = None
    for block in blocks:
        pieces = _pieces(block, room)
        if isinstance(before, PageBreak):
            pieces = _on_new_page(pieces)
        if isinstance(before, Heading) and isinstance(block, Text):
            # What introduces a section stays with what it introduces.
            pieces = iter(keep_together(list(pieces), with_next=True))
        yield from pieces
        before = block


def _on_new_page(pieces: Iterator[Piece]) -> Iterator[Piece]:
    for index, piece in enumerate(pieces):
        piece.breaks = index == 0
        yield piece


@singledispatch
def _pieces(block: object, _room: Room) -> Iterator[Piece]:
    raise TypeError(f"{type(block).__name__} cannot be drawn")


@_pieces.register
def _page_break(_block: PageBreak, _room: Room) -> Iterator[Piece]:
    yield from ()


@_pieces.register
def _together(block: Together, room: Room) -> Iterator[Piece]:
    pieces = list(pieces_of(block.blocks, room))
    if height_of(pieces) <= room.height:
        keep_together(pieces)
    yield from pieces


@_pieces.register
def _heading(block: Heading, room: Room) -> Iterator[Piece]:
    style, gap = _HEADINGS[block.level]
    lines = wrap(room.fonts, block.text, style, room.width)
    pieces = list(text_lines(lines, style, gap))
    if block.detail:
        details = wrap(room.fonts, block.detail, QUIET, room.width)
        pieces.extend(text_lines(details, QUIET, 1.0))
    for piece in pieces:
        piece.keeps_next = True
    if block.level <= BOOKMARK_LEVELS:
        title = " ".join(block.text.split())
        if len(title) > LONGEST_BOOKMARK:
            title = title[: LONGEST_BOOKMARK - 1] + "…"
        pieces[0].bookmark = Bookmark(title, block.level - 1)
    pieces[-1].height += 4 if block.level == 1 else 2
    yield from pieces


@_pieces.register
def _text(block: Text, room: Room) -> Iterator[Piece]:
    style = _TONES[block.tone]
    lines = wrap(room.fonts, block.text, style, room.width)
    pieces = list(text_lines(lines, style, GAP_BLOCK))
    if len(pieces) > 1:  # no line of a paragraph stands alone on a page
        pieces[0].keeps_next = pieces[-2].keeps_next = True
    yield from pieces


def text_lines(lines: tuple[str, ...], style: TextStyle, gap: float) -> Iterator[Piece]:
    """A piece for each line, with a gap above the first."""
    for index, line in enumerate(lines):
        draw = partial(_draw_line, line=line, style=style)
        yield Piece(height=style.leading, draw=draw, gap=0 if index else gap)


def _draw_line(pen: Pen, x: float, top: float, *, line: str, style: TextStyle) -> None:
    pen.text(x, top - style.size, line, style)


@_pieces.register
def _figures(block: Figures, room: Room) -> Iterator[Piece]:
    count = len(block.figures)
    width = (room.width - (count - 1) * GUTTER) / count
    cards = [_card(figure, width, room.fonts) for figure in block.figures]
    height = max(card[0] for card in cards)

    def draw(pen: Pen, x: float, top: float) -> None:
        for _height, draw_card in cards:
            pen.line((x, top), (x + width, top), RULE, LINE)
            draw_card(pen, x, top)
            x += width + GUTTER

    yield Piece(height=height, draw=draw, gap=GAP_BLOCK + 4)


def _card(
    figure: Figure, width: float, fonts: Fonts
) -> tuple[float, Callable[[Pen, float, float], None]]:
    label = wrap(fonts, figure.label, LABEL, width)
    style = fit_size(fonts, figure.value, FIGURE, width, least=10)
    value = wrap(fonts, figure.value, style, width)
    detail = wrap(fonts, figure.detail, SMALL, width) if figure.detail else ()
    parts = ((label, LABEL), (value, style), (detail, SMALL))
    height = 8 + sum(len(lines) * each.leading for lines, each in parts)

    def draw(pen: Pen, x: float, top: float) -> None:
        top -= 5
        for lines, each in parts:
            for line in lines:
                pen.text(x, top - each.size, line, each)
                top -= each.leading

    return height, draw


@_pieces.register
def _facts(block: Facts, room: Room) -> Iterator[Piece]:
    half = (room.width - GUTTER) / 2
    gap = GAP_BLOCK
    for row in _fact_rows(block.facts):
        width = room.width if row[0].is_wide else half
        yield from _fact_pieces(row, width, room, gap)
        gap = 0


def _fact_rows(facts: tuple[Fact, ...]) -> Iterator[tuple[Fact, ...]]:
    """Two narrow facts to a row, a wide one alone."""
    left: Fact | None = None
    for fact in facts:
        if left is not None and not fact.is_wide:
            yield left, fact
            left = None
            continue
        if left is not None:
            yield (left,)
            left = None
        if fact.is_wide:
            yield (fact,)
        else:
            left = fact
    if left is not None:
        yield (left,)


def _fact_pieces(
    facts: tuple[Fact, ...], width: float, room: Room, gap: float
) -> Iterator[Piece]:
    """The lines of facts that stand side by side."""
    values = [wrap(room.fonts, fact.value, CELL, width - FACT_LABEL) for fact in facts]
    labels = [fit(room.fonts, fact.label, LABEL, FACT_LABEL - 6) for fact in facts]
    height = CELL.leading + 3
    last = max(len(value) for value in values) - 1
    for index in range(last + 1):

        def draw(pen: Pen, x: float, top: float, index: int = index) -> None:
            baseline = top - CELL.size
            for label, value in zip(labels, values, strict=True):
                if index == 0:
                    pen.text(x, baseline, label, LABEL)
                if index < len(value):
                    pen.text(x + FACT_LABEL, baseline, value[index], CELL)
                x += width + GUTTER

        yield Piece(
            height=height if index == last else CELL.leading,
            draw=draw,
            gap=0 if index else gap,
            keeps_next=last > 0 and index in {0, last - 1},
        )


@_pieces.register
def _names(block: Names, room: Room) -> Iterator[Piece]:
    if not block.names:
        yield from _text(Text(block.empty, Tone.QUIET), room)
        return
    columns = NAME_COLUMNS[room.is_wide]
    width = (room.width - (columns - 1) * GUTTER) / columns
    rows = -(-len(block.names) // columns)
    for row in range(rows):
        cells = []
        for name in block.names[row::rows]:
            text = f"{name.name}, {name.detail}" if name.detail else name.name
            lines = wrap(room.fonts, text, CELL, width - NUMBER_WIDTH)
            cells.append((name.number, lines))
        for line in range(max(len(lines) for _number, lines in cells)):
            draw = partial(_draw_names, cells=cells, line=line, width=width)
            gap = GAP_BLOCK if row == line == 0 else 2.0 if line == 0 else 0.0
            yield Piece(height=CELL.leading, draw=draw, gap=gap, keeps_next=row == 0)


def _draw_names(
    pen: Pen,
    x: float,
    top: float,
    *,
    cells: list[tuple[str, tuple[str, ...]]],
    line: int,
    width: float,
) -> None:
    for number, lines in cells:
        if line == 0:
            short = fit(pen.fonts, number, CELL_DETAIL, NUMBER_WIDTH - 4)
            pen.text(x, top - CELL.size, short, CELL_DETAIL)
        if line < len(lines):
            pen.text(x + NUMBER_WIDTH, top - CELL.size, lines[line], CELL)
        x += width + GUTTER


@_pieces.register
def _table(block: Table, room: Room) -> Iterator[Piece]:
    if not block.rows:
        yield from _text(Text(block.empty, Tone.QUIET), room)
        return
    pieces = table_pieces(block, room.fonts, room.width, room.height)
    first = next(pieces)
    first.gap = GAP_BLOCK - 4
    yield first
    yield from pieces


@_pieces.register
def _timeline(block: Timeline, room: Room) -> Iterator[Piece]:
    if not block.lanes:
        yield from _text(Text(block.empty, Tone.QUIET), room)
        return
    pieces = timeline_pieces(block, room.width)
    first = next(pieces)
    first.gap = GAP_BLOCK
    yield first
    yield from pieces


@_pieces.register
def _write_lines(block: WriteLines, room: Room) -> Iterator[Piece]:
    def draw(pen: Pen, x: float, top: float) -> None:
        low = top - WRITE_LINE
        pen.line((x, low), (x + room.width, low), RULE, HAIR)

    for index in range(block.count):
        keeps = index < block.count - 1
        yield Piece(height=WRITE_LINE, draw=draw, keeps_next=keeps)


@_pieces.register
def _signatures(block: Signatures, room: Room) -> Iterator[Piece]:
    columns = min(3, len(block.signatures))
    width = (room.width - (columns - 1) * GUTTER * 1.5) / columns
    for start in range(0, len(block.signatures), columns):
        people = block.signatures[start : start + columns]

        def draw(
            pen: Pen, x: float, top: float, people: tuple[Signature, ...] = people
        ) -> None:
            for person in people:
                _draw_signature(pen, x, top, width=width, signature=person)
                x += width + GUTTER * 1.5

        yield Piece(height=78, draw=draw, gap=GAP_BLOCK)


def _draw_signature(
    pen: Pen, x: float, top: float, *, width: float, signature: Signature
) -> None:
    role = fit(pen.fonts, signature.role, POINT, width)
    pen.text(x, top - POINT.size, role, POINT)
    shown = fit(pen.fonts, signature.name, CELL, width)
    pen.text(x, top - POINT.size - 13, shown, CELL)
    rule = top - 62
    split = x + width * 0.66
    pen.line((x, rule), (split - 8, rule), INK, HAIR)
    pen.line((split, rule), (x + width, rule), INK, HAIR)
    pen.text(x, rule - 10, _("Signature"), SMALL)
    pen.text(split, rule - 10, _("Date"), SMALL)
