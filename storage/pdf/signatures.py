"""Lines to sign and date."""

from __future__ import annotations

from collections.abc import Iterator

from planner.reports.document import Signature, Signatures
from planner.text import _, joined
from storage.pdf.lines import Room
from storage.pdf.pages import Piece
from storage.pdf.pen import Pen
from storage.pdf.style import CELL, GAP_BLOCK, HAIR, INK, POINT, SMALL
from storage.pdf.wrapping import fit

GUTTER = 21.0
SIGNATURE_COLUMNS = 3
SIGNATURE_HEIGHT = 78.0
SMALL_HEIGHT = 34.0
DATE_FROM = 0.66


def signature_pieces(block: Signatures, room: Room) -> Iterator[Piece]:
    """Lines to sign on, three side by side."""
    columns = min(SIGNATURE_COLUMNS, len(block.signatures))
    height, draw_one = _SMALL if block.is_small else _LARGE
    width = (room.width - (columns - 1) * GUTTER) / columns
    for start in range(0, len(block.signatures), columns):
        people = block.signatures[start : start + columns]

        def draw(
            pen: Pen, x: float, top: float, people: tuple[Signature, ...] = people
        ) -> None:
            for person in people:
                draw_one(pen, x, top, width=width, signature=person)
                x += width + GUTTER

        yield Piece(height=height, draw=draw, gap=GAP_BLOCK)


def _draw_signature(
    pen: Pen, x: float, top: float, *, width: float, signature: Signature
) -> None:
    role = fit(pen.fonts, signature.role, POINT, width)
    pen.text(x, top - POINT.size, role, POINT)
    shown = fit(pen.fonts, signature.name, CELL, width)
    pen.text(x, top - POINT.size - 13, shown, CELL)
    rule = top - 62
    split = x + width * DATE_FROM
    pen.line((x, rule), (split - 8, rule), INK, HAIR)
    pen.line((split, rule), (x + width, rule), INK, HAIR)
    pen.text(x, rule - 10, _("Signature"), SMALL)
    pen.text(split, rule - 10, _("Date"), SMALL)


def _draw_small(
    pen: Pen, x: float, top: float, *, width: float, signature: Signature
) -> None:
    rule, split = top - SMALL_HEIGHT + 11, x + width * DATE_FROM
    pen.line((x, rule), (split - 8, rule), INK, HAIR)
    pen.line((split, rule), (x + width, rule), INK, HAIR)
    whose = joined((signature.role, signature.name), ": ")
    shown = fit(pen.fonts, whose, SMALL, width * DATE_FROM - 8)
    pen.text(x, rule - 10, shown, SMALL)
    pen.text(split, rule - 10, _("Date"), SMALL)


_LARGE = SIGNATURE_HEIGHT, _draw_signature
_SMALL = SMALL_HEIGHT, _draw_small
