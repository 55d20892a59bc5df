"""What the import would do: the columns, and the rows that deserve a look."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.import_list.columns import ColumnsTable
from gui.dialogs.import_list.lists import LONGEST, ListTable
from gui.theme import sizes
from gui.widgets import label
from gui.widgets.buttons import IconButton
from planner.exchange import Kind, Problem, Proposal
from planner.import_preview import ColumnRow, changed_values, counts_of
from planner.plan import Plan
from planner.text import _, count, joined

COLUMNS, REFUSED, CHANGED, ALIKE = range(4)


class Preview(QWidget):
    """Four tabs over one place, and the counts in a line above them."""

    def __init__(self) -> None:
        super().__init__()
        self.counts = label(strong=True, name="importCounts")
        self.columns = ColumnsTable()
        reason = _("What is wrong with it")
        self.refused = ListTable(
            "importRefused",
            (_("Row"), _("Column"), _("Value"), reason),
            (64, 170, 200),
        )
        self.changed = ListTable(
            "importChanged",
            (_("Entry"), _("Field"), _("Now"), _("In the file")),
            (240, 150, 220),
        )
        self.alike = ListTable(
            "importAlike",
            (_("Row"), _("In the file"), _("Looks like"), _("Why")),
            (64, 240, 160),
        )
        self._stack = QStackedWidget()
        self._group = QButtonGroup(self)
        self._tabs = [self._tab(index) for index in range(4)]
        tables = (self.columns, self.refused, self.changed, self.alike)
        for table in tables:
            self._stack.addWidget(table)
        self._group.idToggled.connect(self._show_tab)
        self._build()
        self.show_proposal(None, None, None)

    def show_columns(self, kind: Kind, columns: Sequence[ColumnRow]) -> None:
        """Show the columns of the file for this kind."""
        self.columns.show_columns(kind, columns)
        heads = sum(bool(column.head) for column in columns)
        self._tabs[COLUMNS].setText(_("Columns {count}").format(count=count(heads)))

    def show_proposal(
        self, plan: Plan | None, kind: Kind | None, proposal: Proposal | None
    ) -> None:
        """Show what the proposal would do to the plan; nothing without one."""
        if plan is None or kind is None or proposal is None:
            self.counts.setText("")
            self._fill((), (), (), 0)
            return
        self.counts.setText(joined(counts_of(proposal)))
        changed = changed_values(plan, kind, proposal, LONGEST)
        self._fill(
            [_cells(each) for each in (*proposal.problems, *proposal.warnings)],
            [(each.title, each.field, each.before, each.after) for each in changed],
            [
                (str(each.row), each.name, each.other, each.reason)
                for each in proposal.doubles
            ],
            proposal.updated,
        )

    def _fill(
        self,
        refused: Sequence[Sequence[str]],
        changed: Sequence[Sequence[str]],
        alike: Sequence[Sequence[str]],
        updated: int,
    ) -> None:
        titles = (_("Problems {count}"), _("Changes {count}"), _("Alike {count}"))
        tables = (self.refused, self.changed, self.alike)
        tabs = self._tabs[REFUSED:]
        numbers = (len(refused), updated, len(alike))
        for tab, title, table, rows, number in zip(
            tabs, titles, tables, (refused, changed, alike), numbers, strict=True
        ):
            table.show_rows(rows)
            tab.setText(title.format(count=count(number)))
            tab.setEnabled(bool(rows))
        if not self._tabs[self._group.checkedId()].isEnabled():
            self._tabs[COLUMNS].setChecked(True)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_4)
        for tab in self._tabs:
            row.addWidget(tab)
        row.addStretch()
        row.addWidget(self.counts)
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


def _cells(problem: Problem) -> tuple[str, str, str, str]:
    return str(problem.row), problem.column, problem.value, problem.reason
