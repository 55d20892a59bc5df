"""The list of findings: arrow keys and Enter, or a click, lead to the record."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHelpEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QToolTip

from gui.pages.plan_check.delegate import LineDelegate
from gui.pages.plan_check.model import LineModel
from gui.services import Cell
from gui.table.copying import clipping_of
from gui.table.sheets import ShownTable
from gui.widgets import tip
from planner.checks import PlanProblem
from planner.checks.lines import Line, LineKind, found_rows
from planner.text import _


class FindingList(QListView):
    """Findings under their areas. `opened`: a finding was chosen."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("findings")
        self.setAccessibleName(_("What the check found"))
        self.lines = LineModel()
        self.setModel(self.lines)
        self.setItemDelegate(LineDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._on_click)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines; the chosen finding and the place stay where they can."""
        row, chosen = self.currentIndex().row(), self.chosen
        place = self.verticalScrollBar().value()
        if not self.lines.show_lines(lines):
            return
        self.verticalScrollBar().setValue(place)
        again = self._row_of(chosen) if chosen is not None else None
        if row >= 0:
            self._choose(row if again is None else again)

    @property
    def chosen(self) -> PlanProblem | None:
        """The finding that is chosen."""
        row = self.currentIndex().row()
        return self.lines.lines[row].problem if row >= 0 else None

    def choose_first(self) -> None:
        """Choose a finding if none is, so that the arrow keys have a start."""
        if self.chosen is None:
            self._choose(0)

    def shown_table(self) -> ShownTable | None:
        """The findings with the areas that they stand under."""
        rows = found_rows(self.lines.lines)
        if not rows:
            return None
        cells: list[list[Cell]] = [list(row) for row in rows]
        return ShownTable(title=self.accessibleName(), make=lambda: (_heads(), cells))

    def copy(self) -> None:
        """Put the selected findings with their heads and areas on the clipboard."""
        lines, flags = self.lines.lines, self.selectionModel()
        chosen = [
            line
            for at, line in enumerate(lines)
            if line.kind is LineKind.AREA or flags.isSelected(self.lines.index(at))
        ]
        rows = found_rows(chosen)
        if rows:
            QGuiApplication.clipboard().setMimeData(clipping_of(_heads(), rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show a sentence that has no room as a tooltip."""
        if isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            text = self.lines.lines[index.row()].text if index.isValid() else ""
            QToolTip.showText(event.globalPos(), tip(text), self)
            return True
        return super().viewportEvent(event)

    def _on_click(self, index: QModelIndex) -> None:
        """A plain click leads to the record; with Ctrl or Shift it selects."""
        if QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        problem = self.lines.lines[index.row()].problem if index.isValid() else None
        if problem is not None:
            self.opened.emit(problem)

    def _row_of(self, problem: PlanProblem) -> int | None:
        rows = (
            at for at, each in enumerate(self.lines.lines) if each.problem == problem
        )
        return next(rows, None)

    def _choose(self, row: int) -> None:
        """Choose the finding in a row, or else the next one, or the last."""
        lines = self.lines.lines
        found = [at for at, line in enumerate(lines) if line.problem is not None]
        if found:
            nearest = next((at for at in found if at >= row), found[-1])
            self.setCurrentIndex(self.lines.index(nearest))


def _heads() -> list[str]:
    return [_("Area"), _("How grave"), _("Finding")]
