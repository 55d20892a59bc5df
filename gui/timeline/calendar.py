"""The frame of a timeline: months, weeks, today, and what waits for what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen, QPolygonF

from gui.theme import font, sizes
from gui.timeline.painting import CENTRE, Brush
from gui.timeline.places import HEAD, LANE, MARGIN, Places, Rows
from planner.text import _

ELBOW = 7.0
POINT = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """A line from the end of what is needed to the beginning of what waits for it."""

    begin: QPointF
    end: QPointF
    is_broken: bool

    def lies_between(self, top: float, bottom: float) -> bool:
        """Whether any of it lies between two heights."""
        low = min(self.begin.y(), self.end.y()) - LANE
        return low <= bottom and max(self.begin.y(), self.end.y()) + LANE >= top


def paint_weeks(brush: Brush, top: float, bottom: float) -> None:
    """Draw the line at the beginning of each week."""
    brush.painter.setPen(QPen(QColor(brush.colours.line), 1))
    for first, _last in brush.places.scale.weeks:
        left = brush.places.across(first)
        brush.painter.drawLine(QPointF(left, top), QPointF(left, bottom))


def paint_head(brush: Brush, top: float) -> None:
    """Draw the months and the numbers of the weeks over a ground of their own."""
    painter, colours, places = brush.painter, brush.colours, brush.places
    ground = QRectF(MARGIN / 2, 0, places.width - MARGIN, top + HEAD)
    painter.fillRect(ground, QColor(colours.card))
    strong = font(sizes.SMALL_PT, is_strong=True)
    for first, until, name in places.scale.months:
        left, right = places.across(first), places.across(until)
        room = QRectF(left + 6, top, right - left - 6, HEAD / 2)
        brush.write(room, name, colour=colours.secondary, face=strong)
    for number, (first, last) in enumerate(places.scale.weeks, start=1):
        left = places.across(first)
        right = places.across(last + timedelta(days=1))
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(QPointF(left, top + HEAD / 2), QPointF(left, top + HEAD))
        is_now = first <= brush.today <= last
        face = font(sizes.TINY_PT, is_strong=is_now)
        colour = colours.accent if is_now else colours.secondary
        name = _("W{number}").format(number=number)
        if QFontMetricsF(face).horizontalAdvance(name) < right - left:
            room = QRectF(left, top + HEAD / 2, right - left, HEAD / 2 - 2)
            brush.write(room, name, colour=colour, face=face, where=CENTRE)
    painter.setPen(QPen(QColor(colours.line), 1))
    painter.drawLine(QPointF(MARGIN, top + HEAD), QPointF(places.right, top + HEAD))


def paint_today(brush: Brush, top: float, bottom: float) -> None:
    """Draw the line of today, if it lies in the quarter."""
    if brush.places.scale.holds(brush.today):
        middle = brush.places.middle(brush.today)
        brush.painter.setPen(QPen(QColor(brush.colours.accent), 2))
        brush.painter.drawLine(QPointF(middle, top), QPointF(middle, bottom))


def arrows_of(rows: Rows, places: Places) -> tuple[Arrow, ...]:
    """The arrows between the lanes that have a bar and are shown."""
    made = []
    for lane in rows.lanes:
        end = places.bar(lane, rows.top(lane)) if lane.needs else None
        for need in lane.needs:
            needed = rows.find(need.activity.id)
            begin = None if needed is None else places.bar(needed, rows.top(needed))
            if begin is not None and end is not None:
                made.append(
                    Arrow(
                        begin=QPointF(begin.right(), begin.center().y()),
                        end=QPointF(end.left(), end.center().y()),
                        is_broken=need.is_broken,
                    )
                )
    return tuple(made)


def paint_arrows(brush: Brush, arrows: Iterable[Arrow]) -> None:
    """Draw what waits for what; dashed where it would begin too early."""
    for arrow in arrows:
        colour = QColor(brush.colours.secondary)
        style = Qt.PenStyle.SolidLine
        if arrow.is_broken:
            colour, style = QColor(brush.colours.off_track.strong), Qt.PenStyle.DashLine
        brush.painter.setBrush(Qt.BrushStyle.NoBrush)
        brush.painter.setPen(QPen(colour, 1.2, style))
        brush.painter.drawPolyline(_way(arrow))
        brush.painter.setPen(Qt.PenStyle.NoPen)
        brush.painter.setBrush(colour)
        tip = arrow.end
        brush.painter.drawPolygon(
            QPolygonF([tip, tip + QPointF(-6, -POINT), tip + QPointF(-6, POINT)])
        )


def _way(arrow: Arrow) -> QPolygonF:
    """Out of the bar, down between the lanes, and into the other bar."""
    begin, end = arrow.begin, arrow.end
    turn = end.x() - ELBOW
    if turn >= begin.x() + 2:
        corners = [QPointF(turn, begin.y()), QPointF(turn, end.y())]
    else:
        side = begin.x() + ELBOW
        between = begin.y() + (LANE / 2 if end.y() > begin.y() else -LANE / 2)
        corners = [
            QPointF(side, begin.y()),
            QPointF(side, between),
            QPointF(turn, between),
            QPointF(turn, end.y()),
        ]
    return QPolygonF([begin, *corners, end + QPointF(-4, 0)])
