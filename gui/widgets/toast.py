"""A short message at the bottom that goes away, with Undo while it makes sense."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QDesktopServices,
    QEnterEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from gui.theme import sizes
from gui.widgets.buttons import button
from gui.widgets.labels import label
from planner.text import _

SHOWN_MS = 8000
MARGIN = 24
ABOVE = 60
"""From the bottom, in pixels: lists end in a row in which the next one is typed."""


class Toast(QFrame):
    """One message at a time. It stays while the mouse or the cursor is on it."""

    undo_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._parent = parent
        self._text = label()
        self._undo = button(_("Undo"), self.undo_wanted.emit, kind="link")
        self._open = button(_("Open"), self._open_file, kind="link", name="toastOpen")
        self._file: Path | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(
            sizes.SPACE_4, sizes.SPACE_2, sizes.SPACE_2, sizes.SPACE_2
        )
        row.setSpacing(sizes.SPACE_4)
        row.addWidget(self._text)
        row.addWidget(self._undo)
        row.addWidget(self._open)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(SHOWN_MS)
        self._clock.timeout.connect(self._leave)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text.text()

    def show_message(
        self, text: str, *, can_undo: bool = False, file: Path | None = None
    ) -> None:
        """Show a message in place of the one before, with what can be done about it.

        `file`: what Open opens with the program that this computer has for it.
        """
        self._text.setText(text)
        self._file = file
        self._open.setVisible(file is not None)
        self._undo.setVisible(can_undo)
        self.setAccessibleName(text)
        # Nobody is taken to a message by the cursor: it has to be spoken.
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._clock.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._clock.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._clock.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        parent = self._parent
        width = min(self.sizeHint().width(), parent.width() - 2 * MARGIN)
        height = self.sizeHint().height()
        left = parent.width() - width - MARGIN
        self.setGeometry(left, parent.height() - height - ABOVE, width, height)

    def _open_file(self) -> None:
        if self._file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file)))

    def _leave(self) -> None:
        if self._undo.hasFocus() or self._open.hasFocus():
            self._clock.start()
        else:
            self.hide()
