"""What is in the way, and the one thing that can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from planner.text import _


def offer(
    parent: QWidget, sentence: str, action: str, does: Callable[[], object]
) -> QMessageBox:
    """Say what is in the way, and offer one thing to do about it, or nothing."""
    box = QMessageBox(parent)
    box.setObjectName("offer")
    box.setWindowTitle("Quarterdeck")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(sentence)
    chosen = box.addButton(action, QMessageBox.ButtonRole.AcceptRole)
    chosen.setObjectName("offered")
    box.addButton(_("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(chosen)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # Not connected to the click: the box is to be gone when the next one comes.
    box.accepted.connect(does)
    box.open()
    return box
