"""The chips over the account list: parts of it that people look at."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup

from gui.theme import sizes
from gui.widgets import chip_button
from gui.widgets.flow import FlowRow
from planner.account_rows import VIEW_TITLES, AccountView
from planner.text import _, count


class ViewChips(FlowRow):
    """One chip for each view, one of them on. `chosen` tells which."""

    chosen = Signal(AccountView)

    def __init__(self) -> None:
        super().__init__(sizes.SPACE_2)
        self.setObjectName("accountViews")
        self.view = AccountView.ALL
        self._group = QButtonGroup(self)
        self._chips = {
            view: chip_button(_(VIEW_TITLES[view]), name=f"view.{view}")
            for view in AccountView
        }
        for place, chip in enumerate(self._chips.values()):
            self._group.addButton(chip, place)
            self.add(chip)
        self._chips[self.view].setChecked(True)
        self._group.idToggled.connect(self._toggled)

    def show_counts(self, counts: Mapping[AccountView, int]) -> None:
        """Write how many accounts there are in each view on its chip."""
        for view, chip in self._chips.items():
            words = f"{_(VIEW_TITLES[view])}  {count(counts.get(view, 0))}"
            chip.setText(words)
            chip.setAccessibleName(words)

    def choose(self, view: AccountView) -> None:
        """Switch to a view."""
        self._chips[view].setChecked(True)

    def _toggled(self, place: int, is_on: bool) -> None:
        if is_on:
            self.view = list(AccountView)[place]
            self.chosen.emit(self.view)
