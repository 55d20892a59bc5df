"""Edits of assumptions: typed, changed, taken away."""

from decimal import Decimal

import pytest

from planner.edits.assumptions import assumption_of, set_assumption, typed_assumption
from planner.errors import Invalid
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import AssumptionKey, DecimalSign
from tests.builders import a_company, a_plan

QUARTER = Quarter(2026, 3)
WIN_RATE, MEAN_ORDER = AssumptionKey.WIN_RATE, AssumptionKey.MEAN_ORDER


def after(plan: Plan, key: AssumptionKey, text: str) -> Plan:
    return plan.after(set_assumption(plan, QUARTER, key, text))


def value(plan: Plan, key: AssumptionKey) -> Decimal | None:
    found = assumption_of(plan, QUARTER, key)
    return None if found is None else found.value


@pytest.mark.parametrize("text", ["25", "25 %", "25%", " 25.0 "])
def test_a_rate_is_typed_as_a_percentage(text: str) -> None:
    assert value(after(a_plan(), WIN_RATE, text), WIN_RATE) == 25


def test_money_is_typed_as_amounts_are_and_kept_in_minor_units() -> None:
    plan = after(a_plan(), MEAN_ORDER, "30,000.50")
    assert value(plan, MEAN_ORDER) == 30_000_50
    assert typed_assumption(plan, MEAN_ORDER, Decimal(30_000_50)) == "30000.50"
    assert typed_assumption(plan, WIN_RATE, Decimal("12.5")) == "12.5"
    assert typed_assumption(plan, WIN_RATE, None) == ""


def test_a_plan_with_a_decimal_comma_reads_one() -> None:
    plan = a_plan(a_company(decimal_sign=DecimalSign.COMMA))
    assert value(after(plan, WIN_RATE, "12,5"), WIN_RATE) == Decimal("12.5")


def test_another_number_takes_the_place_of_the_first() -> None:
    plan = after(after(a_plan(), WIN_RATE, "25"), WIN_RATE, "30")
    assert value(plan, WIN_RATE) == 30
    assert assumption_of(plan, Quarter(2026, 4), WIN_RATE) is None


def test_an_empty_text_assumes_nothing_any_more() -> None:
    plan = after(a_plan(), WIN_RATE, "25")
    change = set_assumption(plan, QUARTER, WIN_RATE, " ")
    assert change.label == "No longer assume: win rate"
    assert value(plan.after(change), WIN_RATE) is None


def test_nothing_typed_where_nothing_is_assumed_changes_nothing() -> None:
    assert set_assumption(a_plan(), QUARTER, WIN_RATE, "").rows == ()


def test_the_same_number_again_changes_nothing() -> None:
    plan = after(a_plan(), WIN_RATE, "25")
    assert set_assumption(plan, QUARTER, WIN_RATE, "25").rows == ()


@pytest.mark.parametrize(
    ("key", "text", "sentence"),
    [
        (WIN_RATE, "often", "This is not a number"),
        (WIN_RATE, "101", "A rate cannot be more than 100 %."),
        (WIN_RATE, "0", "An assumption must be more than zero."),
        (MEAN_ORDER, "-5", "An assumption must be more than zero."),
    ],
)
def test_what_cannot_be_assumed_is_refused(
    key: AssumptionKey, text: str, sentence: str
) -> None:
    with pytest.raises(Invalid, match=sentence) as refused:
        set_assumption(a_plan(), QUARTER, key, text)
    assert refused.value.field == "value"
