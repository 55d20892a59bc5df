"""The texts of the help: one for each page, links that lead somewhere, every key."""

import re

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from gui.help.topics import FIRST, KEYS, TOPICS, linked, topic
from gui.pages import PAGES
from gui.pages.programme.week_delegate import STEPS as WEEK_STEPS
from gui.timeline.keys import MOVES, STEPS
from planner.language import ENGLISH
from resources import path
from resources.locale import LANGUAGES

SAME_WORD = {"budget"}
"""Texts whose heading is one word in all languages."""


def keys_listed() -> set[str]:
    """Every key that the list of keys names, in one way of writing."""
    return set(re.findall(r"`(.+?)`", topic(KEYS).text))


def shape(text: str) -> tuple[list[str], list[str]]:
    """The headings, items and lines of tables as signs, and where the links lead."""
    signs = re.findall(r"^(#+ |- |\d+\. |\|)", text, re.MULTILINE)
    return signs, sorted(re.findall(r"\]\((.+?)\)", text))


def test_every_page_has_a_text_of_its_own() -> None:
    assert {page.key for page in PAGES} <= set(TOPICS)


def test_every_file_is_listed_and_every_text_is_there() -> None:
    files = {file.stem for file in path("help/en").glob("*.md")}
    assert files == set(TOPICS)
    assert all(topic(key).title for key in TOPICS)


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {ENGLISH}))
@pytest.mark.parametrize("key", TOPICS)
def test_another_language_says_the_same_in_as_many_parts(
    key: str, language: str
) -> None:
    here, there = (
        path(f"help/{each}/{key}.md").read_text(encoding="utf-8")
        for each in (ENGLISH, language)
    )
    assert shape(there) == shape(here)
    assert there.partition("\n")[0] != here.partition("\n")[0] or key in SAME_WORD


def test_what_has_no_text_shows_the_one_for_beginners() -> None:
    assert topic("").key == topic("../../pyproject").key == FIRST


@pytest.mark.parametrize("key", TOPICS)
def test_every_link_leads_to_a_text(key: str) -> None:
    links = re.findall(r"\]\((.+?)\)", topic(key).text)
    assert {linked(each) for each in links} <= set(TOPICS)


def test_the_list_has_the_keys_of_the_timeline() -> None:
    listed = {QKeySequence(_portable(each)) for each in keys_listed()}
    # Left and right do on a timeline what up and down do.
    steps = set(STEPS) - {Qt.Key.Key_Left, Qt.Key.Key_Right}
    assert {QKeySequence(key) for key in steps} <= listed
    moves = {QKeySequence(QKeyCombination(held, key)) for held, key in MOVES}
    assert moves <= listed


def test_the_list_has_the_keys_of_the_week() -> None:
    listed = {QKeySequence(_portable(each)) for each in keys_listed()}
    # Two keys are called Enter, and Qt knows Shift+Tab by a name of its own.
    steps = set(WEEK_STEPS) - {Qt.Key.Key_Enter, Qt.Key.Key_Backtab}
    assert {QKeySequence(key) for key in steps} <= listed
    assert "Shift+Tab" in keys_listed()


def _portable(keys: str) -> str:
    """The keys as Qt writes them: the large Enter is Return."""
    return {"Enter": "Return", "Page Up": "PgUp", "Page Down": "PgDown"}.get(keys, keys)
