"""A large plan is opened beside the window, which can be told to leave it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from gui import large_plan
from gui.app import Application
from gui.large_plan import OpeningDialog
from gui.settings import Settings
from gui.window import Window
from planner.records import Account
from storage.header import read_version
from storage.lock import lock_path
from storage.plan_file import PlanFile
from storage.schema import VERSION
from tests.gui.pages.desk import TODAY
from tests.storage.test_large_upgrade import OLDEST, a_plan_of_the_first_form

COUNT = 1000


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan of the first form, of a size that counts as large here."""
    path = tmp_path / "large.qdeck"
    a_plan_of_the_first_form(path, COUNT // 125)
    monkeypatch.setattr(large_plan, "LARGE", path.stat().st_size)
    return path


@pytest.fixture
def application(themed: QApplication, settings: Settings) -> Application:
    return Application(themed, settings, TODAY)


@pytest.fixture
def window(application: Application, qtbot: QtBot) -> Window:
    window = application.open_window()
    qtbot.addWidget(window)
    window.show()
    return window


def dialog_of(window: Window) -> OpeningDialog:
    (dialog,) = window.findChildren(OpeningDialog)
    return dialog


def accounts(window: Window) -> int | None:
    """How many accounts the window shows; None without a plan."""
    shell = window.shell
    return None if shell is None else len(shell.workspace.plan.all(Account))


def test_it_says_what_is_done_and_then_shows_the_plan(
    application: Application,
    window: Window,
    plan: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said: list[str] = []
    show = QLabel.setText

    def note(label: QLabel, text: str) -> None:
        said.append(text)
        show(label, text)

    monkeypatch.setattr(QLabel, "setText", note)
    application.open_path(plan, window)
    dialog = dialog_of(window)
    assert dialog.phase.text().startswith("The file is looked through.")
    with qtbot.waitSignal(dialog.opened):
        assert dialog.isVisible()
        assert accounts(window) is None
    assert accounts(window) == COUNT
    assert any(each.startswith("A backup is made.") for each in said)
    assert any("form of this version" in each for each in said)


def test_cancel_leaves_the_old_file_and_lets_go_of_it(
    application: Application, window: Window, plan: Path, qtbot: QtBot
) -> None:
    before = plan.read_bytes()
    application.open_path(plan, window)
    dialog = dialog_of(window)
    with qtbot.waitSignal(dialog.finished):
        QTest.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
        assert not dialog.cancel.isEnabled()
    assert accounts(window) is None
    assert plan.read_bytes() == before
    assert read_version(plan) == OLDEST
    assert not lock_path(plan).exists()
    assert window.findChildren(QMessageBox) == []


def test_cancel_that_comes_too_late_closes_the_file_again(
    window: Window, plan: Path, qtbot: QtBot
) -> None:
    dialog = OpeningDialog(plan, window)
    shown: list[object] = []
    dialog.opened.connect(shown.append)
    with qtbot.waitSignal(dialog.opened):
        pass
    shown.clear()
    dialog.reject()
    file = PlanFile.open(plan, read_only=True)
    dialog.end(file)
    assert shown == []
    assert read_version(plan) == VERSION


def test_why_it_cannot_be_opened_is_said(
    application: Application, window: Window, plan: Path, qtbot: QtBot
) -> None:
    with PlanFile.open(plan):
        pass
    content = bytearray(plan.read_bytes())
    content[4096 * 40 : 4096 * 60] = bytes(4096 * 20)
    plan.write_bytes(content)
    application.open_path(plan, window)
    dialog = dialog_of(window)
    with qtbot.waitSignal(dialog.refused):
        pass
    (box,) = window.findChildren(QMessageBox)
    assert "damaged" in box.text()
    assert accounts(window) is None


def test_a_small_plan_is_opened_at_once(tmp_path: Path) -> None:
    assert not large_plan.is_large(tmp_path)
    assert not large_plan.is_large(tmp_path / "none.qdeck")
