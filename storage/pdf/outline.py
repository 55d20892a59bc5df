"""The bookmarks of a file: its documents, their sections, and the parts of these."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from storage.pdf.layout import Part
from storage.pdf.pages import Page


class Outline:
    """Adds the bookmarks of one part of a file, page by page, from its first page on.

    A bound document stands as one bookmark above its sections. A part of a document
    before any section stands as high as one: an outline has no gaps.
    """

    def __init__(self, canvas: Canvas, part: Part) -> None:
        self._canvas = canvas
        self._part = part
        self._has_section = False
        self._outermost = 1 if part.is_bound else 0
        if part.is_bound:
            self._add(part.document.title, 0, part.sheet.height)

    def add(self, page: Page) -> None:
        """Adds the bookmarks of a page."""
        for placed in page:
            bookmark = placed.piece.bookmark
            if bookmark is None:
                continue
            self._has_section = self._has_section or bookmark.level == 0
            level = bookmark.level if self._has_section else 0
            top = self._part.sheet.top - placed.offset + 6
            self._add(bookmark.title, self._outermost + level, top)

    def _add(self, title: str, level: int, top: float) -> None:
        key = f"b{self._canvas.getPageNumber()}-{top:.0f}"
        self._canvas.bookmarkPage(key, fit="FitH", top=top)
        self._canvas.addOutlineEntry(title, key, level=level)
