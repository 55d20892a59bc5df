"""K27 and K28 of metrics.md, and rows 001-33, 002-17, 002-18, as written."""

from datetime import date
from fractions import Fraction

import pytest

from planner.metrics.figure import Figure, NotAvailable, Reason
from planner.metrics.funnel import (
    Capacity,
    Rate,
    Rates,
    capacity,
    ramped,
    rate_from,
    reverse_funnel,
    whole_weeks,
    wins_from,
)
from planner.text import percent

RATES = Rates(
    mean_order_minor=Rate(value=Fraction(30_000_00)),
    win_rate=Rate(value=Fraction(25, 100)),
    lead_to_opportunity=Rate(value=Fraction(20, 100), is_assumed=True),
    cost_per_lead_minor=Rate(value=Fraction(55_00)),
)


@pytest.mark.parametrize(
    ("goal", "steps"),
    [(240_000_00, (8, 32, 160, 8_800_00)), (250_000_00, (9, 36, 180, 9_900_00))],
)
def test_the_examples_of_the_reverse_funnel(
    goal: int, steps: tuple[int, int, int, int]
) -> None:
    found = reverse_funnel(goal, RATES)
    assert steps == (found.wins, found.opportunities, found.leads, found.budget_minor)
    assert found.missing == ()
    assert found.assumed == ("lead_to_opportunity",)


@pytest.mark.parametrize("value", [None, Fraction(0)])
def test_a_rate_that_is_missing_or_zero_is_asked_for(value: Fraction | None) -> None:
    rates = Rates(
        mean_order_minor=RATES.mean_order_minor,
        win_rate=Rate(value=value),
        lead_to_opportunity=RATES.lead_to_opportunity,
        cost_per_lead_minor=Rate(value=value),
    )
    found = reverse_funnel(240_000_00, rates)
    assert found.wins == 8
    assert found.opportunities is None
    assert found.leads is None
    assert found.budget_minor is None
    assert found.missing == ("win_rate", "cost_per_lead_minor")


def test_an_assumption_stands_in_only_where_the_plan_has_no_rate() -> None:
    known = Figure(value=Fraction(1, 4))
    unknown = NotAvailable(reason=Reason.NO_OPPORTUNITY_RECORDS)
    assumed = Fraction(1, 5)
    assert rate_from(known, assumed) == Rate(value=Fraction(1, 4))
    assert rate_from(unknown, assumed) == Rate(value=assumed, is_assumed=True)
    zero = Figure(value=Fraction(0))
    assert rate_from(zero, assumed) == Rate(value=assumed, is_assumed=True)
    assert rate_from(unknown) == Rate(value=None)


def test_the_example_of_capacity() -> None:
    found = capacity([(5, 13), (5, 13), (None, 13)], 160)
    assert isinstance(found, Capacity)
    assert found.leads == 130
    assert found.short == 30
    assert isinstance(found.share, Figure)
    assert percent(found.share.value) == "81.3 %"


def test_only_whole_weeks_count() -> None:
    # 1 July to 30 September are 92 days: 13 weeks and a day.
    assert whole_weeks(date(2026, 7, 1), date(2026, 9, 30)) == 13
    assert whole_weeks(date(2026, 7, 1), date(2026, 7, 6)) == 0
    assert whole_weeks(date(2026, 7, 1), date(2026, 7, 7)) == 1
    assert whole_weeks(date(2026, 10, 1), date(2026, 9, 30)) == 0


def test_a_seller_who_comes_later_has_fewer_weeks() -> None:
    found = capacity([(5, 13), (5, 4)], 160)
    assert isinstance(found, Capacity)
    assert found.leads == 85


def test_capacity_that_nobody_entered_is_not_zero() -> None:
    assert capacity([(None, 13)], 160) == NotAvailable(reason=Reason.NO_CAPACITY)


def test_more_capacity_than_leads_is_not_short() -> None:
    found = capacity([(5, 13)], 0)
    assert isinstance(found, Capacity)
    assert found.short == 0
    assert isinstance(found.share, NotAvailable)
    assert found.share.reason is Reason.NO_LEADS_NEEDED


def test_the_example_of_a_new_seller() -> None:
    ramp = (Fraction(0), Fraction(1, 2), Fraction(1))
    assert ramped(Fraction(30_000), ramp) == 45_000


def test_the_example_of_the_levers() -> None:
    half, conversion = Fraction(1, 2), Fraction(1, 5)
    assert wins_from(100, half, conversion) == 10
    assert wins_from(150, half, conversion) == 15
    assert wins_from(100, Fraction(9, 10), conversion) == 18
