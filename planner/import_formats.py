"""How days and numbers of a file are read, in sentences that people can check."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from planner.exchange.formats import Formats, FoundFormats
from planner.exchange.numbers import MOST_DECIMALS, read_number
from planner.exchange.reading import Reading
from planner.exchange.values import read_day
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import DateFormat
from planner.text import _, count, day

DATE_FORMATS = (
    (DateFormat.ISO, "2026-08-31"),
    (DateFormat.DAY_MONTH_DOTS, "31.08.2026"),
    (DateFormat.DAY_MONTH_SLASHES, "31/08/2026, day first"),
    (DateFormat.MONTH_DAY_SLASHES, "08/31/2026, month first"),
)
DECIMAL_SIGNS = ((".", "1,234.50"), (",", "1.234,50"))
"""Ways of writing, and an example of each; translated when drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """How the file is read in the end, and what is left to ask.

    `sentences`: "“31/08/2026” is read as 31 August 2026."; `has_days`, `has_numbers`:
    whether such cells are in the file at all; `open_days`, `open_numbers`: the fields
    whose cells nothing tells how to read.
    """

    date_format: DateFormat
    decimal_sign: str
    sentences: tuple[str, ...]
    has_days: bool
    has_numbers: bool
    is_day_open: bool
    is_number_open: bool
    open_days: frozenset[str] = frozenset()
    open_numbers: frozenset[str] = frozenset()


def chosen_formats(found: FoundFormats, chosen: Formats) -> Formats:
    """What a person chose, or else what the cells say."""
    return Formats(
        date_format=chosen.date_format or found.formats.date_format,
        decimal_sign=chosen.decimal_sign or found.formats.decimal_sign,
    )


def ways_of(
    plan: Plan, found: FoundFormats, chosen: Formats, *, is_workbook: bool
) -> Ways:
    """How the file is read with what was found and chosen."""
    formats = chosen_formats(found, chosen)
    reading = Reading(
        plan,
        Quarter(date.min.year + 1, 1),
        date.min,
        is_workbook=is_workbook,
        decimal_sign=formats.decimal_sign,
        date_format=formats.date_format,
    )
    said = (_day_sentence(found.day, reading), _number_sentence(found.number, reading))
    is_day_open = found.is_day_open and chosen.date_format is None
    is_number_open = found.is_number_open and chosen.decimal_sign is None
    return Ways(
        date_format=reading.date_format,
        decimal_sign=reading.decimal_sign,
        sentences=tuple(sentence for sentence in said if sentence),
        has_days=bool(found.day),
        has_numbers=bool(found.number),
        is_day_open=is_day_open,
        is_number_open=is_number_open,
        open_days=found.day_fields if is_day_open else frozenset(),
        open_numbers=found.number_fields if is_number_open else frozenset(),
    )


def with_choice(chosen: Formats, date_format: str, decimal_sign: str) -> Formats:
    """The choice with another way of writing days or decimals; "" leaves it."""
    return replace(
        chosen,
        date_format=DateFormat(date_format) if date_format else chosen.date_format,
        decimal_sign=decimal_sign or chosen.decimal_sign,
    )


def _day_sentence(text: str, reading: Reading) -> str:
    if not text:
        return ""
    value = read_day(text, reading)
    if not isinstance(value, date):
        return _("“{text}” is not read as a day yet.").format(text=text)
    return _("“{text}” is read as {day}.").format(text=text, day=day(value))


def _number_sentence(text: str, reading: Reading) -> str:
    if not text:
        return ""
    value = read_number(text, reading)
    if not isinstance(value, Decimal):
        return ""
    return _("“{text}” is read as {number}.").format(
        text=text, number=count(value, MOST_DECIMALS)
    )
