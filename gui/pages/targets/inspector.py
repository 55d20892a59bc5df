"""All that is known of one target, beside the matrix."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.forms import Field, Form
from gui.forms.way import Way
from gui.pages.targets.change_form import ChangeForm
from gui.pages.targets.changes import Changes, Facts
from gui.pages.targets.fields import target_fields
from gui.pages.targets.gate import MakeChange
from gui.theme import sizes
from gui.widgets import (
    Chip,
    ElidedLabel,
    StatusChip,
    button,
    chip_button,
    label,
    section,
)
from gui.widgets.inspector import fill_inspector, scrolled
from planner.edits.targets import remove
from planner.links import Link
from planner.metrics.scorecard import target_row
from planner.metrics.wording import status_of
from planner.plan import Plan
from planner.records import Campaign, Person, Target
from planner.target_matrix import MatrixCell, MatrixRow
from planner.target_words import change_rows, facts, notes
from planner.text import _, days, title_case


class Inspector(QFrame):
    """One cell: its target with figures, fields and changes, or how to set one."""

    closed = Signal()
    answered = Signal()

    def __init__(
        self,
        change: MakeChange,
        plan: Callable[[], Plan],
        today: date,
        go: Callable[[Link], None],
    ) -> None:
        super().__init__()
        self.setObjectName("targetInspector")
        self.setAccessibleName(_("Target"))
        self.setProperty("card", "true")
        self.setFixedWidth(sizes.INSPECTOR_WIDTH)
        self._change, self._plan, self._today = change, plan, today
        self._cell: MatrixCell | None = None
        self._place = ("", "")
        self._at = 0
        self._name = ElidedLabel(points=sizes.HEADING_PT, strong=True)
        self._scope = ElidedLabel(points=sizes.SMALL_PT)
        self._scope.setProperty("tone", "secondary")
        self.of_campaign = Way("targetCampaign", Campaign, go)
        self.of_person = Way("targetPerson", Person, go)
        self._standing = StatusChip()
        self._value = label(points=sizes.TITLE_PT, strong=True, name="targetValue")
        self._windows = QHBoxLayout()
        self._facts = Facts()
        self._notes = label(points=sizes.SMALL_PT, wrap=True, name="targetNotes")
        self._hint = label(
            _("Type a number into the cell to set a target here."),
            tone="secondary",
            wrap=True,
        )
        self.form = Form("target", target_fields(plan), self._on_edit, go)
        self.changes = Changes(change)
        self.asking = ChangeForm(change, plan, today)
        self.asking.ended.connect(self._on_answer)
        self._lay_out()

    @property
    def target(self) -> Target | None:
        """The target that is shown; None in a cell that has none."""
        if self._cell is None or not self._cell.targets:
            return None
        return self._cell.targets[min(self._at, len(self._cell.targets) - 1)]

    def show_cell(self, plan: Plan, row: MatrixRow, key: str, scope: str) -> None:
        """Show what is in a cell as it is now."""
        if (row.id, key) != self._place:
            self._place, self._at = (row.id, key), 0
            self.asking.leave()
            self._scroll.verticalScrollBar().setValue(0)
        self._cell = row.cells[key]
        self._name.setText(row.title)
        self._scope.setText(scope)
        for way in (self.of_campaign, self.of_person):
            way.show_value(plan, self._cell.scope.part)
        self._show_windows(self._cell.targets)
        self._show_target(plan)

    def ask(self, text: str) -> None:
        """Ask what a typed value means, now that the target's days have begun."""
        target = self.target
        if target is not None and self._cell is not None:
            self.asking.ask_change(target, text, self._cell.value)
            self._show_buttons()
            self._scroll.ensureWidgetVisible(self.asking)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _show_target(self, plan: Plan) -> None:
        target = self.target
        row = None if target is None else target_row(plan, target, self._today)
        for part in self._of_target:
            part.setVisible(target is not None)
        self._hint.setVisible(target is None)
        if target is None or self._cell is None:
            self.asking.leave()
            self._value.setText("")
            return
        self.form.show_record(plan, target)
        self._standing.setVisible(row is not None)
        if row is None:
            return
        self._value.setText(self._cell.value)
        word = title_case(status_of(row))
        self._standing.set_chip(Chip(row.pace.status, word))
        self._facts.show_facts(facts(plan, row, self._today))
        self._notes.setText(notes(plan, row, self._today))
        self._notes.setVisible(bool(self._notes.text()))
        self.changes.show_changes(change_rows(plan, row))
        self._show_buttons()

    def _show_windows(self, targets: tuple[Target, ...]) -> None:
        while (item := self._windows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if len(targets) < 2:  # noqa: PLR2004 - one needs no choice
            return
        for place, target in enumerate(targets):
            words = days(target.window_start, target.window_end) or _("Whole quarter")
            chip = chip_button(words, name=f"window{place}")
            chip.setChecked(place == self._at)
            chip.clicked.connect(lambda _on, at=place: self._choose(at))
            self._windows.addWidget(chip)
        self._windows.addStretch()

    def _choose(self, place: int) -> None:
        self._at = place
        self.asking.leave()
        if self._cell is not None:
            self._show_windows(self._cell.targets)
        self._show_target(self._plan())

    def _on_edit(self, field: Field[Target], target: Target, value: object) -> bool:
        if field.edit is None:
            return False
        return self._change(self.form.show_invalid, field.edit, target, value)

    def _on_answer(self) -> None:
        self._show_buttons()
        self.answered.emit()

    def _begin_change(self) -> None:
        if self.target is not None:
            self.asking.begin_change(self.target)
            self._show_buttons()

    def _begin_withdrawal(self) -> None:
        if self.target is not None:
            self.asking.begin_withdrawal(self.target)
            self._show_buttons()

    def _remove(self) -> None:
        if self.target is not None:
            self._change(None, remove, self.target)

    def _show_buttons(self) -> None:
        self._buttons.setVisible(self.target is not None and self.asking.isHidden())

    def _lay_out(self) -> None:
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        for text, pressed, name in (
            (_("Change from a day on"), self._begin_change, "changeFromDay"),
            (_("Withdraw"), self._begin_withdrawal, "withdrawTarget"),
        ):
            row.addWidget(button(text, pressed, name=name))
        row.addStretch()
        gone = button(
            _("Remove the target"), self._remove, kind="link", name="removeTarget"
        )
        changes = section(_("Changes"))
        inside = QWidget()
        inside.setObjectName("inspectorInside")
        column = QVBoxLayout(inside)
        margin = sizes.SPACE_4
        column.setContentsMargins(margin, sizes.SPACE_2, margin, margin)
        column.setSpacing(sizes.SPACE_2)
        column.addWidget(self._hint)
        column.addWidget(self.asking)
        column.addLayout(self._windows)
        self._of_target = (
            self._facts,
            self._notes,
            changes,
            self.changes,
            self._buttons,
            self.form,
            gone,
            self._standing,
        )
        for part in (self._facts, self._notes, changes, self.changes, self._buttons):
            column.addWidget(part)
        column.addSpacing(sizes.SPACE_2)
        column.addWidget(self.form)
        column.addWidget(gone, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        self._scroll = scrolled(inside)
        fill_inspector(self, self._titles(), self.closed.emit, self._scroll)

    def _titles(self) -> QVBoxLayout:
        below = QHBoxLayout()
        below.setSpacing(sizes.SPACE_2)
        below.addWidget(self._value)
        below.addWidget(self._standing)
        below.addStretch()
        whose = QHBoxLayout()
        whose.setSpacing(0)
        whose.addWidget(self._scope)
        whose.addWidget(self.of_campaign)
        whose.addWidget(self.of_person)
        whose.addStretch()
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(self._name)
        titles.addLayout(whose)
        titles.addLayout(below)
        return titles
