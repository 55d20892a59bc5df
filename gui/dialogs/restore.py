"""Going back to an earlier state of the plan: asks for which."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.services import Earlier
from gui.theme import sizes
from gui.widgets import button, label
from planner.earlier import edits_since, moment
from planner.text import _

WIDTH, HEIGHT = 520, 460
WHEN_WIDTH = 190


class RestoreDialog(QDialog):
    """Offers the earlier states of a plan, the newest first; `chosen` is one of them.

    `promise`: what becomes of the plan of now.
    """

    def __init__(
        self,
        earlier: Sequence[Earlier],
        today: date,
        promise: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("restoreDialog")
        self.setWindowTitle(_("Go back to an earlier state"))
        self.setMinimumWidth(WIDTH)
        self.resize(WIDTH, HEIGHT)
        self._earlier = tuple(earlier)
        self.list = _list()
        for each in self._earlier:
            words = [moment(each.at, today), edits_since(each.edits)]
            item = QTreeWidgetItem(words)
            item.setSizeHint(0, QSize(WHEN_WIDTH, sizes.COMPACT_ROW_HEIGHT))
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(words))
            self.list.addTopLevelItem(item)
        self._go = button(_("Go back"), self.accept, kind="primary", name="goBack")
        self._go.setDefault(True)
        self.list.itemDoubleClicked.connect(self._go.click)
        self.list.currentItemChanged.connect(self._show_choice)
        self._lay_out(promise)
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self._show_choice()
        self.list.setFocus()

    @property
    def chosen(self) -> Earlier | None:
        """The state to go back to; None if there is none."""
        place = self.list.currentIndex().row()
        return self._earlier[place] if place >= 0 else None

    def _show_choice(self) -> None:
        self._go.setEnabled(self.chosen is not None)

    def _lay_out(self, promise: str) -> None:
        cancel = button(_("Cancel"), self.reject, name="cancelRestore")
        cancel.setAutoDefault(False)
        bottom = QHBoxLayout()
        bottom.setSpacing(sizes.SPACE_2)
        bottom.addStretch()
        bottom.addWidget(cancel)
        bottom.addWidget(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[sizes.SPACE_5] * 4)
        column.setSpacing(sizes.SPACE_3)
        title = _("Go back to an earlier state")
        column.addWidget(label(title, points=sizes.TITLE_PT, strong=True))
        column.addWidget(label(promise, tone="secondary", wrap=True))
        none = label(_("There are no backups of this plan yet."), name="noBackups")
        none.setVisible(not self._earlier)
        column.addWidget(none)
        self.list.setVisible(bool(self._earlier))
        column.addWidget(self.list, 1)
        if not self._earlier:
            column.addStretch()
        column.addSpacing(sizes.SPACE_1)
        column.addLayout(bottom)


def _list() -> QTreeWidget:
    tree = QTreeWidget()
    tree.setObjectName("backups")
    tree.setAccessibleName(_("Earlier states of the plan"))
    tree.setColumnCount(2)
    tree.setHeaderHidden(True)
    tree.setRootIsDecorated(False)
    tree.setUniformRowHeights(True)
    tree.setAllColumnsShowFocus(True)
    tree.setIndentation(0)
    header = tree.header()
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
    header.resizeSection(0, WHEN_WIDTH)
    return tree
