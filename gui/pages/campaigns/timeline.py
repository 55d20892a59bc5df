"""A campaign's activities on the quarter's weeks, drawn to be looked at.

The table beside it says the same in words, so nothing here takes the focus.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.pages.campaigns.scale import Scale
from gui.theme import Palette, Tone, font, palette_of, sizes
from gui.widgets import paint_shape
from gui.widgets.chips import tone_of
from planner.lanes import Lane, LaneGroup, Part
from planner.text import _, days, joined, title_case

LABELS = (180.0, 300.0)
LABELS_SHARE = 0.27
"""The names take this part of the width, within these limits in pixels."""
HEAD = 44.0
GROUP = 24.0
LANE = 28.0
BAR = 16.0
MARGIN = 10.0
SHAPE = 12.0
LEAST = 6.0
GAP = 7.0
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
CENTRE = Qt.AlignmentFlag.AlignCenter


class Timeline(QWidget):
    """One lane for each activity, grouped by who does it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("timeline")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._groups: tuple[LaneGroup, ...] = ()
        self._scale: Scale | None = None
        self._today = date.min

    def show_lanes(
        self, groups: tuple[LaneGroup, ...], scale: Scale, today: date
    ) -> None:
        """Show these lanes on a quarter's weeks."""
        self._groups, self._scale, self._today = groups, scale, today
        lanes = (lane.activity.name for group in groups for lane in group.lanes)
        self.setAccessibleName(_("Timeline: {names}").format(names=", ".join(lanes)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        lanes = sum(len(group.lanes) for group in self._groups)
        rows = len(self._groups) * GROUP + lanes * LANE
        return QSize(700, round(HEAD + rows + 2 * MARGIN))

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.words_at(event.pos().y()), self)
            return True
        return super().event(event)

    def words_at(self, y: float) -> str:
        """The lane at a height, in words; nothing between lanes."""
        for top, row in self._rows():
            if isinstance(row, Lane) and top <= y < top + LANE:
                activity = row.activity
                when = days(activity.start, activity.due)
                standing = title_case(row.standing)
                return joined((activity.name, when, standing, row.note))
        return ""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._scale is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = palette_of(self)
        self._paint_head(painter, colours, self._scale)
        for top, row in self._rows():
            if isinstance(row, Lane):
                self._paint_lane(painter, top, row, colours, self._scale)
            else:
                self._paint_group(painter, top, row, colours)
        self._paint_today(painter, colours, self._scale)
        for top, row in self._rows():
            if isinstance(row, Lane):
                self._paint_note(painter, top, row, colours, self._scale)
        painter.end()

    def _rows(self) -> Iterator[tuple[float, Lane | LaneGroup]]:
        top = MARGIN + HEAD
        for group in self._groups:
            yield top, group
            top += GROUP
            for lane in group.lanes:
                yield top, lane
                top += LANE

    @property
    def _labels(self) -> float:
        least, most = LABELS
        return min(max(self.width() * LABELS_SHARE, least), most)

    def _across(self, scale: Scale, day: date) -> float:
        room = self.width() - self._labels - 2 * MARGIN
        return MARGIN + self._labels + float(scale.place(day)) * room

    def _paint_head(self, painter: QPainter, colours: Palette, scale: Scale) -> None:
        line = QPen(QColor(colours.line), 1)
        painter.setFont(font(sizes.SMALL_PT, is_strong=True))
        painter.setPen(QColor(colours.secondary))
        for first, last, name in scale.months:
            left, right = self._across(scale, first), self._across(scale, last)
            room = QRectF(left + 6, MARGIN, right - left - 6, HEAD / 2)
            painter.drawText(room, LEFT, name)
        for number, (first, last) in enumerate(scale.weeks, start=1):
            left = self._across(scale, first)
            right = self._across(scale, last + timedelta(days=1))
            painter.setPen(line)
            top = QPointF(left, MARGIN + HEAD / 2)
            painter.drawLine(top, QPointF(left, self.height() - MARGIN))
            is_now = first <= self._today <= last
            painter.setFont(font(sizes.TINY_PT, is_strong=is_now))
            colour = colours.accent if is_now else colours.secondary
            painter.setPen(QColor(colour))
            room = QRectF(left, MARGIN + HEAD / 2, right - left, HEAD / 2 - 2)
            name = _("W{number}").format(number=number)
            if QFontMetricsF(painter.font()).horizontalAdvance(name) < right - left:
                painter.drawText(room, CENTRE, name)

    def _paint_group(
        self, painter: QPainter, top: float, group: LaneGroup, colours: Palette
    ) -> None:
        room = QRectF(MARGIN, top, self.width() - 2 * MARGIN, GROUP)
        painter.fillRect(room, QColor(colours.window))
        painter.setFont(font(sizes.SMALL_PT, is_strong=True))
        painter.setPen(QColor(colours.secondary))
        painter.drawText(room.adjusted(8, 0, 0, 0), LEFT, group.title)

    def _paint_lane(
        self,
        painter: QPainter,
        top: float,
        lane: Lane,
        colours: Palette,
        scale: Scale,
    ) -> None:
        room = QRectF(MARGIN, top, self.width() - 2 * MARGIN, LANE)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        box = QRectF(MARGIN + 10, room.center().y() - SHAPE / 2, SHAPE, SHAPE)
        ink = QColor(tone_of(colours, lane.standing).strong)
        paint_shape(painter, box, lane.standing, ink, QColor(colours.card))
        painter.setFont(font(sizes.BODY_PT))
        painter.setPen(QColor(colours.text))
        start = box.right() + 10
        words = QRectF(start, top, MARGIN + self._labels - start - 8, LANE)
        name = QFontMetricsF(painter.font()).elidedText(
            lane.activity.name, Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, LEFT, name)
        self._paint_work(painter, room, lane, colours, scale)

    def _paint_work(
        self,
        painter: QPainter,
        room: QRectF,
        lane: Lane,
        colours: Palette,
        scale: Scale,
    ) -> None:
        """Draw the bar or the diamond, if the activity has any day."""
        if lane.first is None:
            return
        tone = _tone(colours, lane)
        painter.setPen(QPen(QColor(tone.strong), 1.2))
        left = self._across(scale, lane.first)
        if lane.is_moment:
            middle = QPointF(left + BAR / 2, room.center().y())
            painter.setBrush(QColor(tone.strong if lane.done == 1 else colours.card))
            painter.drawPolygon(_diamond(middle))
            return
        width = self._end(scale, lane) - left
        bar = QRectF(left, room.center().y() - BAR / 2, width, BAR)
        painter.setBrush(QColor(tone.soft))
        painter.drawRoundedRect(bar, 4, 4)
        if lane.done:
            painter.setBrush(QColor(tone.strong))
            bar.setWidth(width * float(lane.done))
            painter.drawRoundedRect(bar, 4, 4)

    def _end(self, scale: Scale, lane: Lane) -> float:
        """Where a lane's bar or diamond ends; without one, where bars begin."""
        if lane.first is None or lane.last is None:
            return MARGIN + self._labels
        left = self._across(scale, lane.first)
        if lane.is_moment:
            return left + BAR
        return max(self._across(scale, lane.last + timedelta(days=1)), left + LEAST)

    def _paint_note(
        self,
        painter: QPainter,
        top: float,
        lane: Lane,
        colours: Palette,
        scale: Scale,
    ) -> None:
        painter.setFont(font(sizes.SMALL_PT))
        painter.setPen(QColor(colours.secondary))
        width = QFontMetricsF(painter.font()).horizontalAdvance(lane.note)
        left = self._end(scale, lane) + GAP
        if lane.note and left + width <= self.width() - MARGIN:
            place = QRectF(left, top, width + 1, LANE)
            # A line of the calendar through the words would make them hard to read.
            painter.fillRect(place.adjusted(-2, 4, 2, -4), QColor(colours.card))
            painter.drawText(place, LEFT, lane.note)

    def _paint_today(self, painter: QPainter, colours: Palette, scale: Scale) -> None:
        if not scale.holds(self._today):
            return
        middle = self._across(scale, self._today) + self._day_width(scale) / 2
        painter.setPen(QPen(QColor(colours.accent), 2))
        top, bottom = MARGIN + HEAD, self.height() - MARGIN
        painter.drawLine(QPointF(middle, top), QPointF(middle, bottom))

    def _day_width(self, scale: Scale) -> float:
        return (self.width() - self._labels - 2 * MARGIN) / scale.length


def _tone(colours: Palette, lane: Lane) -> Tone:
    match lane.part:
        case Part.SALES:
            return colours.sales
        case Part.MARKETING:
            return colours.marketing
        case Part.TOGETHER:
            return Tone(colours.accent, colours.accent_soft)
        case _:
            return colours.not_started


def _diamond(middle: QPointF) -> QPolygonF:
    reach = BAR / 2
    return QPolygonF(
        [
            middle + QPointF(0, -reach),
            middle + QPointF(reach, 0),
            middle + QPointF(0, reach),
            middle + QPointF(-reach, 0),
        ]
    )
