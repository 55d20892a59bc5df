"""The inputs of a form: each begins with a value and says when it is finished."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit

from gui.table.column import Choice
from gui.widgets import Line, passes_on

TALL = 88


class LineInput(Line):
    """One line of text. Enter and leaving finish it; Esc takes the typing back.

    `unchanged`: what is there is what was there before the typing.
    """

    finished = Signal(object)
    unchanged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._before = ""
        self.editingFinished.connect(self._finish)

    def show_value(self, value: object, *, anyway: bool = False) -> None:
        """Show a value, unless somebody is typing over it, or anyway."""
        text = "" if value is None else str(value)
        if self.hasFocus() and self.isModified() and not anyway:
            return
        self._before = text
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)
        elif self.isUndoAvailable():
            # What was typed is stored by now: Ctrl+Z is the plan's from here on.
            place = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(place)

    @property
    def typed(self) -> str:
        """What stands there, stored or not."""
        return self.text()

    def type_again(self, text: str) -> None:
        """Put a text there that was typed before and is not stored."""
        self.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._before:
            self.setText(self._before)
            self.unchanged.emit()
            return
        super().keyPressEvent(event)

    def _finish(self) -> None:
        if self.text() != self._before:
            self.setModified(False)
            self.finished.emit(self.text())
        else:
            self.unchanged.emit()


class TextInput(QPlainTextEdit):
    """Several lines of text. Leaving finishes it; Tab goes on to the next field."""

    finished = Signal(object)
    unchanged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._before = ""
        self.setTabChangesFocus(True)
        self.setFixedHeight(TALL)

    def show_value(self, value: object, *, anyway: bool = False) -> None:
        """Show a value, unless somebody is typing over it, or anyway."""
        text = "" if value is None else str(value)
        if self.hasFocus() and self.toPlainText() != self._before and not anyway:
            return
        self._before = text
        if text != self.toPlainText() or self.document().isUndoAvailable():
            self.setPlainText(text)

    @property
    def typed(self) -> str:
        """What stands there, stored or not."""
        return self.toPlainText()

    def type_again(self, text: str) -> None:
        """Put a text there that was typed before and is not stored."""
        self.setPlainText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._before:
            self.setPlainText(self._before)
            self.unchanged.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.toPlainText() != self._before:
            self.finished.emit(self.toPlainText())
        else:
            self.unchanged.emit()

    def event(self, event: QEvent) -> bool:
        if passes_on(self, event):
            event.ignore()
            return False
        return super().event(event)


class ChoiceInput(QComboBox):
    """One of some choices; the mouse wheel scrolls the form, not the choice."""

    finished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumContentsLength(6)
        # Kept here: given to Qt as data, an enum would come back as a plain text.
        self._choices: list[Choice] = []
        self.activated.connect(
            lambda place: self.finished.emit(self._choices[place].value)
        )

    def show_choices(self, choices: list[Choice], value: object) -> None:
        """Show these choices and which one it is."""
        texts = [self.itemText(place) for place in range(self.count())]
        self._choices = choices
        if texts != [choice.text for choice in choices]:
            self.clear()
            self.addItems([choice.text for choice in choices])
        values = [choice.value for choice in choices]
        self.setCurrentIndex(values.index(value) if value in values else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class CheckInput(QCheckBox):
    """A yes or a no."""

    finished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        # `clicked` may come without its argument; `finished` needs one
        self.clicked.connect(lambda: self.finished.emit(self.isChecked()))

    def show_value(self, value: object) -> None:
        """Show a yes or a no."""
        self.setChecked(bool(value))


Input = LineInput | TextInput | ChoiceInput | CheckInput
