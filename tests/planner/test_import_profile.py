"""A bought list against the profile, with the numbers of the requirement."""

import pytest

from planner.exchange import Proposal, kind_of, propose
from planner.exchange.doubles import Answer, Choice
from planner.import_compare import alikes_of, list_phrases, still_double
from planner.import_profile import ProfileMatch, profile_match
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Account, FitField, ListEntry
from tests.builders import (
    a_criterion,
    a_list_entry,
    a_plan,
    a_target_list,
    an_account,
)
from tests.planner.exchange.files import TODAY, Line

ACCOUNTS = kind_of("accounts")
HEAD = ("name", "website", "segment", "staff")
PROFILE = (
    a_criterion(
        "Right trade", 60, position=1, field=FitField.SEGMENT, rules="Food: 5; other: 1"
    ),
    a_criterion(
        "Right size", 40, position=2, field=FitField.STAFF, rules="1-49: 0; 50+: 5"
    ),
)
Q3 = Quarter(2026, 3)


def looked_at(plan: Plan, head: tuple[str, ...], rows: list[Line]) -> Proposal:
    return propose(plan, ACCOUNTS, head, rows, today=TODAY)


def bought_list() -> tuple[Plan, list[Line]]:
    """A plan with 30 accounts on its list, and 200 rows of which 30 are those.

    Food with 10 people: (60 x 5 + 40 x 0) / 100 = 3.0, which fits. Steel with 60:
    (60 x 1 + 40 x 5) / 100 = 2.6, which does not.
    """
    there = [
        an_account(f"Known {at}", website=f"known{at}.example", segment="Food")
        for at in range(30)
    ]
    agreed = a_target_list()
    entries = [a_list_entry(agreed.id, account.id) for account in there]
    rows = [(f"Known {at}", f"known{at}.example", "Food", "10") for at in range(30)]
    rows += [(f"Fits {at}", f"fits{at}.example", "Food", "10") for at in range(50)]
    rows += [(f"Off {at}", f"off{at}.example", "Steel", "60") for at in range(120)]
    lines = [Line(at, row) for at, row in enumerate(rows, start=2)]
    return a_plan(*there, agreed, *entries, *PROFILE), lines


def test_50_of_170_new_rows_are_on_profile_and_the_agreed_list_stays() -> None:
    plan, lines = bought_list()
    proposal = looked_at(plan, HEAD, lines)
    assert (proposal.read, proposal.added) == (200, 170)
    match = profile_match(plan, ACCOUNTS, proposal)
    assert match == ProfileMatch(fitting=50, compared=170, unknown=0)
    assert list_phrases(plan, ACCOUNTS, proposal, Q3) == (
        "30 on the target list",
        "on profile 50 of 170 (29.4 %)",
    )
    after = plan.after(proposal.change)
    assert len(after.all(Account)) == 200
    assert after.all(ListEntry) == plan.all(ListEntry)


def test_a_row_that_may_be_a_double_is_not_compared() -> None:
    plan = a_plan(an_account("Castle Foods Ltd"), *PROFILE)
    rows = [Line(2, ("Castle Foods", "", "Food", "80"))]
    proposal = looked_at(plan, HEAD, rows)
    assert proposal.duplicates == 1
    match = profile_match(plan, ACCOUNTS, proposal)
    assert match is not None
    assert match.compared == 0
    assert match.phrase() == "nothing new to compare with the profile"


def test_a_column_named_like_a_criterion_rates_by_it() -> None:
    head = ("name", "right TRADE", "Right size")
    rows = [
        Line(2, ("Good", "4", "2")),  # (60 x 4 + 40 x 2) / 100 = 3.2
        Line(3, ("Poor", "2", "4")),  # (60 x 2 + 40 x 4) / 100 = 2.8
        Line(4, ("Half", "5", "?")),  # 5.0 by what is known
        Line(5, ("Blank", "", "")),
        Line(6, ("Short",)),
    ]
    plan = a_plan(*PROFILE)
    proposal = looked_at(plan, head, rows)
    match = profile_match(plan, ACCOUNTS, proposal, head, rows)
    assert match == ProfileMatch(fitting=2, compared=5, unknown=2)
    assert match.phrase() == "on profile 2 of 5 (40.0 %), 2 without a score"


@pytest.mark.parametrize("kind", ["accounts", "contacts"])
def test_without_a_profile_or_for_other_lists_nothing_is_said(kind: str) -> None:
    plan = a_plan() if kind == "accounts" else a_plan(*PROFILE)
    proposal = looked_at(plan, ("name",), [Line(2, ("Acme",))])
    assert profile_match(plan, kind_of(kind), proposal) is None


def test_a_possible_double_that_people_keep_is_compared_after_all() -> None:
    plan = a_plan(an_account("Castle Foods Ltd"), *PROFILE)
    rows = [Line(2, ("Castle Foods", "", "Food", "80"))]
    proposal = looked_at(plan, HEAD, rows)
    alikes = alikes_of(plan, ACCOUNTS, proposal, 1)
    (double,) = proposal.doubles

    def compared(choice: Choice) -> int:
        doubles = still_double(alikes, {2: Answer(choice, double)})
        match = profile_match(plan, ACCOUNTS, proposal, doubles=doubles)
        return match.compared if match else -1

    assert [compared(each) for each in (Choice.KEEP, Choice.MERGE)] == [1, 0]
