"""Widgets that make do with little room."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets import EmptyState
from gui.widgets.buttons import LongLink

LONG = "Winter & letters to all the breweries of the north, east and west"


def test_a_long_link_ends_in_dots_and_keeps_its_whole_name(
    qtbot: QtBot, themed: QApplication
) -> None:
    around, pressed = QWidget(), []
    link = LongLink(LONG, lambda: pressed.append(LONG))
    column = QVBoxLayout(around)
    column.addWidget(link)
    qtbot.addWidget(around)
    around.resize(200, 60)
    around.show()
    assert around.width() == 200
    assert link.text().endswith("…")
    assert (link.accessibleName(), link.toolTip()) == (LONG, LONG)
    around.resize(900, 60)
    assert link.text() == LONG.replace("&", "&&")
    assert link.toolTip() == ""
    link.click()
    assert pressed == [LONG]


def test_an_empty_state_without_room_leaves_its_picture_out(
    qtbot: QtBot, themed: QApplication
) -> None:
    empty = EmptyState("search", "Nothing found", "Nothing here matches.")
    qtbot.addWidget(empty)
    empty.resize(QSize(500, 240))
    empty.show()
    pictures = [each for each in empty.findChildren(QLabel) if not each.text()]
    assert [each.isVisible() for each in pictures] == [True]
    empty.resize(QSize(500, 120))
    assert [each.isVisible() for each in pictures] == [False]
