"""What stands around a timeline, and why it may not move anything."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from gui.timeline.timeline import Timeline
from planner.text import _


def timeline_card(timeline: Timeline) -> QFrame:
    """A card with a timeline in it."""
    frame = QFrame()
    frame.setProperty("card", "true")
    inside = QVBoxLayout(frame)
    # Inside the line of the card, and short of its round corners.
    inside.setContentsMargins(2, 2, 2, 2)
    inside.addWidget(timeline)
    return frame


def fixed_words() -> str:
    """Why nothing is moved in a plan that can only be looked at."""
    return _(
        "This plan can only be looked at here, so nothing was moved. Save a copy "
        "elsewhere to change it."
    )
