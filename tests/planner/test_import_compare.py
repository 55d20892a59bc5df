"""An import against the accounts that are there and the agreed list."""

import pytest

from planner.exchange import Proposal, kind_of, propose
from planner.exchange.near import with_near_doubles
from planner.import_compare import alikes_of, list_phrases, needs_companies
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import ListEntry, TargetList
from tests.builders import a_plan, an_account
from tests.planner.exchange.files import TODAY, Line

ACCOUNTS = kind_of("accounts")
HEAD = ("name", "city")
ALDER = an_account("Alder Foods", number="A1", city="York")
BRACK = an_account("Brack", number="A2")
LISTED = (
    TargetList(id="l1", quarter="2026Q3"),
    ListEntry(id="e1", list_id="l1", account_id=ALDER.id),
    ListEntry(id="e2", list_id="l1", account_id=BRACK.id),
)


def looked_at(plan: Plan, *rows: tuple[str, ...]) -> Proposal:
    lines = [Line(at, row) for at, row in enumerate(rows, start=2)]
    return with_near_doubles(plan, propose(plan, ACCOUNTS, HEAD, lines, today=TODAY))


def test_both_sides_of_a_double_stand_side_by_side() -> None:
    plan = a_plan(ALDER)
    proposal = looked_at(plan, ("Alder Fods", "Leeds"), ("Castle", ""))
    (alike,) = alikes_of(plan, ACCOUNTS, proposal, 10)
    assert alike.double.row == 2
    assert [(s.field, s.in_file, s.there, s.is_same) for s in alike.sides] == [
        ("Name", "Alder Fods", "Alder Foods", False),
        ("City", "Leeds", "York", False),
    ]
    (bare,) = alikes_of(plan, ACCOUNTS, proposal, 0)
    assert (bare.double, bare.sides) == (alike.double, ())


def test_rows_of_one_file_are_sides_as_well() -> None:
    proposal = looked_at(a_plan(), ("Castle Hotel", "Bath"), ("Castl Hotel", "Bath"))
    (alike,) = alikes_of(a_plan(), ACCOUNTS, proposal, 10)
    assert [(s.in_file, s.there, s.is_same) for s in alike.sides] == [
        ("Castl Hotel", "Castle Hotel", False),
        ("Bath", "Bath", True),
    ]


def test_rows_on_the_target_list_are_counted_doubles_too() -> None:
    plan = a_plan(ALDER, BRACK, *LISTED)
    proposal = looked_at(plan, ("Alder Fods", ""), ("Brack", ""), ("Castle", ""))
    phrases = ("2 on the target list", "no profile yet")
    assert list_phrases(plan, ACCOUNTS, proposal, Quarter(2026, 3)) == phrases
    none = ("0 on the target list", "no profile yet")
    assert list_phrases(plan, ACCOUNTS, proposal, Quarter(2026, 4)) == none
    assert list_phrases(plan, kind_of("costs"), proposal, Quarter(2026, 3)) == ()


@pytest.mark.parametrize(
    ("company", "is_needed"), [("Nobody Ltd", True), ("Alder Foods", False)]
)
def test_people_of_unknown_companies_need_those_first(
    company: str, is_needed: bool
) -> None:
    head = ("Company", "Full name")
    plan = a_plan(ALDER)
    rows = [Line(2, (company, "Dana Reyes"))]
    proposal = propose(plan, kind_of("contacts"), head, rows, today=TODAY)
    assert needs_companies(kind_of("contacts"), proposal, head) is is_needed


def test_only_people_need_companies() -> None:
    proposal = looked_at(a_plan(), ("", "York"))
    assert not needs_companies(ACCOUNTS, proposal, HEAD)
