"""A report to choose: its title and a line about it, all of it a radio button."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton

from gui.theme import Palette, font, palette_of, sizes
from planner.reports import Report
from planner.text import _

_MARK = 16
_TEXT_AT = 34
_PADDING = sizes.SPACE_1 + 2
_ONE_LINE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class ReportButton(QRadioButton):
    """Chooses one report; the title is semibold while it is chosen."""

    def __init__(self, report: Report) -> None:
        super().__init__(_(report.title))
        self.report = report
        self.setObjectName(f"report-{report.key}")
        self.setAccessibleName(_(report.title))
        self.setAccessibleDescription(_(report.description))
        self.setToolTip(_(report.description))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(_TEXT_AT + 120, self._line(strong=True) + self._line() + 12)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = palette_of(self)
        self._paint_ground(painter, colours)
        self._paint_mark(painter, colours)
        self._paint_texts(painter, colours)
        painter.end()

    def _paint_ground(self, painter: QPainter, colours: Palette) -> None:
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse():
            painter.setBrush(QColor(colours.hover))
            painter.drawRoundedRect(frame, sizes.CONTROL_RADIUS, sizes.CONTROL_RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), sizes.FOCUS_RING))
            painter.drawRoundedRect(frame, sizes.CONTROL_RADIUS, sizes.CONTROL_RADIUS)

    def _paint_mark(self, painter: QPainter, colours: Palette) -> None:
        middle = self.height() / 2
        ring = QRectF(_PADDING, middle - _MARK / 2, _MARK, _MARK)
        edge = colours.accent if self.isChecked() else colours.outline
        painter.setPen(QPen(QColor(edge), 1.5))
        painter.setBrush(QColor(colours.card))
        painter.drawEllipse(ring)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawEllipse(ring.adjusted(4, 4, -4, -4))

    def _paint_texts(self, painter: QPainter, colours: Palette) -> None:
        title, detail = self._line(strong=True), self._line()
        top = (self.height() - title - detail) // 2
        room = QRect(_TEXT_AT, top, self.width() - _TEXT_AT - _PADDING, title)
        painter.setFont(font(is_strong=self.isChecked()))
        painter.setPen(QColor(colours.text))
        self._paint_line(painter, room, self.text())
        room = QRect(room.x(), top + title, room.width(), detail)
        painter.setFont(font(sizes.SMALL_PT))
        painter.setPen(QColor(colours.secondary))
        self._paint_line(painter, room, self.accessibleDescription())

    @staticmethod
    def _paint_line(painter: QPainter, room: QRect, text: str) -> None:
        mode = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(text, mode, room.width())
        painter.drawText(room, _ONE_LINE, shown)

    @staticmethod
    def _line(*, strong: bool = False) -> int:
        points = sizes.BODY_PT if strong else sizes.SMALL_PT
        return QFontMetrics(font(points, is_strong=strong)).height()
