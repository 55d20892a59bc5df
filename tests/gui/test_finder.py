"""Find or do anything, with real keys."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.finder import Finder, Step, steps_of
from tests.builders import a_campaign, a_plan, an_account
from tests.gui.front import bring_to_front

ACME = an_account(name="Acme", number="A1", city="Leeds")
ACTION = an_account(name="Acton", number="A2")
COLD = a_campaign(name="Cold chain")


@dataclass
class Heard:
    """What the finder led to."""

    places: list[tuple[str, str | None]] = field(default_factory=list)
    done: list[str] = field(default_factory=list)

    def go(self, page: str, record: str | None) -> None:
        self.places.append((page, record))


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def window(qtbot: QtBot, themed: QApplication) -> QWidget:
    """What the box is opened over."""
    window = QWidget()
    window.resize(1024, 640)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def finder(qtbot: QtBot, window: QWidget, heard: Heard) -> Finder:
    """The box over a window, with a plan and two commands."""
    steps = (
        Step("Overview", "Ctrl+1", lambda: heard.done.append("overview")),
        Step("Print…", "Ctrl+P", lambda: heard.done.append("print")),
    )
    finder = Finder(a_plan(ACME, ACTION, COLD), steps, heard.go, window)
    finder.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    finder.open()
    bring_to_front(qtbot, finder)
    return finder


def shown(finder: Finder) -> list[str]:
    return [finder.list.item(row).text() for row in range(finder.list.count())]


def test_it_opens_with_the_cursor_in_the_box_and_lists_what_can_be_done(
    finder: Finder,
) -> None:
    assert finder.focusWidget() is finder.box
    assert shown(finder) == ["Overview", "Print…"]


def test_a_few_letters_and_enter_open_a_record(
    qtbot: QtBot, finder: Finder, heard: Heard
) -> None:
    QTest.keyClicks(finder.focusWidget(), "acm")
    qtbot.waitUntil(lambda: shown(finder) == ["Acme"])
    QTest.keyClick(finder.focusWidget(), Qt.Key.Key_Return)
    assert heard.places == [("accounts", ACME.id)]
    assert not finder.isVisible()


def test_arrows_choose_while_the_cursor_stays_in_the_box(
    qtbot: QtBot, finder: Finder, heard: Heard
) -> None:
    QTest.keyClicks(finder.focusWidget(), "ac")
    qtbot.waitUntil(lambda: shown(finder) == ["Acme", "Acton"])
    QTest.keyClick(finder.focusWidget(), Qt.Key.Key_Down)
    assert finder.focusWidget() is finder.box
    QTest.keyClick(finder.focusWidget(), Qt.Key.Key_Return)
    assert heard.places == [("accounts", ACTION.id)]


def test_undoing_comes_after_the_record_that_it_is_named_after(
    qtbot: QtBot, window: QWidget, heard: Heard
) -> None:
    undo = QAction("Undo Rename Acme")
    undo.setShortcut(QKeySequence("Ctrl+Z"))
    finder = Finder(a_plan(ACME), tuple(steps_of([undo])), heard.go, window)
    finder.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(finder)
    finder.box.setText("acme")
    qtbot.waitUntil(lambda: shown(finder) == ["Acme", "Undo Rename Acme"])
    finder.box.setText("undo")
    assert shown(finder) == ["Undo Rename Acme"]


def test_a_command_is_done(finder: Finder, heard: Heard) -> None:
    QTest.keyClicks(finder.focusWidget(), "print")
    QTest.keyClick(finder.focusWidget(), Qt.Key.Key_Return)
    assert heard.done == ["print"]


def test_nothing_found_is_said_and_enter_stays(qtbot: QtBot, finder: Finder) -> None:
    QTest.keyClicks(finder.focusWidget(), "zzz")
    sentence = "Nothing is called that. Try fewer letters."
    qtbot.waitUntil(lambda: finder.hint.text() == sentence)
    QTest.keyClick(finder.focusWidget(), Qt.Key.Key_Return)
    assert finder.isVisible()


def test_escape_closes_it(finder: Finder, heard: Heard) -> None:
    QTest.keyClick(finder.focusWidget(), Qt.Key.Key_Escape)
    assert not finder.isVisible()
    assert (heard.places, heard.done) == ([], [])


def test_commands_are_named_as_in_the_menu_with_their_keys(qtbot: QtBot) -> None:
    reports = QAction("Plans && reports")
    reports.setShortcut(QKeySequence("Ctrl+8"))
    off, line = QAction("Redo"), QAction()
    off.setEnabled(False)
    line.setSeparator(True)
    (step,) = steps_of([reports, off, line])
    assert (step.title, step.detail) == ("Plans & reports", "Ctrl+8")
