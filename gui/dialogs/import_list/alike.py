"""Possible doubles: the rows, both sides of one, and what becomes of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
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
CHOICES = ((Choice.KEEP, "Keep both"), (Choice.MERGE, "Merge"), (Choice.SKIP, "Skip"))


class AlikeTab(QWidget):
    """A row for each possible double; `settled` tells its row and the choice."""

    settled = Signal(int, str)
    settled_all = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._alikes: Sequence[Alike] = ()
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
        for index, alike in enumerate(self._alikes):
            answer = settled.get(alike.double.row)
            self._add_chooser(index, alike, answer.choice if answer else Choice.KEEP)
        if self._alikes:
            self.table.setCurrentCell(max(focused, 0), 0)
        chooser = self.chooser(focused)
        if chooser is not None:
            chooser.setFocus()

    def chooser(self, row: int) -> QComboBox | None:
        """The choice of what to do, in a row of the table."""
        widget = self.table.cellWidget(row, DECISION)
        return widget if isinstance(widget, QComboBox) else None

    def _add_chooser(self, index: int, alike: Alike, choice: Choice) -> None:
        spoken = _("What to do with row {row}").format(row=alike.double.row)
        combo = _combo("", spoken)
        combo.setCurrentIndex(combo.findData(choice.value))
        combo.activated.connect(partial(self._choose, alike.double.row, combo))
        self.table.setCellWidget(index, DECISION, combo)

    def _choose(self, row: int, combo: QComboBox, index: int) -> None:
        self.settled.emit(row, combo.itemData(index))

    def _choose_all(self, index: int) -> None:
        self.settled_all.emit(self.all.itemData(index))

    def _focused_row(self) -> int:
        for row in range(self.table.rowCount()):
            chooser = self.chooser(row)
            if chooser is not None and chooser.hasFocus():
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
