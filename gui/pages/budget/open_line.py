"""A line that tells of commitments that a past quarter left open."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from gui.theme import sizes
from gui.widgets import button, label
from planner.cost_rows import open_before, open_line
from planner.plan import Plan
from planner.quarter import Quarter
from planner.text import _


class OpenLine(QFrame):
    """Hidden while nothing is open. `chosen`: the id of the oldest such cost."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("openCommitments")
        self.setProperty("card", "true")
        self._oldest = ""
        self._sentence = label(wrap=True, name="openCommitments.sentence")
        row = QHBoxLayout(self)
        row.setContentsMargins(
            sizes.SPACE_4, sizes.SPACE_1, sizes.SPACE_2, sizes.SPACE_1
        )
        row.addWidget(self._sentence, 1)
        row.addWidget(
            button(_("Show the oldest"), self._show, kind="link", name="showOpen")
        )
        self.hide()

    def show_plan(self, plan: Plan, quarter: Quarter, today: date) -> None:
        """Tell what this quarter and those before it left open."""
        costs = open_before(plan, quarter, today)
        self._oldest = costs[0].id if costs else ""
        self._sentence.setText(open_line(plan, costs))
        self.setVisible(bool(costs))

    def _show(self) -> None:
        self.chosen.emit(self._oldest)
