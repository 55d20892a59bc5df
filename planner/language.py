"""Sentences in the user's language; everybody but quarters asks planner.text for it.

Apart from the rest of the text, because a quarter refuses what is not one in words,
and text names quarters.
"""

from __future__ import annotations

import gettext
from functools import cache

DOMAIN = "quarterdeck"


def _(sentence: str) -> str:
    """The sentence in the user's language."""
    # Under "" a catalogue keeps its own header.
    return sentence and _translations().gettext(sentence)


def ngettext(one: str, many: str, count: int) -> str:
    """The sentence for this count, with `{count}` still to be filled in."""
    return _translations().ngettext(one, many, count)


def pgettext(context: str, words: str) -> str:
    """The words in the user's language, where the same words mean two things.

    `context` says which is meant: "Open" of a vote is no button.
    """
    return _translations().pgettext(context, words)


@cache
def _translations() -> gettext.NullTranslations:
    """The catalogue of the user's language; without one, sentences stay English.

    `gettext.gettext` looks for it on the disk again at every single call.
    """
    return gettext.translation(DOMAIN, fallback=True)
