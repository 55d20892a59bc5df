"""The calendar of a quarter: weeks across, a lane for each piece of work."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from planner.records import Side
from planner.reports.document import Lane, Span, Timeline
from storage.pdf.charts import draw_diamond
from storage.pdf.fonts import Fonts
from storage.pdf.pages import Piece
from storage.pdf.pen import Pen
from storage.pdf.style import (
    CELL,
    CELL_PAD_X,
    CELL_STRONG,
    COLUMN_HEAD,
    HAIR,
    HAIRLINE,
    INK,
    OTHER_SIDE,
    RULE,
    SECONDARY,
    SIDE_COLOURS,
    SMALL,
    TRACK,
    WASH,
    WEEK,
    Colour,
)
from storage.pdf.wrapping import fit

LABEL_SHARE = 0.33
LETTER_WIDTH = 24.0
LANE_HEIGHT = 15.0
HEAD_HEIGHT = 30.0
BAR_HEIGHT = 7.6
NOTE_GAP = 4.0


@dataclass(frozen=True, slots=True)
class Grid:
    """Where days stand: `left` and `width` of the weeks, within `whole`."""

    timeline: Timeline
    left: float
    width: float

    @property
    def whole(self) -> float:
        """The width of labels and weeks together."""
        return self.left + self.width

    def at(self, day: date) -> float:
        """How far right the morning of a day is, kept within the quarter."""
        start, until = self.timeline.start, self.timeline.until
        inside = max(start, min(until, day))
        return self.left + self.width * (inside - start).days / (until - start).days


def timeline_pieces(timeline: Timeline, fonts: Fonts, width: float) -> Iterator[Piece]:
    """The week head and the lanes, as wide as given."""
    left = width * LABEL_SHARE
    grid = Grid(timeline, left, width - left)
    head = Piece(height=HEAD_HEIGHT, draw=partial(_draw_head, grid), keeps_next=True)
    yield head
    lanes = timeline.lanes
    for index, lane in enumerate(lanes):
        keeps = lane.is_band or (index in {0, len(lanes) - 2} and len(lanes) > 1)
        draw = partial(_draw_lane, grid, lane, fonts)
        yield Piece(height=LANE_HEIGHT, draw=draw, head=head, keeps_next=keeps)


def _draw_head(grid: Grid, pen: Pen, x: float, top: float) -> None:
    timeline = grid.timeline
    for month in timeline.months:
        at = x + grid.at(month.start)
        pen.text(at + 3, top - 10, month.label, COLUMN_HEAD)
    starts = [week.start for week in timeline.weeks] + [timeline.until]
    for week, end in zip(timeline.weeks, starts[1:], strict=True):
        left, right = x + grid.at(week.start), x + grid.at(end)
        if pen.fonts.width(week.label, WEEK) <= right - left - 1:
            pen.text_centred((left + right) / 2, top - 23, week.label, WEEK)
    _draw_weeks(grid, pen, x, top - 14, HEAD_HEIGHT - 14)
    below = top - HEAD_HEIGHT
    pen.line((x, below), (x + grid.whole, below), RULE, 0.8)


def _draw_lane(
    grid: Grid, lane: Lane, fonts: Fonts, pen: Pen, x: float, top: float
) -> None:
    low = top - LANE_HEIGHT
    if lane.is_band:
        pen.box((x, low), (grid.whole, LANE_HEIGHT), fill=WASH)
    _draw_weeks(grid, pen, x, top, LANE_HEIGHT)
    pen.line((x, low), (x + grid.whole, low), HAIRLINE, HAIR)
    baseline = low + 4.6
    if lane.is_band:
        style = CELL_STRONG.in_colour(SECONDARY)
        room = grid.left - 2 * CELL_PAD_X
        pen.text(x + CELL_PAD_X, baseline, fit(fonts, lane.label, style, room), style)
    else:
        strong, _ = _colours(lane.side)
        room = grid.left - LETTER_WIDTH - 3 * CELL_PAD_X
        pen.text(x + CELL_PAD_X, baseline, fit(fonts, lane.label, CELL, room), CELL)
        letter = CELL_STRONG.in_colour(strong)
        pen.text(x + grid.left - LETTER_WIDTH, baseline, lane.letter, letter)
    _draw_marks(grid, lane, pen, x, low + LANE_HEIGHT / 2)


def _draw_marks(grid: Grid, lane: Lane, pen: Pen, x: float, middle: float) -> None:
    strong, light = _colours(lane.side)
    if lane.span is not None:
        _draw_span(grid, lane.span, (light if lane.is_band else strong), strong, pen, x, middle)
        _draw_note(grid, lane, lane.span, pen, x, middle)
    for milestone in lane.milestones:
        at = x + grid.at(milestone)
        today = grid.timeline.today
        is_past = today is not None and milestone < today
        draw_diamond(pen, (at, middle), strong, is_filled=is_past)


def _draw_span(
    grid: Grid, span: Span, fill: Colour, stroke: Colour,
    pen: Pen, x: float, middle: float,
) -> None:
    left, right = x + grid.at(span.start), x + grid.at(span.end + timedelta(days=1))
    width = max(right - left, 3.0)
    corner, size = (left, middle - BAR_HEIGHT / 2), (width, BAR_HEIGHT)
    pen.box(
        corner, size, fill=fill if span.is_done else "#FFFFFF",
        stroke=stroke, radius=2.4, width=0.9,
    )


def _draw_note(
    grid: Grid, lane: Lane, span: Span, pen: Pen, x: float, middle: float
) -> None:
    if not lane.note:
        return
    right = x + grid.at(span.end + timedelta(days=1)) + NOTE_GAP
    wide = pen.fonts.width(lane.note, SMALL)
    baseline = middle - 2.6
    if right + wide <= x + grid.whole:
        pen.text(right, baseline, lane.note, SMALL)
    elif x + grid.at(span.start) - NOTE_GAP - wide >= x + grid.left:
        end = x + grid.at(span.start) - NOTE_GAP
        pen.text_right(end, baseline, lane.note, SMALL)


def _draw_weeks(grid: Grid, pen: Pen, x: float, top: float, height: float) -> None:
    for week in grid.timeline.weeks:
        at = x + grid.at(week.start)
        pen.line((at, top), (at, top - height), TRACK, HAIR)
    today = grid.timeline.today
    if today is not None and grid.timeline.start <= today < grid.timeline.until:
        at = x + grid.at(today)
        pen.line((at, top), (at, top - height), INK, 0.9)


def _colours(side: Side | None) -> tuple[Colour, Colour]:
    return SIDE_COLOURS.get(side, OTHER_SIDE)
