"""A line into which a name is typed; Enter adds what it names."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from gui.theme import sizes
from gui.widgets import Line, button, label
from planner.errors import Invalid
from planner.text import _


class AddLine(QFrame):
    """Hidden until it is begun. `add` says whether the name was taken.

    `warn`: a sentence about a name that should be looked at twice, or "".
    """

    ended = Signal()

    def __init__(
        self,
        name: str,
        prompt: str,
        add: Callable[[str], bool],
        warn: Callable[[str], str] | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self._add = add
        self._warn = warn
        self.input = Line()
        self.input.setObjectName(f"{name}.input")
        self.input.setPlaceholderText(prompt)
        self.input.setAccessibleName(prompt)
        self.sentence = label(points=sizes.SMALL_PT, wrap=True, name=f"{name}.sentence")
        self.sentence.hide()
        self.input.returnPressed.connect(self.save)
        self.input.textChanged.connect(self._look_twice)
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_2)
        row.addWidget(self.input, 1)
        row.addWidget(button(_("Add"), self.save, name=f"{name}.save"))
        close = button("", self.end, icon_name="x", kind="quiet", spoken=_("Close"))
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.SPACE_1)
        column.addLayout(row)
        column.addWidget(self.sentence)
        self.hide()

    def begin(self) -> None:
        """Show the line with the cursor in it."""
        self.show()
        self.input.setFocus()
        self.input.selectAll()

    def end(self) -> None:
        """Hide the line and forget what was typed."""
        self.input.forget()
        self.hide()
        self.ended.emit()

    def save(self) -> None:
        """Add what is typed; if it is refused, the typing stays."""
        if self._add(self.input.text()):
            self.input.forget()

    def show_invalid(self, error: Invalid) -> None:
        """Show why the name was refused."""
        self._say(str(error), "error")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    def _look_twice(self, text: str) -> None:
        warning = self._warn(text) if self._warn is not None and text.strip() else ""
        self._say(warning, "secondary")

    def _say(self, sentence: str, tone: str) -> None:
        self.sentence.setText(sentence)
        self.sentence.setProperty("tone", tone)
        self.sentence.style().polish(self.sentence)
        self.sentence.setVisible(bool(sentence))
