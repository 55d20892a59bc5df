"""What stands around the text of every page: margins, running head and foot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from planner.records import Paper
from planner.reports.document import Document
from planner.reports.structure import content_hash
from planner.text import _, day, joined
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
)
from storage.pdf.wrapping import fit


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


def sheet_for(document: Document, paper: Paper) -> Sheet:
    """A page of the paper, lying the way that the document wants it."""
    width, height = PAPER_SIZES[paper]
    return Sheet(height, width) if document.is_landscape else Sheet(width, height)


def foot_of(document: Document, printed_at: datetime) -> str:
    """What stands at the foot of each page, before its number."""
    moment = f"{day(printed_at.date())}, {printed_at:%H:%M}"
    return joined(
        [
            _("As of {day}").format(day=day(document.as_of)),
            _("Printed {moment}").format(moment=moment),
            _("Content {digits}").format(digits=content_hash(document)),
        ]
    )


@dataclass(frozen=True, slots=True)
class Frame:
    """The running head and foot of a document. `pages`: of all that is in the file."""

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
