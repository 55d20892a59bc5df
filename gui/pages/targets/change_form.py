"""What is asked when a target changes: from which day on, why, and who agreed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFormLayout, QFrame, QHBoxLayout, QVBoxLayout

from gui.forms.inputs import ChoiceInput
from gui.pages.targets.gate import MakeChange
from gui.table import Choice
from gui.theme import sizes
from gui.widgets import Line, button, label
from planner.account_choices import owners
from planner.change import Change
from planner.edits.targets import Agreed, change_from, correct_value, withdraw
from planner.errors import Invalid
from planner.plan import Plan
from planner.records import Side, Target
from planner.text import _, pgettext
from planner.typed import shown_day

TITLE_WIDTH = 88


class ChangeForm(QFrame):
    """Hidden until it is asked. `ended`: it was answered, or left with Esc."""

    ended = Signal()

    def __init__(
        self, change: MakeChange, plan: Callable[[], Plan], today: date
    ) -> None:
        super().__init__()
        self.setObjectName("changeTarget")
        self._change, self._plan, self._today = change, plan, today
        self._target: Target | None = None
        self._edit: Callable[[Plan, Target, Agreed], Change] = change_from
        self._agreed: dict[str, str | None] = {}
        self.question = label(strong=True, wrap=True)
        self.correct = button(
            _("It was a mistake, correct it"), self._correct, name="correctTarget"
        )
        self.value, self.day, self.reason = Line(), Line(), Line()
        self.restate = QCheckBox(_("As if always so"))
        self.sales, self.marketing = ChoiceInput(), ChoiceInput()
        self.answer = button(_("Change"), self._save, name="saveChange")
        self.error = label(
            points=sizes.SMALL_PT, tone="error", wrap=True, name="changeTarget.error"
        )
        self.error.setParent(self)
        self._lay_out()
        self.hide()

    def ask_change(self, target: Target, text: str, before: str) -> None:
        """Ask whether a typed value mends the target or changes it from a day on."""
        self._begin(target, change_from, text)
        sentence = _("{before} becomes {value}. From which day on, and why?")
        self.question.setText(sentence.format(before=before, value=text))
        self.correct.show()
        self.reason.setFocus()

    def begin_change(self, target: Target) -> None:
        """Ask for a new value from a day on."""
        self._begin(target, change_from, "")
        self.question.setText(_("Change the target from a day on"))
        self.correct.hide()
        self.value.setFocus()

    def begin_withdrawal(self, target: Target) -> None:
        """Ask from which day on nothing is asked any more."""
        self._begin(target, withdraw, "")
        self.question.setText(_("Withdraw the target from a day on"))
        self.correct.hide()
        self.reason.setFocus()

    def leave(self) -> None:
        """Hide the form; nothing is changed."""
        self._target = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._end()
        else:
            super().keyPressEvent(event)

    def _begin(
        self,
        target: Target,
        edit: Callable[[Plan, Target, Agreed], Change],
        text: str,
    ) -> None:
        plan = self._plan()
        self._target, self._edit = target, edit
        self.value.setText(text)
        self.day.setText(shown_day(plan, self._today))
        self.reason.forget()
        self.restate.setChecked(False)
        self._show_error("")
        for key, field, side, owner_id in (
            ("sales", self.sales, Side.SALES, target.sales_owner_id),
            ("marketing", self.marketing, Side.MARKETING, target.marketing_owner_id),
        ):
            offered = [Choice(value, words) for value, words in owners(plan, side)]
            field.show_choices(offered, owner_id)
            self._agreed[key] = owner_id
        is_change = edit is change_from
        self._rows.setRowVisible(self.value, is_change)
        self._rows.setRowVisible(self.restate, is_change)
        self.answer.show_text(_("Change") if is_change else _("Withdraw"))
        self.show()

    def _save(self) -> None:
        if self._target is None:
            return
        agreed = Agreed(
            day=self.day.text(),
            reason=self.reason.text(),
            value=self.value.text(),
            is_restated=self.restate.isChecked(),
            sales_agreed_id=self._agreed["sales"],
            marketing_agreed_id=self._agreed["marketing"],
            agreed_on=self._today,
        )
        if self._change(self._show_invalid, self._edit, self._target, agreed):
            self._end()

    def _correct(self) -> None:
        if self._target is None:
            return
        text = self.value.text()
        done = self._change(
            self._show_invalid, correct_value, self._target, self._today, text
        )
        if done:
            self._end()

    def _end(self) -> None:
        self.leave()
        self.ended.emit()

    def _note(self, key: str, value: object) -> None:
        self._agreed[key] = None if value is None else str(value)

    def _show_invalid(self, error: Invalid) -> None:
        fields = {"value": self.value, "effective_from": self.day}
        field = fields.get(error.field, self.reason)
        self._show_error(str(error), field)
        field.setFocus()

    def _show_error(self, sentence: str, wrong: Line | None = None) -> None:
        """Show a sentence under its field; "" takes it away."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        if self._rows.indexOf(self.error) >= 0:
            self._rows.takeRow(self.error)
        for field in (self.value, self.day, self.reason):
            is_wrong = field is wrong
            field.setProperty("invalid", "true" if is_wrong else "false")
            field.setAccessibleDescription(sentence if is_wrong else "")
            field.style().polish(field)
        if wrong is not None:
            self._rows.insertRow(self._row_of(wrong) + 1, self.error)

    def _row_of(self, field: Line) -> int:
        rows, role = range(self._rows.rowCount()), QFormLayout.ItemRole.FieldRole
        items = (self._rows.itemAt(row, role) for row in rows)
        return [item and item.widget() for item in items].index(field)

    def _lay_out(self) -> None:
        self._rows = QFormLayout()
        self._rows.setVerticalSpacing(sizes.SPACE_2)
        self._rows.setFieldGrowthPolicy(
            QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow
        )
        for title, field, name in (
            (_("New value"), self.value, "value"),
            (pgettext("from a day on", "From"), self.day, "day"),
            (_("Reason"), self.reason, "reason"),
            (_("Restate"), self.restate, "restate"),
            (_("Sales agreed"), self.sales, "sales"),
            (_("Marketing agreed"), self.marketing, "marketing"),
        ):
            field.setObjectName(f"changeTarget.{name}")
            field.setAccessibleName(title)
            words = label(title, points=sizes.SMALL_PT, tone="secondary", wrap=True)
            words.setFixedWidth(TITLE_WIDTH)
            words.setMinimumHeight(sizes.CONTROL_HEIGHT)
            # as wide as there is room: a name must not widen the inspector
            field.setMinimumWidth(0)
            self._rows.addRow(words, field)
        for line in (self.value, self.day, self.reason):
            line.returnPressed.connect(self._save)
        self.sales.finished.connect(lambda value: self._note("sales", value))
        self.marketing.finished.connect(lambda value: self._note("marketing", value))
        buttons = QHBoxLayout()
        buttons.addWidget(self.answer)
        buttons.addWidget(button(_("Cancel"), self._end, name="leaveChange"))
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.SPACE_2)
        column.addWidget(self.question)
        column.addWidget(self.correct, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._rows)
        column.addLayout(buttons)
