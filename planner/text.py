"""Every sentence, number, amount and date that a user reads becomes text here.

Rounding happens here, once, half away from zero, on the exact value.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from planner.language import _, ngettext, pgettext
from planner.quarter import Quarter

__all__ = [
    "COMMON_CURRENCIES",
    "LOCALE",
    "NOT_KNOWN",
    "PERCENT",
    "Number",
    "_",
    "count",
    "currency_codes",
    "currency_decimals",
    "currency_name",
    "day",
    "day_names",
    "days",
    "joined",
    "major",
    "money",
    "month_name",
    "ngettext",
    "percent",
    "pgettext",
    "quarter_label",
    "quarter_short",
    "rounded",
    "short_day",
    "short_weekday",
    "territory_currencies",
    "title_case",
    "weekday",
]

LOCALE = "en"
NOT_KNOWN = "–"
PERCENT = 100
Number = int | Decimal | Fraction
COMMON_CURRENCIES = {"EUR": "€", "GBP": "£", "USD": "$"}
"""Each has two decimals, as CLDR says; loading Babel to ask it takes a while."""


def rounded(value: Number, decimals: int) -> Decimal:
    """The value to so many decimals, half away from zero, worked out exactly."""
    exact = Fraction(value)
    scaled = abs(exact) * 10**decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    sign = -1 if exact < 0 else 1
    return Decimal(sign * whole).scaleb(-decimals)


@lru_cache(maxsize=256)
def currency_decimals(currency: str) -> int:
    """How many decimals a currency has: EUR 2, JPY 0, KWD 3. Source: CLDR."""
    if currency in COMMON_CURRENCIES:
        return 2
    from babel.numbers import get_currency_precision

    return get_currency_precision(currency)


@lru_cache(maxsize=1)
def currency_codes() -> frozenset[str]:
    """Every ISO 4217 code that is known."""
    from babel.core import get_global

    return frozenset(get_global("all_currencies"))


@lru_cache(maxsize=256)
def currency_name(currency: str) -> str:
    """The currency's name: "British Pound". Source: CLDR."""
    from babel.numbers import get_currency_name

    return get_currency_name(currency, locale=LOCALE)


@lru_cache(maxsize=1)
def territory_currencies() -> dict[str, str]:
    """By country ("DE"), the currency that is legal tender there now. Source: CLDR."""
    from babel.core import get_global

    return {
        territory: code
        for territory, spans in get_global("territory_currencies").items()
        for code, _since, until, is_tender in spans  # the newest one stays
        if until is None and is_tender
    }


def major(amount_minor: int, currency: str) -> Decimal:
    """The amount in the currency's major unit: 12345 of EUR is 123.45."""
    return Decimal(amount_minor).scaleb(-currency_decimals(currency))


def money(amount_minor: int | None, currency: str, *, decimals: bool = True) -> str:
    """An amount with its currency: "€1,234.50"; without decimals where they are 0."""
    if amount_minor is None:
        return NOT_KNOWN
    digits = currency_decimals(currency)
    whole = not decimals and amount_minor % 10**digits == 0
    shown = rounded(major(amount_minor, currency), 0 if whole else digits)
    sign = "-" if shown < 0 else ""
    return f"{sign}{_symbol(currency)}{_grouped(abs(shown))}"


def count(value: Number | None, decimals: int = 2) -> str:
    """A quantity with grouped thousands and no more decimals than it has: "1,234.5"."""
    if value is None:
        return NOT_KNOWN
    shown = rounded(value, decimals)
    if shown == shown.to_integral_value():
        shown = rounded(shown, 0)
    else:
        shown = shown.normalize()
    return _grouped(shown)


def percent(share: Number | None, decimals: int = 1) -> str:
    """A share of 0 to 1 as "40.0 %"."""
    if share is None:
        return NOT_KNOWN
    return f"{_grouped(rounded(Fraction(share) * PERCENT, decimals))} %"


def day(value: date | None) -> str:
    """A day that cannot be misread: "14 Aug 2026"."""
    if value is None:
        return NOT_KNOWN
    return f"{value.day} {_month(value.month, wide=False)} {value.year}"


def short_day(value: date | None) -> str:
    """A day of a year that is clear from the page: "14 Aug"."""
    if value is None:
        return NOT_KNOWN
    return f"{value.day} {_month(value.month, wide=False)}"


def weekday(value: date) -> str:
    """A day with its name in full: "Friday 14 August 2026"."""
    name = day_names(wide=True)[value.weekday()]
    return f"{name} {value.day} {month_name(value)} {value.year}"


def short_weekday(value: date) -> str:
    """A day with its name where there is little room: "Fri 14 Aug"."""
    return f"{day_names(wide=False)[value.weekday()]} {short_day(value)}"


def day_names(*, wide: bool) -> tuple[str, ...]:
    """The days of the week from Monday: "Monday" when wide, else "Mon"."""
    # Translated in one piece. Babel has them too, but takes as long as Qt to start.
    if wide:
        names = _("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
    else:
        names = _("Mon Tue Wed Thu Fri Sat Sun")
    return tuple(names.split())


def days(start: date | None, end: date | None) -> str:
    """A span of days, both included: "5 Jan – 27 Mar 2026"."""
    if start is None and end is None:
        return NOT_KNOWN
    if start is None or end is None:
        return f"{day(start)} – {day(end)}"
    first = short_day(start) if start.year == end.year else day(start)
    return day(end) if start == end else f"{first} – {day(end)}"


def quarter_label(quarter: Quarter, first_month: int) -> str:
    """A quarter as people read it: "Q3 2026", or "Q1 FY2027 (Jul-Sep 2026)"."""
    if first_month == 1:
        return f"Q{quarter.number} {quarter.year}"
    months = _month_span(quarter, first_month)
    return f"Q{quarter.number} FY{quarter.year} ({months})"


def quarter_short(quarter: Quarter, first_month: int) -> str:
    """A quarter where there is little room: "Q3 2026" or "Q1 FY2027"."""
    return quarter_label(quarter, first_month).partition(" (")[0]


def month_name(value: date) -> str:
    """The month of a day in full: "August"."""
    return _month(value.month, wide=True)


def joined(parts: Iterable[str | None], separator: str = " · ") -> str:
    """The parts that are known, one after the other."""
    return separator.join(part for part in parts if part)


def title_case(word: str) -> str:
    """A stored word as a label: "decision maker" is "Decision maker"."""
    return word[:1].upper() + word[1:]


def _month_span(quarter: Quarter, first_month: int) -> str:
    first, last = quarter.start(first_month), quarter.end(first_month)
    start, end = (_month(value.month, wide=False) for value in (first, last))
    if first.year == last.year:
        return f"{start}-{end} {last.year}"
    return f"{start} {first.year}-{end} {last.year}"


def _month(month: int, *, wide: bool) -> str:
    if wide:
        names = _(
            "January February March April May June "
            "July August September October November December"
        )
    else:
        names = _("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
    return names.split()[month - 1]


@lru_cache(maxsize=256)
def _symbol(currency: str) -> str:
    if currency in COMMON_CURRENCIES:
        return COMMON_CURRENCIES[currency]
    from babel.numbers import get_currency_symbol

    symbol = get_currency_symbol(currency, locale=LOCALE)
    return f"{currency} " if symbol == currency else symbol


def _grouped(value: Decimal) -> str:
    return f"{value:,f}"
