"""The small drawings: the outlines of a status, bars, boxes, diamonds."""

from __future__ import annotations

from fractions import Fraction

from planner.reports.cells import Bar, Boxes, Shape
from storage.pdf.pen import Pen, Point
from storage.pdf.style import (
    INK,
    RULE,
    STATUS_COLOURS,
    TRACK,
    WHITE,
    Colour,
    Face,
    TextStyle,
)

STATUS_SIZE = 7.6
BAR_HEIGHT = 5.0
BOX_SIDE = 10.2
BOX_GAP = 2.4
_SIGN_IN_BOX = TextStyle(face=Face.SEMIBOLD, size=8, leading=10)


def draw_status(pen: Pen, centre: Point, shape: Shape) -> None:
    """One of the five outlines around a point."""
    _OUTLINES[shape](pen, centre, STATUS_COLOURS[shape])


def draw_bar(pen: Pen, x: float, middle: float, width: float, bar: Bar) -> None:
    """A bar on its track, with the tick where it should be by now."""
    low = middle - BAR_HEIGHT / 2
    radius = BAR_HEIGHT / 2
    pen.box((x, low), (width, BAR_HEIGHT), fill=TRACK, radius=radius)
    filled = width * _within(bar.share)
    if filled > 0:
        colour = STATUS_COLOURS[bar.shape]
        pen.box((x, low), (filled, BAR_HEIGHT), fill=colour, radius=radius)
    if bar.expected is not None:
        tick = x + width * _within(bar.expected)
        pen.line((tick, low - 2), (tick, low + BAR_HEIGHT + 2), INK, 1.2)


def draw_boxes(pen: Pen, x: float, middle: float, boxes: Boxes) -> None:
    """Boxes with a letter each; filled ones dark with a light letter."""
    for box in boxes.boxes:
        fill, ink = (INK, WHITE) if box.is_filled else (None, RULE)
        corner = x, middle - BOX_SIDE / 2
        pen.box(corner, (BOX_SIDE, BOX_SIDE), fill=fill, stroke=INK, radius=1.6)
        style = _SIGN_IN_BOX.in_colour(ink if box.is_filled else INK)
        pen.text_centred(x + BOX_SIDE / 2, middle - 2.8, box.letter, style)
        if box.is_crossed:
            low, high = middle - BOX_SIDE / 2, middle + BOX_SIDE / 2
            pen.line((x, low), (x + BOX_SIDE, high), INK, 0.9)
        x += BOX_SIDE + BOX_GAP


def draw_diamond(pen: Pen, centre: Point, colour: Colour, *, is_filled: bool) -> None:
    """A milestone."""
    x, y = centre
    reach = 4.2
    points = [(x, y + reach), (x + reach, y), (x, y - reach), (x - reach, y)]
    pen.shape(points, fill=colour if is_filled else WHITE, stroke=colour, width=1)


def _within(share: Fraction) -> float:
    return float(max(Fraction(0), min(Fraction(1), share)))


def _disc(pen: Pen, centre: Point, colour: Colour) -> None:
    pen.disc(centre, STATUS_SIZE / 2, fill=colour)


def _ring(pen: Pen, centre: Point, colour: Colour) -> None:
    pen.disc(centre, STATUS_SIZE / 2 - 0.6, fill=WHITE, stroke=colour, width=1.2)


def _tick(pen: Pen, centre: Point, colour: Colour) -> None:
    _disc(pen, centre, colour)
    x, y = centre
    points = [(x - 1.9, y - 0.1), (x - 0.5, y - 1.6), (x + 2.0, y + 1.5)]
    pen.shape(points, stroke=WHITE, width=1.1, is_closed=False)


def _triangle(pen: Pen, centre: Point, colour: Colour) -> None:
    x, y = centre
    reach = STATUS_SIZE / 2 + 0.5
    pen.shape(
        [
            (x, y + reach - 0.3),
            (x + reach, y - reach + 0.6),
            (x - reach, y - reach + 0.6),
        ],
        fill=colour,
    )
    pen.line((x, y + 1.5), (x, y - 1.2), WHITE, 0.9)
    pen.line((x, y - 2.0), (x, y - 2.9), WHITE, 0.9)


def _square(pen: Pen, centre: Point, colour: Colour) -> None:
    x, y = centre
    half = STATUS_SIZE / 2 - 0.3
    pen.box((x - half, y - half), (2 * half, 2 * half), fill=colour, radius=1)
    arm = 1.6
    pen.line((x - arm, y - arm), (x + arm, y + arm), WHITE, 1)
    pen.line((x - arm, y + arm), (x + arm, y - arm), WHITE, 1)


_OUTLINES = {
    Shape.ON_TRACK: _disc,
    Shape.AT_RISK: _triangle,
    Shape.OFF_TRACK: _square,
    Shape.NOT_STARTED: _ring,
    Shape.DONE: _tick,
}
