"""How the rows of a timeline are drawn, each by a function of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from gui.theme import Palette, Tone, font, sizes
from gui.timeline.gesture import Drag
from gui.timeline.places import BAR, GROUP, LANE, MARGIN, Places
from gui.widgets import paint_shape
from gui.widgets.chips import tone_of
from planner.lanes import Lane, LaneGroup, Part
from planner.milestones import MilestoneRow
from planner.progress import Standing
from planner.text import days, word

SHAPE = 12.0
GAP = 7.0
RADIUS = 4.0
LETTER = 16.0
SMALL = 5.0
"""Half of the width of a milestone's diamond."""
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True, kw_only=True)
class Brush:
    """What every painting needs: the painter, the colours, the places, the day."""

    painter: QPainter
    colours: Palette
    places: Places
    today: date

    def write(
        self, room: QRectF, text: str, *, colour: str, face: QFont, where: int = LEFT
    ) -> None:
        """Write a text that ends in … where there is no room."""
        self.painter.setFont(face)
        self.painter.setPen(QColor(colour))
        metrics = QFontMetricsF(face)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        self.painter.drawText(room, where, shown)


def paint_group(brush: Brush, top: float, group: LaneGroup) -> None:
    """Draw the title of a group across the whole width."""
    room = QRectF(MARGIN, top, brush.places.width - 2 * MARGIN, GROUP)
    brush.painter.fillRect(room, QColor(brush.colours.window))
    face = font(sizes.SMALL_PT, is_strong=True)
    inside = room.adjusted(8, 0, -8, 0)
    brush.write(inside, group.title, colour=brush.colours.secondary, face=face)


def paint_name(
    brush: Brush, top: float, lane: Lane, *, ground: str, has_letter: bool
) -> None:
    """Draw a lane's ground, shape and name, and its side where no title says it."""
    painter, colours = brush.painter, brush.colours
    room = QRectF(MARGIN, top, brush.places.width - 2 * MARGIN, LANE)
    painter.fillRect(room, QColor(ground))
    painter.setPen(QPen(QColor(colours.line), 1))
    painter.drawLine(room.bottomLeft(), room.bottomRight())
    box = QRectF(MARGIN + 10, room.center().y() - SHAPE / 2, SHAPE, SHAPE)
    ink = QColor(tone_of(colours, lane.standing).strong)
    paint_shape(painter, box, lane.standing, ink, QColor(ground))
    start = box.right() + 10
    words = QRectF(start, top, brush.places.left - start - 8, LANE)
    if has_letter:
        _paint_letter(
            brush, QPointF(words.right() - LETTER / 2, words.center().y()), lane
        )
        words.adjust(0, 0, -LETTER - 6, 0)
    colour = colours.text
    if lane.standing is Standing.CANCELLED:
        colour = colours.secondary
    brush.write(words, lane.activity.name, colour=colour, face=font(sizes.BODY_PT))


def paint_work(brush: Brush, top: float, lane: Lane, *, is_faint: bool) -> None:
    """Draw what was first planned, the bar or diamond, and the milestones."""
    if lane.baseline is not None:
        _paint_baseline(brush, top, *lane.baseline)
    bar = brush.places.bar(lane, top)
    if bar is None:
        return
    painter, tone = brush.painter, tone_of_lane(brush.colours, lane)
    painter.save()
    if is_faint:
        painter.setOpacity(0.35)
    pen = QPen(QColor(tone.strong), 1.2)
    if lane.standing is Standing.CANCELLED:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    if lane.is_moment:
        painter.setBrush(QColor(tone.strong if lane.done == 1 else brush.colours.card))
        painter.drawPolygon(diamond(bar.center(), BAR / 2))
    else:
        painter.setBrush(QColor(tone.soft))
        painter.drawRoundedRect(bar, RADIUS, RADIUS)
        if lane.done:
            painter.setBrush(QColor(tone.strong))
            filled = QRectF(bar)
            filled.setWidth(bar.width() * float(lane.done))
            painter.drawRoundedRect(filled, RADIUS, RADIUS)
    painter.restore()


def paint_milestones(brush: Brush, top: float, lane: Lane) -> None:
    """Draw a lane's milestones on their days: filled when met, a triangle when late."""
    for row in lane.milestones:
        if row.due is not None and brush.places.scale.holds(row.due):
            middle = QPointF(brush.places.middle(row.due), top + LANE / 2 - 1)
            _paint_milestone(brush, middle, lane, row)


