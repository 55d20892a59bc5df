"""Possible doubles: the rows, both sides of one, and what becomes of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from gui.dialogs.import_list.lists import MOST_SHOWN, ListTable
from gui.theme import font, sizes
from gui.widgets import label
from planner.exchange.doubles import Answer, Choice
from planner.import_compare import Alike
from planner.text import NOT_KNOWN, _

WHY, DECISION = 3, 4
DECISION_WIDTH = 150
SIDES_HEIGHT = 150
ROWS_AHEAD = 2
"""Choices made below those in view, so that Tab goes on to the next row."""
KEYS = (Qt.Key.Key_Space, Qt.Key.Key_F2)
CHOICES = ((Choice.KEEP, "Keep both"), (Choice.MERGE, "Merge"), (Choice.SKIP, "Skip"))


class AlikeTab(QWidget):
    """A row for each possible double; `settled` tells its row and the choice."""

    settled = Signal(int, str)
    settled_all = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._alikes: Sequence[Alike] = ()
        self._settled: Mapping[int, Answer] = {}
        self.table = ListTable(
            "importAlike",
            (_("Row"), _("In the file"), _("Looks like"), _("Why"), _("What to do")),
            (56, 220, 110),
        )
        self.table.setAccessibleName(_("Possible duplicates"))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(WHY, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(DECISION, QHeaderView.ResizeMode.Fixed)
        self.table.setColumnWidth(DECISION, DECISION_WIDTH)
        self.sides = ListTable(
            "importSides",
            (_("Field"), _("In the file"), _("There already")),
            (150, 330),
        )
        self.sides.setAccessibleName(_("Both sides of the selected row"))
        self.sides.setFixedHeight(SIDES_HEIGHT)
        self.all = _combo("alikeAll", _("What to do with all of them"))
        self.all.setPlaceholderText(_("Choose"))
        self.all.setCurrentIndex(-1)
        self.all.activated.connect(self._choose_all)
        self.table.currentCellChanged.connect(self._show_sides)
        self.table.verticalScrollBar().valueChanged.connect(self._make_choosers)
        self.table.installEventFilter(self)
        self._build()

    def show_alikes(
        self, alikes: Sequence[Alike], settled: Mapping[int, Answer]
    ) -> None:
        """Show these, each with what was chosen for it."""
        focused = self._focused_row()
        self._alikes = alikes[:MOST_SHOWN]
        self.table.show_rows(
            [
                (str(one.row), one.name, one.other, one.reason, "")
                for one in (alike.double for alike in self._alikes)
            ]
        )
        self._settled = settled
        if self._alikes:
            self.table.setCurrentCell(max(focused, 0), 0)
        self._make_choosers()
        chooser = self.chooser(focused)
        if chooser is not None:
            chooser.setFocus()

    def chooser(self, row: int) -> QComboBox | None:
        """The choice of what to do, in a row of the table."""
        if not 0 <= row < len(self._alikes):
            return None
        return self._made(row) or self._make(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let keys that edit a cell lead to the choice; resizing shows more of them."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            chooser = self.chooser(self.table.currentRow())
            if event.key() in KEYS and chooser is not None:
                chooser.setFocus()
                chooser.showPopup()
                return True
        elif event.type() is QEvent.Type.Resize:
            self._make_choosers()
        return super().eventFilter(watched, event)

    def _make_choosers(self) -> None:
        """Choices for the rows in view; a hundred at once let the window wait."""
        if not self._alikes or not self.table.isVisible():
            return
        first = max(self.table.rowAt(0), 0)
        last = self.table.rowAt(self.table.viewport().height() - 1)
        last = last + 1 if last >= 0 else len(self._alikes)
        for row in range(first, min(last + ROWS_AHEAD, len(self._alikes))):
            self.chooser(row)

    def _made(self, row: int) -> QComboBox | None:
        widget: object = self.table.cellWidget(row, DECISION)
        return widget if isinstance(widget, QComboBox) else None

    def _make(self, index: int) -> QComboBox:
        row = self._alikes[index].double.row
        answer = self._settled.get(row)
        combo = _combo("", _("What to do with row {row}").format(row=row))
        choice = answer.choice if answer else Choice.KEEP
        combo.setCurrentIndex(combo.findData(choice.value))
        combo.activated.connect(partial(self._choose, row, combo))
        self.table.setCellWidget(index, DECISION, combo)
        return combo

    def _choose(self, row: int, combo: QComboBox, index: int) -> None:
        self.settled.emit(row, combo.itemData(index))

    def _choose_all(self, index: int) -> None:
        self.settled_all.emit(self.all.itemData(index))

    def _focused_row(self) -> int:
        for row in range(len(self._alikes)):
            if (chooser := self._made(row)) is not None and chooser.hasFocus():
                return row
        return -1

    def _show_sides(self, row: int, *_others: int) -> None:
        alikes = self._alikes
        sides = alikes[row].sides if 0 <= row < len(alikes) else ()
        self.sides.show_rows(
            [
                (side.field, side.in_file or NOT_KNOWN, side.there or NOT_KNOWN)
                for side in sides
            ]
        )
        for index, side in enumerate(sides):
            for column in (1, 2):
                item = self.sides.item(index, column)
                if item is not None and not side.is_same:
                    item.setFont(font(is_strong=True))

    def _build(self) -> None:
        words = label(
            _(
                "Merge fills only what is empty in the entry that is there. Skip "
                "leaves the row out."
            ),
            points=sizes.SMALL_PT,
            tone="secondary",
        )
        tag = label(_("For &all"), points=sizes.SMALL_PT, tone="secondary")
        tag.setBuddy(self.all)
        row = QHBoxLayout()
        row.addWidget(words, 1)
        row.addWidget(tag)
        row.addWidget(self.all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.SPACE_2)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(self.sides)


def _combo(name: str, spoken: str) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setAccessibleName(spoken)
    combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    for choice, words in CHOICES:
        combo.addItem(_(words), choice.value)
    combo.setMinimumWidth(DECISION_WIDTH - sizes.SPACE_4)
    return combo
