"""What the import would do: the columns, and the rows that deserve a look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.import_list.alike import AlikeTab
from gui.dialogs.import_list.answer import Found
from gui.dialogs.import_list.columns import ColumnsTable
from gui.dialogs.import_list.lists import ListTable
from gui.dialogs.import_list.problems import ProblemsTab
from gui.theme import sizes
from gui.widgets import label
from gui.widgets.buttons import IconButton
from planner.exchange import Kind
from planner.exchange.doubles import Answer as Settled
from planner.import_preview import ColumnRow, counts_of
from planner.text import _, count, joined

COLUMNS, REFUSED, CHANGED, ALIKE = range(4)


class Preview(QWidget):
    """Four tabs over one place, and the counts in a line above them."""

    def __init__(self) -> None:
        super().__init__()
        self.counts = label(strong=True, name="importCounts")
        self.columns = ColumnsTable()
        self.compared = label(
            points=sizes.SMALL_PT, tone="secondary", name="importCompared"
        )
        self.problems = ProblemsTab()
        self.changed = ListTable(
            "importChanged",
            (_("Entry"), _("Field"), _("Now"), _("In the file")),
            (240, 150, 220),
        )
        self.alike = AlikeTab()
        self._stack = QStackedWidget()
        self._group = QButtonGroup(self)
        self._tabs = [self._tab(index) for index in range(4)]
        tables = (self.columns, self.problems, self.changed, self.alike)
        for table in tables:
            self._stack.addWidget(table)
        self._group.idToggled.connect(self._show_tab)
        self._build()
        self.show_found(None, {})

    def show_columns(self, kind: Kind, columns: Sequence[ColumnRow]) -> None:
        """Show the columns of the file for this kind."""
        self.columns.show_columns(kind, columns)
        heads = sum(bool(column.head) for column in columns)
        self._tabs[COLUMNS].setText(_("Columns {count}").format(count=count(heads)))

    def show_found(self, found: Found | None, settled: Mapping[int, Settled]) -> None:
        """Show what would happen to the plan; nothing without that."""
        if found is None:
            self.counts.setText("")
            self.compared.setText("")
            self.problems.show_problems((), refused=0)
            self.changed.show_rows(())
            self.alike.show_alikes((), {})
            self._show_numbers(0, 0, 0)
            return
        proposal = found.proposal
        problems = (*proposal.problems, *proposal.warnings)
        self.counts.setText(joined(counts_of(proposal)))
        self.compared.setText(joined(found.phrases))
        self.problems.show_problems(problems, refused=proposal.refused)
        self.changed.show_rows(
            [
                (each.title, each.field, each.before, each.after)
                for each in found.changed
            ]
        )
        self.alike.show_alikes(found.alikes, settled)
        self._show_numbers(len(problems), proposal.updated, len(found.alikes))

    def offer_companies(self, can_be_first: bool) -> None:
        """Offer to import the companies of these people first, where people see it."""
        self.problems.companies.setVisible(can_be_first)
        if can_be_first:
            self._tabs[REFUSED].setChecked(True)

    def _show_numbers(self, problems: int, updated: int, alikes: int) -> None:
        titles = (_("Problems {count}"), _("Changes {count}"), _("Alike {count}"))
        numbers = (problems, updated, alikes)
        tabs = self._tabs[REFUSED:]
        for tab, title, number in zip(tabs, titles, numbers, strict=True):
            tab.setText(title.format(count=count(number)))
            tab.setEnabled(number > 0)
        if not self._tabs[self._group.checkedId()].isEnabled():
            self._tabs[COLUMNS].setChecked(True)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_4)
        for tab in self._tabs:
            row.addWidget(tab)
        row.addStretch()
        told = QVBoxLayout()
        told.setSpacing(0)
        for each in (self.counts, self.compared):
            told.addWidget(each, 0, Qt.AlignmentFlag.AlignRight)
        row.addLayout(told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._stack, 1)

    def _tab(self, index: int) -> IconButton:
        tab = IconButton(_("Columns"), kind="tab")
        tab.setObjectName(("columnsTab", "refusedTab", "changedTab", "alikeTab")[index])
        tab.setCheckable(True)
        tab.setChecked(index == COLUMNS)
        self._group.addButton(tab, index)
        return tab

    def _show_tab(self, index: int, is_on: bool) -> None:
        if is_on:
            self._stack.setCurrentIndex(index)
