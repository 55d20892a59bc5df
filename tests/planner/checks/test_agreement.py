"""Checks of objectives. Source: requirements 000-26 and 004-10."""

from decimal import Decimal

from planner.checks import Severity
from tests.builders import a_person, an_objective
from tests.planner.checks.asking import groups_of, problems_of, said


def test_a_quarter_needs_one_headline() -> None:
    one = an_objective("Win eight", value=Decimal(8))
    assert said("no-headline", one) == [
        "No objective of Q3 2026 is the headline. Choose one."
    ]
    first = an_objective("Win eight", value=Decimal(8), is_headline=True)
    assert said("no-headline", first) == []
    second = an_objective("Keep ten", value=Decimal(10), is_headline=True)
    (problem,) = problems_of("two-headlines", first, second)
    assert problem.sentence == "Q3 2026 has two headlines: “Win eight” and “Keep ten”."
    assert problem.severity is Severity.ERROR
    assert problem.record_id == second.id


def test_two_headlines_are_told_once_and_not_as_broken_rules_too() -> None:
    first = an_objective("Win eight", value=Decimal(8), is_headline=True)
    second = an_objective("Keep ten", value=Decimal(10), is_headline=True)
    assert groups_of("broken-rule", first, second) == ()


def test_an_objective_without_a_number_is_an_error_told_once() -> None:
    objective = an_objective("Win eight", is_headline=True)
    (problem,) = problems_of("objective-without-number", objective)
    assert problem.sentence == "The objective “Win eight” has no number."
    assert problem.severity is Severity.ERROR
    assert groups_of("broken-rule", objective) == ()


def test_an_objective_needs_an_owner_on_each_side() -> None:
    rosa = a_person()
    objective = an_objective("Win eight", value=Decimal(8))
    assert said("objective-without-sales-owner", objective) == [
        "The objective “Win eight” has no owner in Sales."
    ]
    assert said("objective-without-marketing-owner", objective) == [
        "The objective “Win eight” has no owner in Marketing."
    ]
    owned = an_objective(sales_owner_id=rosa.id, marketing_owner_id=rosa.id)
    assert said("objective-without-sales-owner", rosa, owned) == []
    assert said("objective-without-marketing-owner", rosa, owned) == []
