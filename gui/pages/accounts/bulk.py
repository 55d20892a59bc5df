"""What can be done to several accounts at once, in a bar below the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout

from gui.theme import sizes
from gui.widgets import button, label
from gui.widgets.buttons import IconButton
from gui.widgets.flow import FlowRow
from planner import account_choices as choices
from planner.account_choices import Choice
from planner.edits import selection
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Campaign, Side
from planner.text import _, count, ngettext


class BulkBar(QFrame):
    """Shown while two or more accounts are selected. Each button is one undo step.

    `change`: makes an edit of the accounts selected, with more arguments.
    """

    def __init__(self, change: Callable[..., object]) -> None:
        super().__init__()
        self.setObjectName("bulkBar")
        self.setProperty("card", "true")
        self._change = change
        self._plan: Plan | None = None
        self._menus: dict[str, QMenu] = {}
        self._quarter: Quarter | None = None
        self._selected = label(strong=True, name="bulkCount")
        self._selected.setMinimumHeight(sizes.CONTROL_HEIGHT)
        self._row = FlowRow(sizes.SPACE_2)
        self._row.add(self._selected)
        self._add_menus()
        self._list = self._plain("target-list", "target", _("Put on the list"))
        self._list.clicked.connect(self._put_on_list)
        self.copy = self._plain("copy", "copy", _("Copy rows"))
        archive = self._plain("archive", "archive", _("Archive"))
        archive.clicked.connect(lambda: self._change(selection.archive_accounts))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[sizes.SPACE_3] * 4)
        column.addWidget(self._row)
        self.hide()

    def show_for(self, plan: Plan, quarter: Quarter, selected: int) -> None:
        """Offer what this plan has to choose from; hidden for fewer than two."""
        self._plan, self._quarter = plan, quarter
        words = ngettext("{count} selected", "{count} selected", selected)
        self._selected.setText(words.format(count=count(selected)) + "  ")
        self.setVisible(selected > 1)

    def menu(self, name: str) -> QMenu:
        """The menu of a button, as it was filled when it was opened last."""
        return self._menus[name]

    def _add_menus(self) -> None:
        owner = _("Sales owner")
        self._menu("sales-owner", "user", owner, self._owners(Side.SALES))
        owner = _("Marketing owner")
        self._menu("marketing-owner", "user", owner, self._owners(Side.MARKETING))
        self._menu("tier", "tag", _("Tier"), self._tiers)
        self._menu("campaign", "megaphone", _("Add to campaign"), self._campaigns)

    def _plain(self, name: str, icon: str, words: str) -> IconButton:
        made = button(words, icon_name=icon, name=f"bulk.{name}")
        self._row.add(made)
        return made

    def _menu(
        self, name: str, icon: str, words: str, fill: Callable[[QMenu], None]
    ) -> None:
        """A button whose menu is filled from the plan when it is opened."""
        made = self._plain(name, icon, words)
        menu = QMenu(made)
        self._menus[name] = menu
        menu.setObjectName(f"bulk.{name}.menu")

        def open_menu() -> None:
            menu.clear()
            fill(menu)
            menu.popup(made.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

        made.clicked.connect(open_menu)

    def _owners(self, side: Side) -> Callable[[QMenu], None]:
        field = "sales_owner_id" if side is Side.SALES else "marketing_owner_id"

        def fill(menu: QMenu) -> None:
            if self._plan is not None:
                self._fill(menu, choices.owners(self._plan, side), field)

        return fill

    def _tiers(self, menu: QMenu) -> None:
        self._fill(menu, choices.tiers(), "tier")

    def _fill(self, menu: QMenu, offers: Sequence[Choice], field: str) -> None:
        for value, words in offers:
            action = menu.addAction(words.replace("&", "&&"))
            change = partial(self._change, selection.change_accounts, **{field: value})
            action.triggered.connect(lambda _checked, make=change: make())

    def _campaigns(self, menu: QMenu) -> None:
        if self._plan is None or self._quarter is None:
            return
        offers = choices.campaigns(self._plan, self._quarter)
        for campaign, words in offers:
            action = menu.addAction(words.replace("&", "&&"))
            add = partial(self._add_to, campaign)
            action.triggered.connect(lambda _checked, make=add: make())
        if not offers:
            menu.addAction(_("No campaign in this quarter yet")).setEnabled(False)

    def _add_to(self, campaign: Campaign) -> None:
        self._change(selection.add_to_campaign, campaign)

    def _put_on_list(self) -> None:
        if self._quarter is not None:
            self._change(selection.put_on_list, self._quarter.key)
