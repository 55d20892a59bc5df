"""Cut, Copy and Paste of the menu do what the keys do where the cursor is."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from gui.clipboard_actions import ClipboardActions
from tests.gui.front import bring_to_front


class Desk(QMainWindow):
    """A window with an Edit menu, a field and a button."""

    def __init__(self) -> None:
        super().__init__()
        self.menu = self.menuBar().addMenu("Edit")
        self.actions_ = ClipboardActions(self.menu)
        self.field = QLineEdit("Alder Gate", self)
        self.button = QPushButton("Go", self)
        self.button.move(0, 100)


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot) -> Desk:
    QGuiApplication.clipboard().clear()
    desk = Desk()
    qtbot.addWidget(desk)
    desk.show()
    bring_to_front(qtbot, desk)
    return desk


def offered(desk: Desk) -> list[bool]:
    desk.menu.aboutToShow.emit()
    return [action.isEnabled() for action in desk.actions_.actions]


def test_without_a_field_nothing_is_offered(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("words")
    desk.button.setFocus()
    assert offered(desk) == [False, False, False]


def test_what_is_selected_can_be_cut_and_pasted(desk: Desk) -> None:
    desk.field.setFocus()
    desk.field.deselect()
    assert offered(desk) == [False, False, False]
    desk.field.setSelection(0, 5)
    assert offered(desk) == [True, True, False]
    desk.actions_.cut.trigger()
    assert (desk.field.text(), QGuiApplication.clipboard().text()) == (" Gate", "Alder")
    assert offered(desk) == [False, False, True]
    desk.field.setCursorPosition(5)
    desk.actions_.paste.trigger()
    assert desk.field.text() == " GateAlder"
    desk.field.undo()
    assert desk.field.text() == " Gate"


def test_what_can_only_be_read_can_only_be_copied(desk: Desk) -> None:
    desk.field.setFocus()
    desk.field.setReadOnly(True)
    desk.field.selectAll()
    QGuiApplication.clipboard().setText("words")
    assert offered(desk) == [False, True, False]
    desk.actions_.copy.trigger()
    assert QGuiApplication.clipboard().text() == "Alder Gate"


def test_a_field_that_is_gone_takes_nothing(desk: Desk, qtbot: QtBot) -> None:
    desk.field.setFocus()
    desk.field.selectAll()
    assert offered(desk)[0]
    with qtbot.waitSignal(desk.field.destroyed):
        desk.field.deleteLater()
    assert offered(desk) == [False, False, False]
