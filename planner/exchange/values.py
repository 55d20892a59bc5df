"""The forms of texts, days, quarters, words and answers in files."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from enum import StrEnum

from planner.errors import Invalid
from planner.exchange.kind import Form, Unreadable
from planner.exchange.reading import Cell, Reading, folded
from planner.quarter import Quarter
from planner.records import DateFormat
from planner.text import _
from planner.text_gate import clean, clean_line

_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[ T]00:00(?::00)?)?\Z")
_FORMATS = {
    DateFormat.ISO: (_ISO, "ymd"),
    DateFormat.DAY_MONTH_DOTS: (
        re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})\Z"),
        "dmy",
    ),
    DateFormat.DAY_MONTH_SLASHES: (
        re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})\Z"),
        "dmy",
    ),
    DateFormat.MONTH_DAY_SLASHES: (
        re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})\Z"),
        "mdy",
    ),
}
_WORD_GAPS = re.compile(r"[\s_\-]+")
# The last of each is what Dynamics has in its columns "Do not allow …".
_YES = frozenset({"yes", "y", "true", "1", "x", "ja", "j", "wahr", "do not allow"})
_NO = frozenset({"no", "n", "false", "0", "nein", "falsch", "allow"})


def read_line(text: str, reading: Reading) -> str | None:
    """The text, cleaned, on one line."""
    del reading
    if text.isascii() and text.isprintable():
        return text.strip(" ") or None
    return clean_line(text) or None


def read_text(text: str, reading: Reading) -> str | None:
    """The text, cleaned, with its line breaks."""
    del reading
    return clean(text) or None


def read_day(text: str, reading: Reading) -> date | Unreadable:
    """The day: ISO, or as the plan writes days; anything else is not guessed."""
    text = text.strip()
    for pattern, order in ((_ISO, "ymd"), _FORMATS[reading.date_format]):
        match = pattern.match(text)
        if match is None:
            continue
        parts = dict(zip(order, map(int, match.groups()), strict=True))
        try:
            return date(parts["y"], parts["m"], parts["d"])
        except ValueError:
            return Unreadable(_("There is no such day."))
    if reading.date_format is DateFormat.ISO:
        return Unreadable(_("This is not a date. Write it like 2026-08-14."))
    sentence = _("This is not a date. Write it like 2026-08-14 or as {format}.")
    return Unreadable(sentence.format(format=str(reading.date_format)))


def read_quarter(text: str, reading: Reading) -> str | Unreadable:
    """The key of the quarter."""
    del reading
    try:
        return Quarter.parse(text).key
    except Invalid as error:
        return Unreadable(str(error))


def read_yes_no(text: str, reading: Reading) -> bool | Unreadable:
    """The answer, in English or German."""
    del reading
    word = folded(text)
    if word in _YES:
        return True
    return False if word in _NO else Unreadable(_("Write yes or no."))


def word_of(text: str) -> str:
    """The word for comparing: case, spaces, hyphens and underscores are alike."""
    return _WORD_GAPS.sub(" ", folded(text))


def choice(kind: type[StrEnum], **also: StrEnum) -> Form:
    """The form of one word out of a list; `also`: other words for one of them."""
    by_word = {word_of(member): member for member in kind}
    by_word.update({word_of(word): member for word, member in also.items()})

    def read(text: str, reading: Reading) -> StrEnum | Unreadable:
        del reading
        found = by_word.get(word_of(text))
        if found is None:
            words = ", ".join(kind)
            return Unreadable(_("Write one of: {words}.").format(words=words))
        return found

    return Form(read, write_text)


def write_text(value: object, reading: Reading) -> str:
    """The text or the word as it is stored."""
    del reading
    return str(value)


def write_day(value: object, reading: Reading) -> date:
    """The day itself; the file's format decides how it looks."""
    del reading
    if not isinstance(value, date):
        message = f"expected a day, got {value!r}"
        raise TypeError(message)
    return value


def write_yes_no(value: object, reading: Reading) -> str:
    """The answer as a word."""
    del reading
    return "yes" if value else "no"


def as_text(cell: Cell, reading: Reading) -> str:
    """A cell as a text file has it: days ISO, numbers with the plan's decimal sign."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, Decimal):
        return f"{cell:f}".replace(".", reading.decimal_sign)
    return str(cell)


LINE = Form(read_line, write_text)
TEXT = Form(read_text, write_text)
DAY = Form(read_day, write_day)
QUARTER = Form(read_quarter, write_text)
YES_NO = Form(read_yes_no, write_yes_no)
