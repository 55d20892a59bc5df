"""How cells are painted, and what they are edited with."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPointF,
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QComboBox,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gui.table.column import Choice, Paint
from gui.table.model import VALUE, Index, RecordTable
from gui.theme import Palette, font, palette_of, sizes
from gui.widgets import Avatar, Bar, Chip, paint_avatar, paint_bar, paint_chip
from gui.widgets.avatar import SIZE as AVATAR_SIZE
from planner.plan import Plan

PADDING = 8
AVATAR_GAP = 8
BAR_INSET = 6


class CellDelegate(QStyledItemDelegate):
    """Paints every kind of cell and makes its editor.

    `plan`: gives the plan as it is now, for what can be chosen.
    """

    def __init__(self, parent: QWidget, plan: Callable[[], Plan]) -> None:
        super().__init__(parent)
        self._plan = plan
        self._plain = font()
        self._strong = font(is_strong=True)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        model = index.model()
        if not isinstance(model, RecordTable):
            return
        view = self.parent()
        colours = palette_of(view if isinstance(view, QWidget) else QWidget())
        room = QRectF(option.rect)
        state = option.state
        self._paper(painter, room, colours, state)
        inner = room.adjusted(PADDING, 0, -PADDING, -1)
        column = model.columns[index.column()]
        value = model.data(index, VALUE)
        painter.save()
        painter.setClipRect(room)
        if not self._drawing(painter, inner, value, colours):
            face = self._strong if column.paint is Paint.STRONG else self._plain
            ink = colours.secondary if column.paint is Paint.QUIET else colours.text
            place = Qt.AlignmentFlag.AlignVCenter | (
                Qt.AlignmentFlag.AlignRight
                if column.align_right
                else Qt.AlignmentFlag.AlignLeft
            )
            self._words(painter, inner, (column.show(value), face, ink), place)
        painter.restore()

    def _paper(
        self, painter: QPainter, room: QRectF, colours: Palette, state: QStyle.StateFlag
    ) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, QColor(colours.selected))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(room, QColor(colours.hover))
        line = QRectF(room.x(), room.bottom() - 1, room.width(), 1)
        painter.fillRect(line, QColor(colours.line))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(colours.accent))
            painter.drawRect(room.adjusted(0, 0, -1, -2))
            painter.drawRect(room.adjusted(1, 1, -2, -3))

    def _drawing(
        self, painter: QPainter, room: QRectF, value: object, colours: Palette
    ) -> bool:
        """Draw a value that is more than text; False if it is text."""
        middle = QPointF(room.x(), room.center().y())
        if isinstance(value, Chip):
            paint_chip(painter, middle, value, colours)
        elif isinstance(value, Bar):
            inset = room.adjusted(0, BAR_INSET, 0, -BAR_INSET)
            paint_bar(painter, inset, value, colours)
        elif isinstance(value, Avatar):
            paint_avatar(painter, middle, value, colours)
            beside = room.adjusted(AVATAR_SIZE + AVATAR_GAP, 0, 0, 0)
            left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            name = value.name, self._plain, colours.text
            self._words(painter, beside, name, left)
        else:
            return False
        return True

    def _words(
        self,
        painter: QPainter,
        room: QRectF,
        words: tuple[str, QFont, str],
        place: Qt.AlignmentFlag,
    ) -> None:
        text, face, ink = words
        painter.setFont(face)
        painter.setPen(QColor(ink))
        line = text.replace("\n", " ")
        mode = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(line, mode, int(room.width()))
        painter.drawText(room, int(place), shown)

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        model = index.model()
        if not isinstance(model, RecordTable):
            return super().createEditor(parent, option, index)
        column = model.columns[index.column()]
        editor: QWidget
        if column.choices is None:
            editor = QLineEdit(parent)
        else:
            editor = QComboBox(parent)
            for choice in column.choices(self._plan(), model.row(index)):
                # whole: an enum by itself would come back as a plain text
                editor.addItem(choice.text, choice)
            editor.activated.connect(lambda _place: self._commit(editor))
        editor.setProperty("cell", "true")
        editor.setAccessibleName(column.title)
        editor.setMinimumHeight(sizes.ROW_HEIGHT)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        model = index.model()
        if not isinstance(model, RecordTable):
            return
        column = model.columns[index.column()]
        row = model.row(index)
        text = column.typed(row) if column.typed else _typed(column.read(row))
        if isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.selectAll()
        elif isinstance(editor, QComboBox):
            place = editor.findText(column.show(column.read(row)))
            editor.setCurrentIndex(max(place, 0))

    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: Index
    ) -> None:
        """Nothing: `eventFilter` commits, and keeps the editor when refused."""

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter and Tab commit; a refused value keeps the editor and the cursor."""
        if not isinstance(editor, QWidget):
            return super().eventFilter(editor, event)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            hint = _HINTS.get(Qt.Key(event.key()))
            if hint is not None:
                self._commit(editor, hint)
                return True
        leaves = event.type() is QEvent.Type.FocusOut
        if leaves and isinstance(editor, QLineEdit) and editor.isModified():
            self._commit(editor, stays=False)
            return False
        return super().eventFilter(editor, event)

    def _commit(
        self,
        editor: QWidget,
        hint: QAbstractItemDelegate.EndEditHint = (
            QAbstractItemDelegate.EndEditHint.NoHint
        ),
        *,
        stays: bool = True,
    ) -> None:
        view = self.parent()
        index = view.currentIndex() if isinstance(view, QTableView) else QModelIndex()
        model = index.model()
        if not isinstance(model, RecordTable):
            return
        value = editor.text() if isinstance(editor, QLineEdit) else _chosen(editor)
        is_taken = model.edit(index, value)
        if is_taken or not stays:
            self.closeEditor.emit(editor, hint)
        else:
            editor.setProperty("invalid", "true")
            editor.style().polish(editor)


_HINTS = {
    Qt.Key.Key_Return: QAbstractItemDelegate.EndEditHint.NoHint,
    Qt.Key.Key_Enter: QAbstractItemDelegate.EndEditHint.NoHint,
    Qt.Key.Key_Tab: QAbstractItemDelegate.EndEditHint.EditNextItem,
    Qt.Key.Key_Backtab: QAbstractItemDelegate.EndEditHint.EditPreviousItem,
}


def _typed(value: object) -> str:
    return "" if value is None else str(value)


def _chosen(editor: QWidget) -> object:
    choice = editor.currentData() if isinstance(editor, QComboBox) else None
    return choice.value if isinstance(choice, Choice) else None
