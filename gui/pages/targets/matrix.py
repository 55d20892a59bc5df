"""The matrix: one table whose rows are metrics and whose columns are scopes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from gui.pages.targets.delegate import MatrixDelegate
from gui.services import Cell
from gui.settings import Settings
from gui.table import Column, TableView
from gui.table.sheets import Sheet, ShownTable
from gui.theme import font, palette_of, sizes
from planner.change import Change
from planner.plan import Plan
from planner.target_matrix import Matrix, MatrixCell, MatrixRow
from planner.text import _, joined

CELL_WIDTH = 160
ROW_HEIGHT = 54
LEVEL_HEIGHT = 30
HEAD_WIDTH = 164
PADDING = 8
_BACK = frozenset(
    {
        QAbstractItemView.CursorAction.MoveUp,
        QAbstractItemView.CursorAction.MovePageUp,
    }
)
_CLEARS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class MatrixTable(TableView[MatrixRow]):
    """Cells to type targets into. `chosen`: the row's id and the column's key.

    `cleared`: Del on a cell.
    """

    chosen = Signal(str, str)
    cleared = Signal(str, str)

    def __init__(
        self,
        shown: Matrix,
        on_edit: Callable[[Column[MatrixRow], MatrixRow, object], bool],
        plan: Callable[[], Plan],
        settings: Settings,
    ) -> None:
        super().__init__(
            "targetMatrix", _columns(shown), on_edit, plan, settings, _("Targets")
        )
        self.setItemDelegate(MatrixDelegate(self, plan))
        self.setVerticalHeader(RowHeads(self))
        self.setCornerButtonEnabled(False)
        view = QAbstractItemView
        self.setSelectionBehavior(view.SelectionBehavior.SelectItems)
        self.setSelectionMode(view.SelectionMode.SingleSelection)
        trigger = view.EditTrigger
        self.setEditTriggers(
            trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.DoubleClicked
        )
        # Columns are as wide as their figures; what is left of the room stays empty.
        self.arrangement.is_filling = False
        self.setColumnWidth(len(shown.columns) - 1, CELL_WIDTH)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setSortIndicatorShown(False)
        self.selectionModel().currentChanged.connect(self._announce_cell)

    def show_rows(self, rows: Sequence[MatrixRow]) -> None:
        """Show these rows; the cell that is chosen stays chosen."""
        self.records.set_rows(rows)
        for place, row in enumerate(self.records.visible):
            height = LEVEL_HEIGHT if row.metric is None else ROW_HEIGHT
            self.verticalHeader().resizeSection(place, height)
        self.verticalHeader().viewport().update()

    @property
    def place(self) -> tuple[str, str] | None:
        """The row's id and the column's key of the chosen cell; None without one."""
        index = self.currentIndex()
        if not index.isValid() or self._is_title(index.row()):
            return None
        key = self.records.columns[index.column()].key
        return self.records.row(index).id, key

    def go_to(self, row_id: str, key: str) -> bool:
        """Choose a cell and bring it into view; False if it is not there."""
        line = self.records.place_of(row_id)
        keys = [column.key for column in self.records.columns]
        if line is None or key not in keys:
            return False
        index = self.records.index(line, keys.index(key))
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def copy(self) -> None:
        """Put the chosen metric's targets with their heads on the clipboard."""
        if self.place is None:
            return
        row = self.records.row(self.currentIndex())
        heads = [_("Metric"), *(column.title for column in self.records.columns)]
        values = [row.cells[column.key].value for column in self.records.columns]
        lines = ("\t".join(heads), "\t".join((row.title, *values)))
        QGuiApplication.clipboard().setText("\n".join(lines))

    def shown_table(self) -> ShownTable:
        """The matrix with its metrics, which stand beside its cells."""
        return ShownTable(title=self.accessibleName(), make=self._sheet)

    def _sheet(self) -> Sheet:
        columns = self.records.columns
        heads = [_("Metric"), *(column.title for column in columns)]
        rows: list[list[Cell]] = [
            [row.title, *(row.cells[column.key].value for column in columns)]
            for row in self.records.visible
            if row.metric is not None
        ]
        return heads, rows

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _CLEARS and self.place is not None:
            self.cleared.emit(*self.place)
        else:
            super().keyPressEvent(event)

    def moveCursor(
        self,
        action: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        moved = super().moveCursor(action, modifiers)
        step = -1 if action in _BACK else 1
        line = moved.row()
        while 0 <= line < self.records.rowCount() and self._is_title(line):
            line += step
        if not 0 <= line < self.records.rowCount():
            return self.currentIndex()
        return moved.siblingAtRow(line)

    def keyboardSearch(self, search: str) -> None:
        """Typing goes into the cell, there is nothing to search."""

    def _is_title(self, line: int) -> bool:
        return self.records.visible[line].metric is None

    def _announce_cell(self) -> None:
        row, key = self.place or ("", "")
        self.chosen.emit(row, key)


class RowHeads(QHeaderView):
    """The metrics' names at the left, which stay when the cells are scrolled."""

    def __init__(self, table: MatrixTable) -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        self._table = table
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(ROW_HEIGHT)
        self.setMinimumSectionSize(LEVEL_HEIGHT)
        self.setFixedWidth(HEAD_WIDTH)
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:
        return QSize(HEAD_WIDTH, super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        row = self._table.records.visible[logicalIndex]
        colours = palette_of(self)
        is_title = row.metric is None
        painter.save()
        painter.fillRect(rect, QColor(colours.window if is_title else colours.card))
        line = QRectF(rect.x(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, QColor(colours.line))
        painter.setFont(font(sizes.SMALL_PT, is_strong=True) if is_title else font())
        painter.setPen(QColor(colours.secondary if is_title else colours.text))
        room = rect.adjusted(PADDING, 0, -PADDING, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(flags), row.title)
        painter.restore()


def _columns(shown: Matrix) -> list[Column[MatrixRow]]:
    return [_column(key, label) for key, _scope, label in shown.columns]


def _column(key: str, title: str) -> Column[MatrixRow]:
    return Column(
        key=key,
        title=title,
        read=lambda row: row.cells.get(key),
        show=spoken,
        typed=lambda row: _typed(row, key),
        edit=_unused,
        align_right=True,
        width=CELL_WIDTH,
    )


def spoken(value: object) -> str:
    """A cell as it is read aloud and copied: "120, last 98, At risk"."""
    if not isinstance(value, MatrixCell):
        return ""
    return joined((value.value, value.last, value.word, value.parts), ", ")


def _typed(row: MatrixRow, key: str) -> str:
    cell = row.cells.get(key)
    return "" if cell is None else cell.typed


def _unused(plan: Plan, row: MatrixRow, value: object) -> Change:
    """The page decides between mending and changing, so it makes the change itself."""
    del plan, row, value
    return Change("", ())
