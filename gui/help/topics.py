"""The texts of the help, in the order in which they are listed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import resources
from planner.language import ENGLISH, spoken_language

FIRST, KEYS = "first-steps", "keys"
TOPICS = (
    FIRST,
    "overview",
    "accounts",
    "campaigns",
    "programme",
    "targets",
    "budget",
    "funnel",
    "plan-check",
    "reports",
    "settings",
    "lists",
    "safety",
    KEYS,
)
"""Pages have the names of their texts; so have the files in resources/help/."""
FOLDER, ENDING = "help", ".md"
HEAD = "# "


@dataclass(frozen=True, slots=True)
class Topic:
    """One text. `title`: its first line; `text`: all of it, as Markdown."""

    key: str
    title: str
    text: str


def topic(key: str) -> Topic:
    """The text of this name; that for beginners where a page has none of its own."""
    known = key if key in TOPICS else FIRST
    text = _file(known).read_text(encoding="utf-8")
    return Topic(known, text.partition("\n")[0].removeprefix(HEAD), text)


def _file(key: str) -> Path:
    """The text in the language that is spoken; in English where it has none."""
    texts = resources.path(FOLDER)
    spoken = texts / spoken_language() / f"{key}{ENDING}"
    return spoken if spoken.is_file() else texts / ENGLISH / f"{key}{ENDING}"


def linked(address: str) -> str:
    """The name of the text that a link leads to: "targets.md" is "targets"."""
    return address.removesuffix(ENDING)
