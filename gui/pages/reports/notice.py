"""One line over the pages: what is being done, or what to know about them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from gui.theme import sizes
from gui.widgets import button, label
from planner.text import _

BAR_WIDTH, BAR_HEIGHT = 180, 6


class Notice(QWidget):
    """A sentence, and maybe the one thing that can be done about it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self._act: Callable[[], object] | None = None
        self._text = label(points=sizes.SMALL_PT, wrap=True, name="noticeText")
        self._bar = _progress_bar()
        self._button = button("", self._on_click, kind="link", name="noticeAction")
        row = QHBoxLayout(self)
        margin = sizes.SPACE_4
        row.setContentsMargins(margin, sizes.SPACE_1, margin, sizes.SPACE_1)
        row.setSpacing(sizes.SPACE_3)
        row.addWidget(self._text, 1)
        row.addWidget(self._bar)
        row.addWidget(self._button)
        self.hide()

    @property
    def text(self) -> str:
        """What is said, or ""."""
        return self._text.text()

    def say(
        self, sentence: str, action: str = "", act: Callable[[], object] | None = None
    ) -> None:
        """Says this; "" says nothing. `act` is what the button `action` does."""
        self._bar.hide()
        self._act = act
        self._text.setText(sentence)
        self._text.setAccessibleName(sentence)
        self._button.setText(action)
        self._button.setAccessibleName(action)
        self._button.setVisible(bool(action))
        self.setVisible(bool(sentence))

    def say_progress(
        self, sentence: str, share: float, action: str, act: Callable[[], object]
    ) -> None:
        """Says what is being done and how much of it, 0 to 1, and how to end it."""
        if self.text != sentence or not self.isVisible():
            self.say(sentence, action, act)
        self._bar.setValue(round(share * self._bar.maximum()))
        self._bar.show()

    def _on_click(self) -> None:
        if self._act is not None:
            self._act()


def _progress_bar() -> QProgressBar:
    bar = QProgressBar()
    bar.setObjectName("noticeProgress")
    bar.setAccessibleName(_("How much is done"))
    bar.setRange(0, 100)
    bar.setTextVisible(False)
    bar.setFixedSize(BAR_WIDTH, BAR_HEIGHT)
    return bar
