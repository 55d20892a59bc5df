"""Undo and redo of what takes long: beside the window, with Cancel."""

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui import storing
from gui.stepping import Stepping
from gui.storing import Waiting
from planner import edits
from planner.change import Change
from planner.errors import Cancelled, PlanFileError
from planner.records import Account
from planner.workspace import Workspace
from tests.builders import a_plan, an_account

ACME = an_account(name="Acme")


class Front:
    """A window with undo in it, over a file that may take its time."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.may_go_on = Event()
        self.trouble: PlanFileError | None = None
        self.workspace = Workspace(a_plan(), lambda _change: None, self._write)
        self.may_go_on.set()
        self.workspace.apply(edits.add(self.workspace.plan, ACME))
        self.may_go_on.clear()
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.stepping = Stepping(self.workspace, self.window)
        self.said: list[str] = []
        self.broke: list[str] = []
        self.stepping.said.connect(self.said.append)
        self.stepping.broke.connect(self.broke.append)
        self.window.show()

    def _write(self, _change: Change, is_wanted: Callable[[], bool]) -> None:
        while not self.may_go_on.wait(0.01):
            if not is_wanted():
                raise Cancelled
        if self.trouble is not None:
            raise self.trouble

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.workspace.is_moving)


@pytest.fixture
def front(qtbot: QtBot, themed: QApplication, monkeypatch: pytest.MonkeyPatch) -> Front:
    del themed
    made = Front(qtbot)
    monkeypatch.setattr(storing, "LONG_CHANGE", 0)
    return made


def test_a_long_undo_is_said_once_it_is_done(front: Front) -> None:
    front.may_go_on.set()
    front.stepping.undo()
    front.wait()
    assert front.workspace.plan.all(Account) == ()
    assert front.said == ["Undone: Add Acme"]
    front.stepping.redo()
    front.wait()
    assert front.workspace.plan.all(Account) == (ACME,)
    assert front.said[1:] == ["Done again: Add Acme"]


def test_cancel_leaves_everything_as_it_was(front: Front) -> None:
    front.stepping.undo()
    waiting = front.window.findChild(Waiting)
    assert waiting is not None
    assert waiting.isModal()
    cancel = waiting.findChild(QPushButton, "cancelWaiting")
    assert cancel is not None
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    front.wait()
    assert front.workspace.plan.all(Account) == (ACME,)
    assert front.workspace.undo_label == "Add Acme"
    assert front.said == []


def test_a_long_undo_that_the_disk_refuses_is_told_as_trouble(front: Front) -> None:
    front.trouble = PlanFileError("The disk is full.")
    front.may_go_on.set()
    front.stepping.undo()
    front.wait()
    assert front.broke == ["The disk is full."]
    assert front.workspace.undo_label == "Add Acme"


def test_with_no_history_that_is_said(front: Front) -> None:
    front.may_go_on.set()
    front.stepping.redo()
    assert front.said == ["There is nothing to redo."]
