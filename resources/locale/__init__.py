"""The languages that ship with the program, and which of them somebody wants."""

from __future__ import annotations

import gettext
from collections.abc import Iterable, Mapping

import resources

DOMAIN = "quarterdeck"
ENGLISH = "en"
LANGUAGES = {ENGLISH: "English", "de": "Deutsch"}
"""Every language by its code, under the name it gives itself."""
OVERRIDE = "QUARTERDECK_LANGUAGE"
_PLACES = (OVERRIDE, "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""What says the language of messages, the strongest first. Source: gettext(3)."""


def catalogue(language: str) -> gettext.NullTranslations:
    """The sentences of a language; English stands in the source."""
    if language == ENGLISH:
        return gettext.NullTranslations()
    file = resources.path(f"locale/{language}/LC_MESSAGES/{DOMAIN}.mo")
    with file.open("rb") as content:
        return gettext.GNUTranslations(content)


def known(names: Iterable[str]) -> str | None:
    """The first language that ships, of names such as "de_AT.UTF-8"; None if none."""
    for name in names:
        code = name.partition(".")[0].replace("-", "_").partition("_")[0].lower()
        if code in LANGUAGES:
            return code
    return None


def of_environment(environment: Mapping[str, str]) -> str | None:
    """The language that the environment asks for; None when it says nothing of any.

    Who asks for one that does not ship gets English, not what a weaker place says.
    """
    for place in _PLACES:
        if names := environment.get(place):
            return known(names.split(":")) or ENGLISH
    return None
