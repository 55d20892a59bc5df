"""What can be done to several rows at once, in a bar below their table."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout

from gui.theme import sizes
from gui.widgets import button, label
from gui.widgets.buttons import IconButton
from gui.widgets.flow import FlowRow
from planner.text import _, count, ngettext


class BulkBar(QFrame):
    """Shown while two or more rows are selected. Each button is one undo step."""

    copied = Signal()
    put_away = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bulkBar")
        self.setProperty("card", "true")
        self._menus: dict[str, QMenu] = {}
        self._selected = label(strong=True, name="bulkCount")
        self._selected.setMinimumHeight(sizes.CONTROL_HEIGHT)
        self.row = FlowRow(sizes.SPACE_2)
        self.row.add(self._selected)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[sizes.SPACE_3] * 4)
        column.addWidget(self.row)
        self.hide()

    def show_for(self, selected: int) -> None:
        """Say how many rows are selected; hidden for fewer than two."""
        words = ngettext("{count} selected", "{count} selected", selected)
        self._selected.setText(words.format(count=count(selected)) + "  ")
        self.setVisible(selected > 1)

    def add_ends(self, archive: str) -> None:
        """Add what every bar ends with. `archive`: the word for Del, "" without it."""
        self.add("copy", "copy", _("Copy rows")).clicked.connect(self.copied)
        if archive:
            made = self.add("archive", "archive", archive)
            made.clicked.connect(self.put_away)

    def add(self, name: str, icon: str, words: str) -> IconButton:
        """Put a button at the end."""
        made = button(words, icon_name=icon, name=f"bulk.{name}")
        self.row.add(made)
        return made

    def add_menu(
        self, name: str, icon: str, words: str, fill: Callable[[QMenu], None]
    ) -> None:
        """Put a button at the end whose menu is filled when it is opened."""
        made = self.add(name, icon, words)
        menu = QMenu(made)
        self._menus[name] = menu
        menu.setObjectName(f"bulk.{name}.menu")

        def open_menu() -> None:
            menu.clear()
            fill(menu)
            menu.popup(made.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

        made.clicked.connect(open_menu)

    def menu(self, name: str) -> QMenu:
        """The menu of a button, as it was filled when it was opened last."""
        return self._menus[name]
