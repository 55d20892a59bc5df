"""A document as the bytes of a PDF, laid out for a paper size."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from planner.records import Paper
from planner.reports.document import Document
from planner.reports.structure import content_hash
from planner.text import _, day, joined
from storage.pdf.blocks import pieces_of
from storage.pdf.fonts import Fonts, main_font
from storage.pdf.lines import Room, text_lines
from storage.pdf.pages import Page, Piece, keep_ending, paginate
from storage.pdf.pen import Pen
from storage.pdf.style import (
    FOOT_HEIGHT,
    HAIR,
    HAIRLINE,
    HEAD_HEIGHT,
    INK,
    MARGIN,
    PAPER_SIZES,
    RUNNING,
    SUBTITLE,
    TITLE,
    Face,
)
from storage.pdf.wrapping import fit, wrap

Progress = Callable[[int, int], bool]
"""Is told the page and the number of pages; False stops the work."""


class Stopped(Exception):
    """The work was stopped by its progress function; there is no PDF."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedPdf:
    """A PDF, its number of pages, and the characters that no font could draw."""

    bytes: bytes
    pages: int
    missing_characters: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The measures of a page in points."""

    width: float
    height: float

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return self.width - 2 * MARGIN

    @property
    def text_height(self) -> float:
        """The height between the running head and foot."""
        return self.height - 2 * MARGIN - HEAD_HEIGHT - FOOT_HEIGHT

    @property
    def top(self) -> float:
        """Where the text begins."""
        return self.height - MARGIN - HEAD_HEIGHT


def render_bytes(
    document: Document,
    paper: Paper,
    printed_at: datetime,
    progress: Progress | None = None,
) -> RenderedPdf:
    """The document as PDF; the same arguments give the same bytes.

    Raises Stopped if `progress` returns False.
    """
    sheet = _sheet(document, paper)
    fonts = Fonts()
    pages = _laid_out(document, sheet, fonts)
    target = BytesIO()
    canvas = _canvas(target, document, sheet)
    pen = Pen(canvas, fonts)
    frame = _Frame(document, sheet, _foot(document, printed_at), len(pages))
    has_section = False
    for number, page in enumerate(pages, start=1):
        if progress is not None and not progress(number, len(pages)):
            raise Stopped
        has_section = _bookmarks(canvas, page, sheet, has_section=has_section)
        for placed in page:
            placed.piece.draw(pen, MARGIN, sheet.top - placed.offset)
        frame.draw(pen, number)
        pen.end_page()
    canvas.save()
    return RenderedPdf(
        bytes=target.getvalue(),
        pages=len(pages),
        missing_characters="".join(sorted(fonts.missing)),
    )


def _sheet(document: Document, paper: Paper) -> Sheet:
    width, height = PAPER_SIZES[paper]
    return Sheet(height, width) if document.is_landscape else Sheet(width, height)


def _laid_out(document: Document, sheet: Sheet, fonts: Fonts) -> list[Page]:
    room = Room(fonts, sheet.text_width, sheet.text_height, document.is_landscape)
    pieces = [*_title(document, room), *pieces_of(document.blocks, room)]
    keep_ending(pieces, sheet.text_height)
    return list(paginate(pieces, sheet.text_height))


def _title(document: Document, room: Room) -> list[Piece]:
    pieces: list[Piece] = []
    for text, style in ((document.title, TITLE), (document.subtitle, SUBTITLE)):
        lines = wrap(room.fonts, text, style, room.width)
        pieces.extend(text_lines(lines, style, gap=0))
    for piece in pieces:
        piece.keeps_next = True
    return pieces


def _canvas(target: BytesIO, document: Document, sheet: Sheet) -> Canvas:
    canvas = Canvas(
        target,
        pagesize=(sheet.width, sheet.height),
        pageCompression=1,
        invariant=1,
        # Otherwise every page would name a Helvetica that is not embedded.
        initialFontName=main_font(Face.REGULAR).fontName,  # type: ignore[arg-type]  # the stub says float
        initialFontSize=10,
        lang=document.language,
    )
    canvas.setTitle(joined([document.title, document.company]))
    canvas.setAuthor(document.company)
    canvas.setSubject(document.subtitle)
    canvas.setCreator("Quarterdeck")
    canvas.setProducer("Quarterdeck")
    canvas.showOutline()
    return canvas


def _bookmarks(canvas: Canvas, page: Page, sheet: Sheet, *, has_section: bool) -> bool:
    """Adds the page's bookmarks; whether there has been a section by now.

    A part before any section stands as high as one: an outline has no gaps.
    """
    for placed in page:
        bookmark = placed.piece.bookmark
        if bookmark is None:
            continue
        key = f"b{canvas.getPageNumber()}-{placed.offset:.0f}"
        canvas.bookmarkPage(key, fit="FitH", top=sheet.top - placed.offset + 6)
        has_section = has_section or bookmark.level == 0
        level = bookmark.level if has_section else 0
        canvas.addOutlineEntry(bookmark.title, key, level=level)
    return has_section


def _foot(document: Document, printed_at: datetime) -> str:
    moment = f"{day(printed_at.date())}, {printed_at:%H:%M}"
    return joined(
        [
            _("As of {day}").format(day=day(document.as_of)),
            _("Printed {moment}").format(moment=moment),
            _("Content {digits}").format(digits=content_hash(document)),
        ]
    )


@dataclass(frozen=True, slots=True)
class _Frame:
    """What stands around every page: the running head and foot."""

    document: Document
    sheet: Sheet
    foot: str
    pages: int

    def draw(self, pen: Pen, number: int) -> None:
        """Draws head and foot of the page with this number."""
        self._draw_head(pen)
        self._draw_foot(pen, number)

    def _draw_head(self, pen: Pen) -> None:
        baseline = self.sheet.height - MARGIN - 8
        right = self.sheet.width - MARGIN
        mark = self.document.mark
        wide = pen.fonts.width(mark, RUNNING) + 14 if mark else 0.0
        document = self.document
        running = joined([document.company, document.title])
        room = self.sheet.text_width - wide - 12
        pen.text(MARGIN, baseline, fit(pen.fonts, running, RUNNING, room), RUNNING)
        if mark:
            corner = right - wide, baseline - 4.2
            pen.box(corner, (wide, 14), stroke=INK, radius=3, width=0.7)
            pen.text(right - wide + 7, baseline, mark, RUNNING.in_colour(INK))

    def _draw_foot(self, pen: Pen, number: int) -> None:
        baseline = MARGIN
        right = self.sheet.width - MARGIN
        pen.line((MARGIN, baseline + 13), (right, baseline + 13), HAIRLINE, HAIR)
        pen.text(MARGIN, baseline, self.foot, RUNNING)
        page = _("Page {number} of {count}").format(number=number, count=self.pages)
        pen.text_right(right, baseline, page, RUNNING)
