"""The fonts of the paper: which one draws which letter, and how wide a text is.

Source Sans 3 draws what it can, DejaVu Sans what it lacks, a font of this machine the
scripts that are too large to ship. A letter that none of them has becomes a visible
sign and is reported; nothing is dropped in silence.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Literal

from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFError, TTFont

import resources
from storage.pdf.style import Face, TextStyle

PLACEHOLDER = "\N{REPLACEMENT CHARACTER}"
_FILES = {
    Face.REGULAR: "SourceSans3-Regular.ttf",
    Face.SEMIBOLD: "SourceSans3-Semibold.ttf",
    Face.BOLD: "SourceSans3-Bold.ttf",
}
_FALLBACK_FILES = {
    Face.REGULAR: "DejaVuSans.ttf",
    Face.SEMIBOLD: "DejaVuSans-Bold.ttf",
    Face.BOLD: "DejaVuSans-Bold.ttf",
}
# Found by name wherever the system keeps its fonts. Those that come as CFF outlines
# (Noto CJK, most of macOS) are no use: they cannot be embedded.
_SYSTEM_FILES = (
    "DroidSansFallbackFull.ttf",
    "DroidSansFallback.ttf",
    "wqy-microhei.ttc",
    "wqy-zenhei.ttc",
    "NotoSansThai-Regular.ttf",
    "NotoSansDevanagari-Regular.ttf",
    "FreeSerif.ttf",
    "Arial Unicode.ttf",
    "Arial Unicode MS.ttf",
    "STHeiti Light.ttc",
    "msyh.ttc",
    "YuGothR.ttc",
    "malgun.ttf",
    "LeelawUI.ttf",
    "Nirmala.ttf",
    "arialuni.ttf",
)
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# Line breaks are the caller's business; what is left of control characters and of
# invisible joiners and direction marks has no place on paper.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff]"
)
_BLANKS = re.compile("[\t\n\xa0\u2000-\u200a\u202f\u205f\u3000]")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that one font draws, in the order in which it is seen."""

    font: TTFont
    text: str


@dataclass(frozen=True, slots=True)
class _Letter:
    """A letter as it is drawn; its width for a size of one point."""

    font: TTFont
    drawn: str
    width: float


class Fonts:
    """The fonts of one rendering; `missing` gathers the letters that none has."""

    def __init__(self) -> None:
        self.missing: set[str] = set()
        self._letters: dict[tuple[Face, str], _Letter] = {}

    def runs(self, text: str, face: Face) -> tuple[Run, ...]:
        """The text cut into stretches by font, left to right as it is drawn."""
        if text.isascii() and text.isprintable():
            return (Run(main_font(face), text),)
        letters = (self._letter(letter, face) for letter in visible(text))
        return tuple(
            Run(font, "".join(letter.drawn for letter in stretch))
            for font, stretch in groupby(letters, key=lambda letter: letter.font)
        )

    def width(self, text: str, style: TextStyle) -> float:
        """How wide the text is on one line."""
        if text.isascii() and text.isprintable():
            return float(main_font(style.face).stringWidth(text, style.size))
        seen = visible(text)
        wide = sum(self._letter(letter, style.face).width for letter in seen)
        return wide * style.size

    def _letter(self, letter: str, face: Face) -> _Letter:
        known = self._letters.get((face, letter))
        if known is None:
            known = self._letters[face, letter] = self._measured(letter, face)
        return known

    def _measured(self, letter: str, face: Face) -> _Letter:
        font, drawn = self._font_for(letter, face), letter
        if font is None:
            self.missing.add(letter)
            font, drawn = fallback_font(face), PLACEHOLDER
        return _Letter(font, drawn, float(font.stringWidth(drawn, 1)))

    def _font_for(self, letter: str, face: Face) -> TTFont | None:
        for font in (main_font(face), fallback_font(face)):
            if has(font, letter):
                return font
        return next((font for font in system_fonts() if has(font, letter)), None)


def has(font: TTFont, letter: str) -> bool:
    """Whether the font can draw this letter."""
    return ord(letter) in font.face.charToGlyph


def visible(text: str) -> str:
    """The text without what cannot be seen, right-to-left parts turned and joined."""
    if _RIGHT_TO_LEFT.search(text):
        from arabic_reshaper import reshape
        from bidi import get_display

        text = get_display(reshape(text), base_dir=_direction(text))
    return _BLANKS.sub(" ", _INVISIBLE.sub("", text))


def _direction(text: str) -> Literal["L", "R"]:
    """Which way the text runs: leftwards only if it begins and ends that way.

    "חיפה, Israel" is a place in an English table; "חברת ABC בע״מ" is a Hebrew name.
    """
    kinds = [unicodedata.bidirectional(letter) for letter in text]
    strong = [kind != "L" for kind in kinds if kind in {"L", "R", "AL"}]
    return "R" if strong[0] and strong[-1] else "L"


@lru_cache(maxsize=8)
def main_font(face: Face) -> TTFont:
    """The font that draws nearly everything."""
    return _shipped(_FILES[face])


@lru_cache(maxsize=8)
def fallback_font(face: Face) -> TTFont:
    """The shipped font for letters that the main one lacks."""
    return _shipped(_FALLBACK_FILES[face])


@lru_cache(maxsize=1)
def system_fonts() -> tuple[TTFont, ...]:
    """The fonts of this machine that can be embedded, best first; maybe none."""
    return tuple(font for name in _SYSTEM_FILES if (font := font_of_machine(name)))


def _shipped(file: str) -> TTFont:
    font = TTFont(file.removesuffix(".ttf"), str(resources.path(f"fonts/{file}")))
    registerFont(font)
    return font


def font_of_machine(file: str) -> TTFont | None:
    """The font of this name, or None if it is not here or cannot be embedded."""
    name = re.sub(r"\W", "", file.rpartition(".")[0])
    try:
        font = TTFont(name, file)
    except TTFError:
        return None
    registerFont(font)
    return font
