"""How a fit and the profile read."""

from planner.fit_rows import (
    criterion_rows,
    criterion_title,
    field_words,
    fit_words,
    known_words,
    rated_words,
    rating_choices,
    weight_words,
)
from planner.metrics.fit import fit_of
from planner.records import FitField, Record
from tests.builders import a_criterion, a_plan, a_rating, an_account

ACME = an_account("Acme", staff=60)
GONE = an_account("Gone", is_excluded=True)
SIZE = a_criterion("Size", 60, position=2)
NEED = a_criterion("Need", 40, position=1)


def words(*records: Record) -> str:
    return fit_words(fit_of(a_plan(ACME, SIZE, NEED, *records), ACME))


def test_a_fit_reads_as_its_score_and_what_follows_from_it() -> None:
    assert words() == "Not rated yet"
    few = a_rating(ACME.id, SIZE.id, 4)
    assert words(few) == "4.00 · too little known to propose a tier"
    # (60 x 4 + 40 x 2) / 100 = 3.2 and (60 x 1 + 40 x 2) / 100 = 1.4
    assert words(few, a_rating(ACME.id, NEED.id, 2)) == "3.20 · tier 2 proposed"
    poor = (a_rating(ACME.id, SIZE.id, 1), a_rating(ACME.id, NEED.id, 2))
    assert words(*poor) == "1.40 · no tier proposed"
    plan = a_plan(GONE, SIZE, a_rating(GONE.id, SIZE.id, 5))
    assert fit_words(fit_of(plan, GONE)) == "5.00 · excluded, so no tier is proposed"


def test_how_much_is_known() -> None:
    plan = a_plan(ACME, SIZE, NEED, a_rating(ACME.id, SIZE.id))
    assert known_words(fit_of(plan, ACME)) == "60.0 % of the weight is known"


def test_the_profile_in_rows() -> None:
    rating = a_rating(ACME.id, SIZE.id)
    rows = criterion_rows(a_plan(ACME, SIZE, NEED, rating))
    assert [(row.criterion.text, row.ratings, row.id) for row in rows] == [
        ("Need", 0, NEED.id),
        ("Size", 1, SIZE.id),
    ]
    assert [rated_words(number) for number in (0, 1, 2)] == [
        "–",
        "1 account",
        "2 accounts",
    ]


def test_words_of_a_criterion() -> None:
    assert criterion_title(SIZE) == "Size · 60\u00a0%"
    assert [field_words(each) for each in (None, FitField.STAFF)] == ["People", "Staff"]
    assert weight_words([SIZE, NEED]) == "The weights add up to 100 %."
    assert weight_words([SIZE]) == (
        "The weights add up to 60 %; they should come to 100 %."
    )


def test_what_can_be_said_begins_with_what_the_rules_say() -> None:
    ruled = a_criterion("Size", field=FitField.STAFF, rules="50+: 4")
    plan = a_plan(ACME, ruled, a_rating(ACME.id, ruled.id, 1))
    assert rating_choices(plan, ACME, ruled)[:2] == ((None, "4, by its data"), (0, "0"))
    bare = a_plan(ACME, SIZE)
    assert rating_choices(bare, ACME, SIZE)[0] == (None, "Not rated")
    assert len(rating_choices(bare, ACME, SIZE)) == 7


def test_the_worked_example_reads_as_it_is_written() -> None:
    weights, values = (30, 25, 20, 15, 10), (5, 4, 3, 2, 0)
    criteria = [a_criterion(f"C{at}", weight) for at, weight in enumerate(weights)]
    pairs = zip(criteria, values, strict=True)
    ratings = [a_rating(ACME.id, each.id, value) for each, value in pairs]
    fit = fit_of(a_plan(ACME, *criteria, *ratings), ACME)
    assert fit_words(fit) == "3.40 · tier 2 proposed"
