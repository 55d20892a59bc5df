"""Lines to type into: a name for something new, and how much was done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.theme import sizes
from gui.widgets import Line, button, label
from gui.widgets.line import Draft
from planner.text import _

QUANTITY_WIDTH = 110


class AskLine(QWidget):
    """A question with one field, its answer and its refusal. Esc leaves it."""

    answered = Signal(str)
    left = Signal()

    def __init__(self, name: str, action: str, *, is_short: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.question = label(strong=True)
        self.field = Line()
        self.field.setObjectName(f"{name}.field")
        self.question.setBuddy(self.field)
        if is_short:
            self.field.setFixedWidth(QUANTITY_WIDTH)
        self.unit = label(tone="secondary")
        self.error = label(points=sizes.SMALL_PT, tone="error", name=f"{name}.error")
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_2)
        row.addWidget(self.question)
        row.addWidget(self.field, 0 if is_short else 1)
        row.addWidget(self.unit)
        row.addWidget(button(action, self._answer, kind="primary", name=f"{name}.do"))
        row.addWidget(button(_("Cancel"), self.leave, name=f"{name}.cancel"))
        if is_short:
            row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.error)
        self.field.returnPressed.connect(self._answer)
        self.hide()

    def ask(self, question: str, text: str = "", unit: str = "") -> None:
        """Ask, with a text to begin with that typing replaces."""
        self.question.setText(question)
        self.field.setAccessibleName(question)
        self.field.setText(text)
        self.unit.setText(unit)
        self.unit.setVisible(bool(unit))
        self.show_error("")
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def show_error(self, sentence: str) -> None:
        """Show why an answer was refused."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence)

    def leave(self) -> None:
        """Ask no more."""
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _answer(self) -> None:
        self.answered.emit(self.field.text())


class AddLine(Draft):
    """The empty last line of a table: a name and Enter add a row, and another."""

    added = Signal(str)

    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.returnPressed.connect(self._add)

    def _add(self) -> None:
        if self.text().strip():
            self.added.emit(self.text())
