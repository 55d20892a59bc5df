"""What a new plan asks for, and what is likely where the computer is used."""

import pytest

from planner import edits
from planner.new_company import (
    currency_choices,
    date_choices,
    date_format_like,
    decimal_choices,
    likely_company,
    month_choices,
    paper_choices,
)
from planner.records import DateFormat, DecimalSign, Paper


def test_a_german_company_has_euros_commas_and_a4() -> None:
    company = likely_company(
        territory="DE", decimal_sign=",", date_pattern="dd.MM.yy", name="Quill"
    )

    assert (company.name, company.currency, company.paper) == ("Quill", "EUR", Paper.A4)
    assert company.decimal_sign is DecimalSign.COMMA
    assert company.date_format is DateFormat.DAY_MONTH_DOTS
    assert company.fiscal_year_start == 1


def test_an_american_company_has_dollars_points_and_letter() -> None:
    company = likely_company(
        territory="US", decimal_sign=".", date_pattern="M/d/yy", name="Quill"
    )

    assert (company.currency, company.paper) == ("USD", Paper.LETTER)
    assert company.decimal_sign is DecimalSign.POINT
    assert company.date_format is DateFormat.MONTH_DAY_SLASHES


def test_an_unknown_country_gets_what_fits_most() -> None:
    company = likely_company(territory="", decimal_sign="٫", date_pattern="")

    assert (company.currency, company.paper) == ("EUR", Paper.A4)
    assert company.decimal_sign is DecimalSign.POINT
    assert company.date_format is DateFormat.ISO


@pytest.mark.parametrize(
    ("pattern", "form"),
    [
        ("dd/MM/yyyy", DateFormat.DAY_MONTH_SLASHES),
        ("dd-MM-yy", DateFormat.DAY_MONTH_SLASHES),
        ("d. M. yyyy", DateFormat.DAY_MONTH_DOTS),
        ("yyyy-MM-dd", DateFormat.ISO),
    ],
)
def test_the_closest_date_format_is_taken(pattern: str, form: DateFormat) -> None:
    assert date_format_like(pattern) is form


def test_major_currencies_come_first_and_each_one_once() -> None:
    codes = [code for code, _label in currency_choices()]

    assert codes[:3] == ["EUR", "USD", "GBP"]
    assert len(codes) == len(set(codes))
    assert {"KWD", "INR", "PLN"} <= set(codes)
    assert "DEM" not in codes
    assert ("GBP", "GBP · British Pound") in currency_choices()


def test_every_currency_offered_is_accepted() -> None:
    for code, _label in currency_choices():
        company = likely_company(territory="", decimal_sign=".", date_pattern="")
        edits.check_fields(edits.generic.with_values(company, name="Q", currency=code))


def test_each_choice_says_what_it_looks_like() -> None:
    assert month_choices()[0] == (1, "January")
    assert len(month_choices()) == 12
    assert dict(date_choices())[DateFormat.DAY_MONTH_DOTS] == (
        "14.08.2026 for 14 Aug 2026"
    )
    assert {sign for sign, _label in decimal_choices()} == set(DecimalSign)
    assert {paper for paper, _label in paper_choices()} == set(Paper)
