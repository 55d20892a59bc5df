"""Four figures of a budget side by side, over a bar of what they are made of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.theme import Palette, palette_of, sizes
from gui.widgets import label
from planner.budget_rows import BudgetFigure, Stack
from planner.text import _

THICKNESS = 12.0
TICK = 2.0
OVER = 4.0
KEY = 10.0
"""The side of a square of the key, in pixels."""
SOLID, HALF, OUTLINE = range(3)
"""How spent, committed and planned money is filled: told apart without colour, too."""


def paint_part(painter: QPainter, room: QRectF, filling: int, colours: Palette) -> None:
    """Fill a part of the bar."""
    ink = QColor(colours.accent)
    if filling == OUTLINE:
        painter.setBrush(QColor(colours.accent_soft))
        painter.setPen(QPen(ink, 1))
        painter.drawRect(room.adjusted(0.5, 0.5, -0.5, -0.5))
        return
    if filling == SOLID:
        painter.fillRect(room, ink)
    else:
        painter.fillRect(room, QColor(colours.card))
        painter.fillRect(room, QBrush(ink, Qt.BrushStyle.BDiagPattern))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, 1))
        painter.drawRect(room.adjusted(0.5, 0.5, -0.5, -0.5))


class StackBar(QWidget):
    """Spent, committed and planned money in a row, with a tick at the budget."""

    def __init__(self) -> None:
        super().__init__()
        self._stack: Stack | None = None
        self.setObjectName("budgetBar")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_stack(self, stack: Stack) -> None:
        """Show other amounts."""
        self._stack = stack
        self.setAccessibleName(stack.spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, round(THICKNESS + 2 * OVER))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._stack is None:
            return
        colours = palette_of(self)
        painter = QPainter(self)
        track = QRectF(0, OVER, self.width(), THICKNESS)
        painter.fillRect(track, QColor(colours.track))
        across = 0.0
        parts = (self._stack.spent, self._stack.committed, self._stack.planned)
        for filling, share in enumerate(parts):
            width = float(share) * track.width()
            if width > 0:
                room = QRectF(across, OVER, width, THICKNESS)
                paint_part(painter, room, filling, colours)
            across += width
        if self._stack.budget is not None:
            at = float(self._stack.budget) * (track.width() - TICK)
            tick = QRectF(at, 0, TICK, THICKNESS + 2 * OVER)
            painter.fillRect(tick, QColor(colours.text))
        painter.end()


class KeySquare(QWidget):
    """A square of the key beside its word."""

    def __init__(self, filling: int) -> None:
        super().__init__()
        self._filling = filling
        self.setFixedSize(round(KEY) + 2, round(KEY) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_part(painter, QRectF(1, 1, KEY, KEY), self._filling, palette_of(self))
        painter.end()


class KeyTick(QWidget):
    """The tick of the key."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(round(TICK), round(KEY) + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(palette_of(self).text))
        painter.end()


class MoneyHead(QFrame):
    """A card with the figures, the bar and its key."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("moneyHead")
        self.setProperty("card", "true")
        self._figures: tuple[BudgetFigure, ...] = ()
        self._parts: list[QWidget] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(sizes.SPACE_5)
        self.bar = StackBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(
            sizes.SPACE_4, sizes.SPACE_3, sizes.SPACE_4, sizes.SPACE_3
        )
        column.setSpacing(sizes.SPACE_2)
        column.addLayout(self._row)
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_4)
        row.addWidget(self.bar, 1)
        row.addLayout(_key())
        column.addLayout(row)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Preferred, policy.Fixed)

    def show_figures(self, figures: Sequence[BudgetFigure], stack: Stack) -> None:
        """Show these figures and this bar."""
        self.bar.show_stack(stack)
        if tuple(figures) == self._figures:
            return
        self._figures = tuple(figures)
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = [_figure(figure) for figure in figures]
        for part in self._parts:
            self._row.addWidget(part, 1)


def _figure(shown: BudgetFigure) -> QWidget:
    made = QWidget()
    made.setAccessibleName(f"{shown.title}: {shown.figure}. {shown.detail}")
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(label(shown.title, points=sizes.SMALL_PT, strong=True))
    value = label(shown.figure, points=sizes.TITLE_PT, strong=True)
    if shown.is_over:
        value.setProperty("tone", "error")
    column.addWidget(value)
    detail = label(shown.detail, points=sizes.SMALL_PT, tone="secondary", wrap=True)
    column.addWidget(detail)
    column.addStretch()
    return made


def _key() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(sizes.SPACE_1)
    for mark, word in (
        (KeySquare(SOLID), _("Spent")),
        (KeySquare(HALF), _("Committed")),
        (KeySquare(OUTLINE), _("Planned")),
        (KeyTick(), _("Budget")),
    ):
        row.addWidget(mark)
        row.addWidget(_word(word))
        row.addSpacing(sizes.SPACE_2)
    return row


def _word(text: str) -> QLabel:
    return label(text, points=sizes.SMALL_PT, tone="secondary")
