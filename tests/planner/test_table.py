"""A table is its rows, however they came to be: by base, by patch, by both."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.change import RowChange
from planner.errors import Stale
from planner.records import Account
from planner.table import LARGEST_PATCH, Table
from tests.builders import an_account

CITIES = ("York", "Leeds", "Hull")


def refuse() -> Stale:
    return Stale("moved on")


@given(st.lists(st.tuples(st.integers(0, 9), st.sampled_from((*CITIES, None)))))
def test_a_table_after_any_changes_answers_like_a_plain_dict(
    steps: list[tuple[int, str | None]],
) -> None:
    known = [an_account(city="York") for _each in range(10)]
    plain = {row.id: row for row in known[:5]}
    table = Table.of(known[:5])
    for place, city in steps:
        before = plain.get(known[place].id)
        after = None if city is None else replace(known[place], city=city)
        if before is None and after is None:
            continue
        table = table.after([RowChange(before, after)], refuse)
        if after is None:
            del plain[known[place].id]
        else:
            plain[after.id] = after
    assert {row.id: row for row in table.all} == plain
    for row in known:
        assert table.get(row.id) == plain.get(row.id)
    for city in CITIES:
        found = {row.id for row in table.where("city", city)}
        assert found == {row.id for row in plain.values() if row.city == city}


def test_a_large_change_becomes_a_base_and_keeps_the_order() -> None:
    first = an_account(name="First")
    new = [an_account(name=str(place)) for place in range(LARGEST_PATCH + 1)]
    table = Table.of([first]).after([RowChange(None, row) for row in new], refuse)
    assert [row.name for row in table.all] == ["First", *(row.name for row in new)]


def test_a_changed_row_keeps_its_place_and_others_stay_the_same_objects() -> None:
    rows = [an_account(name=name) for name in "ABC"]
    after = replace(rows[1], name="X")
    table = Table.of(rows).after([RowChange(rows[1], after)], refuse)
    assert [row.name for row in table.all] == ["A", "X", "C"]
    assert table.get(rows[0].id) is rows[0]


def test_a_change_of_another_row_than_is_held_is_refused() -> None:
    row: Account = an_account()
    other = replace(row, name="Other")
    with pytest.raises(Stale):
        Table.of([row]).after([RowChange(other, None)], refuse)
    with pytest.raises(Stale):
        Table.of([row]).after([RowChange(None, other)], refuse)


def test_tables_are_equal_by_their_rows() -> None:
    rows = [an_account(), an_account()]
    assert Table.of(rows) == Table.of(rows[::-1])
    assert Table.of(rows) != Table.of(rows[:1])
    assert Table.of(rows) != rows
