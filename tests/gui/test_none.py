"""None must not lose references: before Python 3.12 it dies when they are gone."""

import sys

from PySide6.QtWidgets import QApplication

CALLS = 1000
NOISE = 100


def test_the_event_loop_takes_no_reference_from_none(qapp: QApplication) -> None:
    """PySide6 6.12 took one at nearly every call, and the window died in minutes."""
    qapp.processEvents()
    before = sys.getrefcount(None)
    for _call in range(CALLS):
        qapp.processEvents()
    assert sys.getrefcount(None) > before - NOISE
