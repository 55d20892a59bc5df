"""Tab goes into every page, and comes round."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.app import Application
from gui.pages import PAGES
from gui.settings import Settings
from tests.gui.front import bring_to_front

TODAY = date(2026, 8, 14)
MOST_STEPS = 300


def walk(first: QWidget) -> list[QWidget]:
    """What Tab comes to, beginning with `first`, until it is there again."""
    first.setFocus()
    stops = [first]
    while len(stops) < MOST_STEPS:
        window = first.window()
        window.focusNextPrevChild(True)
        stop = QApplication.focusWidget()
        assert stop is not None
        if stop is first:
            return stops
        assert stop not in stops, f"Tab goes round without the side bar: {stop}"
        stops.append(stop)
    pytest.fail("Tab does not come round")


def test_tab_goes_into_every_page_and_comes_round(
    qapp: QApplication, qtbot: QtBot, settings: Settings
) -> None:
    application = Application(qapp, settings, TODAY)
    window = application.open_window()
    qtbot.addWidget(window)
    window.show()
    application.open_example(window)
    bring_to_front(qtbot, window)
    shell = window.shell
    assert shell is not None
    for entry in PAGES:
        window.go(entry.key)
        qapp.processEvents()
        page = shell.page
        stops = walk(shell.side_bar.findChildren(QPushButton)[0])
        assert any(page.isAncestorOf(stop) for stop in stops), entry.key
