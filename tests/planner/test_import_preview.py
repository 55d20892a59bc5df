"""What an import shows before anything is stored."""

from dataclasses import dataclass
from datetime import date

import pytest

from planner.exchange import Proposal, kind_of, propose
from planner.import_preview import (
    Certainty,
    assigned,
    columns_of,
    counts_of,
    encoding_name,
    facts_of,
    field_choices,
    field_label,
    import_label,
    likely_kind,
    nothing_to_do,
)
from planner.import_values import ChangedValue, changed_values
from planner.plan import Plan
from tests.builders import a_person, a_plan, an_account

ACCOUNTS = kind_of("accounts")
HUBSPOT = (
    "Record ID",
    "Company name",
    "Company owner",
    "Create Date",
    "Phone Number",
    "Last Activity Date",
    "City",
    "Country/Region",
    "Industry",
)
LINKEDIN = (
    "First Name",
    "Last Name",
    "URL",
    "Email Address",
    "Company",
    "Position",
    "Connected On",
)


@dataclass(frozen=True, slots=True)
class Row:
    number: int
    cells: tuple[str, ...]


def proposal_of(
    plan: Plan, header: tuple[str, ...], *rows: tuple[str, ...]
) -> Proposal:
    numbered = [Row(number, cells) for number, cells in enumerate(rows, start=2)]
    return propose(plan, ACCOUNTS, header, numbered, today=date(2026, 8, 14))


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        (HUBSPOT, "accounts"),
        (("Firma", "PLZ", "Ort"), "accounts"),
        (LINKEDIN, "contacts"),
        (("name", "side", "initials"), "people"),
        (("name",), "accounts"),
        (("number", "name"), "accounts"),
        (("Mood",), "accounts"),
        (("quarter", "account", "sales_vote"), "target-list"),
        (("reference", "date", "amount"), "costs"),
    ],
)
def test_the_kind_of_a_file_is_told_by_its_columns(
    header: tuple[str, ...], kind: str
) -> None:
    assert likely_kind(header).key == kind


def test_every_column_says_where_it_goes_and_how_sure_that_is() -> None:
    header = ("Company name", "Mood", "City")

    columns = columns_of(ACCOUNTS, header, ("Acme", "fine"), {"City": "region"})

    shown = [(row.head, row.first_value, row.field, row.certainty) for row in columns]
    assert shown == [
        ("Company name", "Acme", "name", Certainty.SURE),
        ("Mood", "fine", "", Certainty.NOT_USED),
        ("City", "", "region", Certainty.CHOSEN),
    ]


def test_a_field_that_the_file_lacks_is_shown_as_missing() -> None:
    columns = columns_of(ACCOUNTS, ("Mood",), ("fine",), {})

    assert [(row.head, row.field) for row in columns] == [("Mood", ""), ("", "name")]
    assert columns[-1].certainty is Certainty.MISSING


def test_a_wish_that_does_not_fit_the_kind_is_passed_over() -> None:
    wanted = {"City": "sales_vote", "Not there": "name"}

    (column,) = columns_of(kind_of("days-off"), ("date",), ("2026-08-31",), wanted)[:1]

    assert column.field == "date"


def test_a_field_has_one_column_only() -> None:
    columns = columns_of(ACCOUNTS, ("Company", "Trade name"), (), {})

    wanted = assigned(columns, {}, "Trade name", "name")

    assert wanted == {"Company": "", "Trade name": "name"}
    assert assigned(columns, {}, "Company", "") == {"Company": ""}


def test_fields_are_called_what_people_call_them() -> None:
    assert field_label("sales_owner") == "Sales owner"
    assert field_choices(ACCOUNTS)[:4] == (
        ("", "Leave out"),
        ("(notes)", "Keep in notes"),
        ("number", "Number"),
        ("name", "Name"),
    )


def test_a_file_is_told_in_a_line() -> None:
    assert facts_of(ACCOUNTS, HUBSPOT, 1212, encoding="utf-8", separator=",") == (
        "HubSpot · UTF-8 · commas · 1,212 rows, 9 columns"
    )
    assert facts_of(ACCOUNTS, ("Firma",), 1, encoding="cp1252", separator=";") == (
        "Windows, Western Europe · semicolons · 1 row, 1 column"
    )
    assert facts_of(ACCOUNTS, ("Firma",), 0, encoding="", separator="") == (
        "Excel workbook · 0 rows, 1 column"
    )
    assert encoding_name("koi8-r") == "KOI8-R"


def test_the_counts_are_told_and_none_of_them_is_nought() -> None:
    plan = a_plan(an_account("Acme", number="A1", city="Hull"))
    rows = (("A1", "Acme", "York"), ("", "Brack", "Hull"), ("", "", "Leeds"))

    proposal = proposal_of(plan, ("number", "name", "city"), *rows)

    assert counts_of(proposal) == (
        "1 new",
        "1 changed",
        "1 refused",
    )
    assert import_label(ACCOUNTS, proposal) == "Import 2 accounts"


def test_a_changed_value_is_shown_before_and_after() -> None:
    rosa = a_person("Rosa Lind")
    plan = a_plan(rosa, an_account("Acme", number="A1", city="Hull", tier=1))
    header = ("number", "name", "city", "tier", "sales_owner")
    rows = (("A1", "Acme", "York", "1", "Rosa Lind"), ("A2", "New", "", "", ""))

    proposal = proposal_of(plan, header, *rows)

    values = changed_values(plan, ACCOUNTS, proposal, 10)
    assert values == (
        ChangedValue(title="Acme", field="City", before="Hull", after="York"),
        ChangedValue(title="Acme", field="Sales owner", before="–", after="Rosa Lind"),
    )
    assert changed_values(plan, ACCOUNTS, proposal, 1) == values[:1]


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ((), "This list has no rows under its column names. Choose another file."),
        (
            (("A1", ""),),
            "No row of this list can be taken. Look at Problems for the reasons.",
        ),
        (
            (("A1", "Acme"),),
            "All of this is in the plan already; there is nothing to import.",
        ),
    ],
)
def test_nothing_to_import_has_a_reason(
    rows: tuple[tuple[str, ...], ...], sentence: str
) -> None:
    plan = a_plan(an_account("Acme", number="A1"))

    assert nothing_to_do(proposal_of(plan, ("number", "name"), *rows)) == sentence
