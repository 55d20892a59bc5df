"""Breaking text into lines that fit a width."""

from __future__ import annotations

import re
from dataclasses import replace

from storage.pdf.fonts import Fonts
from storage.pdf.style import TextStyle

# Scripts that are written without spaces may break between any two letters, all others
# at a space and after a hyphen or a slash.
_TOKENS = re.compile(
    "[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef]"
    "|[ \t]+"
    "|[^ \t/\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef-]*[/-]+"
    "|[^ \t/\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef-]+"
)
ELLIPSIS = "…"
# A text this long is cut by searching, not by measuring each of its letters.
_PROBE = 400


def wrap(fonts: Fonts, text: str, style: TextStyle, width: float) -> tuple[str, ...]:
    """The lines of the text; never wider than `width`, at least one, none is lost."""
    is_short = len(text) <= _PROBE and "\n" not in text
    if is_short and fonts.width(text, style) <= width:
        return (text,)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_wrap_paragraph(fonts, paragraph, style, width))
    return tuple(lines)


def fit(fonts: Fonts, text: str, style: TextStyle, width: float) -> str:
    """The text on one line, its end cut off with an ellipsis if it does not fit."""
    line = " ".join(text[:_PROBE].split())
    if len(text) <= _PROBE and fonts.width(line, style) <= width:
        return line
    room = width - fonts.width(ELLIPSIS, style)
    return line[: _fitting(fonts, line, style, room)].rstrip() + ELLIPSIS


def fit_size(
    fonts: Fonts, text: str, style: TextStyle, width: float, *, least: float
) -> TextStyle:
    """The style, smaller if that makes the text fit, but never below `least`."""
    wide = fonts.width(text, style)
    if wide <= width:
        return style
    return replace(style, size=max(least, style.size * width / wide))


def _wrap_paragraph(
    fonts: Fonts, text: str, style: TextStyle, width: float
) -> list[str]:
    lines: list[str] = []
    line, used = "", 0.0
    for token in _TOKENS.findall(text):
        wide = fonts.width(token[:_PROBE], style)
        if len(token) <= _PROBE and used + wide <= width:
            line, used = line + token, used + wide
            continue
        if token.isspace():  # the break takes its place
            lines.append(line)
            line, used = "", 0.0
            continue
        if line.strip():
            lines.append(line.rstrip())
        *whole, line = _cut_word(fonts, token, style, width)
        lines.extend(whole)
        used = fonts.width(line, style)
    if line or not lines:
        lines.append(line.rstrip())
    return lines


def _cut_word(fonts: Fonts, word: str, style: TextStyle, width: float) -> list[str]:
    parts = []
    while len(word) > _PROBE or fonts.width(word, style) > width:
        length = _fitting(fonts, word[:_PROBE], style, width)
        parts.append(word[:length])
        word = word[length:]
    return [*parts, word]


def _fitting(fonts: Fonts, text: str, style: TextStyle, width: float) -> int:
    """How many letters fit, at least one; an accent has no width and so stays."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if fonts.width(text[:middle], style) <= width:
            low = middle
        else:
            high = middle - 1
    return low
