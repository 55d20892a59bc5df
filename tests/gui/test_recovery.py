"""A plan that is not at hand: looked at, brought forward, restored, saved elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QMessageBox,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from gui import coming_forward
from gui.app import Application
from gui.dialogs.restore import RestoreDialog
from gui.settings import Settings
from gui.window import Window
from planner.change import Change, added
from planner.records import Account
from storage.backup.shelf import backups_of
from storage.lock import Lock, lock_path
from storage.plan_file import PlanFile
from storage.requests import ask_to_show, is_asked
from tests.builders import a_company, an_account
from tests.gui.pages.desk import TODAY


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "north.qdeck"
    PlanFile.create(path, [a_company(), an_account("First")]).close()
    return path


@pytest.fixture
def application(
    qapp: QApplication, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Application]:
    monkeypatch.setattr(coming_forward, "PATIENCE", 300)
    monkeypatch.setattr(qapp, "quit", lambda: None)
    made = Application(qapp, settings, TODAY)
    yield made
    for window in list(made._windows):  # noqa: SLF001  # whatever a test left open
        window.close()


@pytest.fixture
def window(application: Application, plan: Path, qtbot: QtBot) -> Window:
    window = application.open_window()
    window.show()
    application.open_path(plan, window)
    qtbot.waitUntil(lambda: bool(backups_of(plan)))
    return window


def accounts_in(window: Window) -> list[str]:
    assert window.shell is not None
    plan = window.shell.workspace.plan
    return sorted(account.name for account in plan.all(Account))


def add(window: Window, name: str) -> None:
    assert window.shell is not None
    window.shell.workspace.apply(Change("Add", added(an_account(name))))


def shown(window: Window, name: str) -> str:
    """The text of a label of the window; empty when it is hidden."""
    found = window.findChild(QLabel, name)
    return found.text() if found is not None and found.isVisible() else ""


def press(window: Window, name: str) -> None:
    found = window.findChild(QPushButton, name)
    assert found is not None
    assert found.isVisible()
    found.click()


def offer_in(window: Window) -> QMessageBox:
    box = window.findChild(QMessageBox, "offer")
    assert box is not None
    return box


def accept(box: QMessageBox) -> None:
    found = box.findChild(QPushButton, "offered")
    assert found is not None
    found.click()


def answer(monkeypatch: pytest.MonkeyPatch, place: int | None) -> list[RestoreDialog]:
    """Choose a line in the next dialog to restore, or cancel it."""
    asked: list[RestoreDialog] = []

    def choose(self: RestoreDialog) -> int:
        asked.append(self)
        if place is None:
            return QDialog.DialogCode.Rejected
        self.list.setCurrentIndex(self.list.model().index(place, 0))
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(RestoreDialog, "exec", choose)
    return asked


def choose_file(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(path), ""))


def test_a_plan_is_backed_up_when_it_is_opened(window: Window, plan: Path) -> None:
    assert len(backups_of(plan)) == 1


def test_going_back_shows_the_earlier_plan_and_keeps_the_later_one(
    window: Window,
    application: Application,
    plan: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add(window, "Second")
    add(window, "Third")
    asked = answer(monkeypatch, 1)
    application.restore(window)
    (dialog,) = asked
    words = [dialog.list.topLevelItem(row) for row in range(2)]
    assert [item.text(1) for item in words if item] == [
        "nothing was changed since",
        "2 changes since",
    ]
    assert accounts_in(window) == ["First"]
    (kept,) = plan.parent.glob("north replaced *.qdeck")
    with PlanFile.open(kept, read_only=True) as file:
        assert len(file.plan.all(Account)) == 3
    add(window, "Fourth")
    assert accounts_in(window) == ["First", "Fourth"]


def test_a_cancelled_restore_changes_nothing(
    window: Window,
    application: Application,
    plan: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add(window, "Second")
    answer(monkeypatch, None)
    application.restore(window)
    assert accounts_in(window) == ["First", "Second"]
    assert list(plan.parent.glob("*replaced*")) == []


def test_a_damaged_plan_comes_back_with_two_clicks(
    window: Window,
    application: Application,
    plan: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    application.close_file(window)
    plan.write_bytes(plan.read_bytes()[:4096] + b"\xff" * 40_960)
    answer(monkeypatch, 0)
    application.open_path(plan, window)
    box = offer_in(window)
    assert "damaged" in box.text()
    accept(box)
    assert accounts_in(window) == ["First"]


def test_a_locked_plan_can_be_looked_at(
    application: Application, plan: Path, qtbot: QtBot
) -> None:
    lock_path(plan).write_text(
        '{"name": "Anna Weber", "host": "ANNA-PC", "process": 7,'
        ' "since": "2026-08-14T14:02"}'
    )
    window = application.open_window()
    window.show()
    application.open_path(plan, window)
    box = offer_in(window)
    assert box.text().startswith("Anna Weber has this plan open since ")
    assert box.textFormat() is Qt.TextFormat.PlainText
    accept(box)
    assert accounts_in(window) == ["First"]
    assert window.shell is not None
    assert window.shell.view.services.is_read_only
    lock_path(plan).unlink()


def test_nobody_who_answers_means_an_offer_to_look(
    application: Application, plan: Path, qtbot: QtBot
) -> None:
    lock = Lock.take(plan, "Anna", datetime(2026, 8, 14))
    window = application.open_window()
    window.show()
    application.open_path(plan, window)
    qtbot.waitUntil(lambda: window.findChild(QMessageBox, "offer") is not None)
    assert not is_asked(plan)
    offer_in(window).reject()
    assert window.shell is None
    lock.free()


def test_a_window_comes_forward_when_another_start_asks(
    window: Window, plan: Path, qtbot: QtBot
) -> None:
    window.showMinimized()
    assert ask_to_show(plan)
    qtbot.waitUntil(lambda: not is_asked(plan))
    qtbot.waitUntil(lambda: not window.isMinimized())


def test_a_second_start_gives_way_to_the_window_that_has_the_plan(
    window: Window,
    plan: Path,
    qapp: QApplication,
    settings: Settings,
    qtbot: QtBot,
) -> None:
    window.showMinimized()
    second = Application(qapp, settings, TODAY)
    other = second.open_window()
    other.show()
    second.open_path(plan, other)
    qtbot.waitUntil(lambda: not other.isVisible())
    assert not window.isMinimized()
    assert accounts_in(window) == ["First"]


@pytest.fixture
def changed(window: Window, plan: Path) -> Callable[[str], None]:
    """Somebody who changes the plan from outside."""

    def change(name: str) -> None:
        lock_path(plan).unlink()
        with PlanFile.open(plan) as other:
            other.write(Change("Add", added(an_account(name))))

    return change


def test_a_plan_that_was_changed_from_outside_is_loaded_again(
    window: Window, changed: Callable[[str], None]
) -> None:
    assert window.shell is not None
    changed("From outside")
    assert window.shell.look_at_file()
    assert "changed by another program" in shown(window, "changed")
    press(window, "reload")
    assert accounts_in(window) == ["First", "From outside"]
    assert shown(window, "changed") == ""
    add(window, "Second")


def test_a_plan_that_is_gone_is_saved_elsewhere_and_worked_on_there(
    window: Window, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.shell is not None
    plan.unlink()
    window.shell.look_at_file()
    assert "no longer in the folder" in shown(window, "changed")
    new = plan.with_name("saved.qdeck")
    choose_file(monkeypatch, new)
    press(window, "elsewhere")
    assert accounts_in(window) == ["First"]
    add(window, "Second")
    with PlanFile.open(new, read_only=True) as file:
        assert len(file.plan.all(Account)) == 2
    assert not plan.exists()


def test_what_is_left_of_a_plan_is_not_let_go_to_load_nothing(
    window: Window, application: Application, plan: Path
) -> None:
    plan.unlink()
    application.reload(window)
    assert accounts_in(window) == ["First"]


def test_coming_back_to_a_window_looks_at_its_file(
    window: Window, plan: Path, qtbot: QtBot
) -> None:
    plan.unlink()
    assert shown(window, "changed") == ""
    other = QDialog()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    window.activateWindow()
    qtbot.waitUntil(lambda: "no longer" in shown(window, "changed"))


def test_a_window_that_is_told_it_is_active_while_it_closes_reads_nothing(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "isActiveWindow", lambda: True)
    window.close()
    # An error in here would fail the test.
    QApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))
    assert shown(window, "changed") == ""


def test_without_backups_the_dialog_says_so(themed: QApplication, qtbot: QtBot) -> None:
    dialog = RestoreDialog([], TODAY, "It is kept.")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.chosen is None
    none = dialog.findChild(QLabel, "noBackups")
    assert none is not None
    assert none.isVisible()
    go = dialog.findChild(QPushButton, "goBack")
    assert go is not None
    assert not go.isEnabled()
