"""Rows of the import's tables: a little air at the left, a line below."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.theme import palette_of

AIR = 5
"""With what Qt leaves itself this stands under the title of the column."""


class LinedDelegate(QStyledItemDelegate):
    """Paints a cell like those of the other tables of the program.

    `quiet`: the columns whose text is of second rank.
    """

    def __init__(self, view: QWidget, quiet: Collection[int] = ()) -> None:
        super().__init__(view)
        self._quiet = frozenset(quiet)

    def initStyleOption(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().initStyleOption(option, index)
        view = self.parent()
        if index.column() in self._quiet and isinstance(view, QWidget):
            ink = QColor(palette_of(view).secondary)
            option.palette.setColor(QPalette.ColorRole.Text, ink)

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
