"""People are added with a free name, and stay once the plan names them."""

import pytest

from planner import edits
from planner.edits.people import is_used, new_person, remove_person
from planner.errors import Invalid
from planner.records import Person
from tests.builders import a_campaign, a_contact, a_person, a_plan, an_account


def test_a_new_person_gets_a_name_that_nobody_has() -> None:
    plan = a_plan(a_person("New person"), a_person("New person 2"))
    assert new_person(plan).name == "New person 3"
    assert new_person(a_plan()).name == "New person"
    plan.after(edits.add(plan, new_person(plan)))


def test_a_person_whom_nothing_names_is_removed() -> None:
    rosa, tom = a_person("Rosa Lind"), a_person("Tom Okafor")
    plan = a_plan(rosa, tom, a_campaign(sales_lead_id=tom.id))
    assert not is_used(plan, rosa)
    assert plan.after(remove_person(plan, rosa)).all(Person) == (tom,)


def test_a_person_whom_the_plan_names_stays_and_gets_a_last_day_instead() -> None:
    rosa = a_person("Rosa Lind")
    account = an_account(marketing_owner_id=rosa.id)
    plan = a_plan(rosa, account, a_contact(account.id))
    assert is_used(plan, rosa)
    with pytest.raises(Invalid, match="The plan names Rosa Lind") as refusal:
        remove_person(plan, rosa)
    assert refusal.value.field == "active_to"
