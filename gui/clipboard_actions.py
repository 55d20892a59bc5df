"""Cut, Copy and Paste of the Edit menu, for whatever holds the cursor."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import (
    QAction,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from planner.text import _

Field = QLineEdit | QPlainTextEdit | QTextEdit


class ClipboardActions(QObject):
    """Three actions that press the keys for what they say where the cursor is.

    So they do what the keys do there: a table copies rows, a field its selection. They
    have no shortcuts of their own, which would take the keys from tables.
    """

    def __init__(self, menu: QMenu) -> None:
        super().__init__(menu)
        self._place: QWidget | None = None
        self.cut = self._add(menu, _("Cut"), Qt.Key.Key_X)
        self.copy = self._add(menu, _("Copy"), Qt.Key.Key_C)
        self.paste = self._add(menu, _("Paste"), Qt.Key.Key_V)
        menu.aboutToShow.connect(self.offer)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._remember)

    @property
    def actions(self) -> tuple[QAction, ...]:
        """The three, as they stand in the menu."""
        return self.cut, self.copy, self.paste

    def offer(self) -> None:
        """Switch on what can be done where the cursor is."""
        place = self._place
        can_take = can_copy = can_put = False
        if isinstance(place, Field):
            can_copy = _has_selection(place)
            can_put = not place.isReadOnly()
            can_take = can_copy and can_put
        elif isinstance(place, QAbstractItemView):
            can_copy = can_put = place.currentIndex().isValid()
        has_text = bool(QGuiApplication.clipboard().text())
        self.cut.setEnabled(can_take)
        self.copy.setEnabled(can_copy)
        self.paste.setEnabled(can_put and has_text)

    def _add(self, menu: QMenu, word: str, key: Qt.Key) -> QAction:
        keys = QKeyCombination(Qt.KeyboardModifier.ControlModifier, key)
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        action = menu.addAction(f"{word}\t{shown}")
        action.triggered.connect(lambda _checked: self._press(key))
        action.setEnabled(False)
        return action

    def _press(self, key: Qt.Key) -> None:
        if self._place is not None:
            control = Qt.KeyboardModifier.ControlModifier
            event = QKeyEvent(QEvent.Type.KeyPress, key, control)
            QApplication.sendEvent(self._place, event)

    def _remember(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Note where the cursor is; a menu that is opened by a key does not count."""
        if now is not None and not isinstance(now, QMenuBar | QMenu):
            if self._place is not None:
                self._place.destroyed.disconnect(self._forget)
            self._place = now
            now.destroyed.connect(self._forget)

    def _forget(self) -> None:
        self._place = None


def _has_selection(field: Field) -> bool:
    if isinstance(field, QLineEdit):
        return field.hasSelectedText()
    return field.textCursor().hasSelection()
