"""Possible doubles: found by near names, and merged, kept or skipped as people say."""

from planner.exchange import Proposal, kind_of
from planner.exchange.doubles import Answer, Choice
from planner.exchange.near import near_key, with_near_doubles
from planner.exchange.propose import propose
from planner.plan import Plan
from planner.records import Account
from tests.builders import a_plan, an_account
from tests.planner.exchange.files import TODAY, Line, counts

HEAD = ("name", "city", "country")


def proposal(
    plan: Plan, *rows: str, choices: dict[int, Choice] | None = None
) -> Proposal:
    """The proposal once these choices are made about its doubles, by row."""
    lines = [Line(at, tuple(row.split("|"))) for at, row in enumerate(rows, start=2)]
    kind = kind_of("accounts")
    first = with_near_doubles(plan, propose(plan, kind, HEAD, lines, today=TODAY))
    wanted = choices or {}
    answers = {
        double.row: Answer(wanted[double.row], double)
        for double in first.doubles
        if double.row in wanted
    }
    if not answers:
        return first
    return propose(plan, kind, HEAD, lines, today=TODAY, answers=answers)


ALDER = an_account("Alder Foods Ltd", number="A1", city="York")


def test_a_name_with_a_slip_is_near() -> None:
    found = proposal(a_plan(ALDER), "Alder Fods|Leeds|", "Foods Alder|Leeds|")
    assert [(each.row, each.other, each.account_id) for each in found.doubles] == [
        (2, "A1", ALDER.id),
        (3, "A1", ALDER.id),
    ]


def test_another_name_or_another_country_is_not_near() -> None:
    british = an_account("Alder Foods", number="A1", country="United Kingdom")
    found = proposal(
        a_plan(british), "Alder Fods|Oslo|Norway", "Older Hoods||", "Byte||"
    )
    assert found.doubles == ()


def test_rows_of_one_file_are_near_each_other() -> None:
    (double,) = proposal(
        a_plan(), "Kestrel Cold Chain||", "Kestrell Cold Chain||"
    ).doubles
    assert (double.row, double.other_row, double.account_id) == (3, 2, None)


def test_accents_and_legal_forms_do_not_matter() -> None:
    assert near_key("Müller & Söhne GmbH") == near_key("Sohne Muller")


def test_a_double_that_is_skipped_is_not_taken() -> None:
    made = proposal(a_plan(ALDER), "Alder Fods|Leeds|UK", choices={2: Choice.SKIP})
    assert (counts(made), made.skipped) == ((0, 0, 0, 0), 1)


def test_a_double_that_is_merged_fills_only_gaps() -> None:
    plan = a_plan(ALDER)
    made = proposal(plan, "Alder Fods|Leeds|UK", choices={2: Choice.MERGE})
    assert counts(made) == (0, 1, 0, 0)
    (account,) = plan.after(made.change).all(Account)
    assert (account.name, account.city, account.country) == (
        "Alder Foods Ltd",
        "York",
        "UK",
    )


def test_doubles_of_one_file_are_merged_into_the_first() -> None:
    rows = ("Kestrel Cold Chain|Leeds|", "Kestrell Cold Chain||UK")
    made = proposal(a_plan(), *rows, choices={3: Choice.MERGE})
    assert (made.added, made.skipped) == (1, 1)
    (account,) = a_plan().after(made.change).all(Account)
    assert (account.name, account.city, account.country) == (
        "Kestrel Cold Chain",
        "Leeds",
        "UK",
    )


def test_two_doubles_of_one_account_are_both_merged_into_it() -> None:
    plan = a_plan(ALDER)
    choices = {2: Choice.MERGE, 3: Choice.MERGE}
    made = proposal(plan, "Alder Fods||UK", "Alder Food|Hull|", choices=choices)
    assert (made.updated, made.skipped) == (1, 1)
    assert plan.after(made.change).all(Account)[0].country == "UK"


def test_a_name_that_is_in_the_file_already_may_be_kept() -> None:
    rows = ("Alder Hotel|York|", "Alder Hotel|Bath|")
    assert proposal(a_plan(), *rows).refused == 1
    assert proposal(a_plan(), *rows, choices={3: Choice.KEEP}).added == 2
