"""One box for everything: records, pages and commands, found as you type."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui.theme import font, palette_of, sizes
from gui.widgets import label
from planner.links import link_to
from planner.plan import Plan
from planner.search import Findable, find, findables
from planner.text import _

WIDTH, TOP, ROW, RADIUS = 560, 72, 46, 6
ROWS_SHOWN = 9
AT_ONCE = 2000
UNDOING = ("Ctrl+Z", "Ctrl+Shift+Z")
DETAIL = Qt.ItemDataRole.UserRole
STEP = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do: what it is called, what is beside it, and doing it.

    `is_last`: comes after what else was found, as it is named after what was done.
    """

    title: str
    detail: str
    do: Callable[[], object]
    is_last: bool = False


class Finder(QDialog):
    """Type, choose with the arrows, Enter. Without a word it lists pages and commands.

    `steps`: pages and commands; `go`: opens a page and a record on it.
    """

    def __init__(
        self,
        plan: Plan,
        steps: Sequence[Step],
        go: Callable[[str, str | None], object],
        parent: QWidget,
    ) -> None:
        super().__init__(
            parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint
        )
        self.setObjectName("finder")
        self.setWindowTitle(_("Find or do anything"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._plan = plan
        self._steps = steps
        self._go = go
        self._found: list[Findable] = []
        self._waiting: Iterator[Findable] = findables(plan)
        self.box = QLineEdit()
        self.box.setObjectName("finder.box")
        self.box.setPlaceholderText(_("Find or do anything"))
        self.box.setAccessibleName(_("Find or do anything"))
        self.box.textChanged.connect(self._show)
        self.box.returnPressed.connect(self._take)
        self.list = QListWidget()
        self.list.setObjectName("finder.list")
        self.list.setAccessibleName(_("What was found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(_TwoLines(self.list))
        self.list.setUniformItemSizes(True)
        self.list.itemClicked.connect(self._do)
        self.hint = label(points=sizes.SMALL_PT, tone="secondary")
        self._lay_out(parent)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._read_on)
        self._clock.start(0)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: ROWS_SHOWN,
            Qt.Key.Key_PageUp: -ROWS_SHOWN,
        }
        move = moves.get(Qt.Key(event.key()))
        if move is None:
            super().keyPressEvent(event)
            return
        last = self.list.count() - 1
        self.list.setCurrentRow(max(0, min(last, self.list.currentRow() + move)))

    def _lay_out(self, window: QWidget) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(sizes.SPACE_3,) * 4)
        layout.setSpacing(sizes.SPACE_2)
        layout.addWidget(self.box)
        layout.addWidget(self.list)
        layout.addWidget(self.hint)
        self.list.setFixedHeight(ROW * ROWS_SHOWN)
        self.setFixedWidth(WIDTH)
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - WIDTH) // 2, corner.y() + TOP)
        self.box.setFocus()

    def _read_on(self) -> None:
        """Get to know some more records; the box can be typed into meanwhile."""
        some = list(islice(self._waiting, AT_ONCE))
        self._found += some
        if len(some) < AT_ONCE:
            self._clock.stop()
            self._show()

    def _show(self) -> None:
        """List what holds all the words; the first is chosen."""
        self.list.clear()
        for step in self._matching():
            item = QListWidgetItem(step.title)
            item.setData(DETAIL, step.detail)
            item.setData(STEP, step)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, f"{step.title}, {step.detail}"
            )
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.hint.setText(self._hint())

    def _hint(self) -> str:
        if self.list.count():
            return _("Arrows choose, Enter opens, Esc closes")
        if self._clock.isActive():
            return _("Looking…")
        return _("Nothing is called that. Try fewer letters.")

    def _matching(self) -> Iterator[Step]:
        text = self.box.text()
        words = text.casefold().split()
        steps = [
            step
            for step in self._steps
            if all(word in step.title.casefold() for word in words)
        ]
        is_asked = bool(words)
        yield from (step for step in steps if not (is_asked and step.is_last))
        for findable in find(self._found, text):
            yield Step(findable.title, findable.detail, partial(self._open, findable))
        yield from (step for step in steps if is_asked and step.is_last)

    def _open(self, findable: Findable) -> None:
        link = link_to(self._plan, findable.kind, findable.record_id)
        if link is not None:
            self._go(link.page, link.record)

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._do(item)

    def _do(self, item: QListWidgetItem) -> None:
        step = item.data(STEP)
        self.accept()
        step.do()


def steps_of(actions: Iterable[QAction]) -> Iterator[Step]:
    """The commands of a menu that can be given now."""
    for action in actions:
        if action.isSeparator() or not action.isEnabled() or not action.text():
            continue
        title = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
        keys = action.shortcut().toString()
        # "Undo Rename Acme" is not what somebody means who looks for Acme.
        is_last = action.shortcut().toString() in UNDOING
        yield Step(title, keys or _("Command"), action.trigger, is_last)


class _TwoLines(QStyledItemDelegate):
    """A row: what it is called, and below it in small letters what it is."""

    def __init__(self, parent: QListWidget) -> None:
        super().__init__(parent)
        self._list = parent
        self._plain = font()
        self._small = font(sizes.SMALL_PT)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del option, index
        return QSize(WIDTH // 2, ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colours = palette_of(self._list)
        is_chosen = QStyle.StateFlag.State_Selected in option.state
        painter.save()
        if is_chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selected))
            painter.drawRoundedRect(option.rect, RADIUS, RADIUS)
        room = option.rect.adjusted(sizes.SPACE_2, 3, -sizes.SPACE_2, -3)
        half = room.height() // 2
        upper, lower = room.adjusted(0, 0, 0, -half), room.adjusted(0, half, 0, 0)
        title = str(index.data(Qt.ItemDataRole.DisplayRole))
        self._line(painter, upper, title, self._plain, colours.text)
        detail = str(index.data(DETAIL) or "")
        self._line(painter, lower, detail, self._small, colours.secondary)
        painter.restore()

    @staticmethod
    def _line(
        painter: QPainter, room: QRect, text: str, face: QFont, colour: str
    ) -> None:
        painter.setFont(face)
        painter.setPen(QColor(colour))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
