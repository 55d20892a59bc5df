"""Plain lists of what an import would refuse, change, or have twice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
)

from gui.dialogs.import_list.lined import LinedDelegate
from gui.theme import sizes
from gui.widgets import tip

LONGEST = 1_000
"""Rows that are shown; nobody reads more, and the counts say how many there are."""
MOST_SHOWN = 100
"""Possible doubles with a choice of their own; that for all is for the others, too."""


class ListTable(QTableWidget):
    """Rows of text to read and copy from. The last column takes the room left."""

    def __init__(self, name: str, titles: Sequence[str], widths: Sequence[int]) -> None:
        super().__init__(0, len(titles))
        self.setObjectName(name)
        self.setHorizontalHeaderLabels(titles)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setItemDelegate(LinedDelegate(self))
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(sizes.ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setHighlightSections(False)
        header.setSectionResizeMode(len(titles) - 1, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows from the top, at most the first thousand."""
        shown = rows[:LONGEST]
        self.setRowCount(0)
        self.setRowCount(len(shown))
        for index, texts in enumerate(shown):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(tip(text))
                self.setItem(index, column, item)
