"""The one model behind every table: rows, what is visible of them, in what order.

Rows are compared as they are replaced, so a change of one cell repaints one line.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from gui.table.column import Column, R
from gui.table.ordering import common_start, in_order

Index = QModelIndex | QPersistentModelIndex
# Plain numbers: comparing Qt's enums in data() costs half of a repaint.
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
EDIT = int(Qt.ItemDataRole.EditRole)
ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
VALUE = int(Qt.ItemDataRole.UserRole)
_ANSWERED = frozenset({DISPLAY, EDIT, ALIGN, SPOKEN, VALUE})
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEFT = _MIDDLE | Qt.AlignmentFlag.AlignLeft
_RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignRight
NOWHERE = QModelIndex()


class RecordTable(QAbstractTableModel, Generic[R]):
    """Rows of one kind, filtered by what is typed and sorted by one column.

    `on_edit` makes the change and says whether it was taken.
    """

    counted = Signal(int, int)

    def __init__(
        self,
        columns: Sequence[Column[R]],
        on_edit: Callable[[Column[R], R, object], bool],
    ) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._on_edit = on_edit
        self._rows: tuple[R, ...] = ()
        self._visible: list[R] = []
        self._places: dict[str, int] = {}
        self._texts: dict[str, tuple[R, str]] = {}
        self._words: tuple[str, ...] = ()
        self._keep: Callable[[R], bool] | None = None
        self._sorted_by: int | None = None
        self._descending = False

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show these rows; selection and scroll position stay where they can."""
        self._rows = tuple(rows)
        self._replace(self._chosen())

    def set_words(self, text: str) -> None:
        """Show only rows in which every word of the text is found."""
        self._words = tuple(text.casefold().split())
        self._replace(self._chosen())

    def set_keep(self, keep: Callable[[R], bool] | None) -> None:
        """Show only rows for which this is true; None shows all."""
        self._keep = keep
        self._replace(self._chosen())

    @property
    def total(self) -> int:
        """How many rows there are, shown or not."""
        return len(self._rows)

    @property
    def visible(self) -> Sequence[R]:
        """The rows that are shown, in the order shown."""
        return self._visible

    def row(self, index: Index) -> R:
        """The row at an index."""
        return self._visible[index.row()]

    def place_of(self, record_id: str) -> int | None:
        """The line that shows a record, or None."""
        return self._places.get(record_id)

    def edit(self, index: Index, value: object) -> bool:
        """Hand a typed or chosen value to the page; whether it was taken."""
        column = self.columns[index.column()]
        return self._on_edit(column, self.row(index), value)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._visible)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = DISPLAY) -> Any:  # noqa: ANN401 - Qt's
        if role not in _ANSWERED or not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == ALIGN:
            return _RIGHT if column.align_right else _LEFT
        value = column.read(self._visible[index.row()])
        return value if role == VALUE else column.show(value)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> Any:  # noqa: ANN401 - Qt's
        if orientation is Qt.Orientation.Vertical or role not in (DISPLAY, ALIGN):
            return None
        column = self.columns[section]
        if role == ALIGN:
            return _RIGHT if column.align_right else _LEFT
        return column.title

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and self.columns[index.column()].edit is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags | Qt.ItemFlag.ItemNeverHasChildren

    def setData(
        self,
        index: Index,
        value: Any,  # noqa: ANN401 - Qt's
        role: int = EDIT,
    ) -> bool:
        return role == EDIT and index.isValid() and self.edit(index, value)

    def sort(
        self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder
    ) -> None:
        self._sorted_by = column if column >= 0 else None
        self._descending = order is Qt.SortOrder.DescendingOrder
        self._reorder(self._chosen())

    def _chosen(self) -> list[R]:
        """The rows to show, in order."""
        rows = [row for row in self._rows if self._keep is None or self._keep(row)]
        if self._words:
            rows = [row for row in rows if self._matches(row)]
        if self._sorted_by is None:
            return rows
        column = self.columns[self._sorted_by]
        return in_order(rows, column, descending=self._descending)

    def _matches(self, row: R) -> bool:
        known = self._texts.get(row.id)
        if known is None or known[0] is not row:
            cells = (column.show(column.read(row)) for column in self.columns)
            known = row, "\n".join(cells).casefold()
            self._texts[row.id] = known
        return all(word in known[1] for word in self._words)

    def _replace(self, rows: list[R]) -> None:
        """Go from the visible rows to these with the smallest announcement."""
        before = [row.id for row in self._visible]
        after = [row.id for row in rows]
        if before == after:
            self._refresh(rows)
        elif not self._splice(rows, before, after):
            self._reorder(rows)
        self.counted.emit(len(rows), len(self._rows))

    def _refresh(self, rows: list[R]) -> None:
        old, self._visible = self._visible, rows
        last = len(self.columns) - 1
        for place, (was, now) in enumerate(zip(old, rows, strict=True)):
            if was is not now and was != now:
                self.dataChanged.emit(self.index(place, 0), self.index(place, last))

    def _splice(self, rows: list[R], before: list[str], after: list[str]) -> bool:
        """Insert or remove one block of lines, if that is all there is to do."""
        start = common_start(before, after)
        end = common_start(before[start:][::-1], after[start:][::-1])
        gone, new = len(before) - start - end, len(after) - start - end
        if gone and new:
            return False
        old = self._visible
        if new:
            self.beginInsertRows(NOWHERE, start, start + new - 1)
            self._show([*old[:start], *rows[start : start + new], *old[start:]])
            self.endInsertRows()
        else:
            self.beginRemoveRows(NOWHERE, start, start + gone - 1)
            self._show([*old[:start], *old[start + gone :]])
            self.endRemoveRows()
        self._refresh(rows)
        return True

    def _reorder(self, rows: list[R]) -> None:
        """Any other rows in any order; what is selected stays selected."""
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        ids = [self._visible[index.row()].id for index in kept]
        self._show(rows)
        moved = []
        for index, record_id in zip(kept, ids, strict=True):
            place = self._places.get(record_id)
            there = NOWHERE if place is None else self.index(place, index.column())
            moved.append(there)
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def _show(self, rows: list[R]) -> None:
        self._visible = rows
        self._places = {row.id: place for place, row in enumerate(rows)}
