"""The weekly sheet: a line for each thing to do, and the numbers that may be called."""

from dataclasses import replace
from datetime import date

from planner.plan import Plan
from planner.records import ActivityState, Person, Side
from planner.reports import report_of
from planner.reports.archive import parts_of
from planner.reports.cells import Box, Boxes, Named
from planner.reports.document import Document, Row, RowKind, Table
from planner.reports.plain import as_text
from tests.builders import (
    a_campaign,
    a_contact,
    a_person,
    a_plan,
    an_account,
    an_activity,
    an_activity_account,
)
from tests.planner.reports.report_plans import OPTIONS

REPORT = report_of("weekly-sheet")
ROSA = a_person("Rosa Lind", Side.SALES)
PRIYA = a_person("Priya Nair", Side.MARKETING)
OPEN, TICKED = Boxes((Box(""),)), Boxes((Box("", is_filled=True),))
# Friday 14 August 2026 lies in the quarter's seventh week, which ends on the 16th.


def sheet_of(plan: Plan, person: Person = ROSA) -> Document:
    return REPORT.build(plan, replace(OPTIONS, person=person))


def rows_of(document: Document) -> tuple[Row, ...]:
    return next(each.rows for each in document.blocks if isinstance(each, Table))


def lines_of(document: Document) -> list[Row]:
    return [row for row in rows_of(document) if row.kind is not RowKind.BAND]


def test_three_activities_and_five_next_steps_are_eight_lines() -> None:
    activities = (
        an_activity(f"Call round {n}", owner_id=ROSA.id, due=date(2026, 8, 11 + n))
        for n in range(3)
    )
    accounts = (
        an_account(
            f"Account {n}",
            sales_owner_id=ROSA.id,
            sales_next_step=f"Ask {n}",
            sales_next_on=date(2026, 8, 10 + n),
        )
        for n in range(5)
    )
    document = sheet_of(a_plan(ROSA, *activities, *accounts))
    lines = lines_of(document)
    assert [row.cells[0] for row in lines] == [str(n) for n in range(1, 9)]
    assert [row.cells[2] for row in lines] == [
        *("11 Aug", "12 Aug", "13 Aug"),
        *("10 Aug", "11 Aug", "12 Aug", "13 Aug", "14 Aug"),
    ]
    bands = [row.cells for row in rows_of(document) if row.kind is RowKind.BAND]
    assert bands == [("Activities",), ("Next steps with accounts",)]


def test_it_is_named_after_its_person_and_week() -> None:
    document = sheet_of(a_plan(ROSA))
    assert document.title == "Rosa Lind"
    assert document.subtitle == "Week 7, 10 – 16 August · Q3 2026 · Sales"
    assert "Nothing is to be done in this week." in as_text(document)


def test_an_activity_says_what_for_whom_and_whether_it_is_done() -> None:
    campaign = a_campaign("Line audits")
    account = an_account("Jura", phone="+33 1")
    visit = an_activity(
        "Visit",
        number="X7",
        campaign_id=campaign.id,
        owner_id=ROSA.id,
        due=date(2026, 8, 12),
        state=ActivityState.DONE,
        done_on=date(2026, 8, 12),
    )
    part = an_activity_account(visit.id, account.id)
    (line,) = lines_of(sheet_of(a_plan(ROSA, campaign, account, visit, part)))
    assert line.cells[1] == TICKED
    assert line.cells[3] == Named("Visit", "X7 · Line audits")
    assert line.cells[4] == Named("Jura", "+33 1")


def test_who_does_not_want_to_be_contacted_is_not_on_it() -> None:
    account = an_account(
        "Jura", phone="+33 1", sales_owner_id=ROSA.id, sales_next_step="Call them"
    )
    plan = a_plan(
        ROSA,
        account,
        a_contact(account.id, "Dana", phone="+33 2"),
        a_contact(account.id, "Sam", phone="+33 3", do_not_contact=True),
        a_contact(account.id, "Kim"),
    )
    (line,) = lines_of(sheet_of(plan))
    assert line.cells[1:5] == (
        OPEN,
        "–",
        "Call them",
        Named("Jura", "+33 1, Dana +33 2"),
    )
    assert "Sam" not in as_text(sheet_of(plan))


def test_each_side_has_its_own_next_step_and_none_of_a_later_week() -> None:
    account = an_account(
        "Jura",
        sales_owner_id=ROSA.id,
        sales_next_step="Send the offer",
        sales_next_on=date(2026, 8, 17),
        marketing_owner_id=PRIYA.id,
        marketing_next_step="Invite",
        marketing_next_on=date(2026, 8, 16),
    )
    plan = a_plan(ROSA, PRIYA, account)
    assert lines_of(sheet_of(plan)) == []
    (line,) = lines_of(sheet_of(plan, PRIYA))
    assert line.cells[3] == "Invite"


def test_an_account_that_is_put_away_or_excluded_is_left_alone() -> None:
    plan = a_plan(
        ROSA,
        *(
            an_account(name, sales_owner_id=ROSA.id, sales_next_step="Call", **how)
            for name, how in (
                ("Gone", {"is_archived": True}),
                ("Unwanted", {"is_excluded": True}),
            )
        ),
    )
    assert lines_of(sheet_of(plan)) == []


def test_many_accounts_are_counted_and_a_few_are_named() -> None:
    accounts = [an_account(f"N{n}") for n in range(4)]
    few, many = (
        an_activity(name, owner_id=ROSA.id, due=date(2026, 8, day))
        for name, day in (("Few", 11), ("Many", 12))
    )
    parts = [
        *(an_activity_account(few.id, each.id) for each in accounts[:2]),
        *(an_activity_account(many.id, each.id) for each in accounts),
    ]
    lines = lines_of(sheet_of(a_plan(ROSA, *accounts, few, many, *parts)))
    assert [line.cells[4] for line in lines] == ["N0, N1", "4 accounts"]


def test_without_a_person_everybody_who_has_something_to_do_gets_a_sheet() -> None:
    call = an_activity("Call", owner_id=ROSA.id, due=date(2026, 8, 12))
    document = REPORT.build(a_plan(ROSA, PRIYA, call), OPTIONS)
    assert [part.title for part in parts_of(document)] == ["Rosa Lind"]
    idle = REPORT.build(a_plan(ROSA, PRIYA), OPTIONS)
    assert "Nobody has anything to do in this week." in as_text(idle)


def test_both_write_in_columns_are_there_for_result_and_note() -> None:
    call = an_activity("Call", owner_id=ROSA.id, due=date(2026, 8, 12))
    document = sheet_of(a_plan(ROSA, call))
    table = next(each for each in document.blocks if isinstance(each, Table))
    boxes = [column.title for column in table.columns if column.is_write_in]
    assert boxes == ["Result", "Note"]
