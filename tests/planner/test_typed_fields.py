"""What is typed into the fields of a form, read as it is read from files."""

import pytest

from planner.errors import Invalid
from planner.exchange import kind_of
from planner.records import Account, DecimalSign
from planner.typed_fields import change_typed, text_of, value_of
from tests.builders import a_company, a_plan, an_account

ACCOUNTS = kind_of("accounts")
COMMAS = a_company(decimal_sign=DecimalSign.COMMA)


def test_an_amount_is_read_in_the_way_of_the_plan() -> None:
    assert value_of(a_plan(), ACCOUNTS, "revenue", "1,250.5") == 1250_50
    assert value_of(a_plan(COMMAS), ACCOUNTS, "revenue", "1.250,5") == 1250_50


def test_typing_begins_with_the_text_that_would_be_typed() -> None:
    account = an_account(revenue_minor=1250_50)

    assert text_of(a_plan(), ACCOUNTS, account, "revenue") == "1250.50"
    assert text_of(a_plan(COMMAS), ACCOUNTS, account, "revenue") == "1250,50"
    assert text_of(a_plan(), ACCOUNTS, account, "staff") == ""


def test_an_empty_text_means_not_known() -> None:
    account = an_account(staff=12)
    plan = a_plan(account)

    change = change_typed(plan, ACCOUNTS, account, "staff", "  ")

    assert plan.after(change).get(Account, account.id).staff is None


def test_what_cannot_be_read_names_the_field_of_the_record() -> None:
    account = an_account()

    with pytest.raises(Invalid) as refusal:
        change_typed(a_plan(account), ACCOUNTS, account, "revenue", "much")

    assert refusal.value.field == "revenue_minor"


def test_a_needed_text_is_not_emptied() -> None:
    account = an_account("Alder")

    with pytest.raises(Invalid, match="cannot be empty") as refusal:
        change_typed(a_plan(account), ACCOUNTS, account, "name", " ")

    assert refusal.value.field == "name"
