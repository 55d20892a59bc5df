"""A form: fields drawn one under the other, each with its sentence when refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from gui.forms.field import Field
from gui.forms.inputs import CheckInput, ChoiceInput, Input, LineInput, TextInput
from gui.forms.way import Way
from gui.theme import sizes
from gui.widgets import label
from planner.errors import Invalid
from planner.links import Link
from planner.plan import Plan
from planner.records import REFERENCES

R = TypeVar("R")
LABEL_WIDTH = 108


class Form(QWidget, Generic[R]):
    """The fields of one record. `on_edit` makes a change and says if it was taken.

    `go`: leads to a record that a field names; without it nothing does.
    """

    def __init__(
        self,
        name: str,
        fields: Sequence[Field[R]],
        on_edit: Callable[[Field[R], R, object], bool],
        go: Callable[[Link], None] | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self._fields = tuple(fields)
        self._on_edit = on_edit
        self._go = go
        self._ways: dict[str, Way] = {}
        self._record: R | None = None
        self._inputs: dict[str, Input | QLabel] = {}
        self._errors: dict[str, QLabel] = {}
        # By record: of each field the refused text, and why it was.
        self._refused: dict[object, dict[str, tuple[str, str]]] = {}
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(sizes.SPACE_2)
        layout.setHorizontalSpacing(sizes.SPACE_3)
        layout.setLabelAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field in self._fields:
            self._add(layout, field)

    def show_record(self, plan: Plan, record: R) -> None:
        """Show a record's values. Of the same record, refused values stay to be mended.

        Another record takes the place of all that was typed for the one before; what
        was refused of that comes back with it.
        """
        is_other = self._record is None or _id(record) != _id(self._record)
        if is_other:
            self._put_aside()
            self.clear_errors()
        self._record = record
        for field in self._fields:
            if not self._errors[field.key].text():
                self._show(plan, field, record, is_other=is_other)
        if is_other:
            self._bring_back()

    def _put_aside(self) -> None:
        """Keep what was refused of this record while another one is shown."""
        refused = {}
        for key, error in self._errors.items():
            shown = self._inputs[key]
            if error.text() and isinstance(shown, LineInput | TextInput):
                refused[key] = shown.typed, error.text()
        if refused:
            self._refused[_id(self._record)] = refused

    def _bring_back(self) -> None:
        """Show what was refused of this record before, to be mended."""
        for key, (text, sentence) in self._refused.pop(_id(self._record), {}).items():
            shown = self._inputs[key]
            if isinstance(shown, LineInput | TextInput):
                shown.type_again(text)
                self._show_error(key, sentence)

    def _show(self, plan: Plan, field: Field[R], record: R, *, is_other: bool) -> None:
        shown = self._inputs[field.key]
        value = field.read(record)
        match shown:
            case ChoiceInput():
                choices = field.choices(plan, record) if field.choices else ()
                shown.show_choices(list(choices), value)
                if field.key in self._ways:
                    self._ways[field.key].show_value(plan, value)
            case QLabel():
                shown.setText("" if value is None else str(value))
            case CheckInput():
                shown.show_value(value)
            case _:
                shown.show_value(value, anyway=is_other)

    def input(self, key: str) -> QWidget:
        """The input of a field, to put the cursor into."""
        return self._inputs[key]

    def show_invalid(self, error: Invalid) -> bool:
        """Show a broken rule beside its field; False if it is not of this form."""
        for field in self._fields:
            if error.field in (field.attribute or field.key, field.key):
                self._show_error(field.key, str(error))
                return True
        return False

    def clear_errors(self) -> None:
        """Take every sentence away."""
        for key in self._errors:
            self._show_error(key, "")

    def _add(self, layout: QFormLayout, field: Field[R]) -> None:
        shown = _input_for(field)
        shown.setObjectName(f"{self.objectName()}.{field.key}")
        shown.setAccessibleName(field.label)
        error = label(points=sizes.SMALL_PT, tone="error", wrap=True)
        error.hide()
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self._with_way(field, shown))
        column.addWidget(error)
        title = label(field.label, points=sizes.SMALL_PT, tone="secondary", wrap=True)
        title.setFixedWidth(LABEL_WIDTH)
        title.setBuddy(shown)
        title.setMinimumHeight(sizes.CONTROL_HEIGHT)
        layout.addRow(title, cell)
        self._inputs[field.key] = shown
        self._errors[field.key] = error
        if not isinstance(shown, QLabel):
            shown.finished.connect(lambda value: self._commit(field, value))
        if isinstance(shown, LineInput | TextInput):
            shown.unchanged.connect(lambda: self._settle(field))

    def _with_way(self, field: Field[R], shown: QWidget) -> QHBoxLayout:
        """The input, with the way to the record that it names beside it."""
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_1)
        row.addWidget(shown, 1)
        kind = REFERENCES.get(field.key)
        if kind is None or self._go is None:
            return row
        if field.choices is not None:
            way = Way(f"{self.objectName()}.{field.key}.open", kind, self._go)
            self._ways[field.key] = way
            row.addWidget(way)
        return row

    def _commit(self, field: Field[R], value: object) -> None:
        if self._record is None:
            return
        if self._on_edit(field, self._record, value):
            self._settle(field)

    def _settle(self, field: Field[R]) -> None:
        """Show what is stored, without a sentence, once the typing is over."""
        self._show_error(field.key, "")
        shown = self._inputs[field.key]
        if self._record is not None and isinstance(shown, LineInput | TextInput):
            shown.show_value(field.read(self._record), anyway=True)

    def _show_error(self, key: str, sentence: str) -> None:
        error, shown = self._errors[key], self._inputs[key]
        error.setText(sentence)
        error.setVisible(bool(sentence))
        shown.setAccessibleDescription(sentence)
        shown.setProperty("invalid", "true" if sentence else "false")
        shown.style().polish(shown)


def _input_for(field: Field[R]) -> Input | QLabel:
    if field.edit is None:
        return label(wrap=True)
    if field.choices is not None:
        return ChoiceInput()
    if field.is_check:
        return CheckInput()
    shown = TextInput() if field.is_tall else LineInput()
    shown.setPlaceholderText(field.hint)
    return shown


def _id(record: object) -> object:
    return getattr(record, "id", record)
