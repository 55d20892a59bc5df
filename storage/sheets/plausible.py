"""How much a text looks like writing, to tell one code page from another.

Nearly every byte means something in every code page, so a wrong one does not fail: it
gives capitals inside words, signs between letters, or two scripts in one word.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"\S*[^\x00-\x7f]\S*")
_MAX_WORDS = 3_000
_COMMON = frozenset(
    "àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœšžłąćęńśźżčďěňřťůľĺŕőűăşșţțğıāēīūģķļņėįųåæøþð"
)
_COMMON_SIGNS = frozenset("€£§°®™©–—…„“”‘’«»‚‹›•·²³½¼×±№\xa0¿¡µ、。・「」（）ー")
_GOOD, _RARE, _POOR, _BAD = 1.0, 0.2, -1.0, -3.0


def plausibility(text: str) -> float:
    """From 1 (all is writing) down to -3; 0 for a text that is all ASCII.

    The mean over the non-ASCII characters of the first few thousand different words.
    """
    words = dict.fromkeys(_WORD.findall(text))
    scores = [
        _score(word[at - 1 : at], char, word[at + 1 : at + 2])
        for word in list(words)[:_MAX_WORDS]
        for at, char in enumerate(word)
        if not char.isascii()
    ]
    return sum(scores) / len(scores) if scores else 0.0


def _score(before: str, char: str, after: str) -> float:
    script = _script(char)
    if not script:
        return _sign(before, char, after)
    if script in {"CJK", "HALFWIDTH"}:
        return _east_asian(before, script)
    if {_script(before), _script(after)} - {script, ""}:
        return _BAD
    if char.isupper():
        return _capital(before, after)
    return _small_latin(before, char, after) if script == "LATIN" else _GOOD


def _east_asian(before: str, script: str) -> float:
    """Firms are called "ABC株式会社", but no kanji stands inside a Latin word."""
    if before.isascii() and before.islower():
        return _BAD
    return _GOOD if script == "CJK" else _POOR


def _sign(before: str, char: str, after: str) -> float:
    if not char.isprintable() and char != "\xa0":
        return _BAD
    if before.isalpha() and after.isalpha() and char not in "’·・ー":
        return _BAD
    return _RARE if char in _COMMON_SIGNS else _POOR


def _capital(before: str, after: str) -> float:
    """A capital starts a word or stands among capitals."""
    if before.islower() or (before.isupper() and after.islower()):
        return _BAD
    return _GOOD if after.isalpha() else _RARE


def _small_latin(before: str, char: str, after: str) -> float:
    """Accented small letters stand between plain ones and seldom next to each other."""
    if char not in _COMMON or not (before.isalpha() or after.isalpha()):
        return _POOR
    return _GOOD if before.isascii() or not before.isalpha() else _RARE


@lru_cache(maxsize=4_096)
def _script(char: str) -> str:
    """The family of letters: LATIN, CYRILLIC, GREEK, CJK ... ; "" for no letter."""
    if not char.isalpha() or char in "ªºµ":  # signs that count as letters
        return ""
    name = unicodedata.name(char, "").partition(" ")[0].partition("-")[0]
    return "CJK" if name in {"HIRAGANA", "KATAKANA", "HANGUL"} else name
