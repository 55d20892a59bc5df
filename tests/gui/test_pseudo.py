"""The window in a language that is 40 % longer: nothing is cut, nothing forgotten.

Whoever adds a sentence without `_()`, or a row of buttons without room, fails here.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from enum import Enum
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from gui.app import Application
from gui.settings import Settings
from gui.window import Window
from planner.language import speak, spoken_catalogue, spoken_language
from planner.plan import Plan
from planner.records import RECORDS
from tests.gui.reading import cut_words, menu_words, words
from tests.gui.walk import LIST, dialogs, forms, records, settle, shell_of, views
from tests.pseudo import PseudoCatalogue

TODAY = date(2026, 8, 14)
NARROW, WIDE = (1024, 640), (1360, 860)
SIZES = (NARROW, WIDE) if "QUARTERDECK_RELEASE" in os.environ else (NARROW,)
"""What is not cut in the smallest window hardly is in a larger one."""
WORD = re.compile(r"[^\W\d_]+")
SHORTENED = re.compile(r"\w+…")
"""The last word of a text that was cut on purpose, with all of it as tooltip."""
SHORTEST = 3
"""Shorter ones are units and initials: kg, Q3, RC."""
OURS = frozenset(["Ctrl", "Alt", "Shift", "Del", "Deutsch", "English", "qdeck", "root"])
"""Names of keys and of languages, which are the same in every language."""
IN_THE_LIST = frozenset(WORD.findall(f"{LIST} accounts.csv"))
"""The words of the list that is imported, and of its file."""


@pytest.fixture
def catalogue() -> Iterator[PseudoCatalogue]:
    """The language for the length of a test."""
    before = spoken_language(), spoken_catalogue()
    made = PseudoCatalogue()
    speak("en", made)
    yield made
    speak(*before)


@pytest.fixture
def application(
    catalogue: PseudoCatalogue, qapp: QApplication, tmp_path: Path
) -> Application:
    """The program in this language."""
    store = QSettings(str(tmp_path / "own.ini"), QSettings.Format.IniFormat)
    return Application(qapp, Settings(store), TODAY)


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def start(request: pytest.FixtureRequest, application: Application) -> Iterator[Window]:
    """A window of each size, as it is before a plan is open."""
    made = application.open_window()
    made.resize(*request.param)
    made.show()
    yield made
    made.close()


@pytest.fixture
def window(application: Application, start: Window, qtbot: QtBot) -> Window:
    """The example in a window of each size."""
    application.open_example(start)
    qtbot.waitUntil(lambda: start.shell is not None)
    return start


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
        for word in WORD.findall(SHORTENED.sub("", text))
        if word.isascii() and len(word) >= SHORTEST and word not in known
    ]


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
    known = typed_words(shell_of(window).workspace.plan) | OURS
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
    known = typed_words(shell_of(window).workspace.plan) | OURS
    menus = [action.menu() for action in window.menuBar().actions()]
    found = [
        text
        for menu in menus
        if isinstance(menu, QMenu)
        for _title, text in menu_words(menu)
        if plain_words(text, known)
    ]
    assert found == []


def test_no_form_and_no_message_cuts_a_word(window: Window, qtbot: QtBot) -> None:
    found = {
        f"{view}: {cut}" for view in forms(window, qtbot) for cut in cut_words(window)
    }
    assert found == set()


def test_no_dialog_cuts_a_word_or_speaks_english(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    known = typed_words(shell_of(window).workspace.plan) | OURS | IN_THE_LIST
    cut, plain = set(), set()
    for dialog in dialogs(window, tmp_path):
        dialog.show()
        settle(qtbot)
        cut |= {f"{dialog.objectName()}: {each}" for each in cut_words(dialog)}
        plain |= {
            f"{place}: {text}"
            for place, text in words(dialog)
            if "currency" not in place and plain_words(text, known)
        }
        dialog.close()
    assert cut == set()
    assert plain == set()


def test_no_word_is_cut_before_a_plan_is_open(start: Window, qtbot: QtBot) -> None:
    settle(qtbot)
    assert set(cut_words(start)) == set()
    plain = {text for _place, text in words(start) if plain_words(text, OURS)}
    assert plain == set()
