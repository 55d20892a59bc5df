"""A bug is shown, the report can be copied, and it names nothing of the plan."""

import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from gui.errors import BOX, install, note_in_thread, report_of, show_report

NAME = "Alderton Foods Ltd"


def a_bug() -> Exception:
    """A bug that quotes a name in its message, its cause and its notes."""
    try:
        try:
            int(NAME)
        except ValueError as error:
            error.add_note(NAME)
            raise KeyError(NAME) from error
    except KeyError as error:
        return error
    pytest.fail("a name is no number")


@pytest.fixture
def logged() -> Iterator[list[str]]:
    """What is written to the log."""
    lines: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(record.getMessage())

    listener, log = Listener(), logging.getLogger("quarterdeck")
    log.addHandler(listener)
    yield lines
    log.removeHandler(listener)


def open_boxes() -> list[QMessageBox]:
    """The boxes about bugs; other tests may have left others that close by now."""
    widgets = QApplication.topLevelWidgets()
    boxes = [each for each in widgets if isinstance(each, QMessageBox)]
    return [each for each in boxes if each.objectName() == BOX]


def show(error: Exception) -> None:
    show_report(type(error), error, error.__traceback__)


def close_boxes(qtbot: QtBot) -> None:
    for box in open_boxes():
        box.close()
    qtbot.waitUntil(lambda: not open_boxes())


def test_a_report_says_where_it_happened_and_names_nothing() -> None:
    report = report_of(a_bug())
    assert "KeyError" in report
    assert "after\nValueError\n" in report
    assert "  tests/gui/test_errors.py:" in report
    assert NAME not in report


def test_a_report_says_which_program_on_which_system() -> None:
    first, second, *_rest = report_of(a_bug()).splitlines()
    assert first.startswith("Quarterdeck 0.")
    assert second.startswith("Python 3.")
    assert ", Qt 6." in second


def test_a_report_names_no_folder_of_the_computer() -> None:
    lines = report_of(a_bug()).splitlines()[3:]
    assert not [line for line in lines if line.strip().startswith("/")]
    assert sys.prefix not in "\n".join(lines)


def test_a_bug_is_shown_without_stopping_the_work_and_can_be_copied(
    qapp: QApplication,
    capsys: pytest.CaptureFixture[str],
    logged: list[str],
    qtbot: QtBot,
) -> None:
    error = a_bug()
    show(error)
    (box,) = open_boxes()
    assert not box.isModal()
    assert "nothing is lost" in box.text()
    buttons = {each.text(): each for each in box.findChildren(QPushButton)}
    buttons["Copy the report"].click()
    assert QGuiApplication.clipboard().text() == report_of(error)
    assert capsys.readouterr().err == f"{report_of(error)}\n"
    assert logged == [report_of(error)]
    close_boxes(qtbot)


def test_a_bug_at_every_repaint_is_shown_once_and_logged_each_time(
    qapp: QApplication, logged: list[str], qtbot: QtBot
) -> None:
    for _time in range(3):
        show(a_bug())
    assert len(open_boxes()) == 1
    assert len(logged) == 3
    close_boxes(qtbot)
    show(a_bug())
    assert len(open_boxes()) == 1
    close_boxes(qtbot)


def test_a_bug_in_a_thread_is_logged(logged: list[str]) -> None:
    error = a_bug()
    failure = threading.ExceptHookArgs((type(error), error, None, None))
    note_in_thread(failure)
    assert logged == [report_of(error)]


def test_the_hooks_are_put_in_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    monkeypatch.setattr(threading, "excepthook", threading.__excepthook__)
    install()
    assert sys.excepthook is show_report
    assert threading.excepthook is note_in_thread
