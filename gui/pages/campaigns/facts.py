"""Small facts in a row: a picture or a side, and a few words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui.theme import font, palette_of, pixmap, sizes
from gui.widgets import ElidedLabel, label
from planner.records import Side
from planner.text import word

BADGE_PADDING = 9
BADGE_HEIGHT = 20


class Picture(QWidget):
    """An icon in the quiet colour of the palette that holds."""

    def __init__(self, icon_name: str) -> None:
        super().__init__()
        self._icon_name = icon_name
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(sizes.ICON, sizes.ICON)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour, ratio = palette_of(self).secondary, self.devicePixelRatioF()
        picture = pixmap(self._icon_name, colour, sizes.ICON, ratio)
        painter.drawPixmap(QPointF(0, 0), picture)
        painter.end()


class Badge(QWidget):
    """A side's name on its colour."""

    def __init__(self, side: Side) -> None:
        super().__init__()
        self._side = side
        self._text = word(side)
        self.setAccessibleName(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(font(sizes.SMALL_PT, is_strong=True))
        width = words.horizontalAdvance(self._text) + 2 * BADGE_PADDING
        return QSize(round(width), BADGE_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = palette_of(self)
        is_sales = self._side is Side.SALES
        tone = colours.sales if is_sales else colours.marketing
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.soft))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setFont(font(sizes.SMALL_PT, is_strong=True))
        painter.setPen(QColor(tone.strong))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()


class Fact(QWidget):
    """A mark and the words after it; `is_long` words end in … where room is scarce."""

    def __init__(self, mark: QWidget, name: str, *, is_long: bool = False) -> None:
        super().__init__()
        self.words = ElidedLabel() if is_long else label()
        self.words.setObjectName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(sizes.SPACE_2)
        row.addWidget(mark)
        row.addWidget(self.words, 1)
        if not is_long:
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_words(self, text: str, *, is_missing: bool = False) -> None:
        """Show these words; what is missing is shown quietly."""
        self.words.setText(text)
        self.words.setProperty("tone", "secondary" if is_missing else "")
        self.words.style().polish(self.words)
