"""What a new plan asks for, and what is likely where the computer is used."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from planner.language import spoken_language
from planner.records import Company, DateFormat, DecimalSign, Paper, new_id
from planner.text import (
    _,
    currency_codes,
    currency_name,
    day,
    month_name,
    territory_currencies,
)

MONTHS = 12
MAJOR_CURRENCIES = ("EUR", "USD", "GBP", "CHF", "JPY", "CNY", "SEK", "NOK", "DKK")
"""Those most often asked for, in the order in which they are offered first."""
LETTER_TERRITORIES = frozenset(
    ["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"]
)
"""Where people print on Letter. Source: CLDR, measurementData, paperSize."""
_EXAMPLE_DAY = date(2026, 8, 14)
_ANY_YEAR = 2026
Choice = tuple[str, str]


def likely_company(
    *, territory: str, decimal_sign: str, date_pattern: str, name: str = ""
) -> Company:
    """A company as it is likely to be in a country.

    `territory`: "DE"; `date_pattern`: a short date in letters, "dd.MM.yy".
    """
    is_comma = decimal_sign == DecimalSign.COMMA
    return Company(
        id=new_id(),
        name=name,
        currency=territory_currencies().get(territory, "EUR"),
        paper=Paper.LETTER if territory in LETTER_TERRITORIES else Paper.A4,
        decimal_sign=DecimalSign.COMMA if is_comma else DecimalSign.POINT,
        date_format=date_format_like(date_pattern),
    )


def date_format_like(pattern: str) -> DateFormat:
    """The format that is closest to a pattern such as "dd.MM.yy" or "M/d/yyyy"."""
    order = "".join(dict.fromkeys(each for each in pattern.lower() if each in "dmy"))
    if order.startswith("m"):
        return DateFormat.MONTH_DAY_SLASHES
    if order.startswith("d"):
        is_dotted = "." in pattern
        return DateFormat.DAY_MONTH_DOTS if is_dotted else DateFormat.DAY_MONTH_SLASHES
    return DateFormat.ISO


def currency_choices() -> tuple[Choice, ...]:
    """The (code, label) of every currency in use, the most asked for first."""
    return _currency_choices(spoken_language())


@lru_cache(maxsize=1)
def _currency_choices(_language: str) -> tuple[Choice, ...]:
    in_use = set(territory_currencies().values()) & currency_codes()
    others = sorted(in_use - set(MAJOR_CURRENCIES))
    return tuple(
        (code, f"{code} · {currency_name(code)}")
        for code in (*MAJOR_CURRENCIES, *others)
    )


def month_choices() -> tuple[tuple[int, str], ...]:
    """The (number, name) of every month."""
    months = range(1, MONTHS + 1)
    return tuple((month, month_name(date(_ANY_YEAR, month, 1))) for month in months)


def paper_choices() -> tuple[tuple[Paper, str], ...]:
    """The (paper, label) of each sheet that reports are laid out for."""
    return (
        (Paper.A4, _("A4 (210 × 297 mm)")),
        (Paper.LETTER, _("Letter (8.5 × 11 in)")),
    )


def date_choices() -> tuple[tuple[DateFormat, str], ...]:
    """The (format, label) of each way to write days, with one day written so."""
    labels = {
        DateFormat.DAY_MONTH_DOTS: "%d.%m.%Y",
        DateFormat.DAY_MONTH_SLASHES: "%d/%m/%Y",
        DateFormat.MONTH_DAY_SLASHES: "%m/%d/%Y",
        DateFormat.ISO: "%Y-%m-%d",
    }
    sentence = _("{written} for {day}")
    return tuple(
        (
            form,
            sentence.format(
                written=_EXAMPLE_DAY.strftime(pattern), day=day(_EXAMPLE_DAY)
            ),
        )
        for form, pattern in labels.items()
    )


def decimal_choices() -> tuple[tuple[DecimalSign, str], ...]:
    """The (sign, label) of each decimal sign, with one number written so."""
    return (
        (DecimalSign.POINT, _("Point: 1,234.50")),
        (DecimalSign.COMMA, _("Comma: 1.234,50")),
    )
