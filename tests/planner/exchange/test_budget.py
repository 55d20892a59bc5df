"""Importing the joint budget, transfers, assumptions, milestones and meetings."""

from datetime import date
from decimal import Decimal

import pytest

from planner.exchange import kind_of, table_of
from planner.records import (
    Assumption,
    BudgetLine,
    BudgetTransfer,
    Meeting,
    Milestone,
    MilestoneRule,
    Side,
)
from tests.builders import a_campaign, a_person, a_plan, an_activity
from tests.planner.exchange.files import counts, imported, importing, reasons

TRANSFER = "number|quarter|date|from|to|amount|reason|approver"


def test_each_side_brings_in_one_line() -> None:
    rows = ("2026Q3|marketing|12000", "2026Q3|Sales|8000")
    plan = imported(a_plan(), "budget", "quarter|side|amount", *rows)
    assert [(line.side, line.amount_minor) for line in plan.all(BudgetLine)] == [
        (Side.MARKETING, 1_200_000),
        (Side.SALES, 800_000),
    ]
    again = importing(plan, "budget", "quarter|side|amount", *rows)
    assert counts(again) == (0, 0, 2, 0)


def test_a_transfer_is_between_sides_or_between_campaigns() -> None:
    boss = a_person(name="Helen")
    one, two = a_campaign(code="C-1", budget_minor=10_50), a_campaign(code="C-2")
    line = "2026Q3|sales|1500"
    plan = imported(a_plan(boss, one, two), "budget", "quarter|side|amount", line)
    after = imported(
        plan,
        "transfers",
        TRANSFER,
        "T1|2026Q3|2026-08-03|sales|marketing|1500|The mailing grew|Helen",
        "T2|2026Q3|2026-08-04|C-1|C-2|10.50|A smaller fair|Helen",
    )
    sides, campaigns = after.all(BudgetTransfer)
    assert (sides.from_side, sides.to_side) == (Side.SALES, Side.MARKETING)
    assert sides.from_campaign_id is None
    assert (campaigns.from_campaign_id, campaigns.to_campaign_id) == (one.id, two.id)
    assert campaigns.amount_minor == 1_050
    _header, rows = table_of(after, kind_of("transfers"))
    assert [row[3:5] for row in rows] == [("sales", "marketing"), ("C-1", "C-2")]


@pytest.mark.parametrize(
    ("row", "column", "sentence"),
    [
        (
            "T1|2026Q3|2026-08-03|sales|C-1|1500|Why|Helen",
            "to",
            "Money moves between two sides, or between two campaigns.",
        ),
        (
            "T1|2026Q3|2026-08-03|sales|sales|1500|Why|Helen",
            "to",
            "Choose another place for the money to go to.",
        ),
        (
            "T1|2026Q3|2026-08-03|sales|marketing|0|Why|Helen",
            "amount",
            "Enter how much.",
        ),
        (
            "T1|2026Q3|2026-08-03|sales|marketing|5|Why|",
            "approver",
            "This cannot be empty.",
        ),
        (
            "T1|2026Q3|2026-08-03|sales|nowhere|5|Why|Helen",
            "to",
            "Write a side, such as sales, or the code of a campaign.",
        ),
    ],
)
def test_a_transfer_that_cannot_be_is_refused(
    row: str, column: str, sentence: str
) -> None:
    plan = a_plan(a_person(name="Helen"), a_campaign(code="C-1"))
    assert reasons(importing(plan, "transfers", TRANSFER, row)) == [
        (2, column, sentence)
    ]


def test_transfers_without_a_number_get_one_each() -> None:
    columns = TRANSFER.partition("|")[2]
    rows = (
        "2026Q3|2026-08-03|sales|marketing|5|Why|Helen",
        "2026Q3|2026-08-04|sales|marketing|7|Why|Helen",
    )
    plan = imported(a_plan(a_person(name="Helen")), "budget", "side|amount", "sales|20")
    after = imported(plan, "transfers", columns, *rows)
    assert [(each.number, each.amount_minor) for each in after.all(BudgetTransfer)] == [
        ("T1", 500),
        ("T2", 700),
    ]


def test_assumed_money_is_in_major_units_and_rates_are_percentages() -> None:
    plan = imported(
        a_plan(),
        "assumptions",
        "quarter|key|value",
        "2026Q3|mean order|30000",
        "2026Q3|win_rate|25",
    )
    assert [each.value for each in plan.all(Assumption)] == [
        Decimal(3_000_000),
        Decimal(25),
    ]
    _header, rows = table_of(plan, kind_of("assumptions"))
    assert [row[1:] for row in rows] == [("mean order", "30000.00"), ("win rate", "25")]


def test_a_rate_over_the_whole_is_refused() -> None:
    proposal = importing(
        a_plan(), "assumptions", "quarter|key|value", "2026Q3|win rate|101"
    )
    assert reasons(proposal) == [(2, "value", "A rate cannot be more than 100 %.")]


def test_milestones_are_told_by_activity_and_text() -> None:
    plan = a_plan(an_activity(number="X1", name="Seminar"))
    plan = imported(
        plan, "milestone-rules", "type|text|days_before", "seminar|List agreed|60"
    )
    plan = imported(
        plan,
        "milestones",
        "activity|text|days_before|done_on",
        "X1|List agreed|60|2026-07-30",
    )
    (rule,), (milestone,) = plan.all(MilestoneRule), plan.all(Milestone)
    assert (rule.days_before, milestone.done_on) == (60, date(2026, 7, 30))


@pytest.mark.parametrize(
    ("text", "stored"),
    [("2 weeks", "2 weeks"), ("1 WEEK", "1 week"), ("1 months", "1 month"), ("", None)],
)
def test_a_series_of_meetings_says_every_how_many_weeks_or_months(
    text: str, stored: str | None
) -> None:
    row = f"2026-07-07|monthly pipeline|{text}"
    plan = imported(a_plan(), "meetings", "date|kind|every", row)
    (meeting,) = plan.all(Meeting)
    assert meeting.every == stored


@pytest.mark.parametrize("text", ["bi-monthly", "0 weeks", "2", "61 weeks", "2 days"])
def test_a_rhythm_that_can_be_read_in_two_ways_is_refused(text: str) -> None:
    row = f"2026-07-07|planning|{text}"
    proposal = importing(a_plan(), "meetings", "date|kind|every", row)
    sentence = "Write how often as a number of weeks or months: 2 weeks."
    assert reasons(proposal) == [(2, "every", sentence)]
