"""What the keys do on a timeline."""

from __future__ import annotations

from PySide6.QtCore import Qt

from planner.schedule import Grip

PAGE = 10
STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -PAGE,
    Qt.Key.Key_PageDown: PAGE,
    Qt.Key.Key_Home: -1_000_000,
    Qt.Key.Key_End: 1_000_000,
}
"""So many lanes further down the selection goes."""

_ALT = Qt.KeyboardModifier.AltModifier
_SHIFT_ALT = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier
MOVES = {
    (_ALT, Qt.Key.Key_Left): (Grip.WHOLE, -1),
    (_ALT, Qt.Key.Key_Right): (Grip.WHOLE, 1),
    (_SHIFT_ALT, Qt.Key.Key_Left): (Grip.END, -1),
    (_SHIFT_ALT, Qt.Key.Key_Right): (Grip.END, 1),
}
"""By so many days the activity moves, or its end."""
