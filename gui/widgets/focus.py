"""Where the cursor goes when a part of the window comes up."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

TAB = Qt.FocusPolicy.TabFocus


def focus_first(part: QWidget) -> bool:
    """Put the cursor on the first thing in `part` that Tab would reach, if any."""
    step = part.nextInFocusChain()
    while step is not None and step is not part:
        if part.isAncestorOf(step) and _can_take_focus(step, part):
            step.setFocus()
            return True
        step = step.nextInFocusChain()
    return False


def _can_take_focus(widget: QWidget, part: QWidget) -> bool:
    takes_tab = widget.focusPolicy() & TAB == TAB
    return takes_tab and widget.isEnabled() and widget.isVisibleTo(part)
