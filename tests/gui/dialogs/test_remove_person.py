"""Removing a person in the window: one question, and then nobody knows the name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gui.app import Application
from gui.dialogs.remove_person import RemovalDialog
from gui.settings import Settings
from gui.window import Window
from planner.change import Change, changed
from planner.edits.generic import with_values
from planner.records import Contact, Person
from storage.errors import DiskFull
from storage.plan_file import PlanFile
from tests.builders import a_company, a_contact, a_person, an_account
from tests.gui.pages.desk import TODAY

ANNA = a_person("Anna Weber", email="anna@example.com")
ACCOUNT = an_account(sales_owner_id=ANNA.id, notes="Anna Weber knows them.")
JO = a_contact(ACCOUNT.id, name="Jo Hart")
Ask = Callable[[Person | Contact], RemovalDialog]


@pytest.fixture
def window(
    tmp_path: Path, qtbot: QtBot, themed: QApplication, settings: Settings
) -> Window:
    """A window with a plan in which Anna owns an account, and a backup of it."""
    path = tmp_path / "acme.qdeck"
    with PlanFile.create(path, [a_company(), ANNA, ACCOUNT, JO]) as file:
        file.back_up()
    application = Application(themed, settings, TODAY)
    window = application.open_window()
    qtbot.addWidget(window)
    window.show()
    application.open_path(path, window)
    return window


@pytest.fixture
def ask(window: Window) -> Ask:
    """The function that asks whether somebody shall go."""

    def open_dialog(person: Person | Contact) -> RemovalDialog:
        assert window.shell is not None
        window.shell.view.removal_wanted.emit(person)
        (dialog,) = window.findChildren(RemovalDialog)
        assert dialog.isVisible()
        return dialog

    return open_dialog


def path_of(window: Window) -> Path:
    assert window.shell is not None
    return window.shell.view.services.plan_path


def backups(window: Window) -> int:
    assert window.shell is not None
    return window.shell.view.services.forgetting.count_backups()


def press(dialog: RemovalDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def said(dialog: RemovalDialog) -> str:
    return " ".join(each.text() for each in dialog.findChildren(QLabel))


def test_the_question_says_what_goes_and_what_stays(ask: Ask) -> None:
    dialog = ask(ANNA)
    assert "Remove Anna Weber for good?" in said(dialog)
    assert "says “Removed person 1” instead" in said(dialog)
    assert "1 other text of the plan holds the name" in said(dialog)
    assert "printed still have it" in said(dialog)
    assert "This cannot be undone" in said(dialog)
    assert dialog.backups.text() == "Delete the earlier backup of this plan as well"
    assert not dialog.backups.isChecked()


def test_nobody_goes_unless_it_is_said(window: Window, ask: Ask) -> None:
    dialog = ask(ANNA)
    QTest.keyClick(dialog, Qt.Key.Key_Return)  # as whoever does not read would do
    assert window.shell is not None
    assert window.shell.workspace.plan.all(Person) == (ANNA,)


def test_a_person_goes_and_with_her_what_could_be_taken_back(
    window: Window, ask: Ask
) -> None:
    shell = window.shell
    assert shell is not None
    older = with_values(ANNA, title="Head of Sales")
    shell.workspace.apply(Change("Change Anna Weber", changed(ANNA, older)))
    press(ask(older), "removeForGood")
    (nameless,) = shell.workspace.plan.all(Person)
    assert nameless.name == "Removed person 1"
    assert shell.workspace.undo_label is None
    assert shell.toast.text == "Anna Weber is removed for good."
    window.close()
    with PlanFile.open(path_of(window)) as file:
        assert not any("Anna" in entry.label for entry in file.log())
    assert b"anna@example.com" not in path_of(window).read_bytes()


def test_a_contact_goes_from_the_form_that_the_pencil_opens(window: Window) -> None:
    shell = window.shell
    assert shell is not None
    shell.view.show("accounts", ACCOUNT.id)
    card = shell.page.inspector.contacts.card(JO.id)  # type: ignore[attr-defined]  # the page is of accounts
    assert card.forget.isHidden()
    card.toggle()
    card.forget.click()
    (dialog,) = window.findChildren(RemovalDialog)
    assert "Everything that was entered for this person" in said(dialog)
    press(dialog, "removeForGood")
    assert shell.workspace.plan.all(Contact) == ()


def test_the_backups_go_when_that_is_ticked(window: Window, ask: Ask) -> None:
    assert backups(window) == 1
    dialog = ask(ANNA)
    dialog.backups.setChecked(True)
    press(dialog, "removeForGood")
    assert backups(window) == 1
    assert window.shell is not None
    with PlanFile.open(path_of(window), read_only=True) as file:
        ((newest, edits),) = file.backups()
    assert edits == 0
    with PlanFile.open(newest.path, read_only=True) as backup:
        assert backup.plan.all(Person)[0].name == "Removed person 1"


def test_how_far_it_came_is_said_when_the_disk_is_full(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_connection: object) -> None:
        raise DiskFull(Path("/home/anna"))

    monkeypatch.setattr("storage.plan_file.wipe", fail)
    dialog = ask(ANNA)
    press(dialog, "removeForGood")
    assert dialog.isVisible()
    assert "Anna Weber is out of the plan, but" in dialog.error.text()
    assert "is full" in dialog.error.text()


def test_nobody_goes_from_a_file_that_is_gone(ask: Ask, window: Window) -> None:
    dialog = ask(ANNA)
    path = path_of(window)
    path.rename(path.with_suffix(".gone"))
    press(dialog, "removeForGood")
    assert "no longer in the folder" in dialog.error.text()
    assert window.shell is not None
    assert window.shell.workspace.plan.all(Person) == (ANNA,)