def paint_note(brush: Brush, top: float, lane: Lane, ground: str) -> None:
    """Draw what a lane says beside its bar, or in it where there is no room beside."""
    if not lane.note:
        return
    face = font(sizes.SMALL_PT)
    width = QFontMetricsF(face).horizontalAdvance(lane.note) + 1
    bar = brush.places.bar(lane, top)
    edge = brush.places.left if bar is None else bar.right()
    place = QRectF(edge + GAP, top, width, LANE - 2)
    colour = brush.colours.secondary
    if lane.standing is Standing.LATE:
        colour = tone_of(brush.colours, lane.standing).strong
    if place.right() <= brush.places.right:
        # A line of the calendar through the words would make them hard to read.
        brush.painter.fillRect(place.adjusted(-2, 5, 2, -5), QColor(ground))
    elif bar is not None and bar.width() * (1 - float(lane.done)) > width + 2 * GAP:
        place.moveRight(bar.right() - GAP)
        colour = tone_of_lane(brush.colours, lane).strong
    elif bar is not None and bar.left() - GAP - width > brush.places.left:
        place.moveRight(bar.left() - GAP)
        brush.painter.fillRect(place.adjusted(-2, 5, 2, -5), QColor(ground))
    else:
        return
    brush.write(place.adjusted(0, 0, 2, 0), lane.note, colour=colour, face=face)


def paint_ghost(brush: Brush, top: float, drag: Drag) -> None:
    """Draw where a bar would lie if it was let go now, and its days."""
    first, last = drag.days
    if first is None or last is None:
        return
    painter, colours = brush.painter, brush.colours
    bar = brush.places.span(first, last, top)
    painter.setPen(QPen(QColor(colours.accent), 2, Qt.PenStyle.DashLine))
    painter.setBrush(QColor(colours.accent_soft))
    if first == last:
        painter.drawPolygon(diamond(bar.center(), BAR / 2))
    else:
        painter.drawRoundedRect(bar, RADIUS, RADIUS)
    face = font(sizes.SMALL_PT, is_strong=True)
    words = days(first, last)
    width = QFontMetricsF(face).horizontalAdvance(words) + 16
    bubble = QRectF(bar.right() + GAP, top + 3, width, LANE - 8)
    if bubble.right() > brush.places.right:
        bubble.moveRight(bar.left() - GAP)
    if bubble.left() < brush.places.left:
        bubble.moveCenter(bar.center())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.toast))
    painter.drawRoundedRect(bubble, RADIUS, RADIUS)
    brush.write(bubble, words, colour=colours.on_toast, face=face, where=CENTRE)


def tone_of_lane(colours: Palette, lane: Lane) -> Tone:
    """The two colours of whoever does a lane's work."""
    match lane.part:
        case Part.SALES:
            return colours.sales
        case Part.MARKETING:
            return colours.marketing
        case Part.TOGETHER:
            return Tone(colours.accent, colours.accent_soft)
        case _:
            return colours.not_started


def diamond(middle: QPointF, reach: float) -> QPolygonF:
    """A diamond that reaches so far from its middle."""
    return QPolygonF(
        [
            middle + QPointF(0, -reach),
            middle + QPointF(reach, 0),
            middle + QPointF(0, reach),
            middle + QPointF(-reach, 0),
        ]
    )


def _paint_letter(brush: Brush, middle: QPointF, lane: Lane) -> None:
    """Draw the initial of the side: colour alone says too little."""
    box = QRectF(0, 0, LETTER, LETTER)
    box.moveCenter(middle)
    tone = tone_of_lane(brush.colours, lane)
    brush.painter.setPen(Qt.PenStyle.NoPen)
    brush.painter.setBrush(QColor(tone.soft))
    brush.painter.drawRoundedRect(box, RADIUS, RADIUS)
    face = font(sizes.TINY_PT, is_strong=True)
    initial = word(lane.part)[:1]
    brush.painter.setFont(face)
    brush.painter.setPen(QColor(tone.strong))
    brush.painter.drawText(box, CENTRE, initial)


def _paint_baseline(brush: Brush, top: float, first: date, last: date) -> None:
    line = brush.places.span(first, last, top)
    under = QRectF(line.left(), line.bottom() + 2, line.width(), 2)
    brush.painter.fillRect(under, QColor(brush.colours.outline))


def _paint_milestone(
    brush: Brush, middle: QPointF, lane: Lane, row: MilestoneRow
) -> None:
    painter, colours = brush.painter, brush.colours
    if row.is_overdue(brush.today):
        box = QRectF(0, 0, SHAPE, SHAPE)
        box.moveCenter(middle)
        ink = QColor(tone_of(colours, Standing.LATE).strong)
        paint_shape(painter, box, Standing.LATE, ink, QColor(colours.card))
        return
    tone = tone_of_lane(colours, lane)
    painter.setPen(QPen(QColor(tone.strong), 1.2))
    is_done = row.is_done(brush.today)
    painter.setBrush(QColor(tone.strong if is_done else colours.card))
    painter.drawPolygon(diamond(middle, SMALL))
