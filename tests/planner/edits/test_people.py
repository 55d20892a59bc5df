"""People are added with a free name, and stay once the plan names them."""

from datetime import date
from decimal import Decimal

import pytest

from planner import edits
from planner.edits.people import new_person, remove_person, set_text
from planner.edits.removing import is_referred_to
from planner.errors import Invalid
from planner.records import DecimalSign, Person
from tests.builders import (
    a_campaign,
    a_company,
    a_contact,
    a_person,
    a_plan,
    an_account,
)


def test_a_new_person_gets_a_name_that_nobody_has() -> None:
    plan = a_plan(a_person("New person"), a_person("New person 2"))
    assert new_person(plan).name == "New person 3"
    assert new_person(a_plan()).name == "New person"
    plan.after(edits.add(plan, new_person(plan)))


def test_a_person_whom_nothing_names_is_removed() -> None:
    rosa, tom = a_person("Rosa Lind"), a_person("Tom Okafor")
    plan = a_plan(rosa, tom, a_campaign(sales_lead_id=tom.id))
    assert not is_referred_to(plan, rosa)
    assert plan.after(remove_person(plan, rosa)).all(Person) == (tom,)


def test_a_person_whom_the_plan_names_stays_and_gets_a_last_day_instead() -> None:
    rosa = a_person("Rosa Lind")
    account = an_account(marketing_owner_id=rosa.id)
    plan = a_plan(rosa, account, a_contact(account.id))
    assert is_referred_to(plan, rosa)
    with pytest.raises(Invalid, match="The plan names Rosa Lind") as refusal:
        remove_person(plan, rosa)
    assert refusal.value.field == "active_to"


def test_what_is_typed_for_a_person_is_read_as_in_files() -> None:
    rosa = a_person("Rosa Lind")
    plan = a_plan(a_company(decimal_sign=DecimalSign.COMMA), rosa)
    for field, text in (
        ("name", "  Rosa\u200b Lindqvist "),
        ("email", " "),
        ("active_from", "2026-01-05"),
        ("customer_hours_target", "7,5"),
    ):
        plan = plan.after(set_text(plan, rosa, field, text))
    rosa = plan.get(Person, rosa.id)
    assert (rosa.name, rosa.email) == ("Rosa Lindqvist", None)
    assert rosa.active_from == date(2026, 1, 5)
    assert rosa.customer_hours_target == Decimal("7.5")


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("name", " ", "Enter a name"),
        ("active_to", "soon", "This is not a date. Write it like 2026-08-14."),
        ("active_to", "2026-02-30", "There is no such day."),
        ("customer_hours_target", "many", "This is not a number."),
    ],
)
def test_what_cannot_be_read_is_refused_for_its_field(
    field: str, text: str, sentence: str
) -> None:
    rosa = a_person("Rosa Lind")
    with pytest.raises(Invalid, match=sentence) as refusal:
        set_text(a_plan(rosa), rosa, field, text)
    assert refusal.value.field == field
