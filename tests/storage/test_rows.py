"""Every kind of record becomes a row and comes back the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.records import (
    RECORDS,
    Account,
    Company,
    DayOff,
    ListEntry,
    Person,
    Record,
    Side,
    Strategy,
    Target,
)
from storage.rows import (
    Loader,
    Unreadable,
    Value,
    column_names,
    columns,
    storer,
    table_name,
)
from tests.storage.some_records import some_record


def stored(record: Record) -> dict[str, Value]:
    names = column_names(type(record))
    return dict(zip(names, storer(type(record), names)(record), strict=True))


def there_and_back(record: Record) -> Record:
    (back,) = Loader().load(type(record), [tuple(stored(record).values())])
    return back


def test_tables_are_named_after_their_kind_in_the_plural() -> None:
    assert [table_name(kind) for kind in RECORDS] == [
        "companies",
        "days_off",
        "people",
        "accounts",
        "contacts",
        "target_lists",
        "list_entries",
        "fit_criteria",
        "fit_ratings",
        "interactions",
        "objectives",
        "assumptions",
        "campaigns",
        "campaign_accounts",
        "activities",
        "activity_accounts",
        "dependencies",
        "milestone_rules",
        "milestones",
        "entered_metrics",
        "targets",
        "target_revisions",
        "actuals",
        "cost_entries",
        "budget_lines",
        "budget_transfers",
        "meetings",
    ]


@pytest.mark.parametrize("kind", RECORDS)
def test_the_id_is_the_first_column_and_is_always_there(kind: type[Record]) -> None:
    first = columns(kind)[0]
    assert (first.name, first.sql_type, first.is_optional) == ("id", "TEXT", False)


@pytest.mark.parametrize("kind", RECORDS)
@given(data=st.data())
def test_a_record_comes_back_from_its_row(
    kind: type[Record], data: st.DataObject
) -> None:
    record = data.draw(some_record(kind))
    assert there_and_back(record) == record


def test_values_are_stored_so_that_a_stranger_could_read_them() -> None:
    target = Target(
        id="t",
        quarter="2026Q3",
        metric="wins",
        value=Decimal("12.50"),
        profile=(20, 30, 50),
        window_start=date(2026, 7, 6),
    )
    row = stored(target)
    assert row["value"] == "12.5"
    assert row["profile"] == "[20, 30, 50]"
    assert row["window_start"] == "2026-07-06"
    assert row["scope"] == "plan"
    assert row["baseline"] is None


def test_yes_and_no_are_one_and_zero() -> None:
    entry = ListEntry(
        id="e", list_id="l", account_id="a", sales_vote=True, marketing_vote=False
    )
    row = stored(entry)
    assert (row["sales_vote"], row["marketing_vote"]) == (1, 0)
    assert type(row["sales_vote"]) is int


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("0", "0"),
        ("-0", "0"),
        ("0.00", "0"),
        ("10", "10"),
        ("100.0", "100"),
        ("1E+3", "1000"),
        ("-2.50", "-2.5"),
        ("0.000001", "0.000001"),
        ("1234567890123456789012345678901.5", "1234567890123456789012345678901.5"),
    ],
)
def test_equal_numbers_look_equal_and_lose_nothing(number: str, text: str) -> None:
    person = Person(
        id="p", name="Rosa", side=Side.SALES, customer_hours_target=Decimal(number)
    )
    assert stored(person)["customer_hours_target"] == text
    assert there_and_back(person) == person


def test_values_that_repeat_are_one_object() -> None:
    rows = [
        tuple(
            stored(
                Account(id=f"{n}", number=f"A{n}", name="x", city="Cluj-Napoca")
            ).values()
        )
        for n in range(2)
    ]
    copies = [tuple(_fresh(value) for value in row) for row in rows]
    first, second = Loader().load(Account, copies)
    assert isinstance(first, Account)
    assert isinstance(second, Account)
    assert first.city is second.city


def _fresh(value: Value) -> Value:
    return "".join(list(value)) if isinstance(value, str) else value


@pytest.mark.parametrize(
    ("record", "column", "bad"),
    [
        (Account(id="a1", number="A1", name="x"), "strategy", "conquer"),
        (Account(id="a1", number="A1", name="x"), "is_archived", 2),
        (DayOff("a1", date(2026, 8, 31)), "date", "2026-02-30"),
        (Person(id="a1", name="x", side=Side.SALES), "customer_hours_target", "ten"),
        (Company(id="a1", name="x"), "working_days", "[0,"),
    ],
)
def test_a_value_with_no_meaning_is_named(
    record: Record, column: str, bad: Value
) -> None:
    row = {**stored(record), column: bad}
    with pytest.raises(Unreadable, match=rf"a1: {column} = "):
        list(Loader().load(type(record), [tuple(row.values())]))


def test_choices_come_back_as_choices() -> None:
    account = Account(id="a", number="A1", name="x", strategy=Strategy.SUBSTITUTE)
    back = there_and_back(account)
    assert isinstance(back, Account)
    assert back.strategy is Strategy.SUBSTITUTE
    assert replace(back, strategy=None) == replace(account, strategy=None)
