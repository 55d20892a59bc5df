"""The fit score, with the numbers of K25."""

from datetime import date
from fractions import Fraction

import pytest

from planner.metrics.catalogue import metric_of
from planner.metrics.figure import Figure, NotAvailable, Reason
from planner.metrics.fit import Fit, fit_of, profile_of, weight_of
from planner.metrics.focus import Focus
from planner.metrics.outcome import outcome_of
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import FitField, Record
from tests.builders import (
    a_company,
    a_criterion,
    a_list_entry,
    a_plan,
    a_rating,
    a_target_list,
    an_account,
)

WEIGHTS = (30, 25, 20, 15, 10)
CRITERIA = [
    a_criterion(f"Criterion {at}", weight, position=at)
    for at, weight in enumerate(WEIGHTS, start=1)
]
ACME = an_account("Acme", number="A1")


def fit_with(*values: int | None, excluded: bool = False) -> Fit:
    """How an account fits that has these ratings, None for none."""
    account = an_account("Acme", is_excluded=excluded)
    ratings = [
        a_rating(account.id, criterion.id, value)
        for criterion, value in zip(CRITERIA, values, strict=True)
        if value is not None
    ]
    return fit_of(a_plan(account, *CRITERIA, *ratings), account)


def test_the_worked_example() -> None:
    # 30 x 5 + 25 x 4 + 20 x 3 + 15 x 2 + 10 x 0 = 340
    fit = fit_with(5, 4, 3, 2, 0)
    assert (fit.score, fit.known, fit.tier) == (Fraction(340, 100), Fraction(1), 2)
    assert fit.is_on_profile


@pytest.mark.parametrize(
    ("values", "tier"),
    [
        ((4, 4, 4, 4, 4), 1),
        ((4, 4, 4, 4, 3), 2),
        ((3, 3, 3, 3, 3), 2),
        ((3, 3, 3, 3, 2), 3),
        ((2, 2, 2, 2, 2), 3),
        ((2, 2, 2, 2, 1), None),
    ],
)
def test_a_tier_begins_at_4_3_and_2(values: tuple[int, ...], tier: int | None) -> None:
    assert fit_with(*values).tier == tier


def test_no_tier_is_proposed_with_less_than_70_percent_known() -> None:
    known = fit_with(5, 5, None, 5, None)  # 30 + 25 + 15 = 70
    assert (known.score, known.known, known.tier) == (Fraction(5), Fraction(7, 10), 1)
    unknown = fit_with(5, 5, None, None, 5)  # 30 + 25 + 10 = 65
    assert (unknown.score, unknown.known, unknown.tier) == (
        Fraction(5),
        Fraction(65, 100),
        None,
    )
    nothing = fit_with(None, None, None, None, None)
    assert (nothing.score, nothing.known, nothing.tier) == (None, Fraction(0), None)
    assert not nothing.is_on_profile


def test_an_excluded_account_gets_no_tier_whatever_it_scores() -> None:
    fit = fit_with(5, 5, 5, 5, 5, excluded=True)
    assert (fit.score, fit.tier, fit.is_on_profile) == (Fraction(5), None, False)


def test_a_field_of_the_account_rates_it_unless_somebody_did() -> None:
    account = an_account(
        staff=60, revenue_minor=499_999_99, segment="Food", country="Peru"
    )
    by_staff = a_criterion(
        "Size", 50, position=2, field=FitField.STAFF, rules="1-99: 3; 100+: 5"
    )
    by_revenue = a_criterion(
        "Money", 20, position=1, field=FitField.REVENUE, rules="0-499999: 2; 500000+: 4"
    )
    by_trade = a_criterion(
        "Trade", 30, position=3, field=FitField.SEGMENT, rules="Food: 5"
    )
    rated = a_rating(account.id, by_trade.id, 1)
    plan = a_plan(account, by_staff, by_revenue, by_trade, rated)
    fit = fit_of(plan, account)
    assert [
        (line.criterion.text, line.value, line.is_automatic) for line in fit.lines
    ] == [("Money", 2, True), ("Size", 3, True), ("Trade", 1, False)]
    assert fit.score == Fraction(20 * 2 + 50 * 3 + 30 * 1, 100)


@pytest.mark.parametrize("rules", [None, "nobody: understands", "Steel: 5"])
def test_what_no_rule_speaks_of_is_not_known(rules: str | None) -> None:
    criterion = a_criterion(field=FitField.STAFF, rules=rules)
    assert fit_of(a_plan(ACME, criterion), ACME).score is None


def test_a_profile_without_weight_scores_nothing() -> None:
    criterion = a_criterion(weight=0)
    plan = a_plan(ACME, criterion, a_rating(ACME.id, criterion.id))
    fit = fit_of(plan, ACME)
    assert (fit.score, fit.known) == (None, Fraction(0))
    assert (profile_of(plan), weight_of(profile_of(plan))) == ((criterion,), 0)


def outcome(plan: Plan) -> Figure | NotAvailable:
    focus = Focus.on_quarter(plan, Quarter(2026, 3), date(2026, 8, 14))
    metric = metric_of(plan, "fit_score")
    assert metric is not None
    return outcome_of(focus, metric)


def test_the_list_has_one_score_of_all_its_points_and_weights() -> None:
    first, second, third = an_account(), an_account(), an_account()
    agreed = a_target_list()
    near, big = a_criterion("Near", 60), a_criterion("Big", 40)
    plan = a_plan(
        *(a_company(), first, second, third, near, big, agreed),
        *(a_list_entry(agreed.id, each.id) for each in (first, second, third)),
        a_rating(first.id, near.id, 5),
        a_rating(first.id, big.id, 3),
        a_rating(second.id, near.id, 2),
    )
    # (60 x 5 + 40 x 3) + 60 x 2 = 540 by 100 + 60
    assert outcome(plan) == Figure(
        value=Fraction(540, 160),
        numerator=Fraction(540),
        denominator=Fraction(160),
        n=2,
    )


@pytest.mark.parametrize(
    ("records", "reason"),
    [
        ((), Reason.NO_PROFILE),
        ((a_criterion(),), Reason.EMPTY_LIST),
        (
            (
                *(a_criterion(), ACME, a_target_list(id="l1")),
                a_list_entry("l1", ACME.id),
            ),
            Reason.NOT_RATED,
        ),
    ],
)
def test_it_says_why_there_is_no_score(
    records: tuple[Record, ...], reason: Reason
) -> None:
    assert outcome(a_plan(*records)) == NotAvailable(reason=reason)
