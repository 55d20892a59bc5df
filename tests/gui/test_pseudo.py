"""The window in a language that is 40 % longer: nothing is cut, nothing forgotten.

Whoever adds a sentence without `_()`, or a row of buttons without room, fails here.
"""

import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from enum import Enum
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from gui.app import Application
from gui.page import Page
from gui.pages import PAGES
from gui.settings import Settings
from gui.window import Window
from planner.language import speak, spoken_catalogue, spoken_language
from planner.plan import Plan
from planner.records import RECORDS, Account, Activity, Campaign, CostEntry, Target
from planner.records.base import Record
from tests.gui.reading import cut_words, menu_words, words
from tests.pseudo import PseudoCatalogue

TODAY = date(2026, 8, 14)
SIZES = ((1360, 860), (1024, 640))
WORD = re.compile(r"[^\W\d_]+")
SHORTEST = 3
"""Shorter ones are units and initials: kg, Q3, RC."""
OURS = frozenset(["Ctrl", "Alt", "Shift", "Del", "Deutsch", "English", "qdeck", "root"])
"""Names of keys and of languages, which are the same in every language."""
RECORDS_SHOWN: tuple[tuple[str, type[Record]], ...] = (
    ("accounts", Account),
    ("campaigns", Campaign),
    ("programme", Activity),
    ("targets", Target),
    ("budget", CostEntry),
)


@pytest.fixture
def catalogue() -> Iterator[PseudoCatalogue]:
    """The language for the length of a test."""
    before = spoken_language(), spoken_catalogue()
    made = PseudoCatalogue()
    speak("en", made)
    yield made
    speak(*before)


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def window(
    request: pytest.FixtureRequest,
    catalogue: PseudoCatalogue,
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
) -> Iterator[Window]:
    """The example in a window of each size."""
    store = QSettings(str(tmp_path / "own.ini"), QSettings.Format.IniFormat)
    application = Application(qapp, Settings(store), TODAY)
    made = application.open_window()
    made.resize(*request.param)
    made.show()
    application.open_example(made)
    qtbot.waitUntil(lambda: made.shell is not None)
    yield made
    made.close()


def settle(qtbot: QtBot) -> None:
    """Let the layouts come to rest."""
    for _turn in range(4):
        qtbot.wait(1)


def plan_of(window: Window) -> Plan:
    assert window.shell is not None
    return window.shell.workspace.plan


def typed_words(plan: Plan) -> frozenset[str]:
    """Every word that somebody typed into the plan."""
    texts = (
        value
        for kind in RECORDS
        for record in plan.all(kind)
        for field in fields(record)  # type: ignore[arg-type]  # records are dataclasses
        if isinstance(value := getattr(record, field.name), str)
        and not isinstance(value, Enum)
    )
    return frozenset(word for text in texts for word in WORD.findall(text))


def plain_words(text: str, known: frozenset[str]) -> list[str]:
    """The words of a text that are neither translated nor typed."""
    return [
        word
        for word in WORD.findall(text)
        if word.isascii() and len(word) >= SHORTEST and word not in known
    ]


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
    assert window.shell is not None
    for page, kind in RECORDS_SHOWN:
        window.go(page)
        window.shell.view.show(page, plan_of(window).all(kind)[0].id)
        settle(qtbot)
        yield f"{page} {kind.__name__}"


def test_no_page_cuts_a_word(window: Window, qtbot: QtBot) -> None:
    found = {
        f"{view}: {cut}" for view in views(window, qtbot) for cut in cut_words(window)
    }
    assert found == set()


def test_no_record_cuts_a_word(window: Window, qtbot: QtBot) -> None:
    found = {
        f"{view}: {cut}" for view in records(window, qtbot) for cut in cut_words(window)
    }
    assert found == set()


def test_every_word_of_the_window_can_be_translated(
    window: Window, qtbot: QtBot, catalogue: PseudoCatalogue
) -> None:
    known = typed_words(plan_of(window)) | OURS
    found = set()
    for every in (views, records):
        for view in every(window, qtbot):
            for place, text in words(window):
                if str(TODAY) in text or "filePath" in place or "currency" in place:
                    continue  # where the file is, and names of currencies
                if plain_words(text, known):
                    found.add(f"{view}: {place}: {text}")
    assert found == set()
    unknown = {text for text in catalogue.unknown if plain_words(text, known)}
    assert unknown == set()


def test_every_word_of_the_menus_can_be_translated(window: Window) -> None:
    known = typed_words(plan_of(window)) | OURS
    menus = [action.menu() for action in window.menuBar().actions()]
    found = [
        text
        for menu in menus
        if isinstance(menu, QMenu)
        for _title, text in menu_words(menu)
        if plain_words(text, known)
    ]
    assert found == []


def dialogs(window: Window) -> Iterator[QDialog]:
    """The dialogs that the menus open."""
    from gui.dialogs.export_calendar import CalendarDialog
    from gui.dialogs.export_list import ExportDialog
    from gui.dialogs.import_list import ImportDialog
    from gui.dialogs.new_plan import NewPlanDialog

    assert window.shell is not None
    shell = window.shell
    yield NewPlanDialog(window)
    yield ExportDialog(shell.workspace.plan, shell.view.services, window)
    yield CalendarDialog(shell.workspace.plan, shell.view, window)
    yield ImportDialog(shell.workspace, shell.view, None, None, window)


def test_no_dialog_cuts_a_word_or_speaks_english(window: Window, qtbot: QtBot) -> None:
    known = typed_words(plan_of(window)) | OURS
    cut, plain = set(), set()
    for dialog in dialogs(window):
        dialog.show()
        settle(qtbot)
        cut |= set(cut_words(dialog))
        plain |= {
            f"{place}: {text}"
            for place, text in words(dialog)
            if "currency" not in place and plain_words(text, known)
        }
        dialog.close()
    assert cut == set()
    assert plain == set()
