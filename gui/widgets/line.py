"""A line to type into whose Ctrl+Z is the plan's when no typing is left to undo."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit


class Line(QLineEdit):
    """One line of text. Undo and redo go on to the window when it has none."""

    def forget(self) -> None:
        """Empty the line for good: what was in it is not brought back by undo."""
        self.setText("")  # clear() would be one more step to undo

    def event(self, event: QEvent) -> bool:
        if passes_on(self, event):
            event.ignore()
            return False
        return super().event(event)


class Draft(Line):
    """A line for something new. Esc empties it first, and is the window's then."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.forget()
        else:
            super().keyPressEvent(event)


def passes_on(field: QLineEdit | QPlainTextEdit, event: QEvent) -> bool:
    """Whether a key asks for an undo or redo that the field itself has not got."""
    if not isinstance(event, QKeyEvent):
        return False
    if event.type() is not QEvent.Type.ShortcutOverride:
        return False
    history = field if isinstance(field, QLineEdit) else field.document()
    if event.matches(QKeySequence.StandardKey.Undo):
        return not history.isUndoAvailable()
    if event.matches(QKeySequence.StandardKey.Redo):
        return not history.isRedoAvailable()
    return False
