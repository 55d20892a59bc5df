"""One row of a stage funnel: a figure for each stage, and a bar for each rate."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import Palette, font, palette_of, sizes
from gui.widgets import tip
from planner.metrics.figure import Figure, Outcome

HEIGHT, LOW_HEIGHT, HEAD_HEIGHT = 58, 36, 30
NAME_SHARE = 0.2
BAR = 5.0
GAP = 14.0
LEAST_NAME, LEAST_CELL = 108, 96


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A figure, the rate in words under it, and the rate as a bar."""

    value: str
    rate: str = ""
    outcome: Outcome | None = None


class Strip(QWidget):
    """A row. `is_head`: titles only; `is_whole`: the sum of all rows."""

    def __init__(
        self,
        title: str,
        cells: tuple[Cell, ...],
        spoken: str,
        *,
        is_head: bool = False,
        is_whole: bool = False,
    ) -> None:
        super().__init__()
        self._title = title
        self._cells = cells
        self._is_head = is_head
        self._is_whole = is_whole
        self.setAccessibleName(spoken)
        self.setToolTip("" if is_head else tip(spoken))
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Fixed)
        self.setMinimumWidth(LEAST_NAME + LEAST_CELL * len(cells))

    def sizeHint(self) -> QSize:
        width = self.minimumWidth()
        if self._is_head:
            return QSize(width, HEAD_HEIGHT)
        has_rates = any(cell.outcome is not None for cell in self._cells)
        return QSize(width, HEIGHT if has_rates else LOW_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = palette_of(self)
        first = max(self.width() * NAME_SHARE, LEAST_NAME)
        self._paint_title(painter, QRectF(0, 0, first - GAP, self.height()), colours)
        width = (self.width() - first) / max(len(self._cells), 1)
        for place, cell in enumerate(self._cells):
            room = QRectF(first + place * width, 0, width - GAP, self.height())
            if self._is_head:
                self._paint_head(painter, room, cell, colours)
            else:
                self._paint_cell(painter, room, cell, colours)
        painter.end()

    def _paint_title(self, painter: QPainter, room: QRectF, colours: Palette) -> None:
        if self._is_head:
            return
        painter.setPen(QColor(colours.text))
        top = QRectF(room.x(), 7, room.width(), 22)
        _write(painter, top, self._title, font(is_strong=self._is_whole))

    def _paint_head(
        self, painter: QPainter, room: QRectF, cell: Cell, colours: Palette
    ) -> None:
        painter.setPen(QColor(colours.secondary))
        _write(painter, room, cell.value, font(sizes.SMALL_PT, is_strong=True))

    def _paint_cell(
        self, painter: QPainter, room: QRectF, cell: Cell, colours: Palette
    ) -> None:
        is_known = cell.value[:1].isdecimal()
        painter.setPen(QColor(colours.text if is_known else colours.secondary))
        top = QRectF(room.x(), 7, room.width(), 22)
        _write(painter, top, cell.value, font(is_strong=is_known))
        if cell.outcome is None:
            return
        track = QRectF(room.x(), 32, room.width(), BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        if isinstance(cell.outcome, Figure):
            painter.setBrush(QColor(colours.track))
            painter.drawRoundedRect(track, 2, 2)
            filled = min(float(cell.outcome.value), 1.0) * track.width()
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(QRectF(track.x(), 32, filled, BAR), 2, 2)
        under = QRectF(room.x(), 39, room.width() + GAP / 2, 16)
        painter.setPen(QColor(colours.secondary))
        _write(painter, under, cell.rate, font(sizes.TINY_PT))


def _write(painter: QPainter, room: QRectF, text: str, face: QFont) -> None:
    """Write a text on one line, with an ellipsis where there is no room."""
    mode = Qt.TextElideMode.ElideRight
    shown = QFontMetricsF(face).elidedText(text, mode, room.width())
    painter.setFont(face)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)
