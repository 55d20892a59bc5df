"""The chain from the revenue goal back to leads and money, typed in place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from gui.pages.funnel.entry import UNIT_WIDTH, Entry
from gui.theme import sizes
from gui.widgets import Chip, StatusChip, card, label, section
from planner.edits.assumptions import typed_assumption
from planner.errors import Invalid
from planner.goal import Basis, Chain, Origin
from planner.goal_words import (
    Step,
    assumed_beside,
    basis_words,
    label_of,
    missing_line,
    origin_words,
    result_line,
    steps_of,
    unit_of,
)
from planner.plan import Plan
from planner.records import AssumptionKey
from planner.text import _, title_case

STANDINGS = {
    Origin.TARGET: "agreed",
    Origin.OBJECTIVE: "agreed",
    Origin.RESULTS: "done",
    Origin.ASSUMED: "not started",
    Origin.MISSING: "no figure",
}
"""The shape and the colour of a chip that says where a number comes from."""
BESIDE_FIELD = UNIT_WIDTH + sizes.SPACE_2
"""What a figure keeps free at its right, to end where a field ends."""
SIGNS = ("", "÷", "÷", "÷", "×")
"""What each number of the chain does to the step before."""


class ChainCard(QWidget):
    """Goal, wins, opportunities, leads, money. `edit`: assumes what was typed."""

    def __init__(self, edit: Callable[[AssumptionKey, str], bool]) -> None:
        super().__init__()
        self._edit = edit
        self._edited: AssumptionKey | None = None
        self._lines = {key: _Line(key, self._on_edit) for key in AssumptionKey}
        self._results = [label(points=sizes.HEADING_PT, strong=True) for _at in SIGNS]
        self._titles = [label(strong=True) for _at in SIGNS]
        self.result = label(wrap=True, name="chainResult")
        frame, column = card()
        column.addWidget(section(_("What the goal takes")))
        column.addLayout(self._grid())
        column.addSpacing(sizes.SPACE_1)
        column.addWidget(self.result)
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def show_chain(self, plan: Plan, chain: Chain) -> None:
        """Show a chain; a field that somebody is typing in keeps the typing."""
        steps = steps_of(chain, plan.company.currency)
        rows = zip(steps, self._titles, self._results, strict=True)
        for step, title, result in rows:
            self._lines[step.basis.key].show_basis(plan, step.basis)
            _show_result(step, title, result)
        said = missing_line(chain) or result_line(chain, plan.company.currency)
        self.result.setText(said)

    def focus_first(self) -> None:
        """Put the cursor into the first number that can be typed."""
        for line in self._lines.values():
            if line.entry.isVisibleTo(self):
                line.entry.field.setFocus()
                line.entry.field.selectAll()
                return

    def show_invalid(self, error: Invalid) -> bool:
        """Show a refused number beside its field; False if it is not of here."""
        if self._edited is None:
            return False
        self._lines[self._edited].entry.show_error(str(error))
        return True

    def _on_edit(self, key: AssumptionKey, text: str) -> bool:
        self._edited = key
        is_taken = self._edit(key, text)
        self._edited = None
        return is_taken

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(sizes.SPACE_3)
        grid.setVerticalSpacing(sizes.SPACE_2)
        grid.setColumnStretch(1, 1)
        results = zip(AssumptionKey, SIGNS, self._titles, self._results, strict=True)
        row = 0
        for key, sign, title, result in results:
            self._lines[key].put_into(grid, row, sign)
            row += 1
            if sign:
                grid.addWidget(label("=", tone="secondary"), row, 0)
                grid.addWidget(title, row, 1)
                right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                result.setAlignment(right)
                result.setContentsMargins(0, 0, BESIDE_FIELD, 0)
                grid.addWidget(result, row, 2)
                row += 1
        return grid


class _Line:
    """A number of the chain: to be typed, or as the plan has it; and its chip."""

    def __init__(
        self, key: AssumptionKey, on_edit: Callable[[AssumptionKey, str], bool]
    ) -> None:
        self._key = key
        self.title = label(label_of(key), wrap=True)
        self.entry = Entry(
            f"assume.{key.name.lower()}",
            label_of(key),
            lambda text: on_edit(key, text),
        )
        self.title.setBuddy(self.entry.field)
        is_goal = key is AssumptionKey.REVENUE_GOAL
        self.own = label(
            points=sizes.HEADING_PT if is_goal else sizes.BODY_PT,
            strong=is_goal,
            name=f"own.{key.name.lower()}",
        )
        self.own.setAlignment(
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        self.beside = label(points=sizes.SMALL_PT, tone="secondary", wrap=True)
        self.chip = StatusChip()

    def put_into(self, grid: QGridLayout, row: int, sign: str) -> None:
        """Take a row of the grid."""
        value = QVBoxLayout()
        value.addWidget(self.entry)
        value.addWidget(self.own)
        self.own.setContentsMargins(0, 0, BESIDE_FIELD, 0)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self.title)
        titles.addWidget(self.beside)
        grid.addWidget(label(sign, tone="secondary"), row, 0)
        grid.addLayout(titles, row, 1)
        grid.addLayout(value, row, 2)
        grid.addWidget(self.chip, row, 3)
        grid.setRowMinimumHeight(row, sizes.CONTROL_HEIGHT)

    def show_basis(self, plan: Plan, basis: Basis) -> None:
        """Show where the number comes from; only what is assumed can be typed."""
        currency = plan.company.currency
        stored = basis.assumption
        text = typed_assumption(plan, self._key, stored.value if stored else None)
        self.entry.show_text(text)
        self.entry.unit.setText(unit_of(basis, currency))
        self.entry.setVisible(not basis.is_own)
        self.own.setText(basis_words(basis, currency))
        self.own.setVisible(basis.is_own)
        beside = assumed_beside(plan, basis)
        self.beside.setText(beside)
        self.beside.setVisible(bool(beside))
        word = title_case(origin_words(basis))
        self.chip.set_chip(Chip(STANDINGS[basis.origin], word))


def _show_result(step: Step, title: QLabel, result: QLabel) -> None:
    title.setText(step.title)
    result.setText(step.value)
    result.setAccessibleName(f"{step.title} {step.value}")
