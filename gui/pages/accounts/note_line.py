"""A line to note what was done with an account: what, whose, when, and in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from gui.forms.inputs import ChoiceInput
from gui.pages.accounts.columns import offered
from gui.pages.accounts.gate import Gate
from gui.theme import sizes
from gui.widgets import Line, button, label
from planner import account_choices as choices
from planner.edits.interactions import note_typed
from planner.errors import Invalid
from planner.plan import Plan
from planner.records import Account, InteractionKind, Side
from planner.text import _
from planner.typed import shown_day

DAY_WIDTH = 100
SHORTEST = 4
"""Letters of a choice that are always seen."""


class NoteLine(QFrame):
    """Hidden until it is begun; Enter in the words notes it, Esc leaves."""

    def __init__(
        self, gate: Gate, plan: Callable[[], Plan], today: Callable[[], date]
    ) -> None:
        super().__init__()
        self.setObjectName("noteLine")
        self._gate, self._plan, self._today = gate, plan, today
        self._account: Account | None = None
        self._kind: object = InteractionKind.CALL
        self._side: object = Side.SALES
        self.kind, self.side = ChoiceInput(), ChoiceInput()
        self.day, self.text = Line(), Line()
        for made, name, words in (
            (self.kind, "kind", _("What it was")),
            (self.side, "side", _("Whose it was")),
            (self.day, "day", _("On which day")),
            (self.text, "text", _("What it was about")),
        ):
            made.setObjectName(f"noteLine.{name}")
            made.setAccessibleName(words)
        self.text.setPlaceholderText(self.text.accessibleName())
        self.day.setFixedWidth(DAY_WIDTH)
        for choice in (self.kind, self.side):
            choice.setMinimumContentsLength(SHORTEST)
        self.sentence = label(points=sizes.SMALL_PT, tone="error", wrap=True)
        self.kind.finished.connect(self._set_kind)
        self.side.finished.connect(self._set_side)
        for typed in (self.day, self.text):
            typed.returnPressed.connect(self.save)
        self._lay_out()
        self.end()

    def show_account(self, account: Account) -> None:
        """The account that is noted for."""
        self._account = account

    def begin(self) -> None:
        """Show the line with the cursor in the words; the day is today."""
        kinds = list(offered(choices.interaction_kinds()))
        self.kind.show_choices(kinds, self._kind)
        self.side.show_choices(list(offered(choices.both_sides())), self._side)
        self.day.setText(shown_day(self._plan(), self._today()))
        self.sentence.hide()
        self.show()
        self.text.setFocus()

    def end(self) -> None:
        """Hide the line and forget what was typed."""
        self.text.forget()
        self.sentence.hide()
        self.hide()

    def save(self) -> None:
        """Note what is typed; if it is refused, the typing stays."""
        if self._account is None:
            return
        is_noted = self._gate.change(
            self._show_invalid,
            note_typed,
            self._account,
            (self._kind, self._side, self.day.text(), self.text.text()),
        )
        if is_noted:
            self.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    def _show_invalid(self, error: Invalid) -> None:
        self.sentence.setText(str(error))
        self.sentence.show()

    def _set_kind(self, kind: object) -> None:
        self._kind = kind

    def _set_side(self, side: object) -> None:
        self._side = side

    def _lay_out(self) -> None:
        what, words = QHBoxLayout(), QHBoxLayout()
        for row in (what, words):
            row.setSpacing(sizes.SPACE_1)
        what.addWidget(self.kind, 1)
        what.addWidget(self.side, 1)
        what.addWidget(self.day)
        words.addWidget(self.text, 1)
        words.addWidget(button(_("Add"), self.save, name="noteLine.save"))
        close = button("", self.end, icon_name="x", kind="quiet", spoken=_("Close"))
        words.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.SPACE_1)
        column.addLayout(what)
        column.addLayout(words)
        column.addWidget(self.sentence)
