"""Where the cursor goes when a part of the window comes up."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

TAB = Qt.FocusPolicy.TabFocus
SET = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
WHOLE = QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit
"""What is in these is their own."""


def focus_first(part: QWidget) -> bool:
    """Put the cursor on the first thing in `part` that Tab would reach, if any."""
    for widget in read(part):
        takes_cursor = _takes_tab(widget) and widget.isEnabled()
        if takes_cursor and widget.isVisibleTo(part):
            widget.setFocus()
            return True
    return False


def read(part: QWidget) -> Iterator[QWidget]:
    """What is to be seen of a part of the window, each after what it stands in.

    In the order in which it came there, which is that of the layouts. They are not
    asked: what Qt hands out of a layout outlives it in Python, and ends the program.
    """
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    for widget in part.findChildren(QWidget, options=direct):
        if widget.isWindow() or _is_put_away(widget):
            continue
        yield widget
        if not isinstance(widget, WHOLE):
            yield from read(widget)


def _is_put_away(widget: QWidget) -> bool:
    """Whether a widget was hidden on purpose; a new one is only not shown yet."""
    return widget.isHidden() and widget.testAttribute(SET)


def _takes_tab(widget: QWidget) -> bool:
    return widget.focusPolicy() & TAB == TAB and widget.focusProxy() is None
