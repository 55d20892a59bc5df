"""The window as a person meets it: doors, menus, keys, names, plain text."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.dialogs.export_list import ExportDialog
from gui.dialogs.import_list import ImportDialog
from gui.dialogs.new_plan import NewPlanDialog
from gui.help.topics import KEYS, topic
from gui.help.window import HelpWindow
from gui.pages import PAGES
from gui.settings import Settings
from gui.theme import Appearance
from gui.view_state import ViewState
from gui.window import SMALLEST, Window
from planner import edits
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Account, Campaign, Side
from planner.workspace import Workspace
from tests.builders import (
    a_campaign,
    a_company,
    a_contact,
    a_person,
    a_plan,
    an_account,
    an_activity,
)
from tests.gui.front import bring_to_front
from tests.gui.services import closed_services

MARKUP = "<b>Bold</b> & <img src=x> Ltd"
CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView)
CONTROL = Qt.KeyboardModifier.ControlModifier


class HeardDoors:
    """An application that only notes what it is asked for, and by which window."""

    def __init__(self) -> None:
        self.recent: tuple[Path, ...] = ()
        self.appearance = Appearance.LIGHT
        self.asked: list[object] = []
        self.by: list[Window] = []

    def new_plan(self, window: Window, *, then_import: bool = False) -> None:
        self.by.append(window)
        self.asked.append(("new", then_import))

    def open_example(self, window: Window) -> None:
        self.by.append(window)
        self.asked.append("example")

    def ask_open(self, window: Window) -> None:
        self.by.append(window)
        self.asked.append("open")

    def open_path(self, path: Path, window: Window) -> None:
        self.by.append(window)
        self.asked.append(("open", path))

    def import_list(
        self, window: Window, path: Path | None = None, *, is_copied: bool = False
    ) -> None:
        self.by.append(window)
        self.asked.append("copied" if is_copied else ("import", path))

    def export_list(self, window: Window) -> None:
        self.by.append(window)
        self.asked.append("export")

    def save_copy(self, window: Window) -> None:
        self.by.append(window)
        self.asked.append("copy")

    def restore(self, window: Window) -> None:
        self.by.append(window)
        self.asked.append("restore")

    def reload(self, window: Window) -> None:
        self.by.append(window)
        self.asked.append("reload")

    def save_elsewhere(self, window: Window) -> None:
        self.by.append(window)
        self.asked.append("elsewhere")

    def set_appearance(self, appearance: Appearance) -> None:
        self.asked.append(appearance)

    def closed(self, window: Window) -> None:
        self.by.append(window)
        self.asked.append("closed")

    def quit(self) -> None:
        self.asked.append("quit")


def a_marked_plan() -> Plan:
    """A plan whose every name is full of markup."""
    account = an_account(MARKUP, city=MARKUP, notes=MARKUP)
    seller = a_person(MARKUP)
    marketer = a_person(MARKUP, Side.MARKETING)
    campaign = a_campaign(
        MARKUP, sales_lead_id=seller.id, marketing_lead_id=marketer.id
    )
    return a_plan(
        a_company(MARKUP),
        seller,
        marketer,
        account,
        a_contact(account.id, MARKUP),
        campaign,
        an_activity(MARKUP, campaign_id=campaign.id, due=date(2026, 8, 1)),
    )


@pytest.fixture
def doors() -> HeardDoors:
    return HeardDoors()


@pytest.fixture
def window(themed: QApplication, qtbot: QtBot, doors: HeardDoors) -> Window:
    window = Window(doors, PAGES)
    qtbot.addWidget(window)
    window.show()
    bring_to_front(qtbot, window)
    return window


@pytest.fixture
def workspace(window: Window, settings: Settings) -> Workspace:
    workspace = Workspace(a_marked_plan(), lambda _change: None)
    view = ViewState(
        today=date(2026, 8, 14),
        quarter=Quarter(2026, 3),
        services=closed_services(),
        settings=settings,
    )
    window.show_plan(workspace, view)
    return workspace


def shown(window: Window) -> Iterator[QWidget]:
    """Every visible widget of every page that needs no disk, and of what they open."""
    assert window.shell is not None
    plan = window.shell.workspace.plan
    places: list[tuple[str, str | None]] = [
        (page, None) for page in ("overview", "accounts", "campaigns", "settings")
    ]
    places.append(("accounts", plan.all(Account)[0].id))
    places.append(("campaigns", plan.all(Campaign)[0].id))
    for page, record in places:
        window.shell.view.show(page, record)
        window.grab()  # some learn only when painting that they need a tooltip
        for widget in window.findChildren(QWidget):
            if widget.isVisible():
                yield widget


def press(
    window: Window,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, modifiers)


def actions(window: Window) -> dict[str, QAction]:
    return {each.text(): each for each in window.findChildren(QAction)}


def test_what_needs_a_plan_is_off_until_there_is_one(window: Window) -> None:
    of_menu = actions(window)
    assert not of_menu["Save a copy…"].isEnabled()
    assert not of_menu["Undo"].isEnabled()
    assert of_menu["Open…"].isEnabled()


@pytest.mark.usefixtures("workspace")
def test_a_plan_opens_with_the_cursor_on_its_page(window: Window) -> None:
    focus = window.focusWidget()
    assert window.shell is not None
    assert focus is not None
    assert window.shell.page.isAncestorOf(focus)


def test_keys_go_to_the_pages(
    window: Window, workspace: Workspace, qtbot: QtBot
) -> None:
    shell = window.shell
    assert shell is not None
    for key, page in ((Qt.Key.Key_2, "accounts"), (Qt.Key.Key_3, "campaigns")):
        press(window, key, CONTROL)
        assert shell.page.key == page
    press(window, Qt.Key.Key_1, CONTROL)
    press(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert shell.page.key == "campaigns"


def test_keys_change_the_quarter(window: Window, workspace: Workspace) -> None:
    shell = window.shell
    assert shell is not None
    press(window, Qt.Key.Key_BracketRight, CONTROL)
    assert shell.view.quarter.key == "2026Q4"
    press(window, Qt.Key.Key_BracketLeft, CONTROL)
    assert shell.view.quarter.key == "2026Q3"


def test_the_menu_names_the_step_and_the_keys_take_it_back(
    window: Window, workspace: Workspace
) -> None:
    (account,) = workspace.plan.all(Account)
    change = edits.change(workspace.plan, account, city="Hull")
    workspace.apply(change)
    named = f"Undo {change.label}".replace("&", "&&")
    assert actions(window)[named].isEnabled()
    press(window, Qt.Key.Key_Z, CONTROL)
    assert workspace.plan.get(Account, account.id).city == MARKUP
    press(window, Qt.Key.Key_Y, CONTROL)
    assert workspace.plan.get(Account, account.id).city == "Hull"


def test_the_list_of_keys_has_every_key_of_the_menus(window: Window) -> None:
    listed = re.findall(r"`(.+?)`", topic(KEYS).text)
    known = {QKeySequence(each) for each in listed}
    keys = {
        key: action.text()
        for action in window.menuBar().findChildren(QAction)
        for key in action.shortcuts()
    }
    assert len(keys) > 20
    assert {text for key, text in keys.items() if key not in known} == set()


def test_what_was_copied_is_imported_from_the_menu(
    window: Window, doors: HeardDoors
) -> None:
    (action,) = [
        each
        for each in window.menus.file.actions()
        if each.text() == "Import what was copied…"
    ]
    window.menus.show_plan(is_open=True)
    action.trigger()
    assert doors.asked == ["copied"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("plan.QDECK", "open"), ("accounts.csv", "import"), ("list.xlsx", "import")],
)
def test_a_file_that_is_dropped_is_opened_or_imported(
    name: str, kind: str, tmp_path: Path, window: Window, doors: HeardDoors
) -> None:
    file = tmp_path / name
    file.touch()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(9, 9), copy, data, left, none))
    assert doors.asked == [(kind, file)]


def test_every_control_has_a_name_for_a_screen_reader(
    window: Window, workspace: Workspace
) -> None:
    nameless = {
        f"{type(each).__name__} {each.objectName()}"
        for each in shown(window)
        if isinstance(each, CONTROLS)
        and each.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not each.accessibleName()
        and not (isinstance(each, QAbstractButton) and each.text())
    }
    assert nameless == set()


def test_no_name_is_ever_read_as_markup(window: Window, workspace: Workspace) -> None:
    loose = {
        each.text()
        for each in shown(window)
        if isinstance(each, QLabel)
        and each.text()
        and each.textFormat() is not Qt.TextFormat.PlainText
    }
    assert loose == set()


def test_no_tooltip_reads_a_name_as_markup(
    window: Window, workspace: Workspace
) -> None:
    loose = {each.toolTip() for each in shown(window) if MARKUP in each.toolTip()}
    assert loose == set()


def test_the_dialogs_read_no_name_as_markup(
    window: Window, workspace: Workspace
) -> None:
    shell = window.shell
    assert shell is not None
    window.show_keys()
    window.show_about()
    dialogs = [
        NewPlanDialog(window),
        ExportDialog(workspace.plan, shell.view.services, window),
        ImportDialog(workspace, shell.view, None, None, window),
        *window.findChildren(QDialog),
    ]
    labels = [each for made in dialogs for each in made.findChildren(QLabel)]
    loose = {
        each.text()
        for each in labels
        if each.text() and each.textFormat() is not Qt.TextFormat.PlainText
    }
    assert len(labels) > len(dialogs)
    assert loose == set()


def test_the_help_lets_ctrl_q_quit(
    window: Window, doors: HeardDoors, qtbot: QtBot
) -> None:
    window.show_keys()
    (dialog,) = window.findChildren(QDialog, "helpWindow")
    bring_to_front(qtbot, dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Q, CONTROL)
    assert doors.asked == ["quit"]


def test_the_help_fits_on_the_smallest_window(window: Window) -> None:
    window.show_keys()
    (dialog,) = window.findChildren(QDialog, "helpWindow")
    assert dialog.height() <= SMALLEST[1]
    assert dialog.width() <= SMALLEST[0]


def shown_help(window: Window) -> HelpWindow:
    """The window of the help, which is there once however often it was asked for."""
    (found,) = window.findChildren(HelpWindow)
    return found


def test_f1_shows_the_help_of_the_page_one_is_on(
    window: Window, workspace: Workspace, qtbot: QtBot
) -> None:
    window.go("targets")
    press(window, Qt.Key.Key_F1)
    assert shown_help(window).topic == "targets"
    assert "matrix" in shown_help(window).text.toPlainText()
    bring_to_front(qtbot, window)
    window.go("budget")
    press(window, Qt.Key.Key_F1)
    assert shown_help(window).topic == "budget"


# Plans & reports would draw its pages here, which these services refuse.
@pytest.mark.parametrize(
    "page", [entry.key for entry in PAGES if entry.key != "reports"]
)
def test_f1_knows_the_page_one_is_on(
    window: Window, workspace: Workspace, page: str
) -> None:
    window.go(page)
    window.show_help()
    assert shown_help(window).topic == page


def test_without_a_plan_f1_shows_the_first_steps(window: Window) -> None:
    press(window, Qt.Key.Key_F1)
    assert shown_help(window).topic == "first-steps"


def test_a_link_of_the_help_leads_on_and_the_keys_back(window: Window) -> None:
    window.show_first_steps()
    found = shown_help(window)
    assert not found.back.isEnabled()
    found.text.anchorClicked.emit(QUrl("settings.md"))
    assert found.topic == "settings"
    found.go_back()
    assert found.topic == "first-steps"
    assert not found.back.isEnabled()


def test_every_key_of_the_menus_is_in_the_list(window: Window) -> None:
    listed = set(re.findall(r"`(.+?)`", topic(KEYS).text))
    keys = {
        keys.toString()
        for action in window.findChildren(QAction)
        for keys in action.shortcuts()
    }
    assert len(keys) > 20
    assert keys - listed == set()


def test_a_key_exports_a_list(
    window: Window, workspace: Workspace, doors: HeardDoors
) -> None:
    press(window, Qt.Key.Key_E, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert doors.asked == ["export"]


def test_closing_tells_the_application(window: Window, doors: HeardDoors) -> None:
    press(window, Qt.Key.Key_W, CONTROL)
    assert doors.asked == ["closed"]
    assert not window.isVisible()
