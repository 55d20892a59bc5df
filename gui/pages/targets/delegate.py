"""How a target reads in its cell: its value, and below it how it stands."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from gui.table import RecordTable
from gui.table.delegate import PADDING, CellDelegate
from gui.table.model import VALUE, Index
from gui.theme import Palette, font, palette_of, sizes
from gui.widgets import paint_shape
from gui.widgets.chips import tone_of
from planner.target_matrix import MatrixCell
from planner.text import NOT_KNOWN, _

SHAPE = 11.0
GAP = 5.0
VALUE_HEIGHT = 26.0
UNEVEN = "at risk"
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class MatrixDelegate(CellDelegate):
    """Paints cells of two lines. The titles over levels cannot be edited."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        model = index.model()
        view = self.parent()
        if not isinstance(model, RecordTable) or not isinstance(view, QWidget):
            return
        colours, room = palette_of(view), QRectF(option.rect)
        cell = model.data(index, VALUE)
        if not isinstance(cell, MatrixCell):
            painter.fillRect(room, QColor(colours.window))
            painter.fillRect(_bottom(room), QColor(colours.line))
            return
        self._paper(painter, room, colours, option.state)
        inner = room.adjusted(PADDING, 4, -PADDING, -5)
        painter.save()
        painter.setClipRect(room)
        self._value(painter, inner, cell, colours)
        self._below(painter, inner, cell, colours)
        painter.restore()

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        model = index.model()
        is_cell = isinstance(model, RecordTable) and isinstance(
            model.data(index, VALUE), MatrixCell
        )
        if not is_cell:
            return None  # type: ignore[return-value]  # so Qt edits nothing there
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, QLineEdit):
            editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        return editor

    def _value(
        self, painter: QPainter, room: QRectF, cell: MatrixCell, colours: Palette
    ) -> None:
        line = QRectF(room.x(), room.y(), room.width(), VALUE_HEIGHT)
        ink = colours.text if cell.targets else colours.outline
        face = self._strong if cell.targets else self._plain
        self._words(painter, line, (cell.value or NOT_KNOWN, face, ink), _RIGHT)
        left = room.x()
        if cell.parts:
            box = QRectF(left, line.center().y() - SHAPE / 2, SHAPE, SHAPE)
            tone = tone_of(colours, UNEVEN)
            paint_shape(painter, box, UNEVEN, QColor(tone.strong), QColor(tone.soft))
            left += SHAPE + GAP
        if cell.is_changed:
            small = font(sizes.SMALL_PT)
            words = _("changed"), small, colours.secondary
            width = room.width() - (left - room.x())
            beside = QRectF(left, line.y(), width / 2, line.height())
            self._words(painter, beside, words, _LEFT)

    def _below(
        self, painter: QPainter, room: QRectF, cell: MatrixCell, colours: Palette
    ) -> None:
        small = font(sizes.SMALL_PT)
        top = room.y() + VALUE_HEIGHT
        line = QRectF(room.x(), top, room.width(), room.bottom() - top)
        taken = 0.0
        if cell.status is not None:
            tone = tone_of(colours, cell.status)
            painter.setFont(small)
            taken = painter.fontMetrics().horizontalAdvance(cell.word) + SHAPE + GAP
            words = cell.word, small, tone.strong
            self._words(painter, line, words, _RIGHT)
            middle = line.center().y() - SHAPE / 2
            box = QRectF(line.right() - taken, middle, SHAPE, SHAPE)
            paper = QColor(colours.card)
            paint_shape(painter, box, cell.status, QColor(tone.strong), paper)
        rest = QRectF(line.x(), top, line.width() - taken - GAP, line.height())
        self._words(painter, rest, (cell.last, small, colours.secondary), _LEFT)


def _bottom(room: QRectF) -> QRectF:
    return QRectF(room.x(), room.bottom() - 1, room.width(), 1)
