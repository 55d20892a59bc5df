"""Drawing on one page: lines, shapes and plain text from the bottom left corner.

Data is drawn as plain strings and never as markup, so there is nothing to escape.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas

from storage.pdf.fonts import Fonts
from storage.pdf.style import HAIR, Colour, TextStyle

Point = tuple[float, float]


class Draw(Protocol):
    """What draws a piece: its left edge and its top, in points."""

    def __call__(self, pen: Pen, x: float, top: float) -> None:
        """Draws it there."""


class Pen:
    """Draws on the current page. Texts come last, above all shapes."""

    def __init__(self, canvas: Canvas, fonts: Fonts) -> None:
        self.fonts = fonts
        self._canvas = canvas
        self._texts = canvas.beginText()
        self._font: tuple[str, float] | None = None
        self._colour: Colour | None = None

    def end_page(self) -> None:
        """Puts the page away; what follows is drawn on the next one."""
        self._canvas.drawText(self._texts)
        self._canvas.showPage()
        self._texts = self._canvas.beginText()
        self._font = self._colour = None

    def text(self, x: float, baseline: float, text: str, style: TextStyle) -> None:
        """One line of text from `x` to the right."""
        texts = self._texts
        if self._colour != style.colour:
            texts.setFillColor(_colour(style.colour))
            self._colour = style.colour
        texts.setTextOrigin(x, baseline)
        for run in self.fonts.runs(text, style.face):
            font = run.font.fontName, style.size
            if self._font != font:
                texts.setFont(*font)
                self._font = font
            texts.textOut(run.text)

    def text_right(
        self, right: float, baseline: float, text: str, style: TextStyle
    ) -> None:
        """One line of text that ends at `right`."""
        self.text(right - self.fonts.width(text, style), baseline, text, style)

    def text_centred(
        self, middle: float, baseline: float, text: str, style: TextStyle
    ) -> None:
        """One line of text around `middle`."""
        half = self.fonts.width(text, style) / 2
        self.text(middle - half, baseline, text, style)

    def line(
        self, start: Point, end: Point, colour: Colour, width: float = HAIR
    ) -> None:
        """A straight line."""
        self._canvas.setStrokeColor(_colour(colour))
        self._canvas.setLineWidth(width)
        self._canvas.line(*start, *end)

    def box(
        self,
        corner: Point,
        size: Point,
        *,
        fill: Colour | None = None,
        stroke: Colour | None = None,
        radius: float = 0,
        width: float = HAIR,
    ) -> None:
        """A rectangle from its lower left corner, with round corners if wished."""
        self._prepare(fill, stroke, width)
        has = {"fill": int(fill is not None), "stroke": int(stroke is not None)}
        if radius:
            radius = min(radius, size[0] / 2, size[1] / 2)
            self._canvas.roundRect(*corner, *size, radius, **has)
        else:
            self._canvas.rect(*corner, *size, **has)

    def disc(
        self,
        centre: Point,
        radius: float,
        *,
        fill: Colour | None = None,
        stroke: Colour | None = None,
        width: float = HAIR,
    ) -> None:
        """A circle."""
        self._prepare(fill, stroke, width)
        has = {"fill": int(fill is not None), "stroke": int(stroke is not None)}
        self._canvas.circle(*centre, radius, **has)

    def shape(
        self,
        points: Sequence[Point],
        *,
        fill: Colour | None = None,
        stroke: Colour | None = None,
        width: float = HAIR,
        is_closed: bool = True,
    ) -> None:
        """A polygon, or an open line through the points."""
        self._prepare(fill, stroke, width)
        path = self._canvas.beginPath()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        if is_closed:
            path.close()
        self._canvas.drawPath(
            path, fill=int(fill is not None), stroke=int(stroke is not None)
        )

    def _prepare(
        self, fill: Colour | None, stroke: Colour | None, width: float
    ) -> None:
        if fill is not None:
            self._canvas.setFillColor(_colour(fill))
        if stroke is not None:
            self._canvas.setStrokeColor(_colour(stroke))
            self._canvas.setLineWidth(width)


@lru_cache(maxsize=64)
def _colour(colour: Colour) -> Color:
    return HexColor(colour)
