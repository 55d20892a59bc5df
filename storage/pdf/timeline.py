"""The calendar of a quarter: weeks across, a lane for each piece of work."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from planner.reports.document import Lane, Span, Timeline
from storage.pdf.charts import draw_diamond
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
    LINE,
    OTHER_SIDE,
    RULE,
    SECONDARY,
    SIDE_COLOURS,
    SMALL,
    TRACK,
    WASH,
    WEEK,
    WHITE,
    Colour,
)
from storage.pdf.wrapping import fit

LABEL_SHARE = 0.37
LETTER_WIDTH = 24.0
LANE_HEIGHT = 13.2
HEAD_HEIGHT = 30.0
MONTHS_HEIGHT = 14.0
BASELINE = 3.8
BAR_HEIGHT = 7.0
NOTE_GAP = 4.0
LEAST_BAR = 3.2
RADIUS = 2.4


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

    def after(self, day: date) -> float:
        """How far right the midnight after a day is, kept within the quarter."""
        return self.at(day + timedelta(days=1))


def timeline_pieces(timeline: Timeline, width: float) -> Iterator[Piece]:
    """The week head and the lanes, as wide as given."""
    left = width * LABEL_SHARE
    grid = Grid(timeline, left, width - left)
    head = Piece(height=HEAD_HEIGHT, draw=_Head(grid), keeps_next=True)
    yield head
    lanes = timeline.lanes
    for index, lane in enumerate(lanes):
        keeps = lane.is_band or (index in {0, len(lanes) - 2} and len(lanes) > 1)
        draw = _DrawnLane(grid, lane)
        yield Piece(height=LANE_HEIGHT, draw=draw, head=head, keeps_next=keeps)


@dataclass(frozen=True, slots=True)
class _Head:
    """The months and weeks above the lanes; draws itself."""

    grid: Grid

    def __call__(self, pen: Pen, x: float, top: float) -> None:
        """Draws months, weeks and the rule under them."""
        grid = self.grid
        timeline = grid.timeline
        for month in timeline.months:
            pen.text(x + grid.at(month.start) + 3, top - 10, month.label, COLUMN_HEAD)
        ends = [week.start for week in timeline.weeks[1:]] + [timeline.until]
        for week, end in zip(timeline.weeks, ends, strict=True):
            left, right = x + grid.at(week.start), x + grid.at(end)
            if pen.fonts.width(week.label, WEEK) <= right - left - 1:
                pen.text_centred((left + right) / 2, top - 23, week.label, WEEK)
        _draw_weeks(grid, pen, x, top - MONTHS_HEIGHT, HEAD_HEIGHT - MONTHS_HEIGHT)
        below = top - HEAD_HEIGHT
        pen.line((x, below), (x + grid.whole, below), RULE, LINE)


@dataclass(frozen=True, slots=True)
class _DrawnLane:
    """A lane with its label, bar, milestones and note; draws itself."""

    grid: Grid
    lane: Lane

    def __call__(self, pen: Pen, x: float, top: float) -> None:
        """Draws the lane from its top to the hairline below."""
        grid, low = self.grid, top - LANE_HEIGHT
        if self.lane.is_band:
            pen.box((x, low), (grid.whole, LANE_HEIGHT), fill=WASH)
        _draw_weeks(grid, pen, x, top, LANE_HEIGHT)
        _draw_today(grid, pen, x, top)
        pen.line((x, low), (x + grid.whole, low), HAIRLINE, HAIR)
        self._draw_label(pen, x, low + BASELINE)
        middle = low + LANE_HEIGHT / 2
        if self.lane.span is not None:
            self._draw_span(pen, x, middle, self.lane.span)
            self._draw_note(pen, x, middle, self.lane.span)
        self._draw_milestones(pen, x, middle)

    def _draw_label(self, pen: Pen, x: float, baseline: float) -> None:
        lane, left = self.lane, self.grid.left
        style = CELL_STRONG.in_colour(SECONDARY) if lane.is_band else CELL
        room = left - 2 * CELL_PAD_X - (0 if lane.is_band else LETTER_WIDTH)
        label = fit(pen.fonts, lane.label, style, room)
        pen.text(x + CELL_PAD_X, baseline, label, style)
        if lane.letter:
            letter = CELL_STRONG.in_colour(self._colours[0])
            pen.text(x + left - LETTER_WIDTH, baseline, lane.letter, letter)

    def _draw_span(self, pen: Pen, x: float, middle: float, span: Span) -> None:
        strong, light = self._colours
        left = x + self.grid.at(span.start)
        width = max(x + self.grid.after(span.end) - left, LEAST_BAR)
        left = min(left, x + self.grid.whole - width)
        corner = left, middle - BAR_HEIGHT / 2
        pen.box(corner, (width, BAR_HEIGHT), fill=light, radius=RADIUS)
        if span.done:
            size = width * float(span.done), BAR_HEIGHT
            pen.box(corner, size, fill=strong, radius=RADIUS)
        size = width, BAR_HEIGHT
        pen.box(corner, size, stroke=strong, radius=RADIUS, width=LINE)

    def _draw_note(self, pen: Pen, x: float, middle: float, span: Span) -> None:
        grid, note = self.grid, self.lane.note
        if not note:
            return
        wide = pen.fonts.width(note, SMALL)
        left = grid.after(span.end) + NOTE_GAP
        if left + wide > grid.whole:
            left = grid.at(span.start) - NOTE_GAP - wide
        if left < grid.left:
            return  # the bar fills the quarter; the table of activities says it too
        # Nothing runs through the words, not even the line of today.
        height = LANE_HEIGHT - 2
        corner = x + left - 1.5, middle - height / 2
        pen.box(corner, (wide + 3, height), fill=WHITE)
        pen.text(x + left, middle - 2.6, note, SMALL)

    def _draw_milestones(self, pen: Pen, x: float, middle: float) -> None:
        today = self.grid.timeline.today
        for milestone in self.lane.milestones:
            is_past = today is not None and milestone < today
            centre = x + self.grid.at(milestone), middle
            draw_diamond(pen, centre, self._colours[0], is_filled=is_past)

    @property
    def _colours(self) -> tuple[Colour, Colour]:
        """The strong and the light colour of the lane's side."""
        return SIDE_COLOURS.get(self.lane.side, OTHER_SIDE)


def _draw_weeks(grid: Grid, pen: Pen, x: float, top: float, height: float) -> None:
    for week in grid.timeline.weeks:
        at = x + grid.at(week.start)
        pen.line((at, top), (at, top - height), TRACK, HAIR)


def _draw_today(grid: Grid, pen: Pen, x: float, top: float) -> None:
    today = grid.timeline.today
    if today is not None and grid.timeline.start <= today < grid.timeline.until:
        at = x + grid.at(today)
        pen.line((at, top), (at, top - LANE_HEIGHT), INK, 0.9)
