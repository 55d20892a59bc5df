"""What an open plan is shown in: pages, history, messages, trouble, the side bar."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from gui.page import Page, PageEntry
from gui.services import Services
from gui.settings import Settings
from gui.shell import Shell
from gui.view_state import ViewState
from planner import edits
from planner.change import Change
from planner.errors import PlanFileError
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Account, Record
from planner.workspace import Workspace
from tests.builders import a_campaign, a_company, a_plan, an_account
from tests.gui.front import bring_to_front
from tests.gui.services import closed_services

TODAY = date(2026, 8, 14)


class CountingPage(Page):
    """A page that counts how often it is drawn, and what it was asked for."""

    draws: ClassVar[tuple[type[Record], ...]] = (Account,)

    def __init__(self, workspace: Workspace, view: ViewState) -> None:
        super().__init__(workspace, view)
        self.drawn = 0
        self.opened: list[str] = []

    def draw(self, plan: Plan) -> None:
        self.plan = plan
        self.drawn += 1

    def open_record(self, record_id: str) -> None:
        self.opened.append(record_id)


class First(CountingPage):
    key = "overview"

    @classmethod
    def title(cls) -> str:
        return "Overview"


class Second(CountingPage):
    key = "accounts"

    @classmethod
    def title(cls) -> str:
        return "Accounts"


ENTRIES = (
    PageEntry(key="overview", title="Overview", icon="gauge", make=First),
    PageEntry(key="accounts", title="Accounts", icon="building-2", make=Second),
)


class Disk:
    """A disk that can be full."""

    def __init__(self) -> None:
        self.is_full = False

    def write(self, _change: Change) -> None:
        if self.is_full:
            raise PlanFileError("The disk is full. Make room and try again.")


class Desk:
    def __init__(
        self,
        qtbot: QtBot,
        settings: Settings,
        *records: Record,
        services: Services | None = None,
    ) -> None:
        self.disk = Disk()
        self.workspace = Workspace(a_plan(*records), self.disk.write)
        self.view = ViewState(
            today=TODAY,
            quarter=Quarter(2026, 3),
            services=services or closed_services(Path("north.qdeck")),
            settings=settings,
        )
        self.shell = Shell(self.workspace, self.view, ENTRIES)
        qtbot.addWidget(self.shell)
        self.shell.resize(1100, 700)
        with qtbot.waitExposed(self.shell):
            self.shell.show()

    def page(self) -> CountingPage:
        assert isinstance(self.shell.page, CountingPage)
        return self.shell.page

    def buttons(self) -> list[str]:
        found = self.shell.findChildren(QPushButton)
        return [each.text() for each in found if each.isVisible()]

    def button(self, name: str) -> QPushButton:
        found: QPushButton | None = self.shell.findChild(QPushButton, name)
        assert found is not None
        return found

    def text(self, name: str) -> str:
        found: QLabel | None = self.shell.findChild(QLabel, name)
        assert found is not None
        return found.text() if found.isVisible() else ""

    def is_shown(self, name: str) -> bool:
        found: QFrame | None = self.shell.findChild(QFrame, name)
        assert found is not None
        return found.isVisible()

    def add(self, *records: Record) -> None:
        self.workspace.apply(edits.add(self.workspace.plan, *records))


@pytest.fixture
def desk(themed: QApplication, qtbot: QtBot, settings: Settings) -> Desk:
    return Desk(qtbot, settings, a_company("Northgate Tooling"))


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_page_is_built_when_it_is_first_shown_and_then_kept(desk: Desk) -> None:
    first = desk.page()
    assert isinstance(first, First)
    click(desk.button("go.accounts"))
    assert isinstance(desk.page(), Second)
    click(desk.button("go.overview"))
    assert desk.page() is first


def test_a_hidden_page_is_drawn_once_when_it_is_shown(desk: Desk) -> None:
    first = desk.page()
    desk.view.show("accounts")
    before = first.drawn
    desk.add(an_account())
    desk.add(an_account())
    assert first.drawn == before
    desk.view.show("overview")
    assert first.drawn == before + 1


def test_a_page_is_not_drawn_for_what_it_does_not_show(desk: Desk) -> None:
    before = desk.page().drawn
    desk.add(a_campaign())
    assert desk.page().drawn == before
    desk.add(an_account())
    assert desk.page().drawn == before + 1


def test_going_to_a_record_opens_it_on_its_page_and_back_returns(desk: Desk) -> None:
    desk.view.show("accounts", "the-id")
    assert desk.page().opened == ["the-id"]
    desk.view.go_back()
    assert isinstance(desk.page(), First)


def test_another_quarter_draws_the_page_and_is_shown(desk: Desk) -> None:
    before = desk.page().drawn
    desk.shell.side_bar.next_quarter()
    assert desk.button("quarter").text() == "Q4 2026"
    assert desk.page().drawn == before + 1
    click(desk.button("quarter"))
    assert desk.view.quarter == Quarter(2026, 3)


def test_the_side_bar_counts_what_is_not_archived(desk: Desk) -> None:
    desk.add(an_account(), an_account(is_archived=True))
    assert desk.button("go.accounts").accessibleName() == "Accounts, 1"


def test_one_edited_value_needs_no_message(desk: Desk) -> None:
    account = an_account()
    desk.add(account)
    desk.workspace.apply(edits.change(desk.workspace.plan, account, city="Hull"))
    assert not desk.shell.toast.isVisible()


def test_a_message_offers_to_take_a_change_of_many_back_and_says_so(desk: Desk) -> None:
    desk.add(an_account(), an_account())
    toast = desk.shell.toast
    assert toast.isVisible()
    label = desk.workspace.undo_label
    (undo,) = [each for each in toast.findChildren(QPushButton) if each.isVisible()]
    assert undo.text() == "Undo"
    click(undo)
    assert desk.workspace.plan.all(Account) == ()
    assert toast.text == f"Undone: {label}"
    assert not any(each.isVisible() for each in toast.findChildren(QPushButton))


def test_archiving_one_record_offers_undo(desk: Desk) -> None:
    account = an_account()
    desk.add(account)
    desk.workspace.apply(edits.archive(desk.workspace.plan, account))
    assert desk.shell.toast.isVisible()
    desk.shell.undo()
    assert not desk.workspace.plan.get(Account, account.id).is_archived


def test_with_nothing_to_undo_a_sentence_says_so(desk: Desk) -> None:
    desk.shell.undo()
    assert desk.shell.toast.text == "There is nothing to undo."


def test_a_full_disk_shows_a_bar_that_stays_until_storing_works(desk: Desk) -> None:
    desk.disk.is_full = True
    taken = desk.page().edit(edits.add, an_account())
    assert not taken
    assert desk.text("trouble") == "The disk is full. Make room and try again."
    assert desk.text("savedState") == "The last change is not saved"
    desk.disk.is_full = False
    assert desk.page().edit(edits.add, an_account())
    assert desk.text("trouble") == ""
    assert desk.text("savedState") == "All changes saved"


def test_undo_on_a_full_disk_shows_the_bar_and_changes_nothing(desk: Desk) -> None:
    desk.add(an_account())
    desk.disk.is_full = True
    desk.shell.undo()
    assert desk.text("trouble") == "The disk is full. Make room and try again."
    assert len(desk.workspace.plan.all(Account)) == 1


def test_the_example_says_so_and_a_plan_of_ones_own_does_not(
    themed: QApplication, qtbot: QtBot, settings: Settings, desk: Desk
) -> None:
    example = Desk(qtbot, settings, a_company(is_example=True))
    assert example.is_shown("exampleBar")
    assert not desk.is_shown("exampleBar")


def test_a_plan_to_look_at_says_so_and_an_edit_gets_one_sentence(
    desk: Desk, qtbot: QtBot
) -> None:
    assert not desk.is_shown("readOnlyBar")
    desk.view.services = replace(desk.view.services, is_read_only=True)
    desk.shell = Shell(desk.workspace, desk.view, ENTRIES)
    qtbot.addWidget(desk.shell)
    desk.shell.show()
    assert desk.is_shown("readOnlyBar")
    assert desk.text("savedState") == "Only to look at"
    desk.page().broken.emit("The plan cannot be written.")
    assert desk.shell.toast.text == "The plan cannot be written."
    assert not desk.is_shown("errorBar")


def test_a_closed_plan_is_no_longer_listened_to(desk: Desk) -> None:
    before = desk.page().drawn
    desk.shell.close_plan()
    desk.add(an_account())
    assert desk.page().drawn == before


def test_another_day_builds_the_pages_anew(desk: Desk) -> None:
    shell = desk.shell
    shell.view.show("accounts", "a1")
    before = shell.page
    shell.begin_day(TODAY)
    assert shell.page is before
    shell.begin_day(date(2026, 8, 15))
    assert shell.view.today == date(2026, 8, 15)
    assert shell.page is not before
    assert isinstance(shell.page, Second)
    assert (shell.page.drawn, shell.page.opened) == (1, ["a1"])


def test_what_is_being_typed_outlives_midnight(desk: Desk, qtbot: QtBot) -> None:
    shell = desk.shell
    field = QLineEdit(shell.page)
    field.show()
    bring_to_front(qtbot, shell)
    field.setFocus()
    QTest.keyClicks(field, "Alder")
    shell.begin_day(date(2026, 8, 15))
    assert (shell.view.today, field.text()) == (TODAY, "Alder")
    shell.side_bar.quarter_button.setFocus()
    shell.begin_day(date(2026, 8, 15))
    assert shell.view.today == date(2026, 8, 15)


def test_nobody_is_asked_to_change_an_example_that_can_only_be_looked_at(
    qtbot: QtBot, settings: Settings, themed: QApplication
) -> None:
    example = a_company(is_example=True)
    assert "Start my own" in Desk(qtbot, settings, example).buttons()
    services = replace(closed_services(Path("north.qdeck")), is_read_only=True)
    looked_at = Desk(qtbot, settings, example, services=services)
    assert "Start my own" not in looked_at.buttons()
