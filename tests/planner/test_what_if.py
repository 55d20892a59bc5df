"""The small what-if sums. Rows 002-05, 002-17 and 002-18 as written."""

import pytest

from planner.errors import Invalid
from planner.what_if import lever_lines, own_number_line, ramp_line
from tests.builders import a_plan

PLAN = a_plan()


def levers(**others: str) -> tuple[str, ...]:
    texts = {
        "leads": "100",
        "picked": "50",
        "won": "20",
        "more_leads": "",
        "more_picked": "",
    }
    return lever_lines(PLAN, **{**texts, **others})


def test_the_example_of_a_new_seller() -> None:
    said = ramp_line(PLAN, "30000", ["0", "50", "100"])
    assert said == "€45,000.00 in the first quarter, not €90,000.00."


@pytest.mark.parametrize("texts", [("", "0"), ("30000", "")])
def test_a_new_seller_is_not_reckoned_with_half_the_numbers(
    texts: tuple[str, str],
) -> None:
    monthly, first = texts
    assert ramp_line(PLAN, monthly, [first, "50", "100"]) == ""


def test_the_example_of_the_levers() -> None:
    assert levers(more_leads="150", more_picked="90 %") == (
        "As it is: 10 wins.",
        "With 150 leads: 15 wins.",
        "With 90 % picked up: 18 wins.",
        "Picking up more of the leads brings more than more leads.",
    )


def test_more_leads_may_be_better_or_the_same() -> None:
    assert levers(more_leads="200", more_picked="60")[-1] == (
        "More leads bring more than picking up more of them."
    )
    assert levers(more_leads="180", more_picked="90")[-1] == "Both bring the same."


def test_one_lever_alone_is_compared_with_nothing() -> None:
    assert levers() == ("As it is: 10 wins.",)
    assert levers(more_leads="150")[1:] == ("With 150 leads: 15 wins.",)
    assert levers(leads="5")[0] == "As it is: 0.5 wins."
    assert levers(leads="10")[0] == "As it is: 1 win."
    assert levers(won="") == ()


def test_the_example_of_an_own_number() -> None:
    said = own_number_line(PLAN, "2,000,000", "10")
    assert said == "€200,000.00: an assumption, not a measurement."
    assert own_number_line(PLAN, "2,000,000", "") == ""


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("leads", "1.5", "Enter a whole number."),
        ("leads", "-1", "Enter a whole number."),
        ("picked", "101", "Enter a percentage from 0 to 100."),
        ("won", "many", "This is not a number"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    field: str, text: str, sentence: str
) -> None:
    with pytest.raises(Invalid, match=sentence) as refused:
        levers(**{field: text})
    assert refused.value.field == field


def test_an_amount_below_zero_is_refused() -> None:
    with pytest.raises(Invalid, match="less than zero"):
        own_number_line(PLAN, "-5", "10")
