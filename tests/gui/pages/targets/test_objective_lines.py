"""The lines of the quarter's objectives, and what they leave out in little room."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gui.pages.targets.objectives import OWNERS, ROOM_FOR_OWNERS, Objectives
from planner.change import Change
from planner.errors import Invalid
from planner.objective_rows import ObjectiveRow
from planner.quarter import Quarter

TEXT = "Win eight breweries as customers who have never bought from us"
ROW = ObjectiveRow(
    id="1", text=TEXT, goal="8 customers", owners="Tom Ashdown", is_headline=True
)


@pytest.fixture
def shown(qtbot: QtBot, themed: QApplication) -> Objectives:
    def refuse(
        invalid: Callable[[Invalid], object] | None,
        function: Callable[..., Change],
        *args: object,
    ) -> bool:
        raise AssertionError(invalid, function, args)

    made = Objectives(refuse, lambda: Quarter(2026, 3))
    qtbot.addWidget(made)
    made.show_rows([ROW])
    made.show()
    return made


def owners(shown: Objectives) -> Callable[[], bool]:
    (found,) = shown.findChildren(QLabel, OWNERS)
    return found.isVisible


def test_in_little_room_the_owners_give_way_to_the_sentence(shown: Objectives) -> None:
    shown.resize(ROOM_FOR_OWNERS + 40, 200)
    assert owners(shown)()
    shown.resize(ROOM_FOR_OWNERS - 40, 200)
    assert not owners(shown)()


def test_the_whole_sentence_is_a_tooltip(shown: Objectives) -> None:
    line = shown.findChild(QPushButton, "openObjective")
    assert isinstance(line, QPushButton)
    assert line.toolTip() == TEXT
