"""Where everything of a timeline lies, in pixels of its content.

The content is the rows one below the other, from 0; head and scrolling are not in it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF

from gui.timeline.scale import Scale
from planner.lanes import Lane, LaneGroup
from planner.schedule import Grip

LABELS = (150.0, 300.0)
LABELS_SHARE = 0.27
"""The names take this part of the width, within these limits in pixels."""
HEAD = 44.0
GROUP = 26.0
LANE = 30.0
BAR = 16.0
MARGIN = 10.0
LEAST = 6.0
GRIP = 6.0
"""An end is taken hold of within so many pixels, where the bar is long enough."""
LONG_ENOUGH = 3 * GRIP

Row = Lane | LaneGroup


class Rows:
    """Groups and their lanes from top to bottom, found by height or by id."""

    def __init__(self, groups: Sequence[LaneGroup] = ()) -> None:
        self._rows: list[Row] = []
        for group in groups:
            self._rows += [group, *group.lanes]
        self.without_part = {
            lane.id for group in groups if group.part is None for lane in group.lanes
        }
        self._groups = {
            lane.id: place for place, group in enumerate(groups) for lane in group.lanes
        }
        heights = (height_of(row) for row in self._rows)
        self._tops = list(accumulate(heights, initial=0.0))
        self.lanes = [row for row in self._rows if isinstance(row, Lane)]
        self._places = {
            row.id: place
            for place, row in enumerate(self._rows)
            if isinstance(row, Lane)
        }

    @property
    def height(self) -> float:
        """How high all rows are together."""
        return self._tops[-1]

    def between(self, top: float, bottom: float) -> Iterator[tuple[float, Row]]:
        """The rows of which anything lies between two heights, with their tops."""
        first = max(bisect_right(self._tops, top) - 1, 0)
        for place in range(first, len(self._rows)):
            if self._tops[place] >= bottom:
                return
            yield self._tops[place], self._rows[place]

    def lane_at(self, y: float) -> Lane | None:
        """The lane at a height, if there is one."""
        for _top, row in self.between(y, y + 0.5):
            return row if isinstance(row, Lane) else None
        return None

    def find(self, activity_id: str | None) -> Lane | None:
        """The lane of an activity, if it is shown."""
        place = self._places.get(activity_id or "")
        row = None if place is None else self._rows[place]
        return row if isinstance(row, Lane) else None

    def top(self, lane: Lane) -> float:
        """The height at which a lane begins."""
        return self._tops[self._places[lane.id]]

    def top_with_title(self, lane: Lane) -> float:
        """Where a lane begins, or its title if it comes first under it."""
        place = self._places[lane.id]
        above = self._rows[place - 1]
        return self._tops[place if isinstance(above, Lane) else place - 1]

    def group(self, lane: Lane) -> int:
        """Which group a lane stands in, by its number from 0."""
        return self._groups[lane.id]

    def step(self, lane: Lane | None, by: int) -> Lane | None:
        """The lane so many lanes further down; the first or last beyond the ends."""
        if not self.lanes:
            return None
        if lane is None:
            place = by - 1 if by > 0 else len(self.lanes) + by
        else:
            place = self.lanes.index(lane) + by
        return self.lanes[min(max(place, 0), len(self.lanes) - 1)]


def height_of(row: Row) -> float:
    """How high a row is."""
    return LANE if isinstance(row, Lane) else GROUP


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Days as places across a timeline of some width.

    `left`, `right`: where the first day begins and the last one ends; `start`,
    `length`: the first day and how many there are.
    """

    scale: Scale
    width: float
    left: float
    right: float
    start: date
    length: int
    day_width: float

    @classmethod
    def of(cls, scale: Scale, width: float) -> Places:
        """The places of a quarter's days on this width."""
        least, most = LABELS
        left = MARGIN + min(max(width * LABELS_SHARE, least), most)
        right = width - MARGIN
        return cls(
            scale=scale,
            width=width,
            left=left,
            right=right,
            start=scale.start,
            length=scale.length,
            day_width=(right - left) / scale.length,
        )

    def across(self, day: date) -> float:
        """Where a day begins; days outside of the quarter lie at the nearer edge."""
        passed = min(max((day - self.start).days, 0), self.length)
        return self.left + passed * self.day_width

    def bar(self, lane: Lane, top: float) -> QRectF | None:
        """The bar or the diamond of a lane; None without any day."""
        if lane.first is None or lane.last is None:
            return None
        return self.span(lane.first, lane.last, top)

    def span(self, first: date, last: date, top: float) -> QRectF:
        """The bar from a day to a day, in the lane at a height."""
        middle = top + LANE / 2 - 1
        left = self.across(first)
        if first == last:
            left = self.middle(first) - BAR / 2
            return QRectF(left, middle - BAR / 2, BAR, BAR)
        right = max(self.across(last + timedelta(days=1)), left + LEAST)
        return QRectF(left, middle - BAR / 2, right - left, BAR)

    def middle(self, day: date) -> float:
        """Where the middle of a day is."""
        return self.across(day) + self.day_width / 2

    def grip_at(self, lane: Lane, top: float, point: QPointF) -> Grip | None:
        """What of a lane's bar one would take hold of at a point; None beside it."""
        bar = self.bar(lane, top)
        if bar is None or not bar.adjusted(-2, -4, 2, 4).contains(point):
            return None
        if lane.is_moment or bar.width() < LONG_ENOUGH:
            return Grip.WHOLE
        if point.x() <= bar.left() + GRIP:
            return Grip.START
        return Grip.END if point.x() >= bar.right() - GRIP else Grip.WHOLE
