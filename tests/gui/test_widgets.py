"""The small widgets: nothing is cut in silence, nothing is read as markup."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.theme import LIGHT
from gui.widgets import Avatar, AvatarLabel, Chip, ElidedLabel, StatusChip, button, tip
from gui.widgets.chips import tone_of
from planner.records import Side
from tests.builders import a_person

MARKUP = "<b>Bold</b> & <img src=x> Ltd"


def as_shown(tooltip: str) -> str:
    """What a person reads in a tooltip."""
    document = QTextDocument()
    document.setHtml(tooltip)
    return document.toPlainText()


def drawn(qtbot: QtBot, widget: QWidget, width: int) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(width, 30)
    widget.grab()
    return widget


def test_a_tooltip_shows_a_name_as_it_was_typed() -> None:
    assert as_shown(tip(MARKUP)) == MARKUP
    assert tip("Marks & Spencer") == "Marks & Spencer"


def test_a_name_without_room_is_whole_in_its_tooltip(
    themed: QApplication, qtbot: QtBot
) -> None:
    label = drawn(qtbot, ElidedLabel(MARKUP), 60)
    assert as_shown(label.toolTip()) == MARKUP
    assert drawn(qtbot, ElidedLabel("Hull"), 400).toolTip() == ""


def test_a_person_is_named_beside_the_initials(
    themed: QApplication, qtbot: QtBot
) -> None:
    avatar = Avatar.of(a_person(MARKUP, Side.SALES, initials="BL"))
    assert avatar is not None
    shown = drawn(qtbot, AvatarLabel(avatar), 30)
    assert shown.accessibleName() == MARKUP
    assert as_shown(shown.toolTip()) == MARKUP


def test_initials_are_made_of_the_first_and_the_last_name() -> None:
    avatar = Avatar.of(a_person("Ana Maria de Souza", initials=None))
    assert avatar is not None
    assert avatar.initials == "AS"
    assert Avatar.of(None) is None


@pytest.mark.parametrize(
    ("standing", "word"), [("on track", "On track"), ("late", "Late"), ("new", "New")]
)
def test_a_status_is_spoken_by_its_word(
    standing: str, word: str, themed: QApplication, qtbot: QtBot
) -> None:
    chip = StatusChip(Chip(standing))
    qtbot.addWidget(chip)
    assert chip.accessibleName() == word


def test_an_unknown_status_is_drawn_as_not_started() -> None:
    assert tone_of(LIGHT, "something else") == LIGHT.not_started


def test_an_ampersand_on_a_button_is_shown(themed: QApplication, qtbot: QtBot) -> None:
    made = button("Plans & reports")
    qtbot.addWidget(made)
    assert made.text() == "Plans && reports"
    assert made.accessibleName() == "Plans & reports"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_by_enter_as_by_space(
    key: Qt.Key, themed: QApplication, qtbot: QtBot
) -> None:
    presses: list[str] = []
    made = button("Import a list", lambda: presses.append("once"))
    qtbot.addWidget(made)
    QTest.keyClick(made, key)
    assert presses == ["once"]
