"""The account's story: what both sides did, and a line to note what was done now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.pages.accounts.gate import Gate
from gui.pages.accounts.note_line import NoteLine
from gui.theme import sizes
from gui.widgets import button, label, rule, tip
from planner import edits
from planner.plan import Plan
from planner.records import Account
from planner.story import (
    Chapter,
    StoryRow,
    more_words,
    side_mark,
    side_words,
    story,
)
from planner.text import _, day, joined

Today = Callable[[], date]
SHOWN = 8
MARK_WIDTH = 28


class StoryPart(QWidget):
    """The newest lines of the story; all of them on demand."""

    def __init__(self, gate: Gate, plan: Callable[[], Plan], today: Today) -> None:
        super().__init__()
        self._gate = gate
        self._account: Account | None = None
        self._rows: tuple[StoryRow, ...] | None = None
        self._shows_all = False
        self.line = NoteLine(gate, plan, today)
        self.add = button(
            _("Note something"),
            self.line.begin,
            icon_name="plus",
            kind="link",
            name="noteInteraction",
        )
        self.nothing = label(
            _("Nothing has been noted of this account yet."),
            tone="secondary",
            wrap=True,
        )
        self.more = button("", self._show_all, kind="link", name="wholeStory")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(sizes.SPACE_1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.SPACE_2)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.line)
        column.addWidget(self.nothing)
        column.addLayout(self._lines)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_account(self, plan: Plan, account: Account) -> None:
        """Show the story as it is now."""
        if self._account is None or self._account.id != account.id:
            self._shows_all = False
            self.line.end()
        self._account = account
        self.line.show_account(account)
        rows = story(plan, account)
        if rows != self._rows:
            self._rows = rows
            self._draw()

    def _show_all(self) -> None:
        self._shows_all = True
        self._draw()

    def _draw(self) -> None:
        rows = self._rows or ()
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown = rows if self._shows_all else rows[:SHOWN]
        for row in shown:
            line = self._line(row)
            self._lines.addWidget(line)
            line.show()
        self.nothing.setVisible(not rows)
        self.more.setVisible(len(shown) < len(rows))
        self.more.setText(more_words(len(rows)))

    def _line(self, row: StoryRow) -> QWidget:
        made = QWidget()
        made.setObjectName(f"story.{row.id}")
        mark = label(side_mark(row), points=sizes.SMALL_PT, strong=True, tone="accent")
        mark.setFixedWidth(MARK_WIDTH)
        mark.setAccessibleName(side_words(row))
        mark.setToolTip(side_words(row))
        head = joined((day(row.day), row.what))
        title = label(head, points=sizes.SMALL_PT, tone="secondary")
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(mark)
        top.addWidget(title, 1)
        if row.chapter is Chapter.INTERACTION:
            top.addWidget(self._remove_button(row))
        elif row.chapter is Chapter.ACTIVITY:
            top.addWidget(self._way(row))
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addLayout(top)
        for text, points, tone in (
            (row.text, sizes.BODY_PT, ""),
            (row.who, sizes.SMALL_PT, "secondary"),
        ):
            if text:
                shown = label(text, points=points, tone=tone, wrap=True)
                shown.setContentsMargins(MARK_WIDTH, 0, 0, 0)
                column.addWidget(shown)
        return made

    def _way(self, row: StoryRow) -> QWidget:
        made = button(
            "",
            partial(self._gate.show, "programme", row.id),
            icon_name="chevron-right",
            kind="quiet",
            name=f"open.{row.id}",
            spoken=_("Open {name}").format(name=row.text or row.what),
        )
        made.setToolTip(tip(made.accessibleName()))
        return made

    def _remove_button(self, row: StoryRow) -> QWidget:
        made = button(
            "",
            partial(self._gate.change, None, edits.remove, row.record),
            icon_name="trash-2",
            kind="quiet",
            spoken=_("Remove {name}").format(name=row.text or row.what),
        )
        made.setToolTip(tip(made.accessibleName()))
        return made
