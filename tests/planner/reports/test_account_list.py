"""The target account list: whom we go after, with owners, roles, votes and gaps."""

from collections.abc import Callable
from dataclasses import replace

from planner.records import BuyingRole
from planner.reports import report_of
from planner.reports.cells import Box, Boxes
from planner.reports.document import Figures, Heading, Row, Table
from planner.reports.plain import as_text
from tests.builders import (
    a_contact,
    a_list_entry,
    a_plan,
    a_target_list,
    an_account,
)
from tests.planner.reports.reading import table_under
from tests.planner.reports.report_plans import OPTIONS, a_small_plan

REPORT = report_of("account-list")


def rows_of(heading: str) -> tuple[Row, ...]:
    return table_under(REPORT.build(a_small_plan(), OPTIONS), heading).rows


def test_the_small_list_reads_as_agreed(golden: Callable[[str, str], None]) -> None:
    golden("account-list.txt", as_text(REPORT.build(a_small_plan(), OPTIONS)))


def test_a_row_tells_whom_why_and_who_owns_it() -> None:
    first = rows_of("The list")[0]
    assert first.cells[:9] == (
        "1",
        "A1",
        "Jura Fromages SARL",
        "Dole, FR",
        "1",
        "Acquire",
        "–",
        "Tom Okafor",
        "Priya Nair",
    )


def test_roles_that_were_met_are_filled_boxes() -> None:
    boxes = rows_of("The list")[0].cells[9]
    assert boxes == Boxes((Box("D", True), Box("B"), Box("I"), Box("U")))


def test_a_yes_is_filled_a_no_is_crossed_and_an_open_vote_is_empty() -> None:
    first, second = rows_of("The list")
    assert first.cells[10] == Boxes((Box("S", True), Box("M", is_crossed=True)))
    assert second.cells[10] == Boxes((Box("S", True), Box("M")))


def test_the_head_counts_tiers_and_votes_that_are_open() -> None:
    document = REPORT.build(a_small_plan(), OPTIONS)
    figures = next(block for block in document.blocks if isinstance(block, Figures))
    shown = [(figure.label, figure.value) for figure in figures.figures]
    assert shown == [
        ("Accounts", "2"),
        ("Tier 1", "1"),
        ("No tier", "1"),
        ("Votes", "1 open"),
        ("Of the market", "4.0 % (2 of 50)"),
        ("Decision maker known", "50.0 % (1 of 2) · few cases"),
    ]


def test_gaps_name_what_is_missing_at_each_account() -> None:
    assert [row.cells[:3] for row in rows_of("Gaps")] == [
        ("A2", "Grzybowski Łódź", "no decision maker, no Marketing owner")
    ]


def test_accounts_off_the_list_are_named_with_the_reason() -> None:
    assert [row.cells for row in rows_of("Not on the list")] == [
        ("A3", "Oldham Cannery", "", "Archived")
    ]


def test_contacts_are_printed_only_when_asked_for() -> None:
    plan = a_small_plan()
    assert "Dana Reyes" not in as_text(REPORT.build(plan, OPTIONS))
    asked = replace(OPTIONS, include_contacts=True)
    assert "Dana Reyes" in as_text(REPORT.build(plan, asked))


def test_who_wants_no_contact_is_printed_without_address_and_number() -> None:
    account = an_account()
    contact = a_contact(
        account.id,
        email="dana@example.org",
        phone="+44 1904 555010",
        do_not_contact=True,
        buying_role=BuyingRole.USER,
    )
    asked = replace(OPTIONS, include_contacts=True)
    text = as_text(REPORT.build(a_plan(account, contact), asked))
    assert "Do not contact" in text
    assert "dana@example.org" not in text
    assert "555010" not in text


def test_an_empty_list_says_so_in_a_sentence() -> None:
    document = REPORT.build(a_plan(), OPTIONS)
    assert "No account has been added yet." in as_text(document)
    headings = [b.text for b in document.blocks if isinstance(b, Heading)]
    assert "Not on the list" not in headings
    assert all(block.empty for block in document.blocks if isinstance(block, Table))


def test_votes_are_complete_when_both_sides_have_voted_on_all() -> None:
    account, other, chosen = an_account(), an_account("Other"), a_target_list()
    entry = a_list_entry(
        chosen.id, account.id, sales_vote=True, marketing_vote=False, reason="New plant"
    )
    text = as_text(REPORT.build(a_plan(account, other, chosen, entry), OPTIONS))
    assert "Votes: Complete" in text
    assert "(New plant)" in text
    assert "Not chosen for this quarter" in text
