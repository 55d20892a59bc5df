"""Tables as high as their lines, one under the other in a column that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.table import TableView
from gui.table.column import R
from gui.theme import sizes

FRAME = 4
"""Pixels that a table's frame and its last line take."""


def fit_height(table: TableView[R]) -> None:
    """Make a table as high as its lines, so that only the column around it scrolls."""
    header = table.horizontalHeader()
    height = header.sizeHint().height() + table.records.total * sizes.ROW_HEIGHT
    if header.length() > table.viewport().width():
        height += table.horizontalScrollBar().sizeHint().height()
    table.setFixedHeight(height + FRAME)
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def scrolled(parent: QWidget) -> QVBoxLayout:
    """The column inside a scroll area that fills the parent."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(sizes.SPACE_2)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(inside)
    area.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    outer = QVBoxLayout(parent)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(area)
    return column
