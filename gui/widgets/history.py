"""Who changed a record last, in a line at its foot; pressed, all that was done."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from gui.theme import font, sizes
from gui.view_state import ViewState
from gui.widgets.buttons import IconButton, button
from gui.widgets.cards import rule
from gui.widgets.inspector import scrolled
from gui.widgets.labels import label, tip
from planner.errors import PlanFileError
from planner.links import Link
from planner.logged import Edit
from planner.naming import title_of
from planner.plan import Plan
from planner.record_history import Entry, Line, entries, ids_of, in_short
from planner.records import Record
from planner.text import _, ngettext

LIST_SIZE = QSize(420, 460)
SHOWN = 30


class HistoryFoot(QWidget):
    """The line. Without a record, or one that the log knows nothing of, it is gone."""

    def __init__(self, view: ViewState, plan: Callable[[], Plan]) -> None:
        super().__init__()
        self.setObjectName("history")
        self._view, self._plan = view, plan
        self._record: Record | None = None
        self._edits: Sequence[Edit] = ()
        self._text = ""
        self.line = IconButton("", "history", kind="quiet")
        self.line.setObjectName("historyLine")
        self.line.setFont(font(sizes.SMALL_PT))
        self.line.setAccessibleName(_("Who changed it last"))
        self.line.setMinimumWidth(sizes.CONTROL_HEIGHT)
        self.line.clicked.connect(lambda _checked: self.open())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line)
        row.addStretch()
        self.hide()

    def show_record(self, record: Record | None) -> None:
        """Show who changed this record last, as soon as the log is read that far."""
        self._record = record
        self._read()

    def open(self) -> HistoryList | None:
        """Open the list of all that was done, above the line; None: nothing known."""
        if self._record is None or not self._edits:
            return None
        shown = HistoryList(
            title_of(self._record), self._entries(self._edits), self._go, self.window()
        )
        shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown.show_above(self.line)
        return shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _read(self) -> None:
        record = self._record
        if record is None:
            self._show(())
            return
        try:
            edits = self._view.services.history(ids_of(self._plan(), record))
        except PlanFileError:
            # A bar over the page says what is the matter with the file.
            edits = ()
        if edits is None:
            QTimer.singleShot(0, self, self._read)
        else:
            self._show(edits)

    def _show(self, edits: Sequence[Edit]) -> None:
        self._edits = edits
        self._text = in_short(edits)
        if edits:
            self.line.setAccessibleName(self._text)
        self.setVisible(bool(edits))
        self._fit()

    def _fit(self) -> None:
        """Shorten the line where there is no room, with all of it as a tooltip."""
        self.line.show_text(self._text)
        missing = self.line.sizeHint().width() - self.contentsRect().width()
        if missing > 0:
            metrics = self.line.fontMetrics()
            room = metrics.horizontalAdvance(self._text) - missing
            mode = Qt.TextElideMode.ElideRight
            self.line.show_text(metrics.elidedText(self._text, mode, room))
        self.line.setToolTip(tip(self._text) if missing > 0 else "")

    def _entries(self, edits: Sequence[Edit]) -> Callable[[int], Sequence[Entry]]:
        record, plan = self._record, self._plan()

        def read(start: int) -> Sequence[Entry]:
            chosen = edits[start : start + SHOWN]
            return () if record is None else entries(plan, record, chosen)

        return read

    def _go(self, link: Link) -> None:
        self._view.show(link.page, link.record)


class HistoryList(QDialog):
    """All that was done to a record, newest first. Esc or a click beside closes it."""

    def __init__(
        self,
        title: str,
        read: Callable[[int], Sequence[Entry]],
        go: Callable[[Link], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("historyList")
        words = _("History of {name}").format(name=title)
        self.setWindowTitle(words)
        self.setAccessibleName(words)
        self._read, self._go = read, go
        self._count = 0
        inside = QWidget()
        inside.setObjectName("inspectorInside")
        self._column = QVBoxLayout(inside)
        self._column.setSpacing(sizes.SPACE_2)
        self._column.addStretch()
        self._more = button(_("Show more"), self._add, kind="link", name="showMore")
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._lay_out(label(words, strong=True, wrap=True), inside)
        self._add()

    def show_above(self, place: QWidget) -> None:
        """Show the list with its foot where the line is, within the window."""
        window = place.window()
        size = LIST_SIZE.boundedTo(window.size() - QSize(*(2 * [sizes.SPACE_5])))
        self.resize(size)
        corner = place.mapToGlobal(QPoint(place.width() - size.width(), -size.height()))
        edge = window.mapToGlobal(QPoint(sizes.SPACE_3, sizes.SPACE_3))
        self.move(max(corner.x(), edge.x()), max(corner.y(), edge.y()))
        self.show()
        self.area.setFocus()

    def _add(self) -> None:
        """Show the next edits below those that are shown."""
        try:
            found = self._read(self._count)
        except PlanFileError as error:
            self._put(label(str(error), tone="error", wrap=True))
            found = ()
        for entry in found:
            if self._count:
                self._put(rule())
            self._put_entry(entry)
            self._count += 1
        self._more.setVisible(len(found) == SHOWN)

    def _put_entry(self, entry: Entry) -> None:
        self._put(label(entry.title, points=sizes.SMALL_PT, tone="secondary"))
        self._put(label(entry.label, strong=True, wrap=True, name="historyLabel"))
        for line in entry.lines[:SHOWN]:
            self._put_line(line)
        hidden = len(entry.lines) - SHOWN
        if hidden > 0:
            text = ngettext("And {count} more.", "And {count} more.", hidden)
            self._put(label(text.format(count=hidden), tone="secondary"))

    def _put_line(self, line: Line) -> None:
        text = label(line.text, wrap=True, name="historyText")
        if line.link is None:
            self._put(text)
            return
        link = line.link
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_1)
        row.addWidget(text, 1)
        row.addWidget(
            button(
                "",
                lambda: self._follow(link),
                icon_name="chevron-right",
                kind="quiet",
                name="go",
                spoken=_("Open {name}").format(name=line.text),
            ),
            0,
            Qt.AlignmentFlag.AlignTop,
        )
        self._column.insertLayout(self._column.count() - 2, row)

    def _follow(self, link: Link) -> None:
        self.close()
        self._go(link)

    def _put(self, widget: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 2, widget)

    def _lay_out(self, head: QWidget, inside: QWidget) -> None:
        self.area = scrolled(inside)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(self.windowTitle())
        card = QFrame()
        card.setProperty("card", "true")
        column = QVBoxLayout(card)
        column.setContentsMargins(*4 * [sizes.SPACE_3])
        column.setSpacing(sizes.SPACE_2)
        column.addWidget(head)
        column.addWidget(rule())
        column.addWidget(self.area, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        outer.addWidget(card)


def add_foot(frame: QWidget, foot: HistoryFoot) -> None:
    """Put the line at the foot of an inspector, below what scrolls."""
    layout = frame.layout()
    if layout is not None:
        layout.addWidget(foot)
