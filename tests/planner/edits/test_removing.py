"""Somebody goes for good: nobody can tell who it was, and every figure stands."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal

import pytest

from planner.edits.removing import (
    mentions,
    pattern_of,
    personal_fields,
    remove_for_good,
)
from planner.errors import Stale
from planner.records import Account, Activity, Contact, Interaction, Person, Side
from tests.builders import (
    a_contact,
    a_person,
    a_plan,
    an_account,
    an_activity,
    an_interaction,
)

TODAY = date(2026, 8, 14)
ANNA = a_person(
    "Anna Weber",
    Side.SALES,
    initials="AW",
    title="Head of Sales",
    email="anna@example.com",
    phone="+49 30 1",
    active_from=date(2026, 1, 1),
    is_leader=True,
    customer_hours_target=Decimal(12),
    leads_per_week=4,
)


def test_a_person_to_whom_nothing_refers_goes() -> None:
    plan = a_plan(ANNA)
    removal = remove_for_good(plan, ANNA, TODAY)
    assert not removal.is_named
    assert plan.after(removal.change).all(Person) == ()
    assert "Anna" not in removal.change.label


def test_a_person_who_owns_something_is_replaced_by_somebody_without_a_name() -> None:
    account = an_account(sales_owner_id=ANNA.id)
    plan = a_plan(ANNA, account)
    removal = remove_for_good(plan, ANNA, TODAY)
    after = plan.after(removal.change)
    assert removal.is_named
    assert after.all(Person) == (
        Person(
            id=ANNA.id,
            name="Removed person 1",
            side=Side.SALES,
            active_from=date(2026, 1, 1),
            active_to=TODAY,
            is_leader=True,
            customer_hours_target=Decimal(12),
            leads_per_week=4,
        ),
    )
    assert after.all(Account) == (account,)


@pytest.mark.parametrize(
    ("first", "last", "becomes"),
    [
        (None, None, TODAY),
        (None, date(2026, 6, 30), date(2026, 6, 30)),
        (None, date(2026, 12, 31), TODAY),
        (date(2026, 9, 1), None, date(2026, 9, 1)),
    ],
)
def test_nobody_gives_work_to_the_nameless_after_today(
    first: date | None, last: date | None, becomes: date
) -> None:
    person = replace(ANNA, active_from=first, active_to=last)
    plan = a_plan(person, an_activity(owner_id=person.id))
    after = plan.after(remove_for_good(plan, person, TODAY).change)
    (nameless,) = after.all(Person)
    assert nameless.active_to == becomes
    assert after.all(Activity)[0].owner_id == person.id


def test_each_of_the_nameless_has_a_number_of_its_own() -> None:
    rosa = a_person("Rosa Lang", Side.MARKETING)
    owned = an_account(sales_owner_id=ANNA.id, marketing_owner_id=rosa.id)
    plan = a_plan(ANNA, rosa, owned)
    plan = plan.after(remove_for_good(plan, ANNA, TODAY).change)
    plan = plan.after(remove_for_good(plan, rosa, TODAY).change)
    names = [person.name for person in plan.all(Person)]
    assert names == ["Removed person 1", "Removed person 2"]


def test_a_contact_goes_and_the_account_stays() -> None:
    account = an_account()
    contact = a_contact(
        account.id, name="Jo Hart", email="jo@example.com", notes="likes tea"
    )
    plan = a_plan(account, contact)
    removal = remove_for_good(plan, contact, TODAY)
    after = plan.after(removal.change)
    assert (after.all(Contact), after.all(Account)) == ((), (account,))
    assert removal.stand_in == "Removed contact 1"


def test_a_contact_whom_somebody_met_is_replaced_by_nobody() -> None:
    account = an_account()
    contact = a_contact(account.id, name="Jo Hart", phone="+44 1", notes="likes tea")
    met = an_interaction(account.id, contact_id=contact.id)
    plan = a_plan(account, contact, met)
    after = plan.after(remove_for_good(plan, contact, TODAY).change)
    (nameless,) = after.all(Contact)
    assert nameless.name == "Removed contact 1"
    assert (nameless.phone, nameless.notes) == (None, None)
    assert after.all(Interaction) == (met,)


def test_whoever_is_gone_already_cannot_go_again() -> None:
    with pytest.raises(Stale):
        remove_for_good(a_plan(), ANNA, TODAY)


def test_all_words_about_somebody_are_personal_and_nothing_else_is() -> None:
    assert personal_fields(Person) == ("name", "initials", "title", "email", "phone")
    assert set(personal_fields(Contact)) >= {"name", "title", "email", "phone", "notes"}
    others = {field.name for field in fields(Person)} - set(personal_fields(Person))
    assert {"id", "side", "active_from", "leads_per_week"} <= others


def test_texts_of_others_that_hold_the_name_are_counted() -> None:
    plan = a_plan(
        ANNA,
        an_account(name="Weber AG", notes="Ask Anna Weber first."),
        an_account(notes="Anna Webers Liste"),
        an_activity(name="Call with Anna Weber"),
    )
    assert mentions(plan, ANNA) == 2


def test_a_name_is_found_as_words_of_its_own_and_as_labels_shorten_it() -> None:
    long = "Anna " + "von und zu " * 8 + "Weber"
    found = pattern_of(ANNA, ["Al", long])
    assert found.search("Change Al")
    assert not found.search("Change Sales")
    assert found.search(f"Change {long}")
    assert found.search(f"Change {long[:59].rstrip()}…")
