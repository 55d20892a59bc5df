"""Which row names the columns, and where the table ends."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from storage.sheets import Rows, Sheet, SheetError, SheetRow, Table, find_header, named
from storage.sheets.table import CELL_END


def _table(*rows: Sequence[str]) -> Table:
    return Table(
        rows=Rows(range(1, len(rows) + 1), [CELL_END.join(row) for row in rows]),
        encoding="utf-8",
        encoding_is_sure=True,
        separator=",",
        format="csv",
    )


def _sheet(*rows: Sequence[str], known: Sequence[str] = ()) -> Sheet:
    table = _table(*rows)
    return named(table, find_header(table, known))


def test_the_row_with_most_known_names_is_the_header() -> None:
    table = _table(["a", "long", "title", "row"], ["Name", "Sales Owner"], ["x", "y"])
    assert find_header(table, {"name", "salesowner"}) == 1


def test_without_known_names_the_row_with_most_names_is_the_header() -> None:
    table = _table(["Report"], [], ["Name", "City", "Staff"], ["Acme", "York", "12"])
    assert find_header(table) == 2


def test_of_equal_rows_the_first_is_the_header() -> None:
    assert find_header(_table(["Name", "City"], ["Acme", "York"])) == 0


def test_a_row_of_figures_names_nothing() -> None:
    table = _table(["", "Q1", "Q2"], ["2026-01-01", "1,234", "99"])
    assert find_header(table) == 0


def test_only_the_first_twenty_rows_are_looked_at() -> None:
    rows = [["note"]] * 20 + [["Name", "City"]]
    assert find_header(_table(*rows), {"name"}) == 0
    assert find_header(_table(*rows[1:]), {"name"}) == 19


def test_a_blank_table_has_no_header() -> None:
    with pytest.raises(SheetError, match="empty"):
        find_header(_table([], ["", ""]))


def test_blank_rows_are_left_out_and_numbers_stay() -> None:
    sheet = _sheet(["Name", "City"], [], ["Acme", "York"], ["", ""], ["Best", "Hull"])
    assert [row.number for row in sheet.rows] == [3, 5]


def test_one_cell_rows_after_a_blank_row_are_a_footer() -> None:
    sheet = _sheet(
        ["Name", "City"], ["Acme", "York"], [], ["Confidential"], [], ["Page 1", ""]
    )
    assert list(sheet.rows) == [SheetRow(2, ("Acme", "York"))]
    assert [row.number for row in sheet.left_out] == [4, 6]


def test_one_cell_rows_without_a_blank_row_stay() -> None:
    sheet = _sheet(["Name", "City"], ["Acme", "York"], ["Best"])
    assert [row.cells for row in sheet.rows] == [("Acme", "York"), ("Best", "")]


def test_a_full_row_after_the_blank_row_makes_it_no_footer() -> None:
    sheet = _sheet(["Name", "City"], [], ["Best"], ["Acme", "York"])
    assert [row.number for row in sheet.rows] == [3, 4]


def test_a_list_of_one_column_has_no_footer() -> None:
    sheet = _sheet(["Name"], ["Acme"], [], ["Best"])
    assert [row.cells for row in sheet.rows] == [("Acme",), ("Best",)]


def test_rows_are_a_sequence_of_values() -> None:
    rows = _table(["a"], ["b"], ["c"]).rows
    assert rows[-1] == SheetRow(3, ("c",))
    assert list(rows[1:]) == [SheetRow(2, ("b",)), SheetRow(3, ("c",))]
    assert rows == _table(["a"], ["b"], ["c"]).rows
    assert hash(rows) == hash(_table(["a"], ["b"], ["c"]).rows)
    assert rows != rows[1:]
    assert rows != "abc"
