"""The one gate that text passes on its way in, from a file or from a keyboard.

Nothing that can be read is taken away: letters of every script stay, also the joiners
that Persian, Hindi and Sinhala spelling needs. What goes are characters that nobody
sees but that make two equal names differ, turn a line back to front, or break a file.
"""

from __future__ import annotations

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_NOT_TEXT = re.compile(
    "["
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters
    "\u00ad\u180e\u200b\u2060-\u2064\ufeff"  # zero width, soft hyphen
    "\u202a-\u202e\u2066-\u206f"  # bidi embeddings, overrides, isolates
    "\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff"  # no characters at all
    "\U000e0000-\U000e007f"  # tags: a hidden copy of ASCII
    "]+"
)
_JOINERS = "\u200c\u200d"
# Direction marks are part of right-to-left prose, but at an end they only hide in a
# name that was copied from a phone's contact list.
_DIRECTION_MARKS = "\u061c\u200e\u200f"
_SPACES = (
    " \t\n\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
    "\u200a\u202f\u205f\u3000"
)
_ENDS = _SPACES + _DIRECTION_MARKS


def clean(text: str) -> str:
    """The text without what cannot be seen: trimmed, NFC, lines ended by newlines."""
    # Of all that is taken out nothing is printable, and most cells are: they are quick.
    if text.isprintable():
        return unicodedata.normalize("NFC", text).strip(" ")
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    text = unicodedata.normalize("NFC", _NOT_TEXT.sub("", text)).strip(_ENDS)
    return text if text.strip(_ENDS + _JOINERS) else ""


def clean_line(text: str) -> str:
    """The cleaned text on one line: each break becomes a space."""
    text = clean(text)
    if "\n" not in text:
        return text
    parts = (part.strip(_SPACES) for part in text.split("\n"))
    return clean(" ".join(part for part in parts if part))
