"""A walk through all that the program shows: pages, records, forms, dialogs."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QAbstractButton, QDialog
from pytestqt.qtbot import QtBot

from gui.dialogs.export_calendar import CalendarDialog
from gui.dialogs.export_list import ExportDialog
from gui.dialogs.import_list import ImportDialog
from gui.dialogs.new_plan import NewPlanDialog
from gui.dialogs.remove_person import RemovalDialog
from gui.dialogs.restore import RestoreDialog
from gui.page import Page
from gui.pages import PAGES
from gui.pages.budget.page import BudgetPage
from gui.pages.campaigns.picker import AccountPicker
from gui.pages.targets.change_form import ChangeForm
from gui.services import Earlier
from gui.shell import Shell
from gui.window import Window
from planner import edits
from planner.records import (
    Account,
    Activity,
    Campaign,
    Contact,
    CostEntry,
    Person,
    Target,
)
from planner.records.base import Record
from planner.text import _

RECORDS_SHOWN: tuple[tuple[str, type[Record]], ...] = (
    ("accounts", Account),
    ("campaigns", Campaign),
    ("programme", Activity),
    ("targets", Target),
    ("budget", CostEntry),
)
LIST = "Name,Town,Website\nOast Brewing,Ely,oast.example\nOast Brewing,,\n"


def settle(qtbot: QtBot) -> None:
    """Let the layouts come to rest, and what was put off be done."""
    QThreadPool.globalInstance().waitForDone(10_000)
    for _turn in range(6):
        qtbot.wait(1)


def shell_of(window: Window) -> Shell:
    """The frame of the plan that is open."""
    assert window.shell is not None
    return window.shell


def views(window: Window, qtbot: QtBot) -> Iterator[str]:
    """Every page and every tab of it, shown one after the other."""
    for page in PAGES:
        window.go(page.key)
        settle(qtbot)
        yield page.key
        shown = next(each for each in window.findChildren(Page) if each.isVisible())
        tabs = [
            each
            for each in shown.findChildren(QAbstractButton)
            if each.isVisible() and each.property("kind") == "tab"
        ]
        for place, tab in enumerate(tabs):
            if tab.isVisible():
                tab.click()
                settle(qtbot)
                yield f"{page.key} {place}"


def records(window: Window, qtbot: QtBot) -> Iterator[str]:
    """A record of each kind, shown beside its page."""
    for page, kind in RECORDS_SHOWN:
        window.go(page)
        shell_of(window).view.show(
            page, shell_of(window).workspace.plan.all(kind)[0].id
        )
        settle(qtbot)
        yield f"{page} {kind.__name__}"


def forms(window: Window, qtbot: QtBot) -> Iterator[str]:
    """What opens on a page to be filled in, and a message about what was done."""
    shell = shell_of(window)
    plan = shell.workspace.plan
    window.go("budget")
    assert isinstance(shell.page, BudgetPage)
    shell.page.move_money()
    settle(qtbot)
    yield "move money"
    target = plan.all(Target)[0]
    shell.view.show("targets", target.id)
    asking = window.findChild(ChangeForm)
    assert isinstance(asking, ChangeForm)
    asking.begin_change(target)
    settle(qtbot)
    yield "change a target"
    asking.begin_withdrawal(target)
    settle(qtbot)
    yield "withdraw a target"
    asking.ask_change(target, "60", "45")
    settle(qtbot)
    yield "answer to a typed target"
    asking.leave()
    longest = max(plan.all(CostEntry), key=lambda each: len(each.note or ""))
    shell.workspace.apply(edits.remove(plan, longest))
    settle(qtbot)
    assert shell.toast.isVisible()
    yield "message"


def dialogs(window: Window, folder: Path) -> Iterator[QDialog]:
    """Every dialog that a menu or a page opens."""
    shell = shell_of(window)
    plan, view = shell.workspace.plan, shell.view
    people = folder / "accounts.csv"
    people.write_text(LIST, encoding="utf-8")
    earlier = Earlier(path=people, at=datetime(2026, 8, 13, 12, 0), edits=3)
    yield NewPlanDialog(window)
    yield ExportDialog(plan, view.services, window)
    yield CalendarDialog(plan, view, window)
    yield ImportDialog(shell.workspace, view, None, None, window)
    yield ImportDialog(shell.workspace, view, "accounts", people, window)
    yield RemovalDialog(shell.workspace, view, plan.all(Person)[0], window)
    yield RemovalDialog(shell.workspace, view, plan.all(Contact)[0], window)
    yield RestoreDialog((earlier,), view.today, _("Plan"), window)
    yield AccountPicker(plan, plan.all(Campaign)[0], window)
