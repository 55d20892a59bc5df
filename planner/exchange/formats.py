"""How a file writes days and numbers: found in its cells, never guessed.

What the cells leave open stays as the plan has it, and is told, so that people can say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from planner.exchange.amounts import AMOUNT
from planner.exchange.header import Layout
from planner.exchange.numbers import MONEY, NUMBER, WHOLE
from planner.exchange.rows import Row
from planner.exchange.values import DAY
from planner.records import DateFormat

MOST_MONTHS = 12
LOOKED_AT = 20_000
"""Rows that are looked at: enough for a day after the twelfth, and soon done."""
_SLASHES = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/[0-9]{4}\b")
_DOTS = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}\b")
_FIGURE = re.compile(r"[0-9][0-9.,]*")
FIGURES = (NUMBER, WHOLE, MONEY, AMOUNT)
"""The forms of fields that hold numbers."""
_GROUP = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Formats:
    """How one file writes days and decimals. None: as the plan does."""

    date_format: DateFormat | None = None
    decimal_sign: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFormats:
    """What the cells say. `day` and `number`: a text of each to show how it is read.

    `is_day_open`, `is_number_open`: there are such cells, and none of them decides;
    `day_fields`, `number_fields`: the fields that such cells are in.
    """

    formats: Formats
    day: str = ""
    number: str = ""
    is_day_open: bool = False
    is_number_open: bool = False
    day_fields: frozenset[str] = frozenset()
    number_fields: frozenset[str] = frozenset()


def formats_in(layout: Layout, rows: Sequence[Row]) -> FoundFormats:
    """How the columns of days and numbers of this file are written."""
    days = _texts(layout, rows, (DAY,))
    numbers = _texts(layout, rows, FIGURES)
    day, day_format, is_day_open = _date_format(_all(days))
    number, sign, is_number_open = _decimal_sign(_all(numbers))
    return FoundFormats(
        formats=Formats(date_format=day_format, decimal_sign=sign),
        day=day,
        number=number,
        is_day_open=is_day_open,
        is_number_open=is_number_open,
        day_fields=_fields_with(days, "/"),
        number_fields=_fields_with(numbers, ".,"),
    )


def _texts(
    layout: Layout, rows: Sequence[Row], forms: Sequence[object]
) -> dict[str, list[str]]:
    """The texts of the columns of these forms, by field."""
    indexes = [
        (column.field.name, index)
        for column in layout.columns
        if column.field.form in forms
        for index in column.indexes
    ]
    texts: dict[str, list[str]] = {name: [] for name, _index in indexes}
    if indexes:
        for row in rows[:LOOKED_AT]:
            for name, at in indexes:
                if at < len(row.cells):
                    texts[name].append(row.cells[at])
    return texts


def _all(texts: Mapping[str, Sequence[str]]) -> Iterable[str]:
    return (text for column in zip_longest(*texts.values()) for text in column if text)


def _fields_with(texts: Mapping[str, Sequence[str]], signs: str) -> frozenset[str]:
    """The fields of which a text has one of the signs."""
    return frozenset(
        name
        for name, column in texts.items()
        if any(not set(signs).isdisjoint(text) for text in column)
    )


def _date_format(texts: Iterable[str]) -> tuple[str, DateFormat | None, bool]:
    """A telling text, the format that it shows, and whether none of them tells."""
    telling: dict[DateFormat, str] = {}
    example = ""
    for text in texts:
        slashes = _SLASHES.match(text.strip())
        if slashes is None:
            if _DOTS.match(text.strip()):
                telling.setdefault(DateFormat.DAY_MONTH_DOTS, text)
            continue
        example = example or text
        first, second = int(slashes[1]), int(slashes[2])
        if first > MOST_MONTHS >= second:
            telling.setdefault(DateFormat.DAY_MONTH_SLASHES, text)
        elif second > MOST_MONTHS >= first:
            telling.setdefault(DateFormat.MONTH_DAY_SLASHES, text)
    is_mixed = bool(example) and DateFormat.DAY_MONTH_DOTS in telling
    if len(telling) == 1 and not is_mixed:
        ((found, text),) = telling.items()
        return text, found, False
    return example, None, bool(example)


def _decimal_sign(texts: Iterable[str]) -> tuple[str, str | None, bool]:
    """A telling text, the decimal sign that it shows, and whether none of them tells.

    "1.234,50", "1240,5" and "1.234.567" tell; "1.234" does not.
    """
    telling: dict[str, str] = {}
    example = ""
    for text in texts:
        found = _FIGURE.search(text)
        if found is None or not {".", ","} & set(found[0]):
            continue
        sign = _sign_in(found[0].rstrip(".,"))
        if sign:
            telling.setdefault(sign, text)
        else:
            example = example or text
    if len(telling) == 1:
        ((sign, text),) = telling.items()
        return example or text, sign, False
    return example or next(iter(telling.values()), ""), None, bool(example or telling)


def _sign_in(figure: str) -> str:
    """The sign before the decimals; "" where it could as well part thousands."""
    if "." in figure and "," in figure:
        return "." if figure.rfind(".") > figure.rfind(",") else ","
    only, other = (".", ",") if "." in figure else (",", ".")
    if figure.count(only) > 1:
        return other
    _whole, found, after = figure.partition(only)
    return only if found and len(after) != _GROUP else ""
