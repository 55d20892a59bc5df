"""An icon that stands alone, in the colour of secondary text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import palette_of, pixmap, sizes


class Icon(QWidget):
    """A picture only: what it means is said in the words beside it."""

    def __init__(self, icon_name: str, *, name: str = "") -> None:
        super().__init__()
        self.icon_name = icon_name
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, icon_name: str) -> None:
        """Show another icon."""
        self.icon_name = icon_name
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(sizes.ICON, sizes.ICON)

    def paintEvent(self, event: QPaintEvent) -> None:
        colour, ratio = palette_of(self).secondary, self.devicePixelRatioF()
        painter = QPainter(self)
        picture = pixmap(self.icon_name, colour, sizes.ICON, ratio)
        painter.drawPixmap(QPointF(0, 0), picture)
        painter.end()
