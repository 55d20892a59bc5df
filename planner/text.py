"""Every sentence, number, amount and date that a user reads becomes text here.

Rounding happens here, once, half away from zero, on the exact value.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from planner.language import _, ngettext, pgettext, spoken_language
from planner.quarter import Quarter

__all__ = [
    "COMMON_CURRENCIES",
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
    "without_groups",
    "word",
]

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


def currency_name(currency: str) -> str:
    """The currency's name: "British Pound". Source: CLDR."""
    return _currency_name(currency, spoken_language())


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
    """An amount with its currency: "€1,234.50"; without decimals where they are 0.

    `currency` is its code; the sign of it stands where the language has it.
    """
    if amount_minor is None:
        return NOT_KNOWN
    digits = currency_decimals(currency)
    whole = not decimals and amount_minor % 10**digits == 0
    shown = rounded(major(amount_minor, currency), 0 if whole else digits)
    # Translators: an amount of money, such as €1,234.50; in German 1.234,50 €.
    pattern = _("{currency}{amount}")
    symbol = _symbol(currency, spoken_language())
    before = pattern.startswith("{currency}") and symbol == currency
    said = pattern.format(
        currency=f"{symbol} " if before else symbol, amount=_grouped(abs(shown))
    )
    return f"-{said}" if shown < 0 else said


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


def fixed(value: Number, decimals: int = 2) -> str:
    """A number with all its decimals, as scores have them: "3.40"."""
    return _grouped(rounded(value, decimals))


def percent(share: Number | None, decimals: int = 1) -> str:
    """A share of 0 to 1 as "40.0 %"."""
    if share is None:
        return NOT_KNOWN
    number = _grouped(rounded(Fraction(share) * PERCENT, decimals))
    # Translators: a share, such as 40.0 %.
    return _("{number} %").format(number=number)


def without_groups(shown: str) -> str:
    """A number, amount or share as it is shown, without the signs between thousands.

    So it reads the same in every plan and every spreadsheet: "€1234.50".
    """
    return shown.replace(_group_sign(), "")


def day(value: date | None) -> str:
    """A day that cannot be misread: "14 Aug 2026"."""
    if value is None:
        return NOT_KNOWN
    # Translators: a date, such as 14 Aug 2026; in German 14. Aug. 2026.
    pattern = _("{day} {month} {year}")
    month = _month(value.month, wide=False)
    return pattern.format(day=value.day, month=month, year=value.year)


def short_day(value: date | None) -> str:
    """A day of a year that is clear from the page: "14 Aug"."""
    if value is None:
        return NOT_KNOWN
    # Translators: a date without its year, such as 14 Aug; in German 14. Aug.
    pattern = _("{day} {month}")
    return pattern.format(day=value.day, month=_month(value.month, wide=False))


def weekday(value: date) -> str:
    """A day with its name in full: "Friday 14 August 2026"."""
    name = day_names(wide=True)[value.weekday()]
    # Translators: such as Friday 14 August 2026; in German Freitag, 14. August 2026.
    pattern = _("{weekday} {day} {month} {year}")
    return pattern.format(
        weekday=name, day=value.day, month=month_name(value), year=value.year
    )


def short_weekday(value: date) -> str:
    """A day with its name where there is little room: "Fri 14 Aug"."""
    # Translators: such as Fri 14 Aug; in German Fr, 14. Aug.
    pattern = _("{weekday} {day}")
    name = day_names(wide=False)[value.weekday()]
    return pattern.format(weekday=name, day=short_day(value))


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
    short = quarter_short(quarter, first_month)
    if first_month == 1:
        return short
    # Translators: a quarter and its months, such as Q1 FY2027 (Jul-Sep 2026).
    pattern = _("{quarter} ({months})")
    return pattern.format(quarter=short, months=_month_span(quarter, first_month))


def quarter_short(quarter: Quarter, first_month: int) -> str:
    """A quarter where there is little room: "Q3 2026" or "Q1 FY2027"."""
    pattern = (
        # Translators: a quarter of a calendar year, such as Q3 2026.
        _("Q{number} {year}")
        if first_month == 1
        # Translators: a quarter of a fiscal year, such as Q1 FY2027.
        else _("Q{number} FY{year}")
    )
    return pattern.format(number=quarter.number, year=quarter.year)


def month_name(value: date) -> str:
    """The month of a day in full: "August"."""
    return _month(value.month, wide=True)


def joined(parts: Iterable[str | None], separator: str = " · ") -> str:
    """The parts that are known, one after the other."""
    return separator.join(part for part in parts if part)


def title_case(word: str) -> str:
    """A stored word as a label: "decision maker" is "Decision maker"."""
    return word[:1].upper() + word[1:]


def word(value: str) -> str:
    """A stored word as a label in the user's language: "decision maker"."""
    return _(title_case(value))


def _month_span(quarter: Quarter, first_month: int) -> str:
    first, last = quarter.start(first_month), quarter.end(first_month)
    start, end = (_month(value.month, wide=False) for value in (first, last))
    if first.year == last.year:
        return f"{start}-{end} {last.year}"
    return f"{start} {first.year}-{end} {last.year}"


def _month(month: int, *, wide: bool) -> str:
    if wide:
        # Translators: keep the order, and one space between two names.
        names = _(
            "January February March April May June "
            "July August September October November December"
        )
    else:
        # Translators: keep the order, and one space between two names.
        names = _("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
    return names.split()[month - 1]


@lru_cache(maxsize=256)
def _symbol(currency: str, language: str) -> str:
    """The sign of a currency, or its code where the language has none for it."""
    if currency in COMMON_CURRENCIES:
        return COMMON_CURRENCIES[currency]
    from babel.numbers import get_currency_symbol

    return get_currency_symbol(currency, locale=language)


@lru_cache(maxsize=256)
def _currency_name(currency: str, language: str) -> str:
    from babel.numbers import get_currency_name

    return get_currency_name(currency, locale=language)


def _grouped(value: Decimal) -> str:
    return f"{value:,f}".translate({ord(","): _group_sign(), ord("."): _decimal_sign()})


def _group_sign() -> str:
    # Translators: what parts thousands, as in 1,234; in German a point.
    return pgettext("thousands", ",")


def _decimal_sign() -> str:
    # Translators: what stands before decimals, as in 0.5; in German a comma.
    return pgettext("decimals", ".")
