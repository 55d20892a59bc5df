"""The week where it lives: Ctrl+E leads there, one Ctrl+Z takes one entry back."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gui.pages import PAGES
from gui.pages.programme.page import ProgrammePage
from gui.settings import Settings
from gui.view_state import ViewState
from gui.window import Window
from planner.quarter import Quarter
from planner.records import Activity, Record, Side
from planner.workspace import Workspace
from tests.builders import a_campaign, a_person, a_plan, an_account, an_activity
from tests.gui.front import bring_to_front
from tests.gui.pages.desk import focused
from tests.gui.services import closed_services
from tests.gui.test_window import HeardDoors

TODAY = date(2026, 8, 14)
CONTROL = Qt.KeyboardModifier.ControlModifier


def records() -> list[Record]:
    work = [
        an_activity(
            name,
            start=date(2026, 8, 10),
            due=TODAY,
            planned_quantity=Decimal(10),
            side=Side.SALES,
        )
        for name in ("Calls", "Visits")
    ]
    people = a_person("Rosa"), a_person("Priya", Side.MARKETING)
    return [*people, an_account(), a_campaign(), *work]


@pytest.fixture
def window(themed: QApplication, qtbot: QtBot, settings: Settings) -> Window:
    window = Window(HeardDoors(), PAGES)
    view = ViewState(
        today=TODAY,
        quarter=Quarter(2026, 3),
        services=closed_services(),
        settings=settings,
    )
    window.show_plan(Workspace(a_plan(*records()), lambda _change: None), view)
    qtbot.addWidget(window)
    window.show()
    bring_to_front(qtbot, window)
    return window


def press(window: Window, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, CONTROL)


def the_week(window: Window) -> ProgrammePage:
    assert window.shell is not None
    page = window.shell.page
    assert isinstance(page, ProgrammePage)
    assert page.tab == "week"
    return page


def enter(text: str) -> None:
    for letter in text:
        QTest.keyClicks(focused(), letter)
    QTest.keyClick(focused(), Qt.Key.Key_Return)


def test_ctrl_e_leads_into_the_first_field_without_a_result(window: Window) -> None:
    press(window, Qt.Key.Key_E)
    table = the_week(window).week.activities
    assert focused() is table
    enter("4")
    assert table.currentIndex().row() == 1
    press(window, Qt.Key.Key_E)
    shown = [row.activity.name for row in table.records.visible]
    assert shown == ["Visits", "Calls"]
    assert table.currentIndex().row() == 0


def test_one_entry_is_one_step_and_needs_no_message(window: Window) -> None:
    assert window.shell is not None
    press(window, Qt.Key.Key_E)
    enter("4")
    assert not window.shell.toast.isVisible()
    press(window, Qt.Key.Key_Z)
    workspace = window.shell.workspace
    quantities = {each.done_quantity for each in workspace.plan.all(Activity)}
    assert quantities == {None}
    assert workspace.undo_label is None


def test_a_paste_is_said_with_undo_at_hand(window: Window) -> None:
    assert window.shell is not None
    press(window, Qt.Key.Key_E)
    QApplication.clipboard().setText("4\n5")
    press(window, Qt.Key.Key_V)
    assert window.shell.toast.isVisible()
    assert window.shell.toast.text == "Paste 2 figures"


def test_the_overviews_button_leads_there_too(window: Window) -> None:
    (button,) = window.findChildren(QPushButton, "enterResults")
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert focused() is the_week(window).week.activities


def test_while_there_are_first_steps_the_next_of_them_is_the_button(
    window: Window, settings: Settings
) -> None:
    assert window.shell is not None
    window.show_plan(Workspace(a_plan(), lambda _change: None), window.shell.view)
    buttons = window.shell.page.findChildren(QPushButton, "enterResults")
    assert [each.isVisible() for each in buttons] == [False]
