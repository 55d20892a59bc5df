"""A number to type in place: its field, its unit, and its sentence when refused."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.forms.inputs import LineInput
from gui.theme import sizes
from gui.widgets import label

NUMBER_WIDTH = 116
SHORT_WIDTH = 64
UNIT_WIDTH = 34


class Entry(QWidget):
    """One number. `commit` takes the typed text and says whether it was taken."""

    def __init__(
        self,
        name: str,
        spoken: str,
        commit: Callable[[str], bool],
        *,
        unit: str = "",
        is_short: bool = False,
    ) -> None:
        super().__init__()
        self._commit = commit
        self.field = LineInput()
        self.field.setObjectName(name)
        self.field.setAccessibleName(spoken)
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.setFixedWidth(SHORT_WIDTH if is_short else NUMBER_WIDTH)
        self.unit = label(unit, tone="secondary")
        self.unit.setMinimumWidth(max(UNIT_WIDTH, self.unit.sizeHint().width()))
        self.error = error_label(f"{name}.error")
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_2)
        row.addWidget(self.field)
        row.addWidget(self.unit)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.error)
        self.field.finished.connect(self._finish)
        self.field.unchanged.connect(lambda: self.show_error(""))

    def show_text(self, text: str) -> None:
        """Show what is stored, unless a refused text waits to be mended."""
        if not self.error.text():
            self.field.show_value(text)

    def show_error(self, sentence: str) -> None:
        """Show why a text was refused; "" takes the sentence away."""
        mark_refused(self.field, self.error, sentence)

    def _finish(self, text: object) -> None:
        if self._commit(str(text)):
            self.show_error("")


def error_label(name: str) -> QLabel:
    """A sentence under a field, hidden while there is none."""
    made = label(points=sizes.SMALL_PT, tone="error", wrap=True, name=name)
    made.hide()
    return made


def mark_refused(field: QWidget, error: QLabel, sentence: str) -> None:
    """Show or take away the sentence of a refused field, for eye and ear."""
    error.setText(sentence)
    error.setVisible(bool(sentence))
    field.setAccessibleDescription(sentence)
    field.setProperty("invalid", "true" if sentence else "false")
    field.style().polish(field)
