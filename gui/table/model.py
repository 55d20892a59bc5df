"""The one model behind every table: rows, what is visible of them, in what order.

Rows are compared as they are replaced, so a change of one cell repaints one line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon

from gui.table.column import Column, R
from gui.table.filters import Filter, fits
from gui.table.lines import Lines
from gui.table.ordering import common_start
from gui.widgets.labels import tip

Index = QModelIndex | QPersistentModelIndex
# Plain numbers: comparing Qt's enums in data() costs half of a repaint.
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
EDIT = int(Qt.ItemDataRole.EditRole)
DRAWING = int(Qt.ItemDataRole.DecorationRole)
ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
TIP = int(Qt.ItemDataRole.ToolTipRole)
VALUE = int(Qt.ItemDataRole.UserRole)
_ANSWERED = frozenset({DISPLAY, EDIT, ALIGN, SPOKEN, TIP, VALUE})
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEFT = _MIDDLE | Qt.AlignmentFlag.AlignLeft
_RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignRight
NOWHERE = QModelIndex()


class RecordTable(QAbstractTableModel, Generic[R]):
    """Rows of one kind, filtered by what is typed and sorted by one column.

    `on_edit` makes the change and says whether it was taken. `counted`: how many rows
    are shown, and how many there are; `filtered`: by other filters; `replaced`: there
    may be other rows.
    """

    counted = Signal(int, int)
    filtered = Signal()
    replaced = Signal()

    def __init__(
        self,
        columns: Sequence[Column[R]],
        on_edit: Callable[[Column[R], R, object], bool],
    ) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._on_edit = on_edit
        self._lines = Lines(self.columns)
        self._filters: tuple[Filter, ...] = ()
        self.filter_mark: QIcon | None = None

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show these rows; selection and scroll position stay where they can."""
        changed = self._lines.set_rows(rows)
        if changed is None:
            self._replace(self._lines.arranged())
        else:
            self._announce(changed)
        self.replaced.emit()
        self._count()

    def set_words(self, text: str) -> None:
        """Show only rows in which every word of the text is found."""
        self._reorder(self._lines.searched(text))
        self._count()

    def prepare_search(self) -> None:
        """Get ready for `set_words`, so that the first key stroke is a quick one."""
        self._lines.prepare_search()

    def set_last(self, is_last: Callable[[R], bool]) -> None:
        """Let rows for which this is true stand last in any order, such as a sum."""
        self._lines.set_last(is_last)
        self._reorder(self._lines.arranged())

    def set_keep(self, keep: Callable[[R], bool] | None) -> None:
        """Show only rows for which this is true; None shows all."""
        self._lines.set_keep(keep)
        self._reorder(self._lines.arranged())
        self._count()

    @property
    def filters(self) -> tuple[Filter, ...]:
        """What the columns must say, at most one filter for each."""
        return self._filters

    def set_filters(self, filters: Iterable[Filter]) -> None:
        """Show only rows that meet all of these."""
        self._filters = tuple(filters)
        self._lines.set_filter(fits(self._filters, self.columns))
        self._reorder(self._lines.arranged())
        last = len(self.columns) - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        self.filtered.emit()
        self._count()

    def rows_for(self, key: str) -> list[R]:
        """The rows that a filter of this column chooses from: all others are met."""
        others = [each for each in self._filters if each.key != key]
        is_met = fits(others, self.columns)
        kept = self._lines.kept()
        return kept if is_met is None else [row for row in kept if is_met(row)]

    @property
    def rows(self) -> Sequence[R]:
        """All rows, shown or not, in the plan's order."""
        return self._lines.rows

    @property
    def total(self) -> int:
        """How many rows there are, shown or not."""
        return len(self._lines.rows)

    @property
    def visible(self) -> Sequence[R]:
        """The rows that are shown, in the order shown."""
        return self._lines.visible

    def row(self, index: Index) -> R:
        """The row at an index."""
        return self._lines.visible[index.row()]

    def place_of(self, record_id: str) -> int | None:
        """The line that shows a record, or None."""
        return self._lines.place_of(record_id)

    def edit(self, index: Index, value: object) -> bool:
        """Hand a typed or chosen value to the page; whether it was taken."""
        column = self.columns[index.column()]
        return self._on_edit(column, self.row(index), value)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines.visible)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = DISPLAY) -> Any:  # noqa: ANN401 - Qt's
        if role not in _ANSWERED or not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == ALIGN:
            return _RIGHT if column.align_right else _LEFT
        row = self._lines.visible[index.row()]
        if role == TIP:
            return tip(column.tip(row)) if column.tip else None
        value = column.read(row)
        return value if role == VALUE else column.show(value)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> Any:  # noqa: ANN401 - Qt's
        if orientation is Qt.Orientation.Vertical:
            return None
        column = self.columns[section]
        if role == DRAWING:
            is_filtered = any(each.key == column.key for each in self._filters)
            return self.filter_mark if is_filtered else None
        if role not in (DISPLAY, ALIGN):
            return None
        if role == ALIGN:
            return _RIGHT if column.align_right else _LEFT
        return column.title

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.columns[index.column()].edit is not None:
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
        by = self.columns[column] if column >= 0 else None
        is_descending = order is Qt.SortOrder.DescendingOrder
        self._lines.sort(by, is_descending=is_descending)
        self._reorder(self._lines.arranged())

    def _count(self) -> None:
        self.counted.emit(len(self._lines.visible), len(self._lines.rows))

    def _announce(self, places: Sequence[int]) -> None:
        last = len(self.columns) - 1
        for place in places:
            self.dataChanged.emit(self.index(place, 0), self.index(place, last))

    def _replace(self, rows: list[R]) -> None:
        """Go from the visible rows to these with the smallest announcement."""
        before = [row.id for row in self._lines.visible]
        after = [row.id for row in rows]
        if before == after:
            self._refresh(rows)
        elif not self._splice(rows, before, after):
            self._reorder(rows)

    def _refresh(self, rows: list[R]) -> None:
        pairs = zip(self._lines.visible, rows, strict=True)
        changed = [
            place
            for place, (was, now) in enumerate(pairs)
            if was is not now and was != now
        ]
        self._lines.show(rows)
        self._announce(changed)

    def _splice(self, rows: list[R], before: list[str], after: list[str]) -> bool:
        """Insert or remove one block of lines, if that is all there is to do."""
        start = common_start(before, after)
        end = common_start(before[start:][::-1], after[start:][::-1])
        gone, new = len(before) - start - end, len(after) - start - end
        if gone and new:
            return False
        old = self._lines.visible
        if new:
            self.beginInsertRows(NOWHERE, start, start + new - 1)
            block = rows[start : start + new]
            self._lines.show([*old[:start], *block, *old[start:]])
            self.endInsertRows()
        else:
            self.beginRemoveRows(NOWHERE, start, start + gone - 1)
            self._lines.show([*old[:start], *old[start + gone :]])
            self.endRemoveRows()
        self._refresh(rows)
        return True

    def _reorder(self, rows: list[R]) -> None:
        """Any other rows in any order; what is selected stays selected."""
        if rows == self._lines.visible:
            self._lines.show(rows)
            return
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        ids = [self._lines.visible[index.row()].id for index in kept]
        self._lines.show(rows)
        places = self._lines.places_of(set(ids)) if ids else {}
        moved = []
        for index, record_id in zip(kept, ids, strict=True):
            place = places.get(record_id)
            there = NOWHERE if place is None else self.index(place, index.column())
            moved.append(there)
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()
