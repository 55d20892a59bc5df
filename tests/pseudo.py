"""A language that nobody speaks: every sentence 40 % longer, and marked as translated.

Every letter gets an accent, so that a plain letter on the screen is either data or a
sentence that nobody can translate.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator
from functools import cache

from babel.messages.catalog import Catalog

from tests.catalogues.refresh import template

LONGER = 0.4
PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
ACCENTED = "ÅßÇĐÉΦĜĤÎĴĶĻṀÑÔÞǪŘŠŢÛΛŴΧÝŽåƀçðéƒĝĥîĵķļṁñôþǫřšţûνŵχýž"
"""Letters that the paper's own typeface has: another one would be wider."""
_LETTERS = str.maketrans(PLAIN, ACCENTED)
_KEPT = re.compile(r"\{[^{}]*\}|&[a-z]+;|<[^<>]*>|&&|&")
"""What stays as it is: placeholders, markup, and the mark of a letter to press."""
_WORD = re.compile(r"[A-Za-z]+")
_VOWELS = re.compile(r"[aeiouyAEIOUY]")


class PseudoCatalogue(gettext.NullTranslations):
    """The catalogue of that language. `unknown`: what it was asked for in vain."""

    def __init__(self) -> None:
        super().__init__()
        self._known, self._contexts = _ids()
        self.unknown: set[str] = set()

    def gettext(self, message: str) -> str:
        """The message in the language, if it is in the template."""
        if message not in self._known:
            self.unknown.add(message)
            return message
        return pseudo(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The form for this count."""
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        """The message of this context."""
        if (context, message) not in self._contexts:
            self.unknown.add(message)
            return message
        return pseudo(message)

    def sayings(self) -> Iterator[str]:
        """Everything that can be said in the language."""
        yield from map(pseudo, self._known)
        yield from (pseudo(message) for _context, message in self._contexts)


@cache
def pseudo(message: str) -> str:
    """The message with accents, 40 % longer, between brackets.

    Lists of names, such as the months, keep their number of words and get no brackets;
    what has no words, such as the sign before decimals, stays.
    """
    if not _WORD.search(_KEPT.sub("", message)):
        return message
    if message.startswith(("January ", "Jan ", "Monday ", "Mon ", "d MMM")):
        return message.translate(_LETTERS) if message[0] != "d" else message
    parts = []
    last = 0
    for kept in _KEPT.finditer(message):
        parts += [_longer(message[last : kept.start()]), kept[0]]
        last = kept.end()
    parts.append(_longer(message[last:]))
    text = "".join(parts)
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    return f"{text[:start]}[{text[start:end]}]{text[end:]}"


def _longer(text: str) -> str:
    return _WORD.sub(lambda word: _word(word[0]), text)


def _word(word: str) -> str:
    wanted = max(1, round(len(word) * LONGER))
    vowels = _VOWELS.findall(word.lower()) or ["e"]
    more = "".join(vowels[place % len(vowels)] for place in range(wanted))
    return (word + more).translate(_LETTERS)


@cache
def _ids() -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    catalog: Catalog = template()
    known: set[str] = set()
    contexts: set[tuple[str, str]] = set()
    for message in catalog:
        ids = message.id if isinstance(message.id, tuple) else (str(message.id),)
        for each in ids:
            if message.context:
                contexts.add((message.context, each))
            elif each:
                known.add(each)
    return frozenset(known), frozenset(contexts)
