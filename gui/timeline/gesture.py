"""A bar that is being dragged: where it was taken hold of, and how far it is by now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from gui.timeline.places import Places
from planner.lanes import Lane
from planner.schedule import Grip, days_moved, span


@dataclass(frozen=True, slots=True, kw_only=True)
class Drag:
    """A gesture. `from_x`: where it began; `by`: days so far; `is_on`: no tremor."""

    lane: Lane
    grip: Grip
    from_x: float
    by: int = 0
    is_on: bool = False

    def to(self, x: float, places: Places) -> Drag:
        """The gesture with the mouse here, snapped to whole days.

        A day of the bar always stays within the quarter, where it can be taken back.
        """
        by = round((x - self.from_x) / places.day_width)
        return replace(self, by=self._kept(by, places), is_on=True)

    @property
    def days(self) -> tuple[date | None, date | None]:
        """The first and the last day if the bar was let go here."""
        return span(*days_moved(self.lane.activity, self.grip, self.by))

    def _kept(self, by: int, places: Places) -> int:
        first, last = self.lane.first, self.lane.last
        if first is None or last is None:
            return 0
        start, end = places.start, places.start.toordinal() + places.length - 1
        edge = last if self.grip is not Grip.START else first
        far = first if self.grip is not Grip.END else last
        least = min(start.toordinal() - edge.toordinal(), 0)
        most = max(end - far.toordinal(), 0)
        return min(max(by, least), most)
