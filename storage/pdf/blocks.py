"""From the blocks of a document to the pieces that go onto its pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial, singledispatch
from itertools import zip_longest

from planner.reports.document import (
    Block,
    Facts,
    Figures,
    Heading,
    Names,
    OneLined,
    PageBreak,
    Panels,
    Signatures,
    Table,
    Text,
    Timeline,
    Together,
    Tone,
    WriteBox,
    WriteLines,
)
from planner.reports.gauges import Gauges
from planner.reports.pointers import Contents, Pointer
from storage.pdf.contents import contents_pieces
from storage.pdf.gauges import gauge_pieces
from storage.pdf.lines import Room, text_lines
from storage.pdf.pages import Bookmark, Page, Piece, paginate
from storage.pdf.panels import fact_pieces, figure_pieces, name_pieces
from storage.pdf.pen import Pen
from storage.pdf.signatures import signature_pieces
from storage.pdf.style import (
    BODY,
    GAP_BELOW_HEADING,
    GAP_BLOCK,
    GAP_PART,
    GAP_SECTION,
    HAIR,
    LEAD,
    PART,
    POINT,
    QUIET,
    RULE,
    SECTION,
    WRITE_LINE,
)
from storage.pdf.tables import table_pieces
from storage.pdf.timeline import timeline_pieces
from storage.pdf.wrapping import wrap

LONGEST_BOOKMARK = 80
PANEL_GUTTER = 22.0
BOX_RADIUS = 3.0
BOOKMARK_LEVELS = 2
_HEADINGS = {1: (SECTION, GAP_SECTION), 2: (PART, GAP_PART), 3: (POINT, GAP_BLOCK)}
_TONES = {Tone.LEAD: LEAD, Tone.BODY: BODY, Tone.QUIET: QUIET}


def pieces_of(blocks: tuple[Block, ...], room: Room) -> Iterator[Piece]:
    """The pieces of all blocks, one after the other."""
    before: Block | None = None
    for block in blocks:
        pieces = _pieces(block, room)
        if isinstance(before, PageBreak):
            pieces = _on_new_page(pieces)
        if isinstance(before, Heading):
            pieces = _close_below(pieces)
        if isinstance(before, Heading) and isinstance(block, Text):
            # What introduces a section stays with what it introduces.
            pieces = _kept(pieces)
        yield from pieces
        before = block


def _kept(pieces: Iterator[Piece]) -> Iterator[Piece]:
    for piece in pieces:
        piece.keeps_next = True
        yield piece


def _close_below(pieces: Iterator[Piece]) -> Iterator[Piece]:
    for index, piece in enumerate(pieces):
        if index == 0:
            piece.gap = min(piece.gap, GAP_BELOW_HEADING)
        yield piece


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
    for piece in pieces[:-1]:
        piece.stays_near = True
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


@_pieces.register
def _table(block: Table, room: Room) -> Iterator[Piece]:
    return _table_or_sentence(block, room, is_cut=False)


@_pieces.register
def _one_lined(block: OneLined, room: Room) -> Iterator[Piece]:
    return _table_or_sentence(block.table, room, is_cut=True)


def _table_or_sentence(table: Table, room: Room, *, is_cut: bool) -> Iterator[Piece]:
    if not table.rows:
        yield from _text(Text(table.empty, Tone.QUIET), room)
        return
    pieces = table_pieces(table, room, is_cut=is_cut)
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
def _write_box(block: WriteBox, room: Room) -> Iterator[Piece]:
    height = block.lines * WRITE_LINE

    def draw(pen: Pen, x: float, top: float) -> None:
        size = room.width, height
        pen.box((x, top - height), size, stroke=RULE, radius=BOX_RADIUS)

    yield Piece(height=height, draw=draw, gap=GAP_BELOW_HEADING)


@_pieces.register
def _figures(block: Figures, room: Room) -> Iterator[Piece]:
    return figure_pieces(block, room)


@_pieces.register
def _facts(block: Facts, room: Room) -> Iterator[Piece]:
    return fact_pieces(block, room)


@_pieces.register
def _names(block: Names, room: Room) -> Iterator[Piece]:
    if not block.names:
        return _text(Text(block.empty, Tone.QUIET), room)
    return name_pieces(block, room)


@_pieces.register
def _signatures(block: Signatures, room: Room) -> Iterator[Piece]:
    return signature_pieces(block, room)


@_pieces.register
def _gauges(block: Gauges, room: Room) -> Iterator[Piece]:
    return gauge_pieces(block, room)


@_pieces.register
def _contents(block: Contents, room: Room) -> Iterator[Piece]:
    return contents_pieces(block, room)


@_pieces.register
def _pointer(block: Pointer, room: Room) -> Iterator[Piece]:
    """The remark by itself; bound documents have page numbers put in before."""
    return _text(Text(block.text, Tone.QUIET), room)


@_pieces.register
def _panels(block: Panels, room: Room) -> Iterator[Piece]:
    """A piece with all columns; another only for what is higher than a page."""
    free = room.width - PANEL_GUTTER * (len(block.panels) - 1)
    scale = free / sum(panel.width for panel in block.panels)
    columns, left = [], 0.0
    for panel in block.panels:
        own = replace(room, width=panel.width * scale, is_wide=False)
        pieces = pieces_of(panel.blocks, own)
        columns.append([(left, page) for page in paginate(pieces, room.height)])
        left += own.width + PANEL_GUTTER
    for beside in zip_longest(*columns):
        pages = [part for part in beside if part is not None]
        height = max(_height_of(page) for _left, page in pages)
        yield Piece(height=height, draw=partial(_draw_panels, pages), gap=GAP_BLOCK)


def _height_of(page: Page) -> float:
    return max(placed.offset + placed.piece.height for placed in page)


def _draw_panels(
    pages: list[tuple[float, Page]], pen: Pen, x: float, top: float
) -> None:
    for left, page in pages:
        for placed in page:
            placed.piece.draw(pen, x + left, top - placed.offset)
