"""Cards, section titles and rules: what pages are divided by."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from gui.theme import sizes
from gui.widgets.labels import label


def card(*, margin: int = sizes.SPACE_4) -> tuple[QFrame, QVBoxLayout]:
    """A card and the column inside it."""
    frame = QFrame()
    frame.setProperty("card", "true")
    column = QVBoxLayout(frame)
    column.setContentsMargins(margin, margin, margin, margin)
    column.setSpacing(sizes.SPACE_2)
    return frame, column


def section(text: str) -> QLabel:
    """The title of a section or a card."""
    return label(text, points=sizes.HEADING_PT, strong=True)


def rule() -> QFrame:
    """A line across, one pixel high."""
    frame = QFrame()
    frame.setProperty("rule", "true")
    frame.setFixedHeight(1)
    return frame
