"""The first records of a new plan."""

from datetime import date

import pytest

from planner.errors import Invalid
from planner.founding import founded
from planner.plan import Plan
from planner.records import Account, Company, DateFormat, DecimalSign, Paper
from storage.example import example_plan


def test_a_new_plan_has_its_company_and_nothing_else() -> None:
    (company,) = founded(
        {
            "company": " Acme  Ltd ",
            "currency": "jpy",
            "fiscal_year_start": 7,
            "paper": "letter",
            "decimal_sign": ",",
            "date_format": "dd.mm.yyyy",
        }
    )
    assert isinstance(company, Company)
    assert (company.name, company.currency) == ("Acme  Ltd", "JPY")
    assert (company.fiscal_year_start, company.paper) == (7, Paper.LETTER)
    assert company.decimal_sign is DecimalSign.COMMA
    assert company.date_format is DateFormat.DAY_MONTH_DOTS


@pytest.mark.parametrize(
    ("options", "field"),
    [
        ({}, "name"),
        ({"company": "  "}, "name"),
        ({"company": "x" * 10_000}, "name"),
        ({"company": "Acme", "currency": "XXQ"}, "currency"),
        ({"company": "Acme", "date_format": "D.M.Y"}, "date_format"),
    ],
)
def test_what_cannot_be_a_company_is_refused(
    options: dict[str, str | int | None], field: str
) -> None:
    with pytest.raises(Invalid) as refusal:
        founded(options)
    assert refusal.value.field == field


def test_the_example_may_have_another_name() -> None:
    example = example_plan(date(2026, 8, 14))
    plan = Plan.of(founded({"company": "Acme", "paper": None}, example))
    assert plan.company.name == "Acme"
    assert plan.all(Account) == example.all(Account)
