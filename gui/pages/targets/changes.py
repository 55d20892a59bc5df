"""The facts about a target, and the list of its changes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.pages.targets.gate import MakeChange
from gui.theme import sizes
from gui.widgets import button, label
from planner.edits.targets import take_back
from planner.records import TargetRevision
from planner.target_words import ChangeRow, Fact
from planner.text import _

TITLE_WIDTH = 92


class Facts(QWidget):
    """Lines of a word and what it says."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("targetFacts")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(sizes.SPACE_1)
        self._grid.setColumnStretch(1, 1)
        self._shown: tuple[Fact, ...] = ()

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these lines in place of those before."""
        if tuple(facts) == self._shown:
            return
        self._shown = tuple(facts)
        _empty(self._grid)
        for line, fact in enumerate(facts):
            title = label(fact.title, points=sizes.SMALL_PT, tone="secondary")
            title.setMinimumWidth(max(TITLE_WIDTH, title.sizeHint().width()))
            text = label(fact.text, wrap=True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(title, line, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(text, line, 1)


class Changes(QWidget):
    """What was agreed about a target during its quarter; each can be taken back."""

    def __init__(self, change: MakeChange) -> None:
        super().__init__()
        self.setObjectName("targetChanges")
        self._change = change
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(sizes.SPACE_2)
        self._shown: tuple[ChangeRow, ...] | None = None

    def show_changes(self, rows: Sequence[ChangeRow]) -> None:
        """Show these changes, or that there are none."""
        if tuple(rows) == self._shown:
            return
        self._shown = tuple(rows)
        _empty(self._column)
        if not rows:
            sentence = _("Not changed since it was agreed.")
            self._column.addWidget(label(sentence, tone="secondary", wrap=True))
        for row in rows:
            self._column.addWidget(self._line(row))

    def _line(self, row: ChangeRow) -> QWidget:
        line = QWidget()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(row.title, strong=True, wrap=True))
        detail = label(row.detail, points=sizes.SMALL_PT, tone="secondary", wrap=True)
        words.addWidget(detail)
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.addLayout(words, 1)
        gone = button(
            "",
            lambda: self._take_back(row.revision),
            icon_name="trash-2",
            kind="quiet",
            name="takeBackChange",
            spoken=_("Take this change back"),
        )
        across.addWidget(gone, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _take_back(self, revision: TargetRevision) -> None:
        self._change(None, take_back, revision)


def _empty(layout: QGridLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
