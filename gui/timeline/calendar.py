"""The frame of a timeline: months, weeks, today, and what waits for what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from gui.theme import font, sizes
from gui.timeline.painting import CENTRE, Brush
from gui.timeline.places import HEAD, MARGIN, Places, Rows
from gui.widgets import paint_shape
from planner.progress import Standing
from planner.text import _

ELBOW = 7.0
POINT = 4.0
MARK = 11.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """A line from what is needed to what waits for it, between two bars.

    `ids`: of both activities; `is_near`: both stand in the same group; `low`, `high`:
    the heights between which it lies.
    """

    ids: tuple[str, str]
    begin: QRectF
    end: QRectF
    is_broken: bool
    is_near: bool

    low: float
    high: float

    @classmethod
    def between(
        cls, ids: tuple[str, str], begin: QRectF, end: QRectF, **marks: bool
    ) -> Arrow:
        """The arrow from a bar to a bar."""
        low = min(begin.top(), end.top())
        high = max(begin.bottom(), end.bottom())
        return cls(ids=ids, begin=begin, end=end, low=low, high=high, **marks)

    def is_shown(self, selected: str | None) -> bool:
        """Whether it is drawn: from group to group only where it matters now."""
        return self.is_near or self.is_broken or selected in self.ids


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
        across = QFontMetricsF(face).horizontalAdvance
        fitting = (n for n in (name, str(number)) if across(n) < right - left)
        box = QRectF(left, top + HEAD / 2, right - left, HEAD / 2 - 2)
        brush.write(box, next(fitting, ""), colour=colour, face=face, where=CENTRE)
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
            if needed is None or begin is None or end is None:
                continue
            made.append(
                Arrow.between(
                    (needed.id, lane.id),
                    begin,
                    end,
                    is_broken=need.is_broken,
                    is_near=rows.group(needed) == rows.group(lane),
                )
            )
    return tuple(made)


def paint_arrows(brush: Brush, arrows: Iterable[Arrow], selected: str | None) -> None:
    """Draw what waits for what, with a mark where it would begin too early."""
    painter = brush.painter
    for arrow in arrows:
        is_marked = arrow.is_broken or selected in arrow.ids
        colour = QColor(brush.colours.outline)
        if arrow.is_broken:
            colour = QColor(brush.colours.off_track.strong)
        elif is_marked:
            colour = QColor(brush.colours.accent)
        # Straight lines, often longer than the view: smoothing them takes most of it.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QPen(colour, 2 if is_marked else 1))
        painter.drawLines(_way(arrow))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_tip(brush, arrow, colour)


def _paint_tip(brush: Brush, arrow: Arrow, colour: QColor) -> None:
    tip = QPointF(arrow.end.left(), arrow.end.center().y())
    if arrow.is_broken:
        box = QRectF(tip.x() - MARK - 2, tip.y() - MARK / 2, MARK, MARK)
        paint_shape(
            brush.painter, box, Standing.OFF_TRACK, colour, QColor(brush.colours.card)
        )
        return
    brush.painter.setPen(Qt.PenStyle.NoPen)
    brush.painter.setBrush(colour)
    back = tip - QPointF(6, 0)
    brush.painter.drawPolygon(
        QPolygonF([tip, back - QPointF(0, POINT), back + QPointF(0, POINT)])
    )


def _way(arrow: Arrow) -> list[QLineF]:
    """Out of the end of a bar, down or up, and into the beginning of the other."""
    is_down = arrow.end.top() > arrow.begin.top()
    x = arrow.begin.right() - min(POINT, arrow.begin.width() / 2)
    start = QPointF(x, arrow.begin.bottom() if is_down else arrow.begin.top())
    end = QPointF(arrow.end.left() - POINT, arrow.end.center().y())
    corners = [QPointF(x, end.y())]
    if end.x() < x + 2:
        turn = arrow.end.left() - ELBOW
        between = start.y() + (ELBOW if is_down else -ELBOW)
        corners = [
            QPointF(x, between),
            QPointF(turn, between),
            QPointF(turn, end.y()),
        ]
    return [QLineF(one, two) for one, two in pairwise([start, *corners, end])]
