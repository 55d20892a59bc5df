"""Cutting a long run of pieces into pages.

A piece is the least that stays whole: a line of a paragraph, a row of a table. The
rules of good paper are few and all here: what keeps with the next moves with it, space
above a piece is dropped at the top of a page, and the head of a table comes again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from storage.pdf.pen import Draw

ROUNDING = 0.01
EMPTY_SHARE = 0.4
ENDING_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline. `level`: 0 for the outermost."""

    title: str
    level: int


@dataclass(slots=True, kw_only=True)
class Piece:
    """Something to draw that is never cut. Heights and gaps in points.

    `gap`: empty space above; `keeps_next`: never parted from the next piece;
    `stays_near`: parted from it only where a page would be left nearly empty;
    `head`: what is drawn again above this piece where it starts a page; `breaks`: this
    piece starts a page.
    """

    height: float
    draw: Draw
    gap: float = 0.0
    keeps_next: bool = False
    stays_near: bool = False
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
    for group in _runs(pieces, lambda piece: piece.keeps_next or piece.stays_near):
        for unit in _units(group, used, height):
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


def _units(group: list[Piece], used: float, height: float) -> Iterable[list[Piece]]:
    """The group whole, or in parts if whole it would leave a page nearly empty."""
    fits_a_page = height_of(group) <= height + ROUNDING
    if fits_a_page and (used > height * EMPTY_SHARE or _fits(group, used, height)):
        return (group,)
    return _runs(group, lambda piece: piece.keeps_next)


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


def _runs(
    pieces: Iterable[Piece], is_joined: Callable[[Piece], bool]
) -> Iterator[list[Piece]]:
    """The pieces in runs that are joined each to the next."""
    run: list[Piece] = []
    for piece in pieces:
        if run and piece.breaks:
            yield run
            run = []
        run.append(piece)
        if not is_joined(piece):
            yield run
            run = []
    if run:
        yield run


def height_of(pieces: list[Piece]) -> float:
    """How high the pieces are where they start a page."""
    return sum(piece.gap + piece.height for piece in pieces) - pieces[0].gap


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
