"""What both sides must coordinate, as a list beside the timeline."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gui.theme import sizes
from gui.widgets import button, label, rule, section
from planner.coordination import Note, activity_words
from planner.records import Activity
from planner.text import _, ngettext

MOST = 40
"""So many notes are listed; nobody reads more of them at once."""


class CoordinationList(QFrame):
    """The notes of a quarter; each activity leads to its lane. Esc closes it."""

    closed = Signal()
    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("coordination")
        self.setAccessibleName(_("To coordinate"))
        self.setProperty("card", "true")
        self.setFixedWidth(sizes.INSPECTOR_WIDTH)
        self._notes: tuple[Note, ...] = ()
        self._list = QVBoxLayout()
        self._list.setSpacing(sizes.SPACE_2)
        self._lay_out()

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show these notes."""
        if tuple(notes) == self._notes:
            return
        self._notes = tuple(notes)
        while item := self._list.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for note in self._notes[:MOST]:
            self._list.addWidget(self._row(note))
        more = len(self._notes) - MOST
        if more > 0:
            sentence = ngettext("And {count} more.", "And {count} more.", more)
            self._list.addWidget(label(sentence.format(count=more), tone="secondary"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _row(self, note: Note) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(note.whom, strong=True, wrap=True))
        column.addWidget(self._link(note.first))
        column.addWidget(self._link(note.second))
        column.addSpacing(sizes.SPACE_1)
        column.addWidget(rule())
        return made

    def _link(self, activity: Activity) -> QWidget:
        words = activity_words(activity)
        made = button(words, kind="crumb", name=f"goTo.{activity.number}")
        made.setToolTip(words)
        room = sizes.INSPECTOR_WIDTH - 3 * sizes.SPACE_4
        elided = made.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        made.show_text(elided)
        made.clicked.connect(partial(self._go, activity.id))
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(made)
        inside.addStretch()
        return row

    def _go(self, activity_id: str, _checked: object = None) -> None:
        self.wanted.emit(activity_id)

    def _lay_out(self) -> None:
        close = button(
            "",
            self.closed.emit,
            icon_name="x",
            kind="quiet",
            name="closeCoordination",
            spoken=_("Close the list"),
        )
        head = QHBoxLayout()
        head.setContentsMargins(sizes.SPACE_4, 0, sizes.SPACE_2, 0)
        head.addWidget(section(_("To coordinate")), 1)
        head.addWidget(close)
        sentence = _(
            "Sales and Marketing reach the same accounts here within two days. Talk "
            "about who goes first."
        )
        inside = QWidget()
        column = QVBoxLayout(inside)
        margin = sizes.SPACE_4
        column.setContentsMargins(margin, sizes.SPACE_2, margin, margin)
        column.setSpacing(sizes.SPACE_3)
        why = label(sentence, points=sizes.SMALL_PT, tone="secondary", wrap=True)
        column.addWidget(why)
        column.addLayout(self._list)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        around = QVBoxLayout(self)
        around.setContentsMargins(1, sizes.SPACE_3, 1, 1)
        around.setSpacing(sizes.SPACE_2)
        around.addLayout(head)
        around.addWidget(rule())
        around.addWidget(scroll, 1)
