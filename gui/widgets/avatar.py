"""People as initials in the colour of their side, always with their name at hand."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import Palette, Tone, font, palette_of, sizes
from gui.widgets.labels import tip
from planner.records import Person, Side

SIZE = 24.0


@dataclass(frozen=True, slots=True)
class Avatar:
    """A person to show. `side` gives the colour."""

    name: str
    initials: str
    side: Side | None = None

    @classmethod
    def of(cls, person: Person | None) -> Avatar | None:
        """A person's avatar; None for nobody."""
        if person is None:
            return None
        words = person.name.split()
        made = "".join(word[0] for word in (words[:1] + words[1:][-1:]))
        return cls(person.name, person.initials or made.upper(), person.side)


def paint_avatar(
    painter: QPainter, at: QPointF, avatar: Avatar, colours: Palette
) -> None:
    """Draw initials in a circle with its left middle at a point."""
    tone = _tone(colours, avatar.side)
    circle = QRectF(at.x(), at.y() - SIZE / 2, SIZE, SIZE)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tone.soft))
    painter.drawEllipse(circle)
    painter.setFont(font(sizes.TINY_PT - 1, is_strong=True))
    painter.setPen(QColor(tone.strong))
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, avatar.initials[:3])
    painter.restore()


class AvatarLabel(QWidget):
    """An avatar as a widget, with the name as tooltip and accessible name."""

    def __init__(self, avatar: Avatar) -> None:
        super().__init__()
        self._avatar = avatar
        self.setAccessibleName(avatar.name)
        self.setToolTip(tip(avatar.name))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(SIZE) + 2, round(SIZE) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = QPointF(1, self.height() / 2)
        paint_avatar(painter, middle, self._avatar, palette_of(self))
        painter.end()


def _tone(colours: Palette, side: Side | None) -> Tone:
    if side is Side.SALES:
        return colours.sales
    if side is Side.MARKETING:
        return colours.marketing
    return Tone(colours.accent, colours.accent_soft)
