"""Whatever people type is shown as they typed it, wherever the window shows it.

A plan in which every text is markup is shown on every page; every widget of the window
is asked how it reads its text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QMessageBox,
    QTextBrowser,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.app import Application
from gui.dialogs.export_calendar import CalendarDialog
from gui.dialogs.export_list import ExportDialog
from gui.dialogs.import_list import ImportDialog
from gui.dialogs.remove_person import RemovalDialog
from gui.dialogs.restore import RestoreDialog
from gui.pages import PAGES
from gui.services import Earlier
from gui.settings import Settings
from gui.shell import Shell
from gui.window import Window
from planner import edits
from planner.edits.generic import with_values
from planner.edits.removing import is_referred_to
from planner.records import (
    RECORDS,
    Account,
    Activity,
    Campaign,
    Contact,
    Person,
    Target,
)
from storage.plan_file import PlanFile
from tests.gui.pages.desk import TODAY
from tests.whole_program import CANARY, MARKED, marked_plan

ROLES = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.StatusTipRole)
MOST_ROWS = 30


@pytest.fixture
def window(
    tmp_path: Path, qtbot: QtBot, themed: QApplication, settings: Settings
) -> Window:
    """A window with a plan that is made of markup, in a file with such a name."""
    plan = marked_plan(TODAY)
    records = [record for kind in RECORDS for record in plan.all(kind)]
    path = tmp_path / f"<b>{CANARY}<b>.qdeck"
    PlanFile.create(path, records).close()
    application = Application(themed, settings, TODAY)
    window = application.open_window()
    qtbot.addWidget(window)
    window.show()
    application.open_path(path, window)
    return window


def shell_of(window: Window) -> Shell:
    assert window.shell is not None
    return window.shell


def has_markup(text: str) -> bool:
    return f"<b>{CANARY}" in text or "<img" in text


def loose(top: QWidget) -> Iterator[str]:
    """What would be read as markup: the texts of all widgets within, and their tips."""
    for each in (top, *top.findChildren(QWidget)):
        where = f"{type(each).__name__} {each.objectName()}: "
        yield from (where + tip for tip in _tips(each) if has_markup(tip))
        if isinstance(each, QLabel | QMessageBox) and each.text():
            if each.textFormat() is not Qt.TextFormat.PlainText:
                yield where + each.text()
        elif isinstance(each, QTextBrowser | QTextEdit):
            text = each.toPlainText()
            if CANARY in text and not has_markup(text):
                yield where + text
        elif isinstance(each, QAbstractItemView) and each.model() is not None:
            yield from (where + tip for tip in _cell_tips(each.model()))


def _tips(widget: QWidget) -> Iterable[str]:
    return widget.toolTip(), widget.statusTip(), widget.whatsThis()


def _cell_tips(model: QAbstractItemModel) -> Iterator[str]:
    top = QModelIndex()
    for row in range(min(MOST_ROWS, model.rowCount(top))):
        for column in range(_columns(model)):
            for role in ROLES:
                tip = model.index(row, column, top).data(role)
                if isinstance(tip, str) and has_markup(tip):
                    yield tip


def _columns(model: QAbstractItemModel) -> int:
    """How many columns there are; lists have one, and hide that they have it."""
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount()


def shows_it(top: QWidget) -> bool:
    """Whether some text of the plan is to be seen there at all."""
    labels = (each.text() for each in top.findChildren(QLabel))
    if any(CANARY in text for text in labels):
        return True
    models = (
        each.model()
        for each in top.findChildren(QAbstractItemView)
        if each.model() is not None
    )
    return any(
        CANARY in str(model.index(row, column).data())
        for model in models
        for row in range(min(MOST_ROWS, model.rowCount()))
        for column in range(_columns(model))
    )


def settle() -> None:
    for _round in range(5):
        QApplication.processEvents()


def test_no_page_and_no_inspector_reads_a_text_as_markup(window: Window) -> None:
    shell = shell_of(window)
    shown = set()
    for key in (page.key for page in PAGES):
        window.go(key)
        settle()
        assert list(loose(window)) == []
        shown |= {key} if shows_it(shell.page) else set()
    assert shown >= {"overview", "accounts", "campaigns", "programme", "plan-check"}
    plan = shell.workspace.plan
    kinds: dict[str, type[Account | Campaign | Activity | Target]] = {
        "accounts": Account,
        "campaigns": Campaign,
        "programme": Activity,
        "targets": Target,
    }
    for page, kind in kinds.items():
        for record in plan.all(kind)[:3]:
            shell.view.show(page, record.id)
            settle()
            assert list(loose(window)) == []
    for section in ("people", "meetings", "milestones"):
        shell.view.show("settings", section)
        settle()
        assert list(loose(window)) == []
        assert shows_it(shell.page) or section != "people"


def test_no_dialog_and_no_message_reads_a_text_as_markup(
    window: Window, tmp_path: Path
) -> None:
    shell = shell_of(window)
    plan, view = shell.workspace.plan, shell.view
    people = tmp_path / "people.csv"
    people.write_text(f"name,side,{MARKED}\n{MARKED},sales,{MARKED}\n", "utf-8")
    earlier = Earlier(path=people, at=datetime(2026, 8, 13, 12, 0), edits=None)
    dialogs = (
        ImportDialog(shell.workspace, view, None, people, window),
        ExportDialog(plan, view.services, window),
        CalendarDialog(plan, view, window),
        RemovalDialog(shell.workspace, view, plan.all(Person)[0], window),
        RemovalDialog(shell.workspace, view, plan.all(Contact)[0], window),
        RestoreDialog((earlier,), view.today, MARKED, window),
    )
    for dialog in dialogs:
        dialog.show()
        settle()
        assert list(loose(dialog)) == []
    assert shows_it(dialogs[0])
    assert shows_it(dialogs[3])

    _look_at_messages(window, tmp_path)
    window.find_anything()
    settle()
    shown = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
    assert window in shown
    for top in shown:
        assert list(loose(top)) == []


def _look_at_messages(window: Window, folder: Path) -> None:
    shell = shell_of(window)
    plan = shell.workspace.plan
    contact = next(each for each in plan.all(Contact) if not is_referred_to(plan, each))
    shell.workspace.apply(edits.remove(plan, contact))
    settle()
    assert CANARY in shell.toast.text
    company = with_values(plan.company, name=MARKED)
    shell.page.edit(lambda now: edits.change(now, company, name=MARKED))
    shell.show_trouble(MARKED)
    window.open_path(folder / f"<b>{CANARY}<b>.csv")
    settle()
    (box,) = window.findChildren(QMessageBox)
    assert CANARY in box.text()
    assert list(loose(window)) == []
    box.reject()


def test_a_widget_that_reads_markup_is_found(window: Window) -> None:
    """The control: one careless label and one careless tip on a page."""
    assert list(loose(window)) == []
    label, tip = QLabel(shell_of(window).page), QLabel(shell_of(window).page)
    label.setText(MARKED)
    tip.setToolTip(MARKED)
    assert [CANARY in each for each in loose(window)] == [True, True]
