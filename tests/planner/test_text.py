"""Numbers, money and days as people read them; expected texts written by hand."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from babel.numbers import get_currency_precision, get_currency_symbol

from planner import text


@pytest.mark.parametrize(
    ("amount_minor", "currency", "shown"),
    [
        (123450, "EUR", "€1,234.50"),
        (-5, "GBP", "-£0.05"),
        (1500, "JPY", "¥1,500"),
        (1234567, "KWD", "KWD 1,234.567"),
        (0, "EUR", "€0.00"),
        (None, "EUR", "–"),
    ],
)
def test_money_has_the_decimals_of_its_currency(
    amount_minor: int | None, currency: str, shown: str
) -> None:
    assert text.money(amount_minor, currency) == shown


def test_rounding_is_half_away_from_zero_on_the_exact_value() -> None:
    assert text.rounded(Decimal("50.025"), 2) == Decimal("50.03")
    assert text.rounded(Decimal("-50.025"), 2) == Decimal("-50.03")
    assert text.rounded(Fraction(1234500, 37) / 100, 2) == Decimal("333.65")
    assert text.rounded(Fraction(2, 3), 0) == 1


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        (Fraction(4, 10), "40.0 %"),
        (Fraction(2, 3), "66.7 %"),
        (None, "–"),
        (0, "0.0 %"),
    ],
)
def test_a_share_is_shown_in_percent(share: Fraction | None, shown: str) -> None:
    assert text.percent(share) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [(1234, "1,234"), (Decimal("1.50"), "1.5"), (0, "0"), (None, "–"), (-5, "-5")],
)
def test_zero_and_not_known_are_not_the_same(value: int | None, shown: str) -> None:
    assert text.count(value) == shown


def test_days_cannot_be_misread() -> None:
    assert text.day(date(2026, 2, 12)) == "12 Feb 2026"
    assert text.days(date(2026, 1, 5), date(2026, 3, 27)) == "5 Jan – 27 Mar 2026"
    assert text.days(date(2025, 12, 1), date(2026, 1, 2)) == "1 Dec 2025 – 2 Jan 2026"
    assert text.days(date(2026, 1, 5), date(2026, 1, 5)) == "5 Jan 2026"
    assert text.days(date(2026, 1, 5), None) == "5 Jan 2026 – –"
    assert text.days(None, None) == "–"
    assert text.weekday(date(2026, 2, 12)) == "Thursday 12 February 2026"
    assert text.short_weekday(date(2026, 9, 6)) == "Sun 6 Sep"


def test_what_is_known_of_common_currencies_is_what_cldr_says() -> None:
    for currency, symbol in text.COMMON_CURRENCIES.items():
        assert get_currency_symbol(currency, locale="en") == symbol
        assert get_currency_precision(currency) == 2
