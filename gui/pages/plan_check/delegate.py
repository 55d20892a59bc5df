"""How the lines of the check are drawn."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui.pages.plan_check.model import Index, LineModel
from gui.theme import Palette, font, palette_of, pixmap, sizes
from gui.widgets import Chip, paint_chip, paint_shape
from gui.widgets.chips import SHAPE, chip_width, tone_of
from planner.checks import Severity
from planner.checks.lines import Line, LineKind
from planner.checks.wording import severity_word
from planner.text import count

STANDINGS = {
    Severity.ERROR: "off track",
    Severity.WARNING: "at risk",
    Severity.NOTE: "not started",
}
HEIGHTS = {LineKind.AREA: 46, LineKind.HEADING: 36, LineKind.FINDING: 36}
MARGIN = sizes.SPACE_4
CHEVRON = 16


def chip_of(severity: Severity) -> Chip:
    """The shape and the word of a severity."""
    return Chip(STANDINGS[severity], severity_word(severity))


class LineDelegate(QStyledItemDelegate):
    """Draws areas as titles, and a shape before each finding."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._plain = font()
        self._strong = font(is_strong=True)
        self._title = font(sizes.HEADING_PT, is_strong=True)
        self._chip_room = max(chip_width(chip_of(each)) for each in Severity)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = _line(index)
        return QSize(0, 0 if line is None else HEIGHTS[line.kind])

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        line, view = _line(index), self.parent()
        if line is None or not isinstance(view, QWidget):
            return
        colours, rect = palette_of(view), option.rect
        painter.save()
        if line.kind is LineKind.AREA:
            self._paint_area(painter, QRectF(rect), line, colours)
        else:
            self._paint_paper(painter, rect, option.state, colours)
            self._paint_finding(painter, QRectF(rect), line, colours)
        painter.restore()

    def _paint_area(
        self, painter: QPainter, room: QRectF, line: Line, colours: Palette
    ) -> None:
        inner = room.adjusted(MARGIN, sizes.SPACE_2, -MARGIN, 0)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(self._title)
        painter.setPen(QColor(colours.text))
        painter.drawText(inner, int(left), line.text)
        width = QFontMetricsF(self._title).horizontalAdvance(line.text)
        painter.setFont(self._plain)
        painter.setPen(QColor(colours.secondary))
        beside = inner.adjusted(width + sizes.SPACE_2, 0, 0, 0)
        painter.drawText(beside, int(left), count(line.count))
        rule = QRectF(room.x(), room.bottom() - 1, room.width(), 1)
        painter.fillRect(rule, QColor(colours.line))

    def _paint_paper(
        self, painter: QPainter, room: QRect, state: QStyle.StateFlag, colours: Palette
    ) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, QColor(colours.selected))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(room, QColor(colours.hover))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(colours.accent))
            painter.drawRect(room.adjusted(0, 0, -1, -1))
            painter.drawRect(room.adjusted(1, 1, -2, -2))

    def _paint_finding(
        self, painter: QPainter, room: QRectF, line: Line, colours: Palette
    ) -> None:
        if line.severity is None:
            return
        chip = chip_of(line.severity)
        middle = QPointF(room.x() + MARGIN, room.center().y())
        text_at = MARGIN + self._chip_room + sizes.SPACE_3
        if line.is_below:
            box = QRectF(0, 0, SHAPE, SHAPE)
            box.moveCenter(QPointF(text_at + SHAPE / 2, middle.y()))
            ink = QColor(tone_of(colours, chip.standing).strong)
            paint_shape(painter, box, chip.standing, ink, QColor(colours.card))
            text_at += SHAPE + sizes.SPACE_2
        else:
            paint_chip(painter, middle, chip, colours)
        inner = room.adjusted(text_at, 0, -MARGIN - CHEVRON - sizes.SPACE_2, 0)
        is_heading = line.kind is LineKind.HEADING
        painter.setFont(self._strong if is_heading else self._plain)
        painter.setPen(QColor(colours.text))
        mode = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(line.text, mode, int(inner.width()))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(inner, int(left), shown)
        if not is_heading:
            self._paint_chevron(painter, room, colours)

    def _paint_chevron(self, painter: QPainter, room: QRectF, colours: Palette) -> None:
        ratio = painter.device().devicePixelRatioF()
        picture = pixmap("chevron-right", colours.secondary, CHEVRON, ratio)
        right = room.right() - MARGIN - CHEVRON
        top = room.center().y() - CHEVRON / 2
        painter.drawPixmap(QPointF(right, top), picture)


def _line(index: Index) -> Line | None:
    model = index.model()
    return model.lines[index.row()] if isinstance(model, LineModel) else None
