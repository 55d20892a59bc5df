"""The cards of rows: what needs somebody, and what comes up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.pages.overview.marks import ActivityMark, MeetingMark, UrgencyMark
from gui.theme import sizes
from gui.widgets import (
    Avatar,
    AvatarLabel,
    ElidedLabel,
    button,
    card,
    label,
    rule,
    section,
)
from planner.attention import AT_A_GLANCE, Need
from planner.coming import Coming
from planner.text import _, joined, ngettext

SHOWN = AT_A_GLANCE
ROW_HEIGHT = 46
R = TypeVar("R")


class RowCard(QWidget, Generic[R]):
    """A card with a title and rows; rows past the first few open on request."""

    def __init__(
        self, title: str, row: Callable[[R], QWidget], empty: str, name: str
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self._row = row
        self._empty = empty
        self._rows: tuple[R, ...] | None = None
        self._is_open = False
        frame, column = card()
        head = QHBoxLayout()
        head.setSpacing(sizes.SPACE_2)
        head.addWidget(section(title))
        self.count = label(points=sizes.SMALL_PT, strong=True, name="count")
        head.addWidget(self.count)
        head.addStretch()
        column.addLayout(head)
        self._holder = QVBoxLayout()
        self._holder.setSpacing(0)
        column.addLayout(self._holder)
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    @property
    def rows(self) -> tuple[R, ...]:
        """What the card is about, shown or not."""
        return self._rows or ()

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these rows instead; the same rows leave the focus where it is."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        self._draw()

    def open(self) -> None:
        """Show all rows, and put the focus on the first that was not shown."""
        self._is_open = True
        self._draw()
        shown = [each for each in self.findChildren(QPushButton) if each.isVisible()]
        if len(shown) > SHOWN:
            shown[SHOWN].setFocus()

    def _draw(self) -> None:
        rows = self.rows
        while item := self._holder.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.count.setVisible(len(rows) > 1)
        self.count.setText(str(len(rows)))
        shown = rows if self._is_open else rows[:SHOWN]
        for index, each in enumerate(shown):
            if index:
                self._put(rule())
            self._put(self._row(each))
        if not rows:
            self._put(label(self._empty, tone="secondary", wrap=True, name="nothing"))
        elif len(shown) < len(rows):
            self._put(self._more(len(rows) - len(shown)))

    def _put(self, widget: QWidget) -> None:
        self._holder.addWidget(widget)
        # A layout shows its widgets later, and what is not shown takes no focus.
        widget.show()

    def _more(self, hidden: int) -> QWidget:
        text = ngettext("Show {count} more", "Show {count} more", hidden)
        return button(
            text.format(count=hidden), self.open, kind="link", name="showMore"
        )


def need_row(need: Need, go: Callable[[Need], None]) -> QWidget:
    """What waits, with the button that leads to where it is put right."""
    row, line = _row(UrgencyMark(need.urgency), need.title, need.detail)
    spoken = joined((need.action, need.title), ": ")
    line.addWidget(button(need.action, lambda: go(need), name="go", spoken=spoken))
    return row


def coming_row(coming: Coming, go: Callable[[Coming], None]) -> QWidget:
    """What comes up, with its owner and a button that opens it."""
    activity = coming.activity
    mark = MeetingMark() if activity is None else ActivityMark(activity)
    row, line = _row(mark, coming.title, coming.detail)
    owner = Avatar.of(coming.owner)
    if owner is not None:
        line.addWidget(AvatarLabel(owner))
    spoken = _("Open {name}").format(name=coming.title)
    line.addWidget(
        button(
            "",
            lambda: go(coming),
            icon_name="chevron-right",
            kind="quiet",
            name="go",
            spoken=spoken,
        )
    )
    return row


def _row(mark: QWidget, title: str, detail: str) -> tuple[QWidget, QHBoxLayout]:
    row = QWidget()
    row.setMinimumHeight(ROW_HEIGHT)
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 5, 0, 5)
    line.setSpacing(sizes.SPACE_3)
    line.addWidget(mark)
    texts = QVBoxLayout()
    texts.setSpacing(0)
    texts.addWidget(ElidedLabel(title))
    below = ElidedLabel(detail, sizes.SMALL_PT)
    below.setProperty("tone", "secondary")
    texts.addWidget(below)
    line.addLayout(texts, 1)
    return row, line
