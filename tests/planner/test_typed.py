"""What is typed becomes a value, or a sentence for its field."""

from datetime import date
from decimal import Decimal

import pytest

from planner.errors import Invalid
from planner.records import DateFormat, DecimalSign
from planner.typed import shown_number, typed_day, typed_line, typed_number
from tests.builders import a_company, a_plan

GERMAN = a_plan(
    a_company(decimal_sign=DecimalSign.COMMA, date_format=DateFormat.DAY_MONTH_DOTS)
)


def test_days_are_read_as_the_company_writes_them_and_as_iso() -> None:
    assert typed_day(GERMAN, "date", "14.8.2026") == date(2026, 8, 14)
    assert typed_day(GERMAN, "date", "2026-08-14") == date(2026, 8, 14)
    assert typed_day(GERMAN, "date", " ") is None
    with pytest.raises(Invalid, match="This is not a date") as refusal:
        typed_day(GERMAN, "date", "08/14/2026")
    assert refusal.value.field == "date"


def test_numbers_take_the_decimal_sign_of_the_company() -> None:
    assert typed_number(GERMAN, "universe", "1.234,5") == Decimal("1234.5")
    assert typed_number(GERMAN, "universe", "") is None
    with pytest.raises(Invalid, match="This is not a number"):
        typed_number(GERMAN, "universe", "a lot")


def test_a_number_is_shown_as_it_is_typed() -> None:
    assert shown_number(GERMAN, Decimal("7.5")) == "7,5"
    assert shown_number(a_plan(), Decimal("7.5")) == "7.5"
    assert shown_number(GERMAN, None) == ""


def test_a_line_has_no_breaks_and_nothing_that_cannot_be_seen() -> None:
    assert typed_line(" Rosa\n\u200bLind ") == "Rosa Lind"
    assert typed_line(" \u200b ") is None
