"""How a file writes days and numbers is seen, and left open where it is not."""

import pytest

from planner.exchange import kind_of
from planner.exchange.formats import Formats, FoundFormats, formats_in
from planner.exchange.header import found_in
from planner.exchange.propose import propose
from planner.records import Account, DateFormat
from tests.builders import a_plan
from tests.planner.exchange.files import TODAY, Line


def found(head: str, *texts: str) -> FoundFormats:
    kind = "accounts" if head == "revenue" else "days-off"
    layout = found_in(kind_of(kind), [head])
    rows = [Line(at, (text,)) for at, text in enumerate(texts, start=2)]
    return formats_in(layout, rows)


@pytest.mark.parametrize(
    ("texts", "expected", "day"),
    [
        (("01/02/2026", "31/08/2026"), DateFormat.DAY_MONTH_SLASHES, "31/08/2026"),
        (("01/02/2026", "8/31/2026"), DateFormat.MONTH_DAY_SLASHES, "8/31/2026"),
        (("31.08.2026",), DateFormat.DAY_MONTH_DOTS, "31.08.2026"),
        (("2026-08-31",), None, ""),
    ],
)
def test_a_day_after_the_twelfth_tells_the_order(
    texts: tuple[str, ...], expected: DateFormat | None, day: str
) -> None:
    seen = found("date", *texts)
    assert (seen.formats.date_format, seen.day) == (expected, day)
    assert not seen.is_day_open


@pytest.mark.parametrize(
    "texts",
    [
        ("1/2/2026", "12/12/2026"),
        ("13/1/2026", "1/13/2026"),
        ("8/31/2026", "14.08.2026"),
    ],
)
def test_an_order_that_nothing_tells_is_left_open(texts: tuple[str, ...]) -> None:
    seen = found("date", *texts)
    assert seen.formats.date_format is None
    assert seen.is_day_open
    assert seen.day == texts[0]


@pytest.mark.parametrize(
    ("texts", "sign"),
    [
        (("1.234", "210.000.000,00"), ","),
        (("1240,5",), ","),
        (("1,234.50 EUR",), "."),
        (("9100000.50",), "."),
        (("1.234.567",), ","),
        (("1,234,567",), "."),
    ],
)
def test_decimals_tell_the_sign(texts: tuple[str, ...], sign: str) -> None:
    seen = found("revenue", *texts)
    assert seen.formats.decimal_sign == sign
    assert not seen.is_number_open


@pytest.mark.parametrize("texts", [("1.234",), ("1,5", "1.5")])
def test_a_sign_that_nothing_tells_is_left_open(texts: tuple[str, ...]) -> None:
    seen = found("revenue", *texts)
    assert seen.formats.decimal_sign is None
    assert seen.is_number_open


def test_a_list_without_days_and_numbers_leaves_nothing_open() -> None:
    assert found("revenue", "38500000", "") == FoundFormats(formats=Formats())


def test_the_formats_of_the_file_go_before_those_of_the_plan() -> None:
    rows = [Line(2, ("Acme", "1.234"))]
    kind = kind_of("accounts")
    formats = Formats(decimal_sign=",")
    made = propose(
        a_plan(), kind, ("name", "revenue"), rows, today=TODAY, formats=formats
    )
    (account,) = a_plan().after(made.change).all(Account)
    assert account.revenue_minor == 123_400
