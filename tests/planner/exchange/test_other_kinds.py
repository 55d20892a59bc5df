"""Importing people, days off, contacts, the target list and objectives."""

from planner.records import (
    BuyingRole,
    Contact,
    DayOff,
    ListEntry,
    ListState,
    Objective,
    Person,
    Side,
    TargetList,
)
from tests.builders import (
    a_contact,
    a_list_entry,
    a_person,
    a_plan,
    a_target_list,
    an_account,
    an_objective,
)
from tests.planner.exchange.files import counts, imported, importing, reasons


def test_people_are_told_by_name() -> None:
    rosa = a_person("Rosa Lind", Side.SALES, phone="1")
    plan = imported(
        a_plan(rosa), "people", "name|side|leader", "rosa lind|marketing|yes"
    )
    (person,) = plan.all(Person)
    assert (person.id, person.side, person.is_leader, person.phone) == (
        rosa.id,
        Side.MARKETING,
        True,
        "1",
    )


def test_a_new_person_needs_a_side() -> None:
    missing = "A new entry needs this, and the file has no such column."
    assert reasons(importing(a_plan(), "people", "name", "Rosa")) == [
        (2, "side", missing)
    ]
    assert reasons(importing(a_plan(), "people", "name|side", "Rosa|")) == [
        (2, "side", "This cannot be empty.")
    ]


def test_the_same_person_twice_is_refused() -> None:
    proposal = importing(a_plan(), "people", "name|side", "Rosa|sales", "Rosa|sales")
    assert reasons(proposal) == [(3, "", "This entry is already in row 2.")]


def test_days_off_are_told_by_their_date() -> None:
    plan = imported(a_plan(), "days-off", "date|name", "2026-08-31|Bank Holiday")
    assert [row.name for row in plan.all(DayOff)] == ["Bank Holiday"]
    wrong = importing(plan, "days-off", "date|name", "31/08/2026|Bank Holiday")
    sentence = "This is not a date. Write it like 2026-08-14."
    assert reasons(wrong) == [(2, "date", sentence)]


def test_contacts_belong_to_an_account_by_number_or_name() -> None:
    acme = an_account("Acme", number="A1")
    plan = imported(
        a_plan(acme),
        "contacts",
        "account|name|buying_role|do_not_contact",
        "ACME|Dana Reyes|Decision_Maker|x",
    )
    (contact,) = plan.all(Contact)
    assert contact.account_id == acme.id
    assert contact.buying_role is BuyingRole.DECISION_MAKER
    assert contact.do_not_contact
    proposal = importing(plan, "contacts", "account|name", "Byte|Jo")
    sentence = "There is no account “Byte” in the plan."
    assert reasons(proposal) == [(2, "account", sentence)]


def test_an_empty_answer_to_do_not_contact_is_no() -> None:
    acme = an_account("Acme", number="A1")
    dana = a_contact(acme.id, "Dana Reyes", do_not_contact=True)
    plan = imported(
        a_plan(acme, dana), "contacts", "account|name|do_not_contact", "A1|Dana Reyes|"
    )
    assert not plan.get(Contact, dana.id).do_not_contact


def test_the_target_list_of_a_quarter_is_made_when_it_is_missing() -> None:
    plan = a_plan(an_account(number="A1"), an_account(number="A2"))
    after = imported(
        plan,
        "target-list",
        "account|tier|sales_vote|marketing_vote",
        "A1|1|yes|",
        "A2|2|no|yes",
    )
    (target_list,) = after.all(TargetList)
    assert target_list.quarter == "2026Q3"
    votes = [(row.sales_vote, row.marketing_vote) for row in after.all(ListEntry)]
    assert votes == [(True, None), (False, True)]


def test_the_newest_version_of_the_list_is_changed_unless_it_is_in_force() -> None:
    account = an_account(number="A1")
    old = a_target_list(state=ListState.SUPERSEDED)
    new = a_target_list(version=2)
    plan = a_plan(account, old, a_list_entry(old.id, account.id), new)
    after = imported(plan, "target-list", "quarter|account|tier", "2026Q3|A1|1")
    assert [row.list_id for row in after.all(ListEntry)] == [old.id, new.id]
    locked = a_target_list(state=ListState.IN_FORCE)
    proposal = importing(
        a_plan(account, locked), "target-list", "quarter|account", "2026Q3|A1"
    )
    sentence = "This target list is in force. Make a new version of it first."
    assert reasons(proposal) == [(2, "quarter", sentence)]


def test_a_quarter_has_one_headline() -> None:
    first = an_objective("Win eight", value=8, is_headline=True)
    header = "quarter|text|value|headline"
    proposal = importing(a_plan(first), "objectives", header, "2026Q3|Keep ten|10|yes")
    sentence = "“Win eight” is the headline of this quarter already. There can be one."
    assert reasons(proposal) == [(2, "headline", sentence)]
    handed_over = importing(
        a_plan(first),
        "objectives",
        header,
        "2026Q3|Keep ten|10|yes",
        "2026Q3|Win eight|8|no",
    )
    assert counts(handed_over) == (1, 1, 0, 0)


def test_an_objective_needs_a_number() -> None:
    proposal = importing(a_plan(), "objectives", "text|value", "Win eight|")
    sentence = "An objective needs a number. Enter what should be reached."
    assert reasons(proposal) == [(2, "value", sentence)]
    plan = imported(a_plan(), "objectives", "text|value", "Win eight|8")
    assert plan.all(Objective)[0].quarter == "2026Q3"
