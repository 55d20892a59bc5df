"""Importing changes of targets."""

from datetime import date
from decimal import Decimal

import pytest

from planner.exchange import kind_of, table_of
from planner.records import Target, TargetRevision
from tests.builders import a_campaign, a_person, a_plan, a_target
from tests.planner.exchange.files import counts, imported, importing, reasons

SALES, MARKETING = a_person(name="Tom"), a_person(name="Ruth")
COLUMNS = "quarter|metric|scope|effective_from|value|reason"


def a_wins_target(**values: object) -> Target:
    return a_target(metric="wins", value=66, quarter="2026Q3", **values)


def test_a_change_of_a_target_is_found_by_metric_and_scope() -> None:
    target = a_wins_target(sales_owner_id=SALES.id, marketing_owner_id=MARKETING.id)
    plan = a_plan(SALES, MARKETING, target)
    row = "2026Q3|wins|plan|2026-08-17|99|The fair moved"
    after = imported(plan, "target-revisions", COLUMNS, row)
    (revision,) = after.all(TargetRevision)
    assert revision.target_id == target.id
    assert revision.effective_from == date(2026, 8, 17)
    assert revision.value == Decimal(99)
    assert revision.is_restated is False


def test_a_change_is_agreed_by_the_owners_unless_the_row_says_by_whom() -> None:
    target = a_wins_target(sales_owner_id=SALES.id, marketing_owner_id=MARKETING.id)
    plan = a_plan(SALES, MARKETING, target)
    row = "2026Q3|wins|plan|2026-08-17|99|The fair moved"
    (agreed,) = imported(plan, "target-revisions", COLUMNS, row).all(TargetRevision)
    assert (agreed.sales_agreed_id, agreed.marketing_agreed_id) == (
        SALES.id,
        MARKETING.id,
    )
    columns = f"{COLUMNS}|marketing_agreed"
    (other,) = imported(plan, "target-revisions", columns, f"{row}|").all(
        TargetRevision
    )
    assert (other.sales_agreed_id, other.marketing_agreed_id) == (SALES.id, None)


def test_the_same_file_twice_changes_nothing() -> None:
    row = "2026Q3|wins|plan|2026-08-17|99|The fair moved"
    after = imported(a_plan(a_wins_target()), "target-revisions", COLUMNS, row)
    again = importing(after, "target-revisions", COLUMNS, row)
    assert counts(again) == (0, 0, 1, 0)


def test_a_target_is_withdrawn_in_words() -> None:
    row = "2026Q3|wins|plan|2026-08-17|withdrawn|The product ends"
    after = imported(a_plan(a_wins_target()), "target-revisions", COLUMNS, row)
    (revision,) = after.all(TargetRevision)
    assert revision.value is None
    _header, rows = table_of(after, kind_of("target-revisions"))
    assert rows[0][:6] == tuple(row.split("|"))


@pytest.mark.parametrize(
    ("row", "column", "sentence"),
    [
        (
            "2026Q3|revenue|plan|2026-08-17|99|Why",
            "metric",
            "There is no such target. Import the targets first.",
        ),
        (
            "2026Q3|wins|plan|2026-08-17|99|",
            "reason",
            "This cannot be empty.",
        ),
        (
            "2026Q3|wins|plan|2026-10-01|99|Why",
            "effective_from",
            "Choose a day within the target’s days that has work left.",
        ),
    ],
)
def test_a_change_that_cannot_be_is_refused(
    row: str, column: str, sentence: str
) -> None:
    proposal = importing(a_plan(a_wins_target()), "target-revisions", COLUMNS, row)
    assert reasons(proposal) == [(2, column, sentence)]


def test_nothing_changes_after_a_target_was_withdrawn() -> None:
    rows = (
        "2026Q3|wins|plan|2026-08-17|withdrawn|The product ends",
        "2026Q3|wins|plan|2026-08-18|99|Or not",
    )
    first = imported(a_plan(a_wins_target()), "target-revisions", COLUMNS, rows[0])
    proposal = importing(first, "target-revisions", COLUMNS, rows[1])
    sentence = "A target that was withdrawn does not change after that."
    assert reasons(proposal) == [(2, "effective_from", sentence)]


def test_of_several_targets_the_window_says_which() -> None:
    campaign = a_campaign(code="C-1")
    july = a_wins_target(
        window_start=date(2026, 7, 1), window_end=date(2026, 7, 31), id="1" * 32
    )
    august = a_wins_target(
        window_start=date(2026, 8, 1), window_end=date(2026, 8, 31), id="2" * 32
    )
    plan = a_plan(campaign, july, august)
    row = "2026Q3|wins|plan|2026-08-17|99|Why"
    proposal = importing(plan, "target-revisions", COLUMNS, row)
    sentence = "There are several such targets. Say which by its window."
    assert reasons(proposal) == [(2, "metric", sentence)]
    after = imported(
        plan, "target-revisions", f"{COLUMNS}|from|to", f"{row}|2026-08-01|2026-08-31"
    )
    (revision,) = after.all(TargetRevision)
    assert revision.target_id == august.id


def test_money_is_in_major_units() -> None:
    target = a_target(metric="revenue", value=100_000, quarter="2026Q3")
    row = "2026Q3|revenue|plan|2026-08-17|1200.50|Why"
    after = imported(a_plan(target), "target-revisions", COLUMNS, row)
    (revision,) = after.all(TargetRevision)
    assert revision.value == Decimal(120_050)
    _header, rows = table_of(after, kind_of("target-revisions"))
    assert rows[0][4] == "1200.50"
