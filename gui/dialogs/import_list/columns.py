"""The columns of a file, each with the field that it goes to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from gui.dialogs.import_list.lined import LinedDelegate
from gui.theme import font, sizes
from gui.widgets import Chip, StatusChip, tip
from gui.widgets.labels import name_choice
from planner.exchange import Kind
from planner.import_preview import Certainty, ColumnRow, field_choices, field_label
from planner.text import NOT_KNOWN, _

HEAD, FIRST_VALUE, GOES_TO, HOW_SURE = range(4)
WIDTHS = (190, 200, 226, 214)
COMBO_WIDTH = 206
STANDINGS = {
    Certainty.SURE: "on track",
    Certainty.CHOSEN: "done",
    Certainty.KEPT: "done",
    Certainty.DAYS_OPEN: "at risk",
    Certainty.NUMBERS_OPEN: "at risk",
    Certainty.NOT_USED: "not started",
    Certainty.MISSING: "at risk",
}


class ColumnsTable(QTableWidget):
    """A row for each column of the file; `assigned` tells head and field chosen."""

    assigned = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(0, len(WIDTHS))
        self.setObjectName("importColumns")
        self.setAccessibleName(_("Columns of the file"))
        titles = (
            _("Column in the file"),
            _("First value"),
            _("Goes to"),
            _("How sure"),
        )
        self.setHorizontalHeaderLabels(titles)
        self._choosers: dict[int, QComboBox] = {}
        self._shown: tuple[Kind, tuple[str, ...]] | None = None
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTabKeyNavigation(False)  # Tab goes on to the next field's choice
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setItemDelegate(LinedDelegate(self, {FIRST_VALUE}))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(sizes.ENTRY_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setHighlightSections(False)
        header.setSectionResizeMode(FIRST_VALUE, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(WIDTHS):
            self.setColumnWidth(column, width)

    def show_columns(self, kind: Kind, columns: Sequence[ColumnRow]) -> None:
        """Show these columns, and the fields of this kind to choose from."""
        focused = self._focused_row()
        shown = kind, tuple(column.head for column in columns)
        if shown != self._shown:
            self._shown = shown
            self._make_rows(kind, columns)
        for index, column in enumerate(columns):
            self._show_texts(index, column)
            chooser = self.chooser(index)
            if chooser is not None:
                chooser.setCurrentIndex(chooser.findData(column.field))
            chip = Chip(STANDINGS[column.certainty], _(column.certainty.capitalize()))
            self.setCellWidget(index, HOW_SURE, _padded(StatusChip(chip)))
        self._focus(focused)

    def _make_rows(self, kind: Kind, columns: Sequence[ColumnRow]) -> None:
        """A row for each column; the choices are the same, so they share one model."""
        self._choosers.clear()
        self.setRowCount(0)
        self.setRowCount(len(columns))
        choices = QStandardItemModel(self)
        for field, words in field_choices(kind):
            item = QStandardItem(words)
            item.setData(field, Qt.ItemDataRole.UserRole)
            choices.appendRow(item)
        for index, column in enumerate(columns):
            if column.certainty is not Certainty.MISSING:
                self._choosers[index] = self._chooser(column, choices)
                self.setCellWidget(index, GOES_TO, _padded(self._choosers[index]))

    def chooser(self, row: int) -> QComboBox | None:
        """The choice of a field in a row; None where a field is missing."""
        return self._choosers.get(row)

    def _show_texts(self, index: int, column: ColumnRow) -> None:
        is_missing = column.certainty is Certainty.MISSING
        head = QTableWidgetItem(_("Not in the file") if is_missing else column.head)
        head.setFont(font(is_strong=not is_missing))
        head.setToolTip(tip(column.head))
        first = QTableWidgetItem(column.first_value or NOT_KNOWN)
        self.setItem(index, HEAD, head)
        self.setItem(index, FIRST_VALUE, first)
        if is_missing:
            self.setItem(index, GOES_TO, QTableWidgetItem(field_label(column.field)))

    def _chooser(self, column: ColumnRow, choices: QStandardItemModel) -> QComboBox:
        combo = QComboBox()
        combo.setModel(choices)
        combo.setFixedWidth(COMBO_WIDTH)
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        spoken = _("Field for the column “{head}”").format(head=column.head)
        name_choice(combo, spoken)
        combo.activated.connect(partial(self._choose, column.head, combo))
        return combo

    def _choose(self, head: str, combo: QComboBox, index: int) -> None:
        self.assigned.emit(head, combo.itemData(index))

    def _focused_row(self) -> int | None:
        for row, chooser in self._choosers.items():
            if chooser.hasFocus():
                return row
        return None

    def _focus(self, row: int | None) -> None:
        """Put the cursor back where it was before the rows were made anew."""
        chooser = None if row is None else self.chooser(row)
        if chooser is not None:
            chooser.setFocus()


def _padded(widget: QWidget) -> QWidget:
    """The widget in the middle of a cell's height, at its left."""
    cell = QWidget()
    row = QHBoxLayout(cell)
    row.setContentsMargins(sizes.SPACE_1, 0, 0, 0)
    row.addWidget(widget)
    row.addStretch()
    return cell
