"""The contents of a file that binds several documents: each with its page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from planner.reports.pointers import Contents, ContentsLine
from storage.pdf.lines import Room
from storage.pdf.pages import Piece
from storage.pdf.pen import Pen
from storage.pdf.style import BODY, CELL, HAIR, HAIRLINE, POINT
from storage.pdf.wrapping import fit

INDENT = 14.0
NUMBER_WIDTH = 36.0
GAP = 5.0


def contents_pieces(block: Contents, room: Room) -> Iterator[Piece]:
    """A line for each document, and a smaller one for each of its sections."""
    lines = block.lines
    for index, line in enumerate(lines):
        is_document = line.level == 0
        has_sections = index + 1 < len(lines) and lines[index + 1].level > 0
        yield Piece(
            height=BODY.leading + 1 if is_document else CELL.leading,
            draw=partial(_draw, line=line, width=room.width),
            gap=GAP if is_document and index else 0.0,
            keeps_next=is_document and has_sections,
        )


def _draw(pen: Pen, x: float, top: float, *, line: ContentsLine, width: float) -> None:
    is_document = line.level == 0
    style = POINT if is_document else CELL
    left = 0.0 if is_document else INDENT
    baseline = top - style.size
    room = width - left - NUMBER_WIDTH
    pen.text(x + left, baseline, fit(pen.fonts, line.title, style, room), style)
    if line.page is not None:
        pen.text_right(x + width, baseline, str(line.page), style)
    if is_document:
        low = top - BODY.leading + 0.5
        pen.line((x, low), (x + width, low), HAIRLINE, HAIR)
