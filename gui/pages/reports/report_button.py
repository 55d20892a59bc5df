"""A report to choose: its title, and what it is about while it is chosen."""

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
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
_HIGHEST = 1000


class ReportButton(QRadioButton):
    """Chooses one report.

    While it is chosen its title is semibold and a line tells more: that of the others
    is in their tips, so that all titles are seen at a glance.
    """

    def __init__(self, report: Report, width: int) -> None:
        super().__init__(_(report.title))
        self.setFixedWidth(width)
        self.setObjectName(f"report-{report.key}")
        self.setAccessibleName(_(report.title))
        self.setAccessibleDescription(_(report.description))
        self.setToolTip(_(report.description))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.toggled.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        height = self._title_height() + 2 * _PADDING
        if self.isChecked():
            height += self._detail_height()
        return QSize(self.width(), height)

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
        top = _PADDING + (self._title_height() - _MARK) / 2
        ring = QRectF(_PADDING, top, _MARK, _MARK)
        edge = colours.accent if self.isChecked() else colours.outline
        painter.setPen(QPen(QColor(edge), 1.5))
        painter.setBrush(QColor(colours.card))
        painter.drawEllipse(ring)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawEllipse(ring.adjusted(4, 4, -4, -4))

    def _paint_texts(self, painter: QPainter, colours: Palette) -> None:
        title = self._title_height()
        room = QRect(_TEXT_AT, _PADDING, self._text_width(), title)
        painter.setFont(font(is_strong=self.isChecked()))
        painter.setPen(QColor(colours.text))
        painter.drawText(room, _ONE_LINE, self.text())
        if not self.isChecked():
            return
        room.translate(0, title)
        room.setHeight(self._detail_height())
        painter.setFont(font(sizes.SMALL_PT))
        painter.setPen(QColor(colours.secondary))
        painter.drawText(room, _WRAPPED, self.accessibleDescription())

    def _text_width(self) -> int:
        return self.width() - _TEXT_AT - _PADDING

    def _title_height(self) -> int:
        return QFontMetrics(font(is_strong=True)).height()

    def _detail_height(self) -> int:
        room = QRect(0, 0, self._text_width(), _HIGHEST)
        metrics = QFontMetrics(font(sizes.SMALL_PT))
        text = self.accessibleDescription()
        return metrics.boundingRect(room, _WRAPPED, text).height()
