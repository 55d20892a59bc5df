"""Notices that another day has begun, also after a night in which nothing ran."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

EVERY = 60 * 1000  # milliseconds


def watch(
    app: QApplication, clock: Callable[[], date], tell: Callable[[date], object]
) -> None:
    """Tell which day it is, every minute and whenever somebody comes to the program.

    A timer until midnight would not do: it stands still while a computer sleeps.
    """
    timer = QTimer(app)
    timer.setInterval(EVERY)
    timer.timeout.connect(lambda: tell(clock()))
    timer.start()

    def look(state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            tell(clock())

    app.applicationStateChanged.connect(look)


def is_typing_in(widget: QWidget) -> bool:
    """Whether somebody is in the middle of typing there, which must not be lost."""
    field = QApplication.focusWidget()
    if field is None or not widget.isAncestorOf(field):
        return False
    if isinstance(field, QLineEdit):
        return bool(field.text())
    return isinstance(field, QPlainTextEdit) and bool(field.toPlainText())
