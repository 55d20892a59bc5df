"""Another day: noticed by the minute, and when somebody comes back to the program."""

from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from gui.new_day import EVERY, watch


def test_the_day_is_told_by_the_clock_whenever_somebody_looks(
    qapp: QApplication,
) -> None:
    days = [date(2026, 8, 14), date(2026, 8, 15)]
    told: list[date] = []
    before = set(qapp.findChildren(QTimer))
    watch(qapp, lambda: days[0], told.append)
    (timer,) = set(qapp.findChildren(QTimer)) - before
    assert timer.isActive()
    assert timer.interval() == EVERY
    timer.timeout.emit()
    assert told == [days[0]]
    del days[0]
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert told[-1] == date(2026, 8, 15)
    timer.stop()
