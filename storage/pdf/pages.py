"""Cutting a long run of pieces into pages.

A piece is the least that stays whole: a line of a paragraph, a row of a table. The
rules of good paper are few and all here: what keeps with the next moves with it, space
above a piece is dropped at the top of a page, and the head of a table comes again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from storage.pdf.pen import Draw

ROUNDING = 0.01
ENDING_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline. `level`: 0 for the outermost."""

    title: str
    level: int


@dataclass(slots=True, kw_only=True)
class Piece:
    """Something to draw that is never cut. Heights and gaps in points.

    `gap`: empty space above; `head`: what is drawn again above this piece where it
    starts a page; `breaks`: this piece starts a page.
    """

    height: float
    draw: Draw
    gap: float = 0.0
    keeps_next: bool = False
    head: Piece | None = None
    bookmark: Bookmark | None = None
    breaks: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece and how far below the top of the page its own top is."""

    piece: Piece
    offset: float


Page = list[Placed]


def paginate(pieces: Iterable[Piece], height: float) -> Iterator[Page]:
    """The pages, each at most `height` high unless a single piece is higher."""
    page: Page = []
    used = 0.0
    for unit in _units(pieces):
        if page and (unit[0].breaks or not _fits(unit, used, height)):
            yield page
            page, used = [], 0.0
        for piece in unit:
            if page and used + piece.gap + piece.height > height + ROUNDING:
                yield page
                page, used = [], 0.0
            used = _place(page, piece, used)
    if page:
        yield page


def _place(page: Page, piece: Piece, used: float) -> float:
    if not page and piece.head is not None:
        page.append(Placed(piece.head, 0.0))
        used = piece.head.height
    elif page:
        used += piece.gap
    page.append(Placed(piece, used))
    return used + piece.height


def _fits(unit: list[Piece], used: float, height: float) -> bool:
    """Whether the unit fits below, or is so high that it must be cut anyway."""
    if used + unit[0].gap + height_of(unit) <= height + ROUNDING:
        return True
    return height_of(unit) > height + ROUNDING and used < height / 2


def _units(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    unit: list[Piece] = []
    for piece in pieces:
        if unit and piece.breaks:
            yield unit
            unit = []
        unit.append(piece)
        if not piece.keeps_next:
            yield unit
            unit = []
    if unit:
        yield unit


def height_of(pieces: list[Piece]) -> float:
    """How high the pieces are where they start a page."""
    return sum(piece.gap + piece.height for piece in pieces) - pieces[0].gap


def keep_together(pieces: list[Piece], *, with_next: bool = False) -> list[Piece]:
    """The same pieces, each kept with the next one, the last one too if wished."""
    for piece in pieces if with_next else pieces[:-1]:
        piece.keeps_next = True
    return pieces


def keep_ending(pieces: list[Piece], height: float) -> None:
    """Keeps what ends a document with some of what is above it.

    Otherwise lines to sign could stand alone on the last page, and nobody would know
    what they were signed for.
    """
    kept = 0.0
    for piece in reversed(pieces):
        kept += piece.gap + piece.height
        if piece.breaks or kept > height * ENDING_SHARE:
            return
        piece.keeps_next = True
