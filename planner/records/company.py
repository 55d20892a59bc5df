"""The firm whose plan this is: money, fiscal year, working week, days off, paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Paper(StrEnum):
    """The sheet that reports are laid out for."""

    A4 = "a4"
    LETTER = "letter"


class DateFormat(StrEnum):
    """How the firm writes a day in files, besides 2026-08-14."""

    ISO = "YYYY-MM-DD"
    DAY_MONTH_DOTS = "DD.MM.YYYY"
    DAY_MONTH_SLASHES = "DD/MM/YYYY"
    MONTH_DAY_SLASHES = "MM/DD/YYYY"


class DecimalSign(StrEnum):
    """What stands before the decimals of a number."""

    POINT = "."
    COMMA = ","


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """The one company of a plan. `currency`: ISO 4217; `fiscal_year_start`: 1 to 12.

    `working_days`: 0 Monday to 6 Sunday. `universe`: how many companies could ever
    buy, as of `universe_on`. `on_track_percent` and `at_risk_percent`: the index from
    which a target is, None 100 and 85; `check_days`: after how many calendar days
    without a new figure an entered target has none, None never.
    """

    id: str
    name: str
    currency: str = "EUR"
    fiscal_year_start: int = 1
    paper: Paper = Paper.A4
    decimal_sign: DecimalSign = DecimalSign.POINT
    date_format: DateFormat = DateFormat.ISO
    working_days: tuple[int, ...] = (0, 1, 2, 3, 4)
    universe: int | None = None
    universe_on: date | None = None
    is_example: bool = False
    on_track_percent: int | None = None
    at_risk_percent: int | None = None
    check_days: int | None = None


@dataclass(frozen=True, slots=True)
class DayOff:
    """One day on which nobody works, with its name ("Christmas Day") if it has one."""

    id: str
    date: date
    name: str | None = None
