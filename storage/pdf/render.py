"""A document as the bytes of a PDF, laid out for a paper size."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from planner.records import Paper
from planner.reports.document import Document
from planner.reports.extent import lines_of
from planner.text import joined
from storage.pdf.course import Course, Progress, Stopped
from storage.pdf.fonts import Fonts, main_font
from storage.pdf.layout import Part, Press
from storage.pdf.outline import Outline
from storage.pdf.pages import Page
from storage.pdf.pen import Pen
from storage.pdf.sheets import Frame, Sheet, foot_of
from storage.pdf.style import MARGIN, Face

__all__ = ["Progress", "RenderedPdf", "Stopped", "render_bytes"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedPdf:
    """A PDF, its number of pages, and the characters that no font could draw."""

    bytes: bytes
    pages: int
    missing_characters: str


def render_bytes(
    document: Document,
    paper: Paper,
    printed_at: datetime,
    progress: Progress | None = None,
    *,
    only: Collection[int] | None = None,
) -> RenderedPdf:
    """The document as PDF; the same arguments give the same bytes.

    Pages are counted through all documents that are bound into it. `only`: draws these
    pages alone, each with the number that it has among all; None for all. Raises
    Stopped if `progress` returns False.
    """
    fonts = Fonts()
    course = Course(lines_of(document), progress)
    parts = Press(paper, fonts, course).lay_out(document)
    pages = sum(len(part.pages) for part in parts)
    target = BytesIO()
    canvas = _canvas(target, document, parts[0].sheet)
    pen = Pen(canvas, fonts)
    first = 1
    for part in parts:
        foot = foot_of(part.document, printed_at)
        frame = Frame(part.document, part.sheet, foot, pages)
        numbered = [
            (number, page)
            for number, page in enumerate(part.pages, first)
            if only is None or number in only
        ]
        if numbered:
            _draw(part, frame, numbered, canvas=canvas, pen=pen, course=course)
        first += len(part.pages)
    canvas.save()
    return RenderedPdf(
        bytes=target.getvalue(),
        pages=pages,
        missing_characters="".join(sorted(fonts.missing)),
    )


def _draw(
    part: Part,
    frame: Frame,
    numbered: list[tuple[int, Page]],
    *,
    canvas: Canvas,
    pen: Pen,
    course: Course,
) -> None:
    """Draws pages of a part, each with its number among all pages of the file."""
    sheet = part.sheet
    canvas.setPageSize((sheet.width, sheet.height))
    outline = Outline(canvas, part)
    for number, page in numbered:
        course.drawing(number, frame.pages)
        outline.add(page)
        for placed in page:
            placed.piece.draw(pen, MARGIN, sheet.top - placed.offset)
        frame.draw(pen, number)
        pen.end_page()


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
