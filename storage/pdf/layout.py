"""Laying out: which piece goes onto which page, in a document and those bound in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from planner.records import Paper
from planner.reports.archive import front_of, parts_of, with_pages
from planner.reports.document import Document
from planner.reports.pointers import ContentsLine
from storage.pdf.blocks import pieces_of
from storage.pdf.course import Course
from storage.pdf.fonts import Fonts
from storage.pdf.lines import Room, text_lines
from storage.pdf.pages import Page, Piece, keep_ending, paginate
from storage.pdf.sheets import Sheet, sheet_for
from storage.pdf.style import SUBTITLE, TITLE
from storage.pdf.wrapping import wrap


@dataclass(frozen=True, slots=True)
class Part:
    """A document on its pages. `is_bound`: into another one, as a part of its file."""

    document: Document
    sheet: Sheet
    pages: list[Page]
    is_bound: bool = False


@dataclass(frozen=True, slots=True)
class Press:
    """What all documents of one file are laid out with."""

    paper: Paper
    fonts: Fonts
    course: Course

    def lay_out(self, document: Document) -> tuple[Part, ...]:
        """The document, or what stands before its bound documents and each of them."""
        bound = parts_of(document)
        if not bound:
            return (self._part(document),)
        return self._lay_out_bound(document, bound)

    def _lay_out_bound(
        self, document: Document, bound: tuple[Document, ...]
    ) -> tuple[Part, ...]:
        """All parts; the contents come last, when all else has its page.

        What points to a page is laid out twice: its page is known after the first time.
        """
        parts = [self._part(each, is_bound=True) for each in bound]
        nowhere = [0] * len(parts)
        fronts = self._front(document, parts, nowhere)
        starts = _starts(fronts, parts)

        def page_of(report: str, heading: str) -> int | None:
            return _page_of(parts, starts, report, heading)

        for place, part in enumerate(parts):
            pointed = with_pages(part.document, page_of)
            if pointed is not part.document:
                # Head and foot stay those of the document as it was made.
                pages = self._part(pointed).pages
                parts[place] = replace(part, pages=pages)
        fronts = self._front(document, parts, _starts(fronts, parts))
        return *fronts, *parts

    def _front(
        self, document: Document, parts: Sequence[Part], starts: Sequence[int]
    ) -> tuple[Part, ...]:
        """What stands before the bound documents, if there is anything at all."""
        front = front_of(document, tuple(_contents(parts, starts)))
        if not front.blocks:
            return ()
        return (replace(self._part(front), document=document),)

    def _part(self, document: Document, *, is_bound: bool = False) -> Part:
        sheet = sheet_for(document, self.paper)
        room = Room(
            self.fonts, sheet.text_width, sheet.text_height, document.is_landscape
        )
        pieces = [*_title(document, room)]
        pieces.extend(self.course.laying_out(pieces_of(document.blocks, room)))
        keep_ending(pieces, sheet.text_height)
        pages = list(paginate(pieces, sheet.text_height))
        return Part(document, sheet, pages, is_bound)


def _title(document: Document, room: Room) -> list[Piece]:
    pieces: list[Piece] = []
    for text, style in ((document.title, TITLE), (document.subtitle, SUBTITLE)):
        lines = wrap(room.fonts, text, style, room.width)
        pieces.extend(text_lines(lines, style, gap=0))
    for piece in pieces:
        piece.keeps_next = True
    return pieces


def _starts(fronts: Sequence[Part], parts: Sequence[Part]) -> list[int]:
    """The page on which each part begins, counted from 1 through the whole file."""
    before = sum(len(each.pages) for each in fronts)
    ends = accumulate((len(each.pages) for each in parts), initial=before)
    return [end + 1 for end in ends][:-1]


def _contents(parts: Sequence[Part], starts: Sequence[int]) -> Iterator[ContentsLine]:
    for part, start in zip(parts, starts, strict=True):
        yield ContentsLine(title=part.document.title, page=start)
        for title, level, page in _headings(part):
            if level == 0:
                yield ContentsLine(title=title, level=1, page=start + page)


def _page_of(
    parts: Sequence[Part], starts: Sequence[int], report: str, heading: str
) -> int | None:
    """The page of a section of a bound document; None if it is not bound in."""
    for part, start in zip(parts, starts, strict=True):
        if part.document.key == report:
            for title, _level, page in _headings(part):
                if title == heading:
                    return start + page
    return None


def _headings(part: Part) -> Iterator[tuple[str, int, int]]:
    """The bookmarks of a part: title, level, and page counted from 0."""
    for number, page in enumerate(part.pages):
        for placed in page:
            if placed.piece.bookmark is not None:
                bookmark = placed.piece.bookmark
                yield bookmark.title, bookmark.level, number
