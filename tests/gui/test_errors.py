"""A bug is shown, the report can be copied, and it names nothing of the plan."""

import sys

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from gui.errors import install, report_of, show_report

NAME = "Alderton Foods Ltd"


def a_bug() -> ValueError:
    try:
        int(NAME)
    except ValueError as error:
        return error
    pytest.fail("a name is no number")


def open_boxes() -> list[QMessageBox]:
    widgets = QApplication.topLevelWidgets()
    return [each for each in widgets if isinstance(each, QMessageBox)]


def test_a_report_says_where_it_happened_and_names_nothing() -> None:
    report = report_of(a_bug())
    assert "ValueError" in report
    assert "test_errors.py" in report
    assert NAME not in report
    assert "/" not in report.replace("Python/", "")


def test_a_bug_is_shown_without_stopping_the_work_and_can_be_copied(
    qapp: QApplication, capsys: pytest.CaptureFixture[str], qtbot: QtBot
) -> None:
    error = a_bug()
    show_report(type(error), error, error.__traceback__)
    (box,) = open_boxes()
    assert not box.isModal()
    assert "safe" in box.text()
    (copy,) = [
        each for each in box.findChildren(QPushButton) if each.text() == "Copy report"
    ]
    copy.click()
    assert QGuiApplication.clipboard().text() == report_of(error)
    assert "ValueError" in capsys.readouterr().err
    box.close()
    qtbot.waitUntil(lambda: not open_boxes())


def test_the_hook_is_put_in_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    install()
    assert sys.excepthook is show_report
