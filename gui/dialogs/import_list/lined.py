"""Rows of the import's tables: a little air at the left, a line below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.theme import palette_of

AIR = 5
"""With what Qt leaves itself this stands under the title of the column."""


class LinedDelegate(QStyledItemDelegate):
    """Paints a cell like those of the other tables of the program."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        room = QRect(option.rect)
        option.rect = room.adjusted(AIR, 0, 0, -1)
        super().paint(painter, option, index)
        view = self.parent()
        if isinstance(view, QWidget):
            line = QRect(room.x(), room.bottom(), room.width(), 1)
            painter.fillRect(line, QColor(palette_of(view).line))
