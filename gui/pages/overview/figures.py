"""The cards with the four figures, side by side or two by two."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.theme import sizes
from gui.widgets import Bar, BulletBar, Chip, ElidedLabel, StatusChip, card, label
from planner.metrics.pace import Status
from planner.overview import Card
from planner.text import _, joined, word

WIDE = 880
"""From this width on, in pixels, the four cards fit side by side."""


class Figures(QWidget):
    """The cards of a quarter."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("figures")
        self._cards: tuple[Card, ...] = ()
        self._frames: list[QFrame] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(sizes.SPACE_4)

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show these figures instead."""
        if tuple(cards) == self._cards:
            return
        self._cards = tuple(cards)
        for frame in self._frames:
            frame.deleteLater()
        self._frames = [_frame(each) for each in cards]
        self._columns = 0
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        columns = 4 if self.width() >= WIDE else 2
        if columns == self._columns:
            return
        self._columns = columns
        for index, frame in enumerate(self._frames):
            self._grid.addWidget(frame, index // columns, index % columns)
        for column in range(4):
            self._grid.setColumnStretch(column, int(column < columns))


def _frame(shown: Card) -> QFrame:
    frame, column = card()
    frame.setObjectName("figure")
    frame.setAccessibleName(spoken(shown))
    column.setSpacing(sizes.SPACE_1)
    column.addLayout(_title(shown))
    column.addLayout(_figure(shown))
    bar = Bar(
        share=shown.share or Fraction(0),
        expected=shown.expected or None,
        standing=shown.status or "",
        spoken=spoken(shown),
    )
    column.addSpacing(sizes.SPACE_1)
    column.addWidget(BulletBar(bar))
    column.addSpacing(sizes.SPACE_1)
    column.addLayout(_foot(shown))
    return frame


def _title(shown: Card) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(ElidedLabel(shown.title, strong=True), 1)
    row.addWidget(label(shown.tag, points=sizes.SMALL_PT, tone="secondary"))
    return row


def _figure(shown: Card) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(sizes.SPACE_2)
    row.addWidget(label(shown.figure, points=sizes.DISPLAY_PT, strong=True))
    beside = QVBoxLayout()
    beside.setContentsMargins(0, sizes.SPACE_1, 0, 0)
    beside.addWidget(label(shown.beside, tone="secondary"))
    row.addLayout(beside)
    row.addStretch()
    return row


def _foot(shown: Card) -> QHBoxLayout:
    row = QHBoxLayout()
    below = label(shown.below, points=sizes.SMALL_PT, tone="secondary", wrap=True)
    row.addWidget(below, 1, Qt.AlignmentFlag.AlignVCenter)
    if shown.status is not None:
        row.addWidget(StatusChip(Chip(shown.status, status_word(shown))))
    else:
        row.addSpacing(1)
    return row


def status_word(shown: Card) -> str:
    """The word of a card's status, as its chip shows it."""
    if shown.status is Status.NO_FIGURE:
        return _("No figure entered")
    return word(shown.status or "")


def spoken(shown: Card) -> str:
    """The whole card as a screen reader says it."""
    figures = joined((shown.figure, shown.beside), " ")
    return joined((shown.title, figures, shown.below, status_word(shown)), ", ")
