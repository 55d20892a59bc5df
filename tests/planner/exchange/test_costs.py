"""Importing costs in the company's and in other currencies."""

from decimal import Decimal

import pytest

from planner.exchange import kind_of, table_of
from planner.records import CostEntry
from tests.builders import a_company, a_cost, a_plan
from tests.planner.exchange.files import counts, imported, importing, reasons

HEADER = "reference|date|amount|currency|rate|state"


def test_an_amount_of_another_currency_is_converted_once_half_away_from_zero() -> None:
    # 1.5 x 33.35 = 50.025, so 50.03
    plan = imported(a_plan(), "costs", HEADER, "K1|2026-08-14|33.35|USD|1.5|actual")
    (cost,) = plan.all(CostEntry)
    assert (cost.amount_minor, cost.original_minor, cost.rate) == (
        5003,
        3335,
        Decimal("1.5"),
    )
    assert cost.currency == "USD"


def test_yen_and_dinar_have_their_own_decimals() -> None:
    plan = imported(
        a_plan(),
        "costs",
        HEADER,
        "K1|2026-08-14|15000|JPY|0.006|actual",
        "K2|2026-08-14|1.234|KWD|3|actual",
    )
    yen, dinar = plan.all(CostEntry)
    # 15000 x 0.006 = 90.00; 1.234 x 3 = 3.702, so 3.70
    assert (yen.original_minor, yen.amount_minor) == (15000, 9000)
    assert (dinar.original_minor, dinar.amount_minor) == (1234, 370)
    _header, rows = table_of(plan, kind_of("costs"))
    assert [row[7:10] for row in rows] == [
        ("15000", "JPY", "0.006"),
        ("1.234", "KWD", "3"),
    ]


def test_the_plans_own_currency_needs_no_rate() -> None:
    plan = imported(a_plan(), "costs", HEADER, "K1|2026-08-14|33.35|eur||actual")
    (cost,) = plan.all(CostEntry)
    assert (cost.amount_minor, cost.currency) == (3335, None)


@pytest.mark.parametrize(
    ("row", "column", "reason"),
    [
        (
            "K1|2026-08-14|33.35|USD||actual",
            "rate",
            "An amount in USD needs a rate. Enter one.",
        ),
        (
            "K1|2026-08-14|33.35||1.5|actual",
            "rate",
            "A rate is only for an amount in another currency.",
        ),
        (
            "K1|2026-08-14|33.35|XXQ|1|actual",
            "currency",
            "“XXQ” is not a currency code. Write it like EUR or GBP.",
        ),
        (
            "K1|2026-08-14|0.5|JPY|0.006|actual",
            "amount",
            "Amounts in JPY have at most 0 decimals.",
        ),
        ("K1|2026-08-14||||actual", "amount", "This cannot be empty."),
        (
            "K1|2026-08-14|-5|||planned",
            "amount",
            "Only an actual cost can be negative, as a credit note.",
        ),
    ],
)
def test_what_cannot_be_an_amount_is_refused(
    row: str, column: str, reason: str
) -> None:
    assert reasons(importing(a_plan(), "costs", HEADER, row)) == [(2, column, reason)]


def test_a_credit_note_names_an_entry_of_the_plan_or_of_the_file() -> None:
    header = "reference|date|amount|state|note"
    proposal = importing(
        a_plan(),
        "costs",
        header,
        "K1|2026-08-14|100|actual|",
        "K2|2026-08-20|-40|actual|Credit for K1",
        "K3|2026-08-20|-40|actual|Credit for K9",
    )
    assert counts(proposal) == (2, 0, 0, 1)
    assert [problem.row for problem in proposal.problems] == [4]


def test_rows_without_reference_get_one_and_the_same_file_adds_nothing() -> None:
    header = "date|amount|state|note"
    rows = ("2026-08-14|100|actual|Hall", "2026-08-14|100|actual|Hall")
    plan = imported(a_plan(a_cost(reference="K7")), "costs", header, *rows)
    assert [row.reference for row in plan.all(CostEntry)] == ["K7", "K8", "K9"]
    assert counts(importing(plan, "costs", header, *rows)) == (0, 0, 2, 0)
    third = importing(plan, "costs", header, *rows, rows[0])
    assert counts(third) == (1, 0, 2, 0)


def test_a_new_rate_works_the_amount_out_anew_and_other_columns_do_not() -> None:
    plan = imported(a_plan(), "costs", HEADER, "K1|2026-08-14|100|USD|0.9|actual")
    after = imported(plan, "costs", "reference|rate", "K1|0.8")
    assert after.all(CostEntry)[0].amount_minor == 8000
    after = imported(plan, "costs", "reference|note", "K1|Hall")
    assert after.all(CostEntry)[0].amount_minor == 9000


def test_a_row_that_is_named_is_not_taken_by_one_that_says_the_same() -> None:
    plan = a_plan(a_company(), a_cost(reference="K1", amount_minor=100_00))
    proposal = importing(
        plan,
        "costs",
        "reference|date|amount",
        "|2026-08-14|100",
        "K1|2026-08-14|120",
    )
    assert counts(proposal) == (1, 1, 0, 0)
