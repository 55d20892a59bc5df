"""Numbers and money in files."""

from datetime import date
from decimal import Decimal

import pytest

from planner.exchange.kind import Unreadable
from planner.exchange.numbers import read_money, read_number, read_whole
from planner.exchange.reading import Reading
from planner.quarter import Quarter
from planner.records import DecimalSign
from tests.builders import a_company, a_plan


def reading(
    sign: str = ".", currency: str = "EUR", *, is_workbook: bool = False
) -> Reading:
    company = a_company(decimal_sign=DecimalSign(sign), currency=currency)
    quarter, today = Quarter(2026, 3), date(2026, 8, 14)
    return Reading(a_plan(company), quarter, today, is_workbook=is_workbook)


@pytest.mark.parametrize(
    ("sign", "text", "number"),
    [
        (".", "1234.5", "1234.5"),
        (".", "1,234", "1234"),
        (",", "1,234", "1.234"),
        (",", "1.234", "1234"),
        (",", "1234.5", "1234.5"),
        (",", "0.125", "0.125"),
        (",", "1234,5", "1234.5"),
        (".", "1234,5", "1234.5"),
        (".", "12,34", "12.34"),
        (".", "1240294,500", "1240294.500"),
        (".", "1.240.294,50", "1240294.50"),
        (",", "1.240.294,50", "1240294.50"),
        (".", "1,240,294.50", "1240294.50"),
        (",", "1,240,294.50", "1240294.50"),
        (",", "1.240.294", "1240294"),
        (".", "1 240 294,50", "1240294.50"),
        (",", "1 240 294,50", "1240294.50"),
        (",", "1\u00a0240\u202f294,50", "1240294.50"),
        (".", "1'234.50", "1234.50"),
        (".", "€ 1,234.50", "1234.50"),
        (".", "1234.50 EUR", "1234.50"),
        (".", "-€1.50", "-1.50"),
        (".", "−3", "-3"),
        (".", "+3", "3"),
        (".", ".5", "0.5"),
        (".", "007", "007"),
    ],
)
def test_a_number_is_read_exactly_or_not_at_all(
    sign: str, text: str, number: str | None
) -> None:
    found = read_number(text, reading(sign))
    if number is None:
        assert isinstance(found, Unreadable)
    else:
        assert found == Decimal(number)


@pytest.mark.parametrize(
    "text",
    [
        "1,23,456",
        "1.2.3",
        "1,2,3.4",
        "12 34",
        "abc",
        "5.",
        "-",
        ",",
        "1e5",
        "nan",
        "inf",
        "١٢٣",
        "12%",
        "$5",
        "0x10",
        "1_000",
        "--5",
        "1,,000",
    ],
)
def test_what_is_no_number_in_a_plan_with_decimal_points_is_refused(text: str) -> None:
    found = read_number(text, reading("."))
    assert found == Unreadable("This is not a number.")


def test_a_point_in_a_workbook_always_stands_before_decimals() -> None:
    assert read_number("1.234", reading(",", is_workbook=True)) == Decimal("1.234")
    assert read_number("1,5", reading(",", is_workbook=True)) == Decimal("1.5")


def test_a_number_of_more_than_fifteen_digits_is_refused() -> None:
    assert read_number("9" * 15, reading()) == Decimal(10**15 - 1)
    assert read_number("9" * 16, reading()) == Unreadable("This number is too large.")


def test_a_number_of_more_than_twenty_decimals_is_refused() -> None:
    assert read_number(f"0.{'1' * 20}", reading()) == Decimal(f"0.{'1' * 20}")
    sentence = "This number has too many decimals."
    assert read_number(f"0.{'1' * 21}", reading()) == Unreadable(sentence)


@pytest.mark.parametrize(
    ("currency", "text", "minor"),
    [
        ("EUR", "12.34", 1234),
        ("EUR", "12.340", 1234),
        ("JPY", "1500", 1500),
        ("KWD", "1.234", 1234),
        ("JPY", "1500.00", 1500),
    ],
)
def test_money_is_in_the_minor_units_of_its_currency(
    currency: str, text: str, minor: int
) -> None:
    assert read_money(text, reading(currency=currency)) == minor


@pytest.mark.parametrize(
    ("currency", "text", "decimals"),
    [("EUR", "12.345", 2), ("JPY", "0.5", 0), ("KWD", "1.2345", 3)],
)
def test_money_with_more_decimals_than_its_currency_is_refused(
    currency: str, text: str, decimals: int
) -> None:
    sentence = f"Amounts in {currency} have at most {decimals} decimals."
    assert read_money(text, reading(currency=currency)) == Unreadable(sentence)


def test_a_whole_number_may_have_zeros_behind_its_point_and_nothing_else() -> None:
    assert read_whole("240.0", reading()) == 240
    assert read_whole("2.5", reading()) == Unreadable("This must be a whole number.")
