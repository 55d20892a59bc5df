"""Files of the profile, of ratings and of what other programs know of touches."""

from datetime import date

import pytest

from planner.exchange import Proposal
from planner.plan import Plan
from planner.records import (
    FitCriterion,
    FitRating,
    Interaction,
    InteractionKind,
    Record,
    Side,
)
from tests.builders import (
    a_contact,
    a_criterion,
    a_person,
    a_plan,
    a_rating,
    an_account,
    an_interaction,
)
from tests.planner.exchange.files import importing

ACME = an_account("Acme", number="A1")
BRACK = an_account("Brack", number="A2")
DANA = a_contact(ACME.id, "Dana Reyes")
ROSA = a_person("Rosa Lind", Side.SALES)
TOUCHES = ("account", "date", "kind", "text")


def a_plan_with(*records: Record) -> Plan:
    return a_plan(ACME, BRACK, DANA, ROSA, *records)


def after(plan: Plan, kind: str, head: tuple[str, ...], *rows: tuple[str, ...]) -> Plan:
    proposal = importing(plan, kind, head, *rows)
    assert proposal.problems == ()
    return plan.after(proposal.change)


def reasons(proposal: Proposal) -> list[tuple[int, str, str]]:
    return [(each.row, each.column, each.reason) for each in proposal.problems]


def test_touches_of_another_program_come_in_once() -> None:
    rows = [
        ("A1", "2026-08-12", "visit", "Saw the line"),
        ("A1", "2026-08-03", "mail", "Spring letter"),
        ("Acme", "2026-08-05", "click", "Price list"),
    ]
    plan = after(a_plan_with(), "interactions", TOUCHES, *rows)
    assert [each.kind for each in plan.all(Interaction)] == ["visit", "mail", "click"]
    again = importing(plan, "interactions", TOUCHES, *rows)
    assert (again.added, again.unchanged) == (0, 3)


def test_the_same_touch_twice_in_a_file_is_two_touches_and_stays_so() -> None:
    row = ("A1", "2026-08-05", "click", "")
    plan = after(a_plan_with(), "interactions", TOUCHES, row, row)
    assert [each.text for each in plan.all(Interaction)] == [None, None]
    again = importing(plan, "interactions", TOUCHES, row, row)
    assert (again.added, again.unchanged) == (0, 2)


def test_the_contact_is_looked_for_at_the_account() -> None:
    head = (*TOUCHES, "contact", "side", "person", "source")
    rows = [
        (*("A1", "2026-08-05", "call", "Hello"), "dana REYES", "sales", "", "CRM"),
        (*("A2", "2026-08-05", "call", "Hello"), "Dana Reyes", "", "", ""),
        (*("A1", "2026-08-05", "call", "Hello"), "", "", "Rosa Lind", ""),
    ]
    proposal = importing(a_plan_with(), "interactions", head, *rows)
    assert reasons(proposal) == [
        (3, "contact", "There is no contact “Dana Reyes” at this account.")
    ]
    first, second = a_plan_with().after(proposal.change).all(Interaction)
    assert (first.contact_id, first.side, first.source) == (DANA.id, Side.SALES, "CRM")
    assert (second.contact_id, second.person_id) == (None, ROSA.id)


def test_a_file_without_contacts_does_not_double_what_has_one() -> None:
    there = an_interaction(ACME.id, date(2026, 8, 5), text="Hello", contact_id=DANA.id)
    row = ("A1", "2026-08-05", "visit", "Hello")
    proposal = importing(a_plan_with(there), "interactions", TOUCHES, row)
    assert (proposal.added, proposal.unchanged) == (0, 1)


@pytest.mark.parametrize("kind", ["fax", ""])
def test_a_touch_of_no_known_kind_is_refused(kind: str) -> None:
    row = ("A1", "2026-08-05", kind, "Hello")
    proposal = importing(a_plan_with(), "interactions", TOUCHES, row)
    assert proposal.refused == 1
    assert InteractionKind("mail") in str(proposal.problems[0].reason) or not kind


