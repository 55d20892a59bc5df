"""Several edits as one change, and what a paste would do."""

from functools import partial

import pytest

from planner import edits
from planner.change import Change
from planner.edits.many import Field, Target, in_one, pasting_of
from planner.errors import Invalid
from planner.plan import Plan
from planner.records import Account
from tests.builders import a_plan, an_account


def city(account: Account) -> Field:
    def enter(plan: Plan, text: str) -> Change:
        return edits.change(plan, account, city=text)

    return Field(title="Place", before=account.city or "–", enter=enter)


def name(account: Account) -> Field:
    def enter(plan: Plan, text: str) -> Change:
        if text == "?":
            raise Invalid("name", "That is no name.")
        return edits.change(plan, account, name=text)

    return Field(title="Account", before=account.name, enter=enter)


def number(account: Account) -> Field:
    return Field(title="No.", before=account.number, enter=None)


def goole(field: Field, plan: Plan) -> Change:
    assert field.enter is not None
    return field.enter(plan, "Goole")


@pytest.fixture
def hull() -> Account:
    return an_account("Brackwater Marine", number="A1", city="Hull")


@pytest.fixture
def york() -> Account:
    return an_account("Alderton Foods", number="A2", city="York")


@pytest.fixture
def plan(hull: Account, york: Account) -> Plan:
    return a_plan(hull, york)


def targets(*accounts: Account) -> list[Target]:
    return [
        Target(each.name, (name(each), city(each), number(each))) for each in accounts
    ]


def test_edits_of_one_record_become_one_row_of_one_change(
    plan: Plan, hull: Account, york: Account
) -> None:
    fields = [field for each in (hull, york) for field in (name(each), city(each))]
    made = in_one(plan, [partial(goole, field) for field in fields])
    assert made.label == "Change 2 entries"
    after = plan.after(made)
    assert [(each.name, each.city) for each in after.all(Account)] == [
        ("Goole", "Goole"),
        ("Goole", "Goole"),
    ]
    assert after.after(made.inverse()).all(Account) == plan.all(Account)


def test_a_paste_tells_what_changes_and_makes_it_one_change(
    plan: Plan, hull: Account, york: Account
) -> None:
    cells = (("Brackwater Yards", "Goole"), ("", "Leeds"))
    pasting = pasting_of(plan, targets(hull, york), cells)
    told = [(each.row, each.column, each.before, each.text) for each in pasting.taken]
    assert told == [
        ("Brackwater Marine", "Account", "Brackwater Marine", "Brackwater Yards"),
        ("Brackwater Marine", "Place", "Hull", "Goole"),
        ("Alderton Foods", "Place", "York", "Leeds"),
    ]
    assert pasting.refused == ()
    assert pasting.change.label == "Paste 3 cells"
    assert len(pasting.change.rows) == 2
    after = plan.after(pasting.change)
    assert after.get(Account, hull.id).name == "Brackwater Yards"
    assert after.get(Account, york.id).name == "Alderton Foods"


def test_what_is_refused_says_why_and_the_others_change_all_the_same(
    plan: Plan, hull: Account
) -> None:
    pasting = pasting_of(plan, targets(hull), (("?", "Goole", "A9"),))
    reasons = [(each.column, each.reason) for each in pasting.refused]
    assert reasons == [
        ("Account", "That is no name."),
        ("No.", "This column cannot be changed here."),
    ]
    after = plan.after(pasting.change).get(Account, hull.id)
    assert (after.name, after.city) == ("Brackwater Marine", "Goole")


def test_cells_that_say_the_same_change_nothing(plan: Plan, hull: Account) -> None:
    cells = (("Brackwater Marine", "Hull", "A1"),)
    pasting = pasting_of(plan, targets(hull), cells)
    assert pasting.cells == ()
    assert pasting.change.is_empty()


def test_cells_without_room_are_counted(plan: Plan, hull: Account) -> None:
    cells = (("Brackwater Marine", "Hull", "A1", "more", ""), ("x", "y"))
    assert pasting_of(plan, targets(hull), cells).left_over == 3
