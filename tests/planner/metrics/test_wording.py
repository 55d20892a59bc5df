"""How figures read, and what growth is. Rows 001-32, 003-16, 004-16 as written."""

from datetime import date
from fractions import Fraction

import pytest

from planner.metrics.catalogue import Metric
from planner.metrics.figure import (
    Figure,
    NotAvailable,
    Outcome,
    Reason,
    growth,
    ratio,
    share_of_cases,
)
from planner.metrics.wording import (
    change,
    left_over,
    on_day,
    percent_of,
    rate_words,
    shown,
    shown_or_reason,
)
from planner.records import MetricKind, Unit
from planner.text import percent

SHARE = Metric(key="share", label="Share", kind=MetricKind.RATIO, unit=Unit.PERCENT)
MONEY = Metric(key="cost", label="Cost", kind=MetricKind.RATIO, unit=Unit.MONEY)


def test_a_share_shows_its_counts_and_its_day() -> None:
    text = shown_or_reason(share_of_cases(4, 10, Reason.EMPTY_LIST), SHARE, "EUR")
    assert on_day(text, date(2026, 8, 14)) == "40.0 % (4 of 10), as of 14 Aug 2026"


def test_a_share_of_few_cases_says_so() -> None:
    text = shown_or_reason(share_of_cases(1, 4, Reason.EMPTY_LIST), SHARE, "EUR")
    assert text == "25.0 % (1 of 4) · few cases"


def test_a_figure_that_there_is_not_says_why() -> None:
    unknown = NotAvailable(reason=Reason.MARKET_NOT_ENTERED)
    assert shown_or_reason(unknown, SHARE, "EUR") == "n/a (market size not entered)"


def test_without_leads_the_money_spent_is_shown() -> None:
    none = ratio(12_345_00, 0, Reason.ZERO_LEADS)
    assert shown_or_reason(none, MONEY, "EUR") == "n/a, €12,345.00 spent"


def test_wins_without_leads_are_no_money() -> None:
    none = ratio(2, 0, Reason.ZERO_LEADS)
    assert shown_or_reason(none, SHARE, "EUR") == "n/a (0 leads)"


def test_a_rate_shows_its_counts_and_says_when_they_are_few() -> None:
    assert rate_words(ratio(30, 240, Reason.ZERO_BEFORE, n=240)) == (
        "12.5 % (30 of 240)"
    )
    assert rate_words(ratio(2, 4, Reason.ZERO_BEFORE, n=4)) == (
        "50.0 % (2 of 4) · few cases"
    )
    unmeasured = NotAvailable(reason=Reason.UNMEASURED)
    assert rate_words(unmeasured) == "n/a (a step is unmeasured)"


def test_money_is_rounded_once_to_the_minor_unit() -> None:
    cost = ratio(12_345_00, 37, Reason.ZERO_LEADS, n=37)
    assert shown_or_reason(cost, MONEY, "EUR") == "€333.65"


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (None, Unit.COUNT, "–"),
        (Fraction(-5), Unit.COUNT, "-5"),
        (Fraction(0), Unit.COUNT, "0"),
        (Fraction(25, 2), Unit.HOURS, "12.5 h"),
        (Fraction(40), Unit.PERCENT, "40.0 %"),
    ],
)
def test_values_are_shown_in_their_unit(
    value: Fraction | None, unit: Unit, text: str
) -> None:
    assert shown(value, unit, "EUR") == text


def test_an_index_that_there_is_not_is_left_out() -> None:
    assert percent_of(None) == ""
    assert percent_of(Fraction(4, 5)) == "80.0 %"


def test_over_budget_says_by_how_much() -> None:
    assert left_over(Fraction(8_650_00), "EUR") == "€8,650.00"
    assert left_over(Fraction(-500_00), "EUR") == "over by €500.00"


def value_of(outcome: Outcome) -> Fraction:
    assert isinstance(outcome, Figure)
    return outcome.value


def test_the_example_of_growth_on_the_year() -> None:
    assert change(value_of(growth(200_000, 270_000))) == "+35.0 %"
    assert change(value_of(growth(200_000, 240_000))) == "+20.0 %"
    assert percent(Fraction(240_000, 270_000)) == "88.9 %"
    assert change(value_of(growth(200_000, 150_000))) == "-25.0 %"


@pytest.mark.parametrize("base", [None, 0])
def test_growth_on_nothing_is_not_known(base: int | None) -> None:
    assert growth(base, 5) == NotAvailable(reason=Reason.NO_EARLIER_FIGURE)
