"""A line's own undo, and when Ctrl+Z goes on to the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from gui.widgets import Line
from tests.gui.front import bring_to_front

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Typed:
    """A line in a window with an undo and a redo of its own, which are counted."""

    def __init__(self, qtbot: QtBot) -> None:
        self.asked: list[str] = []
        self.window = QMainWindow()
        self.line = Line()
        self.window.setCentralWidget(self.line)
        for word, keys in (("undo", "Ctrl+Z"), ("redo", "Ctrl+Shift+Z")):
            action = QAction(word, self.window)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _on, word=word: self.asked.append(word))
            self.window.addAction(action)
        qtbot.addWidget(self.window)
        self.window.show()
        bring_to_front(qtbot, self.window)
        self.line.setFocus()

    def type(self, text: str) -> None:
        QTest.keyClicks(self.line, text)

    def undo(self) -> None:
        QTest.keyClick(self.line, Qt.Key.Key_Z, CTRL)

    def redo(self) -> None:
        QTest.keyClick(self.line, Qt.Key.Key_Z, CTRL | SHIFT)


@pytest.fixture
def typed(qtbot: QtBot) -> Typed:
    return Typed(qtbot)


def test_typing_is_undone_and_done_again_in_the_line(typed: Typed) -> None:
    typed.type("Fair")
    typed.undo()
    assert (typed.line.text(), typed.asked) == ("", [])
    typed.redo()
    assert (typed.line.text(), typed.asked) == ("Fair", [])


def test_what_was_forgotten_does_not_come_back_but_the_window_undoes(
    typed: Typed,
) -> None:
    typed.type("Fair")
    typed.line.forget()
    typed.undo()
    assert (typed.line.text(), typed.asked) == ("", ["undo"])


def test_the_window_does_again_when_the_line_has_nothing_to_do_again(
    typed: Typed,
) -> None:
    typed.redo()
    assert typed.asked == ["redo"]
