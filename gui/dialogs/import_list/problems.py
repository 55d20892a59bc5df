"""What is wrong in the rows: each cell to be mended where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.import_list.lists import ListTable
from gui.theme import sizes
from gui.widgets import button, label
from planner.exchange import Problem
from planner.text import _

ROW, COLUMN, VALUE, REASON = range(4)


class ProblemsTab(QWidget):
    """The problems; `mended` tells row, column and the new text of a cell."""

    mended = Signal(int, str, str)

    def __init__(self) -> None:
        super().__init__()
        self._problems: Sequence[Problem] = ()
        self._is_filling = False
        self.table = ListTable(
            "importRefused",
            (_("Row"), _("Column"), _("Value"), _("What is wrong with it")),
            (64, 170, 200),
        )
        self.table.setAccessibleName(_("Problems"))
        edit = QAbstractItemView.EditTrigger
        self.table.setEditTriggers(
            edit.DoubleClicked | edit.EditKeyPressed | edit.AnyKeyPressed
        )
        self.table.itemChanged.connect(self._changed)
        self.save = button(_("Save the refused rows…"), name="saveRejects")
        self.companies = button(
            _("Import the companies of this list first"),
            kind="link",
            name="companiesFirst",
        )
        self.companies.hide()
        self._build()

    def show_problems(self, problems: Sequence[Problem], *, refused: int) -> None:
        """Show these; `refused`: how many rows are kept out by them."""
        self._problems = problems
        self._is_filling = True
        texts = [(str(one.row), one.column, one.value, one.reason) for one in problems]
        self.table.show_rows(texts)
        for row in range(self.table.rowCount()):
            for column in (ROW, COLUMN, REASON):
                self._lock(self.table.item(row, column))
            if not problems[row].column:
                self._lock(self.table.item(row, VALUE))
        self._is_filling = False
        self.save.setEnabled(refused > 0)

    def _lock(self, item: QTableWidgetItem | None) -> None:
        if item is not None:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)

    def _changed(self, item: QTableWidgetItem) -> None:
        if self._is_filling or item.column() != VALUE:
            return
        problem = self._problems[item.row()]
        if item.text() != problem.value:
            self.mended.emit(problem.row, problem.column, item.text())

    def _build(self) -> None:
        words = label(
            _("Double-click a value, or press F2, to mend it here."),
            points=sizes.SMALL_PT,
            tone="secondary",
            wrap=True,
        )
        row = QHBoxLayout()
        row.addWidget(words, 1)
        row.addWidget(self.companies)
        row.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.SPACE_2)
        column.addLayout(row)
        column.addWidget(self.table, 1)
