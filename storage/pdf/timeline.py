"""The calendar of a quarter: weeks across, a lane for each piece of work."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from planner.reports.document import Lane, Span, Timeline
from storage.pdf.charts import STATUS_SIZE, draw_diamond, draw_status
from storage.pdf.pages import Piece
from storage.pdf.pen import Pen
from storage.pdf.style import (
    CELL,
    CELL_DETAIL,
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

LEAST_LANES = 6
LEAST_LAST_LANES = 3
"""So many lanes stand at least on the first and on the last page of a calendar."""
LABEL_SHARE = 0.37
LETTER_WIDTH = 24.0
LANE_HEIGHT = 13.2
LANE_OF_TWO_LINES = 23.0
SECOND_LINE = 9.0
LANE_WITH_BASELINE = 15.4
HEAD_HEIGHT = 30.0
MONTHS_HEIGHT = 14.0
LETTERS_MIDDLE = 2.8
DETAIL_BASELINE = 3.8
BAR_HEIGHT = 7.0
# Lowers the thin line of the first plan below its bar.
BELOW_BAR = 1.9
NOTE_GAP = 4.0
SHAPE_WIDTH = STATUS_SIZE + 3
LEAST_BAR = 3.2
RADIUS = 2.4


@dataclass(frozen=True, slots=True)
class Grid:
    """Where days stand: `left` and `width` of the weeks, within `whole`."""

    timeline: Timeline
    left: float
    width: float

    @property
    def lane_height(self) -> float:
        """How high each lane is."""
        if any(lane.detail for lane in self.timeline.lanes):
            return LANE_OF_TWO_LINES
        has_baseline = any(lane.baseline for lane in self.timeline.lanes)
        return LANE_WITH_BASELINE if has_baseline else LANE_HEIGHT

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
    lanes, height = timeline.lanes, grid.lane_height
    last = len(lanes) - 1
    for index, lane in enumerate(lanes):
        # A drawing of a line or two at the edge of a page is none.
        is_edge = index < LEAST_LANES - 1 or index > last - LEAST_LAST_LANES
        keeps = index < last and (lane.is_band or is_edge)
        draw = _DrawnLane(grid, lane, height)
        yield Piece(height=height, draw=draw, head=head, keeps_next=keeps)


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
    height: float

    def __call__(self, pen: Pen, x: float, top: float) -> None:
        """Draws the lane from its top to the hairline below."""
        grid, low = self.grid, top - self.height
        if self.lane.is_band:
            pen.box((x, low), (grid.whole, self.height), fill=WASH)
        _draw_weeks(grid, pen, x, top, self.height)
        _draw_today(grid, pen, x, top, self.height)
        pen.line((x, low), (x + grid.whole, low), HAIRLINE, HAIR)
        self._draw_label(pen, x, low)
        middle = low + self.height / 2
        if self.lane.detail:  # the note stands below, beside the second line
            self._draw_note_below(pen, x, low)
            middle += SECOND_LINE / 2
        if self.lane.baseline is not None:
            self._draw_baseline(pen, x, middle, self.lane.baseline)
        if self.lane.span is not None:
            self._draw_span(pen, x, middle, self.lane.span)
        self._draw_milestones(pen, x, middle)
        if self.lane.span is not None and not self.lane.detail:
            self._draw_note(pen, x, middle, self.lane.span)

    def _draw_label(self, pen: Pen, x: float, low: float) -> None:
        lane, left = self.lane, self.grid.left
        style = CELL_STRONG.in_colour(SECONDARY) if lane.is_band else CELL
        room = left - 2 * CELL_PAD_X - (LETTER_WIDTH if lane.letter else 0)
        baseline = low + self.height / 2 - LETTERS_MIDDLE
        if lane.detail:
            baseline = low + DETAIL_BASELINE
            detail = fit(pen.fonts, lane.detail, CELL_DETAIL, room)
            pen.text(x + CELL_PAD_X, baseline, detail, CELL_DETAIL)
            baseline, style = baseline + CELL_DETAIL.leading, CELL_STRONG
        label = fit(pen.fonts, lane.label, style, room)
        pen.text(x + CELL_PAD_X, baseline, label, style)
        if lane.letter:
            letter = CELL_STRONG.in_colour(self._colours[0])
            pen.text(x + left - LETTER_WIDTH, baseline, lane.letter, letter)

    def _bar(self, span: Span) -> tuple[float, float]:
        """The left edge and the width of a span, never too narrow to be seen."""
        left = self.grid.at(span.start)
        width = max(self.grid.after(span.end) - left, LEAST_BAR)
        return min(left, self.grid.whole - width), width

    def _draw_span(self, pen: Pen, x: float, middle: float, span: Span) -> None:
        strong, light = self._colours
        left, width = self._bar(span)
        if span.start == span.end:
            centre = x + left + width / 2, middle
            draw_diamond(pen, centre, strong, is_filled=span.done > 0)
            return
        corner = x + left, middle - BAR_HEIGHT / 2
        pen.box(corner, (width, BAR_HEIGHT), fill=light, radius=RADIUS)
        if span.done:
            size = width * float(span.done), BAR_HEIGHT
            pen.box(corner, size, fill=strong, radius=RADIUS)
        size = width, BAR_HEIGHT
        pen.box(corner, size, stroke=strong, radius=RADIUS, width=LINE)

    def _draw_baseline(self, pen: Pen, x: float, middle: float, span: Span) -> None:
        left, width = self._bar(span)
        y = middle - BAR_HEIGHT / 2 - BELOW_BAR
        pen.line((x + left, y), (x + left + width, y), SECONDARY, 1.1)

    def _draw_note(self, pen: Pen, x: float, middle: float, span: Span) -> None:
        grid, wide = self.grid, self._note_width(pen)
        left = grid.after(span.end) + NOTE_GAP
        if left + wide > grid.whole:
            left = grid.at(span.start) - NOTE_GAP - wide
        if left < grid.left:  # the bar fills the quarter: the words stand on it
            left = grid.whole - wide - NOTE_GAP
        self._write_note(pen, x + left, middle)

    def _draw_note_below(self, pen: Pen, x: float, low: float) -> None:
        grid, span = self.grid, self.lane.span
        left = grid.left + NOTE_GAP if span is None else grid.at(span.start)
        left = min(left, grid.whole - self._note_width(pen) - NOTE_GAP)
        self._write_note(pen, x + left, low + SECOND_LINE / 2 + 1)

    def _note_width(self, pen: Pen) -> float:
        text = pen.fonts.width(self.lane.note, SMALL)
        return text + (SHAPE_WIDTH if self.lane.shape else 0.0)

    def _write_note(self, pen: Pen, left: float, middle: float) -> None:
        lane, wide = self.lane, self._note_width(pen)
        if not wide:
            return
        # Nothing runs through the words, not even the line of today.
        high = SECOND_LINE if lane.detail else LANE_HEIGHT - 2
        pen.box((left - 1.5, middle - high / 2), (wide + 3, high), fill=WHITE)
        if lane.shape is not None:
            draw_status(pen, (left + STATUS_SIZE / 2, middle), lane.shape)
            left += SHAPE_WIDTH
        pen.text(left, middle - 2.6, lane.note, SMALL)

    def _draw_milestones(self, pen: Pen, x: float, middle: float) -> None:
        today = self.grid.timeline.today
        for milestone in self.lane.milestones:
            is_past = today is not None and milestone < today
            centre = x + self.grid.at(milestone), middle
            draw_diamond(pen, centre, INK, is_filled=is_past)

    @property
    def _colours(self) -> tuple[Colour, Colour]:
        """The strong and the light colour of the lane's side."""
        return SIDE_COLOURS.get(self.lane.side, OTHER_SIDE)


def _draw_weeks(grid: Grid, pen: Pen, x: float, top: float, height: float) -> None:
    for week in grid.timeline.weeks:
        at = x + grid.at(week.start)
        pen.line((at, top), (at, top - height), TRACK, HAIR)


def _draw_today(grid: Grid, pen: Pen, x: float, top: float, height: float) -> None:
    today = grid.timeline.today
    if today is not None and grid.timeline.start <= today < grid.timeline.until:
        at = x + grid.at(today)
        pen.line((at, top), (at, top - height), INK, 0.9)
