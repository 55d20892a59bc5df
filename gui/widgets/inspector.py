"""The frame of every inspector: a head that can be closed, and what scrolls below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.theme import sizes
from gui.widgets.buttons import button
from gui.widgets.cards import rule
from planner.text import _


def scrolled(inside: QWidget) -> QScrollArea:
    """The area in which an inspector's fields scroll, up and down alone."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    area.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    return area


def fill_inspector(
    frame: QWidget, titles: QLayout, close: Callable[[], object], below: QWidget
) -> None:
    """Lay an inspector out: its titles with the button that closes it, and the rest."""
    shut = button(
        "",
        close,
        icon_name="x",
        kind="quiet",
        name="closeInspector",
        spoken=_("Close the details"),
    )
    head = QHBoxLayout()
    head.setContentsMargins(sizes.SPACE_4, 0, sizes.SPACE_2, 0)
    head.addLayout(titles, 1)
    head.addWidget(shut, 0, Qt.AlignmentFlag.AlignTop)
    around = QVBoxLayout(frame)
    around.setContentsMargins(1, sizes.SPACE_3, 1, 1)
    around.setSpacing(sizes.SPACE_2)
    around.addLayout(head)
    around.addWidget(rule())
    around.addWidget(below, 1)
