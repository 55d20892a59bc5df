"""Choosing the accounts of a campaign: a list to search in, with boxes to tick."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.theme import sizes
from gui.widgets import button, label, section
from planner.campaign_rows import choosable
from planner.plan import Plan
from planner.records import Account, Campaign
from planner.text import _, joined, ngettext

ID = Qt.ItemDataRole.UserRole
SIZE = (520, 560)


class AccountPicker(QDialog):
    """Ticked are those in the campaign.

    Enter or Down leads from the search into the list; there Space ticks, and Enter
    takes the choice over.
    """

    chosen = Signal(list, bool)

    def __init__(self, plan: Plan, campaign: Campaign, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("accountPicker")
        self.setWindowTitle(_("Choose accounts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        self.search = QLineEdit()
        self.search.setObjectName("accountPicker.search")
        self.search.setPlaceholderText(_("Search by name, number or place"))
        self.search.setAccessibleName(_("Search accounts"))
        self.search.setClearButtonEnabled(True)
        self.everything = QCheckBox(_("All accounts, also those added later"))
        self.everything.setObjectName("accountPicker.all")
        self.everything.setChecked(campaign.has_all_accounts)
        self.list = QListWidget()
        self.list.setObjectName("accountPicker.list")
        self.list.setAccessibleName(_("Accounts"))
        self.count = label(points=sizes.SMALL_PT, tone="secondary")
        for account, is_in in choosable(plan, campaign):
            self.list.addItem(_item(account, is_in=is_in))
        self.list.setCurrentRow(0)
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._enter_list)
        _on_key(self.search, Qt.Key.Key_Down, self._enter_list)
        _on_key(self.list, Qt.Key.Key_Return, self.take)
        self.everything.toggled.connect(self._show_count)
        self.list.itemChanged.connect(self._show_count)
        self._lay_out(campaign)
        self._show_count()
        self.search.setFocus()

    def ticked(self) -> list[str]:
        """The ids of the accounts that are ticked, shown or not."""
        return [item.data(ID) for item in self._items() if _is_ticked(item)]

    def take(self) -> None:
        """Take the choice over and close."""
        self.chosen.emit(self.ticked(), self.everything.isChecked())
        self.accept()

    def tick_shown(self) -> None:
        """Tick every account that the search shows; untick them if all were."""
        shown = [item for item in self._items() if not item.isHidden()]
        is_on = not all(_is_ticked(item) for item in shown)
        for item in shown:
            state = Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
            item.setCheckState(state)

    def _enter_list(self) -> None:
        shown = [item for item in self._items() if not item.isHidden()]
        if shown:
            self.list.setCurrentItem(shown[0])
            self.list.setFocus()

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        for item in self._items():
            line = item.text().casefold()
            item.setHidden(not all(word in line for word in words))

    def _show_count(self) -> None:
        has_all = self.everything.isChecked()
        self.list.setEnabled(not has_all)
        count = self.list.count() if has_all else len(self.ticked())
        text = ngettext("{count} account", "{count} accounts", count)
        self.count.setText(text.format(count=count))

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(place) for place in range(self.list.count())]

    def _lay_out(self, campaign: Campaign) -> None:
        column = QVBoxLayout(self)
        margin = sizes.SPACE_5
        column.setContentsMargins(margin, sizes.SPACE_4, margin, sizes.SPACE_4)
        column.setSpacing(sizes.SPACE_2)
        column.addWidget(section(_("Accounts of {name}").format(name=campaign.name)))
        tools = QHBoxLayout()
        tools.addWidget(self.search, 1)
        tools.addWidget(button(_("Tick all shown"), self.tick_shown, name="tickShown"))
        column.addLayout(tools)
        column.addWidget(self.list, 1)
        column.addWidget(self.everything)
        foot = QHBoxLayout()
        foot.addWidget(self.count)
        foot.addStretch()
        foot.addWidget(button(_("Cancel"), self.reject, name="accountPicker.cancel"))
        take = button(
            _("Use these accounts"),
            self.take,
            kind="primary",
            name="accountPicker.take",
        )
        foot.addWidget(take)
        column.addLayout(foot)
        # Enter in the search must not close what one is still looking through.
        for each in self.findChildren(QPushButton):
            each.setAutoDefault(False)


def _on_key(widget: QWidget, key: Qt.Key, act: Callable[[], None]) -> None:
    """Let a key act while the widget itself has the focus."""
    shortcut = QShortcut(QKeySequence(key), widget)
    shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
    shortcut.activated.connect(act)


def _item(account: Account, *, is_in: bool) -> QListWidgetItem:
    item = QListWidgetItem(
        joined((account.name, account.number, account.city, account.country))
    )
    item.setData(ID, account.id)
    item.setFlags(
        Qt.ItemFlag.ItemIsEnabled
        | Qt.ItemFlag.ItemIsSelectable
        | Qt.ItemFlag.ItemIsUserCheckable
    )
    item.setCheckState(Qt.CheckState.Checked if is_in else Qt.CheckState.Unchecked)
    return item


def _is_ticked(item: QListWidgetItem) -> bool:
    return item.checkState() is Qt.CheckState.Checked
