"""Bringing a widget to the front, so that it has the keyboard."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def bring_to_front(qtbot: QtBot, widget: QWidget) -> None:
    """Wait until the widget's window has the focus.

    Without a window manager the first request may come before the window is there,
    and is then lost: ask again until it is heard.
    """

    def is_in_front() -> bool:
        widget.activateWindow()
        return widget.isActiveWindow()

    qtbot.waitUntil(is_in_front)
