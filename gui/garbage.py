"""Garbage is looked for in the window's thread alone, between two things it does.

Python looks for it in whichever thread makes the next value. What it finds there may be
Qt's, and Qt ends the program when a widget goes in another thread than its own.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

EVERY = 1000  # milliseconds


def look_in_window_thread(app: QApplication) -> None:
    """Look for garbage from now on, but never through what the start has made."""
    gc.freeze()
    gc.disable()
    timer = QTimer(app)
    timer.setInterval(EVERY)
    timer.timeout.connect(look)
    timer.start()


def look() -> None:
    """Free what nobody uses of the oldest values of which enough have come.

    As Python would by itself: what was looked through often is looked through seldom.
    A first limit of 0 means never, which `undisturbed` says while it lasts.
    """
    made, limits = gc.get_count(), gc.get_threshold()
    if not limits[0]:
        return
    for generation in (2, 1, 0):
        if made[generation] > limits[generation]:
            gc.collect(generation)
            return
