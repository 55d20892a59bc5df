"""The row of tabs over the sections; the arrow keys go from one to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from gui.theme import sizes
from gui.widgets import button, rule
from gui.widgets.flow import FlowRow


class Tabs(QWidget):
    """Exactly one tab is chosen. `chosen` tells its place."""

    chosen = Signal(int)

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("settingsTabs")
        self._group = QButtonGroup(self)
        row = FlowRow(sizes.SPACE_5)
        for place, title in enumerate(titles):
            tab = button(title, kind="tab", name=f"tab{place}")
            tab.setCheckable(True)
            tab.setChecked(place == 0)
            self._group.addButton(tab, place)
            row.add(tab)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(row)
        column.addWidget(rule())
        # Also when the arrow keys move the choice, which is no click.
        self._group.idToggled.connect(self._on_toggled)

    def choose(self, place: int) -> None:
        """Goes to a tab."""
        self._group.button(place).setChecked(True)

    def _on_toggled(self, place: int, is_on: bool) -> None:
        if is_on:
            self.chosen.emit(place)
