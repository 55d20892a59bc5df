"""The import dialog: only its button stores, all of it or nothing."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
)
from pytestqt.qtbot import QtBot

from gui import storing
from gui.services import Services
from gui.settings import Settings
from gui.view_state import ViewState
from planner import edits
from planner.change import Change
from planner.errors import Cancelled, PlanFileError, PlannerError
from planner.records import Account
from planner.workspace import Workspace
from tests.builders import a_plan, an_account
from tests.gui.dialogs.import_bench import (
    ALDER,
    Bench,
    found,
    rows_of,
    text_of,
)


def test_enter_imports_all_as_one_step(bench: Bench) -> None:
    dialog = bench.open("name\nBrack\nCastle\n")
    told: list[str] = []
    dialog.imported.connect(told.append)

    QTest.keyClick(dialog, Qt.Key.Key_Return)

    assert not dialog.isVisible()
    assert told == ["Import 2 accounts"]
    assert len(bench.plan.all(Account)) == 3
    bench.workspace.undo()
    assert bench.plan.all(Account) == (ALDER,)


def test_cancel_stores_nothing(bench: Bench) -> None:
    dialog = bench.open("name\nBrack\n")

    bench.press(dialog, "cancelImport")

    assert bench.workspace.undo_label is None


def test_the_same_file_again_changes_nothing(bench: Bench) -> None:
    dialog = bench.open("number,name,city\nA1,Alder Foods,York\n")

    assert text_of(dialog, "importError") == (
        "All of this is in the plan already; there is nothing to import."
    )
    assert not found(dialog, "acceptImport").isEnabled()


def test_a_plan_that_moved_on_is_looked_at_again(bench: Bench) -> None:
    dialog = bench.open("number,name,city\nA1,Alder Foods,Hull\n")
    bench.workspace.apply(edits.change(bench.plan, ALDER, city="Leeds"))

    bench.press(dialog, "acceptImport")
    bench.wait(dialog)

    assert text_of(dialog, "importError") == (
        "The plan has changed meanwhile. This is what would happen now."
    )
    assert rows_of(dialog, "importChanged") == [
        ["Alder Foods", "City", "Leeds", "Hull"]
    ]
    bench.press(dialog, "acceptImport")
    assert bench.plan.get(Account, ALDER.id).city == "Hull"


def test_a_plan_file_that_cannot_be_written_keeps_the_dialog_open(
    qtbot: QtBot, settings: Settings, tmp_path: Path, themed: QApplication
) -> None:
    def full(change: object) -> None:
        raise PlanFileError("The disk is full. Make room and repeat it.")

    bench = Bench(qtbot, settings, tmp_path)
    bench.workspace = Workspace(a_plan(ALDER), full)
    dialog = bench.open("name\nBrack\n")

    bench.press(dialog, "acceptImport")

    assert dialog.isVisible()
    assert text_of(dialog, "importError") == (
        "The disk is full. Make room and repeat it."
    )
    assert bench.plan.all(Account) == (ALDER,)


def test_a_long_reading_says_so_and_can_be_cancelled(bench: Bench) -> None:
    dialog = bench.shown(path=bench.file("name\nBrack\n"))
    slow = dialog.findChild(QTimer, "slow")
    assert slow is not None
    assert (slow.interval(), slow.isSingleShot()) == (2_000, True)
    dialog.read(bench.file("name\nCastle\n"))

    slow.timeout.emit()

    assert text_of(dialog, "importError").startswith("This list takes a while.")
    bench.press(dialog, "cancelImport")
    assert bench.plan.all(Account) == (ALDER,)


@pytest.fixture
def any_change_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storing, "LONG_CHANGE", 0)


class SlowFile:
    """A plan file whose writing waits until it may go on, or is not wanted."""

    def __init__(self) -> None:
        self.may_go_on = Event()
        self.written: list[Change] = []

    def write(self, change: Change) -> None:
        self.written.append(change)

    def write_while(self, change: Change, is_wanted: Callable[[], bool]) -> None:
        while not self.may_go_on.wait(0.01):
            if not is_wanted():
                raise Cancelled
        self.write(change)


def slow(bench: Bench) -> SlowFile:
    file = SlowFile()
    bench.workspace = Workspace(bench.plan, file.write, file.write_while)
    return file


@pytest.mark.usefixtures("any_change_is_long")
def test_a_long_import_is_one_step_as_well(bench: Bench) -> None:
    dialog = bench.open("name\nBrack\nCorin\n")
    bench.press(dialog, "acceptImport")
    bench.qtbot.waitUntil(lambda: not dialog.isVisible())
    assert {account.name for account in bench.plan.all(Account)} == {
        "Alder Foods",
        "Brack",
        "Corin",
    }
    assert bench.workspace.undo_label == "Import 2 accounts"


@pytest.mark.usefixtures("any_change_is_long")
def test_while_a_long_import_is_stored_nothing_else_can_be_done(bench: Bench) -> None:
    file = slow(bench)
    dialog = bench.open("name\nBrack\n")
    bench.press(dialog, "acceptImport")

    assert dialog.is_busy
    assert not found(dialog, "acceptImport").isEnabled()
    assert found(dialog, "cancelImport").hasFocus()
    with pytest.raises(PlannerError, match="still being stored"):
        bench.workspace.apply(edits.add(bench.plan, an_account(name="Corin")))
    file.may_go_on.set()
    bench.qtbot.waitUntil(lambda: not dialog.isVisible())
    assert len(file.written) == 1


@pytest.mark.usefixtures("any_change_is_long")
def test_cancel_takes_back_what_is_being_stored(bench: Bench) -> None:
    file = slow(bench)
    dialog = bench.open("name\nBrack\n")
    bench.press(dialog, "acceptImport")
    bench.press(dialog, "cancelImport")

    bench.qtbot.waitUntil(lambda: not dialog.isVisible())
    assert file.written == []
    assert bench.plan.all(Account) == (ALDER,)
    assert bench.workspace.undo_label is None
    assert not bench.workspace.is_moving


@pytest.mark.usefixtures("any_change_is_long")
def test_a_long_import_that_the_disk_refuses_keeps_the_dialog_open(
    bench: Bench,
) -> None:
    def refuse(_change: Change, _is_wanted: Callable[[], bool]) -> None:
        sentence = "The disk is full."
        raise PlanFileError(sentence)

    bench.workspace = Workspace(bench.plan, lambda _change: None, refuse)
    dialog = bench.open("name\nBrack\n")
    bench.press(dialog, "acceptImport")

    bench.qtbot.waitUntil(lambda: not dialog.is_busy)
    assert text_of(dialog, "importError") == "The disk is full."
    assert found(dialog, "acceptImport").isEnabled()
    assert bench.plan.all(Account) == (ALDER,)


def test_a_plan_that_can_only_be_looked_at_says_so_before_any_work(
    bench: Bench,
) -> None:
    services = replace(bench.view.services, is_read_only=True)
    bench.view = replace_services(bench.view, services)
    dialog = bench.shown(path=bench.file("name\nBrack\n"))

    assert not dialog.is_busy
    assert "can only be looked at" in text_of(dialog, "importError")
    assert not found(dialog, "chooseFile").isEnabled()
    assert not dialog.acceptDrops()


def replace_services(view: ViewState, services: Services) -> ViewState:
    return ViewState(
        today=view.today,
        quarter=view.quarter,
        services=services,
        settings=view.settings,
    )
