"""Status: five outlines that differ without colour, always beside their word."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import Palette, Tone, font, palette_of, sizes
from planner.text import word

SHAPE = 12.0
PADDING = 9.0
HEIGHT = 24.0
GAP = 6.0


@dataclass(frozen=True, slots=True)
class Chip:
    """A status to show. `standing`: a word of Status or Standing, or a state."""

    standing: str
    word: str = ""

    @property
    def text(self) -> str:
        """The word beside the shape."""
        return self.word or word(self.standing)


_TONES = {
    "on track": "on_track",
    "done": "on_track",
    "met": "on_track",
    "running": "on_track",
    "agreed": "on_track",
    "customer": "on_track",
    "at risk": "at_risk",
    "late": "at_risk",
    "no figure": "at_risk",
    "off track": "off_track",
    "missed": "off_track",
}
_SHAPES = {
    "on track": "disc",
    "running": "disc",
    "agreed": "disc",
    "customer": "disc",
    "done": "tick",
    "met": "tick",
    "closed": "tick",
    "at risk": "triangle",
    "late": "triangle",
    "no figure": "triangle",
    "off track": "square",
    "missed": "square",
}


def tone_of(colours: Palette, standing: str) -> Tone:
    """The two colours of a status."""
    tone: Tone = getattr(colours, _TONES.get(standing, "not_started"))
    return tone


def paint_shape(
    painter: QPainter, box: QRectF, standing: str, ink: QColor, paper: QColor
) -> None:
    """Draw the outline of a status into a box; `paper` is the colour inside it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    inner = QPen(paper, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    match _SHAPES.get(standing, "ring"):
        case "disc":
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        case "tick":
            painter.drawEllipse(box)
            painter.setPen(inner)
            painter.drawPolyline(_points(box, (0.28, 0.52), (0.44, 0.68), (0.74, 0.36)))
        case "triangle":
            painter.drawPolygon(_points(box, (0.5, 0.02), (1.02, 0.96), (-0.02, 0.96)))
            painter.setPen(inner)
            painter.drawLine(_at(box, 0.5, 0.38), _at(box, 0.5, 0.62))
            painter.drawPoint(_at(box, 0.5, 0.82))
        case "square":
            painter.drawRoundedRect(box, 2, 2)
            painter.setPen(inner)
            painter.drawLine(_at(box, 0.32, 0.32), _at(box, 0.68, 0.68))
            painter.drawLine(_at(box, 0.68, 0.32), _at(box, 0.32, 0.68))
        case _:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ink, 1.6))
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    painter.restore()


def paint_chip(painter: QPainter, at: QPointF, chip: Chip, colours: Palette) -> float:
    """Draw a chip with its left middle at a point; returns its width in pixels."""
    face = font(sizes.SMALL_PT, is_strong=True)
    width = chip_width(chip)
    tone = tone_of(colours, chip.standing)
    frame = QRectF(at.x(), at.y() - HEIGHT / 2, width, HEIGHT)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tone.soft))
    painter.drawRoundedRect(frame, HEIGHT / 2, HEIGHT / 2)
    box = QRectF(at.x() + PADDING, at.y() - SHAPE / 2, SHAPE, SHAPE)
    paint_shape(painter, box, chip.standing, QColor(tone.strong), QColor(tone.soft))
    painter.setFont(face)
    painter.setPen(QColor(tone.strong))
    room = frame.adjusted(PADDING + SHAPE + GAP, 0, 0, -1)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, chip.text)
    painter.restore()
    return width


def chip_width(chip: Chip) -> float:
    """How wide a chip is, in pixels."""
    words = QFontMetricsF(font(sizes.SMALL_PT, is_strong=True))
    return words.horizontalAdvance(chip.text) + 2 * PADDING + SHAPE + GAP


class StatusChip(QWidget):
    """A status chip as a widget; a screen reader hears its word."""

    def __init__(self, chip: Chip | None = None) -> None:
        super().__init__()
        self._chip = Chip("")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_chip(chip or Chip("not started"))

    @property
    def chip(self) -> Chip:
        """What is shown."""
        return self._chip

    def set_chip(self, chip: Chip) -> None:
        """Show another status."""
        self._chip = chip
        self.setAccessibleName(chip.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(chip_width(self._chip)) + 1, round(HEIGHT) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = QPointF(0, self.height() / 2)
        paint_chip(painter, middle, self._chip, palette_of(self))
        painter.end()


def _at(box: QRectF, across: float, down: float) -> QPointF:
    return QPointF(box.x() + across * box.width(), box.y() + down * box.height())


def _points(box: QRectF, *places: tuple[float, float]) -> QPolygonF:
    return QPolygonF([_at(box, across, down) for across, down in places])