def test_criteria_keep_the_order_of_the_file() -> None:
    head = ("criterion", "weight", "field", "rules")
    rows = [
        ("Size", "60 %", "staff", "1-49: 1; 50+: 5"),
        ("Need", "40", "", ""),
    ]
    plan = after(a_plan_with(), "profile", head, *rows)
    kept = [(c.text, c.weight, c.position) for c in plan.all(FitCriterion)]
    assert kept == [("Size", 60, 1), ("Need", 40, 2)]
    assert importing(plan, "profile", head, *rows).change.is_empty()


def test_an_empty_position_leaves_a_criterion_where_it_is() -> None:
    plan = a_plan_with(a_criterion("Size", 50, position=7))
    head = ("criterion", "weight", "position")
    plan = after(plan, "profile", head, ("size", "60", ""), ("Need", "40", ""))
    kept = [(c.text, c.weight, c.position) for c in plan.all(FitCriterion)]
    assert kept == [("size", 60, 7), ("Need", 40, 8)]


@pytest.mark.parametrize(
    ("row", "column"),
    [
        (("Size", "101", "", ""), "weight"),
        (("Size", "much", "", ""), "weight"),
        (("Size", "60", "mood", ""), "field"),
        (("Size", "60", "staff", "many: 5"), "rules"),
        (("Size", "60", "", "1-49: 1"), "field"),
    ],
)
def test_a_criterion_that_cannot_be_is_refused(
    row: tuple[str, ...], column: str
) -> None:
    head = ("criterion", "weight", "field", "rules")
    proposal = importing(a_plan_with(), "profile", head, row)
    assert [each.column for each in proposal.problems] == [column]


def test_ratings_name_their_criterion_in_any_case() -> None:
    size = a_criterion("Size")
    head = ("account", "criterion", "value", "note", "by", "on")
    rows = [
        ("A1", "SIZE", "4", "Two lines", "Rosa Lind", "2026-08-03"),
        ("A2", "Mood", "4", "", "", ""),
        ("A2", "Size", "6", "", "", ""),
        ("A2", "", "3", "", "", ""),
    ]
    proposal = importing(a_plan_with(size), "fit-ratings", head, *rows)
    assert reasons(proposal) == [
        (3, "criterion", "There is no criterion “Mood” in the profile."),
        (4, "value", "A rating is a whole number from 0 to 5."),
        (5, "criterion", "This cannot be empty."),
    ]
    (rating,) = a_plan_with(size).after(proposal.change).all(FitRating)
    assert (rating.value, rating.note, rating.person_id, rating.rated_on) == (
        *(4, "Two lines"),
        *(ROSA.id, date(2026, 8, 3)),
    )


def test_a_second_rating_takes_the_place_of_the_first() -> None:
    size = a_criterion("Size")
    plan = a_plan_with(size, a_rating(ACME.id, size.id, 1))
    head = ("account", "criterion", "value")
    plan = after(plan, "fit-ratings", head, ("Acme", "Size", "5"))
    assert [each.value for each in plan.all(FitRating)] == [5]


def test_an_account_is_excluded_and_given_next_steps_by_a_file() -> None:
    steps = ("sales_next_step", "sales_next_on", "marketing_next_step")
    head = ("number", "excluded", "exclusion_reason", *steps, "marketing_next_on")
    row = ("A1", "yes", "Bought by a rival", "Tell them", "2026-09-01", "Stop", "")
    plan = after(a_plan_with(), "accounts", head, row)
    acme = plan.get(type(ACME), ACME.id)
    assert (acme.is_excluded, acme.exclusion_reason) == (True, "Bought by a rival")
    assert (acme.sales_next_step, acme.sales_next_on) == (
        "Tell them",
        date(2026, 9, 1),
    )
    assert (acme.marketing_next_step, acme.marketing_next_on) == ("Stop", None)
