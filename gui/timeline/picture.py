"""A timeline as it looks at one moment, drawn where it is out of date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gui.theme import Palette
from gui.timeline.calendar import (
    Arrow,
    paint_arrows,
    paint_head,
    paint_today,
    paint_weeks,
)
from gui.timeline.gesture import Drag
from gui.timeline.painting import (
    Brush,
    paint_ghost,
    paint_group,
    paint_milestones,
    paint_name,
    paint_note,
    paint_work,
)
from gui.timeline.places import HEAD, LANE, MARGIN, Places, Rows
from planner.lanes import Lane, LaneGroup

TOP = MARGIN + HEAD
"""So much of the view belongs to the head, which stays while the rows scroll."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What is to be seen. `selected`: an activity's id; `drag`: the bar in the hand."""

    rows: Rows
    places: Places
    arrows: tuple[Arrow, ...]
    today: date
    selected: str | None
    drag: Drag | None
    has_focus: bool

    def paint(
        self, painter: QPainter, colours: Palette, dirty: QRect, shift: int
    ) -> None:
        """Draw what lies in a part of the view. `shift`: where the rows begin in it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush = Brush(
            painter=painter, colours=colours, places=self.places, today=self.today
        )
        painter.save()
        below = max(dirty.bottom() + 1 - TOP, 0)
        painter.setClipRect(QRectF(0, TOP, self.places.width, below))
        painter.translate(0, shift)
        top = max(dirty.top(), TOP) - shift
        self._paint_rows(brush, top, dirty.bottom() + 1 - shift)
        painter.restore()
        if dirty.top() <= TOP:
            paint_head(brush, MARGIN)

    def _paint_rows(self, brush: Brush, top: float, bottom: float) -> None:
        rows = list(self.rows.between(top, bottom))
        lanes = [(at, row) for at, row in rows if isinstance(row, Lane)]
        end = min(bottom, self.rows.height)
        for at, lane in lanes:
            has_letter = lane.id in self.rows.without_part
            ground = self._ground(brush, lane)
            paint_name(brush, at, lane, ground=ground, has_letter=has_letter)
        paint_weeks(brush, top, end)
        for at, row in rows:
            if isinstance(row, LaneGroup):
                paint_group(brush, at, row)
        for at, lane in lanes:
            is_faint = self.drag is not None and self.drag.lane.id == lane.id
            paint_work(brush, at, lane, is_faint=is_faint)
        arrows = (
            arrow
            for arrow in self.arrows
            if arrow.low < bottom and arrow.high > top and arrow.is_shown(self.selected)
        )
        paint_arrows(brush, arrows, self.selected)
        paint_today(brush, top, end)
        for at, lane in lanes:
            paint_milestones(brush, at, lane)
            paint_note(brush, at, lane, self._ground(brush, lane))
        if self.has_focus:
            self._paint_focus(brush)
        if self.drag is not None:
            paint_ghost(brush, self.rows.top(self.drag.lane), self.drag)

    def _paint_focus(self, brush: Brush) -> None:
        lane = self.rows.find(self.selected)
        if lane is None:
            return
        width = self.places.width - 2 * MARGIN
        room = QRectF(MARGIN + 1, self.rows.top(lane) + 1, width - 2, LANE - 2)
        brush.painter.setPen(QPen(QColor(brush.colours.accent), 2))
        brush.painter.setBrush(Qt.BrushStyle.NoBrush)
        brush.painter.drawRoundedRect(room, 3, 3)

    def _ground(self, brush: Brush, lane: Lane) -> str:
        colours = brush.colours
        return colours.selected if lane.id == self.selected else colours.card
