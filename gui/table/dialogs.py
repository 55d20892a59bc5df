"""The frame of a table's dialogs, and the smallest of them: one question, one field."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from gui.theme import sizes
from gui.widgets import Line, button, label
from gui.widgets.buttons import IconButton
from planner.text import _

ASK_WIDTH = 400


def lay_out(
    dialog: QDialog, title: str, parts: list[QWidget | QLayout], *buttons: IconButton
) -> None:
    """Put a title, the parts and a row of buttons into a dialog; the first is Enter's.

    The buttons stand as people look for them: the one that does it at the right.
    """
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(*[sizes.SPACE_5] * 4)
    column.setSpacing(sizes.SPACE_3)
    column.addWidget(label(title, points=sizes.TITLE_PT, strong=True))
    for part in parts:
        if isinstance(part, QLayout):
            column.addLayout(part)
        else:
            column.addWidget(part)
    bottom = QHBoxLayout()
    bottom.setSpacing(sizes.SPACE_2)
    bottom.addStretch()
    for made in reversed(buttons):
        made.setAutoDefault(False)
        bottom.addWidget(made)
    buttons[0].setAutoDefault(True)
    buttons[0].setDefault(True)
    column.addSpacing(sizes.SPACE_1)
    column.addLayout(bottom)


class AskDialog(QDialog):
    """Asks for one text. `answer` gives why it is refused, "" if it was taken."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        question: str,
        action: str,
        answer: Callable[[str], str],
    ) -> None:
        super().__init__(parent)
        self.setObjectName("askTable")
        self.setMinimumWidth(ASK_WIDTH)
        self._answer = answer
        asked = label(question, tone="secondary", wrap=True)
        self.field = Line()
        self.field.setObjectName("askTable.field")
        self.field.setAccessibleName(question)
        asked.setBuddy(self.field)
        self.error = label(tone="error", wrap=True, name="askTable.error")
        self.error.hide()
        do = button(action, self._try, kind="primary", name="askTable.do")
        cancel = button(_("Cancel"), self.reject, name="askTable.cancel")
        lay_out(self, title, [asked, self.field, self.error], do, cancel)
        self.field.setFocus()

    def _try(self) -> None:
        refusal = self._answer(self.field.text())
        self.error.setText(refusal)
        self.error.setVisible(bool(refusal))
        self.field.setAccessibleDescription(refusal)
        if not refusal:
            self.accept()
