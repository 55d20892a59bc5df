"""Sentences in the user's language; everybody but quarters asks planner.text for it.

Apart from the rest of the text, because a quarter refuses what is not one in words,
and text names quarters. A process speaks one language, as it does for gettext: whoever
starts it chooses that with `speak`, before the first sentence is asked for.
"""

from __future__ import annotations

import gettext
from dataclasses import dataclass, field

ENGLISH = "en"


@dataclass(slots=True)
class _Spoken:
    """The language of this process, and its sentences; English needs no catalogue."""

    language: str = ENGLISH
    catalogue: gettext.NullTranslations = field(
        default_factory=gettext.NullTranslations
    )


_spoken = _Spoken()


def speak(language: str, catalogue: gettext.NullTranslations) -> None:
    """Choose the language of every sentence from now on."""
    _spoken.language, _spoken.catalogue = language, catalogue


def spoken_language() -> str:
    """The code of the language that is spoken: "en"."""
    return _spoken.language


def spoken_catalogue() -> gettext.NullTranslations:
    """The sentences of the language that is spoken."""
    return _spoken.catalogue


def _(sentence: str) -> str:
    """The sentence in the user's language."""
    # Under "" a catalogue keeps its own header.
    return sentence and _spoken.catalogue.gettext(sentence)


def ngettext(one: str, many: str, count: int) -> str:
    """The sentence for this count, with `{count}` still to be filled in."""
    return _spoken.catalogue.ngettext(one, many, count)


def pgettext(context: str, words: str) -> str:
    """The words in the user's language, where the same words mean two things.

    `context` says which is meant: "Open" of a vote is no button.
    """
    return _spoken.catalogue.pgettext(context, words)
