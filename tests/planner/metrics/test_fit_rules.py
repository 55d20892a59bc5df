"""The rules that rate accounts by themselves, as people write them."""

import pytest

from planner.errors import Invalid
from planner.metrics.fit_rules import parsed, rated_by
from planner.records import FitField


@pytest.mark.parametrize(
    ("value", "rating"),
    [
        ("Food", 5),
        ("food", 5),
        (" Soft  drinks", 5),
        ("Iron, steel", 4),
        ("Chemicals", 3),
        ("Hotels", 1),
        (None, None),
    ],
)
def test_words_are_rated_in_any_case_and_the_rest_as_other(
    value: str | None, rating: int | None
) -> None:
    text = "other: 1; Food, Soft drinks: 5; Iron, steel: 4; Chemicals: 3"
    assert rated_by(parsed(FitField.SEGMENT, text), value) == rating


@pytest.mark.parametrize(
    ("value", "rating"),
    [(0, None), (1, 1), (49, 1), (50, 5), (249, 5), (250, 3), (1_000_000, 3), (7, 0)],
)
def test_a_number_is_rated_by_the_range_it_falls_into(
    value: int, rating: int | None
) -> None:
    rules = parsed(FitField.STAFF, "7: 0; 1-49: 1; 50 – 249: 5; 250+: 3")
    assert rated_by(rules, value) == rating


@pytest.mark.parametrize("text", ["1,000-5,000: 5", "1 000-5 000: 5", "1.000–5.000:5"])
def test_thousands_may_be_parted(text: str) -> None:
    rules = parsed(FitField.REVENUE, text)
    assert [rated_by(rules, each) for each in (999, 1000, 5000, 5001)] == [
        None,
        5,
        5,
        None,
    ]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        (FitField.SEGMENT, ""),
        (FitField.SEGMENT, " ; "),
        (FitField.SEGMENT, "Food"),
        (FitField.SEGMENT, ": 5"),
        (FitField.SEGMENT, "Food: 6"),
        (FitField.SEGMENT, "Food: five"),
        (FitField.SEGMENT, "Food: ٣"),
        (FitField.STAFF, "many: 5"),
        (FitField.STAFF, "1-: 5"),
        (FitField.STAFF, "50-10: 5"),
    ],
)
def test_what_cannot_be_understood_is_refused(field: FitField, text: str) -> None:
    with pytest.raises(Invalid) as refused:
        parsed(field, text)
    assert refused.value.field == "rules"
