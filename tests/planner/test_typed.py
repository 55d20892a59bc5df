"""What people type into cells, in the ways in which the plan writes things."""

from datetime import date
from decimal import Decimal

import pytest

from planner.errors import Invalid
from planner.records import DateFormat, DecimalSign
from planner.typed import (
    shown_day,
    shown_money,
    shown_number,
    typed_day,
    typed_line,
    typed_money,
    typed_number,
    typed_text,
)
from tests.builders import a_company, a_plan

GERMAN = a_plan(
    a_company(date_format=DateFormat.DAY_MONTH_DOTS, decimal_sign=DecimalSign.COMMA)
)
DAY = date(2026, 8, 14)


def test_what_is_empty_is_not_known() -> None:
    plan = a_plan()
    assert typed_line("  ") is None
    assert typed_text("") is None
    assert typed_day(plan, "due", " ") is None
    assert typed_number(plan, "quantity", "") is None
    assert typed_money(plan, "budget", "") is None
    assert (shown_day(plan, None), shown_number(plan, None)) == ("", "")
    assert shown_money(plan, None) == ""


def test_texts_lose_only_what_cannot_be_seen() -> None:
    assert typed_line(" Cold\nchain ") == "Cold chain"
    assert typed_text(" one\ntwo ") == "one\ntwo"


def test_days_are_read_as_the_plan_writes_them() -> None:
    assert typed_day(GERMAN, "due", "14.8.2026") == DAY
    assert typed_day(GERMAN, "due", "2026-08-14") == DAY
    assert shown_day(GERMAN, DAY) == "14.08.2026"
    assert shown_day(a_plan(), DAY) == "2026-08-14"


def test_numbers_and_money_keep_the_plans_decimal_sign() -> None:
    assert typed_number(GERMAN, "quantity", "1,5") == Decimal("1.5")
    assert shown_number(GERMAN, Decimal("1.5")) == "1,5"
    assert typed_money(GERMAN, "budget", "1.234,50") == 1234_50
    assert shown_money(GERMAN, 1234_50) == "1234,50"
    assert shown_money(a_plan(), 1234_00) == "1234"


def test_what_cannot_be_read_is_refused_for_its_field() -> None:
    with pytest.raises(Invalid, match="not a date") as refused:
        typed_day(a_plan(), "due", "soon")
    assert refused.value.field == "due"
    with pytest.raises(Invalid, match="not a number"):
        typed_number(a_plan(), "quantity", "many")
    with pytest.raises(Invalid, match="at most 2 decimals"):
        typed_money(a_plan(), "budget", "1.234")


def test_a_day_of_another_country_is_not_guessed() -> None:
    with pytest.raises(Invalid, match="This is not a date"):
        typed_day(GERMAN, "date", "08/14/2026")


def test_grouped_thousands_are_read() -> None:
    assert typed_number(GERMAN, "universe", "1.234,5") == Decimal("1234.5")


def test_a_line_has_no_breaks_and_nothing_that_cannot_be_seen() -> None:
    assert typed_line(" Rosa\n\u200bLind ") == "Rosa Lind"
    assert typed_line(" \u200b ") is None
