"""Where the cursor goes: when a part of the window comes up, and with Tab."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)

TAB = Qt.FocusPolicy.TabFocus


def focus_first(part: QWidget) -> bool:
    """Put the cursor on the first thing in `part` that Tab would reach, if any."""
    for widget in read(part):
        takes_cursor = _takes_tab(widget) and widget.isEnabled()
        if takes_cursor and widget.isVisibleTo(part):
            widget.setFocus()
            return True
    return False


def order_tabs(part: QWidget) -> None:
    """Let Tab go through `part` in the order in which it is read.

    Qt goes in the order in which widgets were made: what is made last comes last.
    """
    for one, following in pairwise(filter(_takes_tab, read(part))):
        if one.nextInFocusChain() is not following:
            QWidget.setTabOrder(one, following)


def read(part: QWidget) -> Iterator[QWidget]:
    """What is in a part of the window, in reading order."""
    match part:
        case QScrollArea():
            inner = [part.widget()]
        case QSplitter() | QStackedWidget():
            inner = [part.widget(place) for place in range(part.count())]
        case _:
            inner = list(_laid_out(part.layout()))
    for widget in inner:
        if widget is not None:
            yield widget
            yield from read(widget)


def _laid_out(layout: QLayout | None) -> Iterator[QWidget]:
    """The widgets of a layout, in its order."""
    for place in range(0 if layout is None else layout.count()):
        item = None if layout is None else layout.itemAt(place)
        widget = None if item is None else item.widget()
        if widget is not None:
            yield widget
        elif item is not None:
            yield from _laid_out(item.layout())


def _takes_tab(widget: QWidget) -> bool:
    return widget.focusPolicy() & TAB == TAB
