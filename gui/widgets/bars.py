"""A result against its target, with a tick where the plan says today should be."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import Palette, palette_of
from gui.widgets.chips import tone_of

THICKNESS = 10.0
TICK = 2.0
OVER = 4.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A part of a whole, 0 to 1. `standing` gives the colour, `spoken` the words."""

    share: Fraction
    expected: Fraction | None = None
    standing: str = "on track"
    spoken: str = ""


def paint_bar(painter: QPainter, room: QRectF, bar: Bar, colours: Palette) -> None:
    """Draw a bar across the middle of a room."""
    top = room.center().y() - THICKNESS / 2
    track = QRectF(room.x(), top, room.width(), THICKNESS)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.track))
    painter.drawRoundedRect(track, 3, 3)
    filled = min(max(float(bar.share), 0.0), 1.0) * track.width()
    if filled > 0:
        painter.setBrush(QColor(tone_of(colours, bar.standing).strong))
        painter.drawRoundedRect(QRectF(track.x(), top, filled, THICKNESS), 3, 3)
    if bar.expected is not None:
        across = min(max(float(bar.expected), 0.0), 1.0) * (track.width() - TICK)
        tick = QRectF(track.x() + across, top - OVER, TICK, THICKNESS + 2 * OVER)
        painter.fillRect(tick, QColor(colours.text))
    painter.restore()


class BulletBar(QWidget):
    """A bar as a widget."""

    def __init__(self, bar: Bar) -> None:
        super().__init__()
        self._bar = bar
        self.setAccessibleName(bar.spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_bar(self, bar: Bar) -> None:
        """Show another result."""
        self._bar = bar
        self.setAccessibleName(bar.spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, round(THICKNESS + 2 * OVER) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_bar(painter, QRectF(self.rect()), self._bar, palette_of(self))
        painter.end()
