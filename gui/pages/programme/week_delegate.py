"""Fields to enter results in: painted as boxes, one real editor at a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QLineEdit,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gui.table import RecordTable
from gui.table.delegate import CellDelegate
from gui.table.model import VALUE, Index
from gui.theme import Palette, font, palette_of, sizes
from planner.plan import Plan

GAP = 5
INSET = 9
_STAYS = QAbstractItemDelegate.EndEditHint.NoHint
STEPS = {
    Qt.Key.Key_Return: (0, 1),
    Qt.Key.Key_Enter: (0, 1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Tab: (1, 0),
    Qt.Key.Key_Backtab: (-1, 0),
}
"""Where a key leads: fields across, rows down."""


class EntryDelegate(CellDelegate):
    """Paints what can be entered as boxes, and the rest as any table does.

    `stepped`: a value was taken and the key leads on; `pasted`: more than one cell
    was pasted into the open field.
    """

    stepped = Signal(object)
    pasted = Signal()

    def __init__(self, parent: QWidget, plan: Callable[[], Plan]) -> None:
        super().__init__(parent, plan)
        self.is_locked = False
        self._face = font()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        model = index.model()
        if not isinstance(model, RecordTable):
            return
        column = model.columns[index.column()]
        if column.edit is None:
            super().paint(painter, option, index)
            return
        view = self.parent()
        colours = palette_of(view if isinstance(view, QWidget) else QWidget())
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        plain = option.state & ~QStyle.StateFlag.State_HasFocus
        self._paper(painter, QRectF(option.rect), colours, plain)
        box = QRectF(box_in(option.rect))
        painter.save()
        self._frame(painter, box, colours, has_focus=has_focus)
        side = Qt.AlignmentFlag.AlignRight if column.align_right else _LEFT
        ink = colours.secondary if self.is_locked else colours.text
        words = column.show(model.data(index, VALUE)), self._face, ink
        inner = box.adjusted(INSET, 0, -INSET, 0)
        self._words(painter, inner, words, Qt.AlignmentFlag.AlignVCenter | side)
        painter.restore()

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        model = index.model()
        editor = QLineEdit(parent)
        if isinstance(model, RecordTable):
            column = model.columns[index.column()]
            editor.setAccessibleName(column.title)
            if column.align_right:
                editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        return editor

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        editor.setGeometry(box_in(option.rect))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter, Tab and the arrows take what was typed and go on."""
        if not isinstance(editor, QLineEdit) or not isinstance(event, QKeyEvent):
            return super().eventFilter(editor, event)
        if event.type() is QEvent.Type.ShortcutOverride:
            return self._leaves_history(editor, event)
        if event.type() is QEvent.Type.KeyPress and self._answers(editor, event):
            return True
        return super().eventFilter(editor, event)

    def _answers(self, editor: QLineEdit, event: QKeyEvent) -> bool:
        """Whether a key means something else here than in a line of text."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
            return True
        key = Qt.Key(event.key())
        if key in STEPS and self.take(editor):
            self.stepped.emit(key)
        return key in STEPS

    def _leaves_history(self, editor: QLineEdit, event: QKeyEvent) -> bool:
        """Leave Undo to the plan while nothing was typed into the field."""
        keys = QKeySequence.StandardKey
        is_history = event.matches(keys.Undo) or event.matches(keys.Redo)
        if is_history and not editor.isModified():
            event.ignore()
            return True
        return False

    def take(self, editor: QLineEdit) -> bool:
        """Hand on what was typed and close the field; refused, it stays open."""
        if editor.isModified():
            editor.setProperty("invalid", None)
            self._commit(editor)
            return editor.property("invalid") is None
        self.closeEditor.emit(editor, _STAYS)
        return True

    def leave(self, editor: QLineEdit) -> None:
        """Close the field as it was."""
        self.closeEditor.emit(
            editor, QAbstractItemDelegate.EndEditHint.RevertModelCache
        )

    def _frame(
        self, painter: QPainter, box: QRectF, colours: Palette, *, has_focus: bool
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(colours.window if self.is_locked else colours.card))
        line = colours.line if self.is_locked else colours.outline
        width = sizes.FOCUS_RING if has_focus else 1
        painter.setPen(QPen(QColor(colours.accent if has_focus else line), width))
        half = width / 2
        inner = box.adjusted(half, half, -half, -half)
        painter.drawRoundedRect(inner, sizes.CONTROL_RADIUS, sizes.CONTROL_RADIUS)


_LEFT = Qt.AlignmentFlag.AlignLeft


def box_in(cell: QRect) -> QRect:
    """The place of a field within its cell."""
    return cell.adjusted(GAP, GAP, -GAP, -GAP - 1)


def open_editor(view: QTableView) -> QLineEdit | None:
    """The field that is open in a table."""
    found = view.viewport().findChildren(QLineEdit)
    return next((each for each in found if each.isVisible()), None)
