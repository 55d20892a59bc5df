"""What is written is read back as it was, and has the same bytes every time."""

from __future__ import annotations

import stat
import zipfile
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.text_gate import clean
from storage import sheets
from storage.errors import CannotWrite
from storage.sheets import SheetError
from storage.sheets.cells import Cell, Row

HEADER = ("name", "note", "amount", "day")
ROWS: list[Row] = [
    ("Müller; Söhne, KG", 'a "b"\nc', Decimal("1240.50"), date(2026, 8, 14)),
    ("株式会社サンプル", "007", -3, None),
    ("=1+1 Ltd", "+44 1632 960101", None, None),
    ("'=quoted", "_x0041_", Decimal("1.234"), None),
]
# In a workbook a number has no decimals of its own, and 1.234 must not be misread.
EXACT = {False: ("1240.50", "1.234"), True: ("1240.5", "1.2340")}

# OWASP's list, the full-width signs, and what must stay readable. Source: trust.md F24.
FORMULAS = [
    "=1+1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://x.example","y")',
    "=IMPORTXML(A1)",
    "+1+1|x",
    "+cmd|x",
    "-1+1|x",
    "-2+3+cmd|x",
    "@SUM(1+1)",
    "@handle.example",
    "=",
    "==1",
    "-Dash GmbH",
    "+A1",
    "＝1+1",
    "＋1+A1",
    "－1+A1",
    "＠SUM(1)",
    "'=1+1",
]


def _back(path: Path) -> list[tuple[str, ...]]:
    return [row.cells for row in sheets.read_table(path).rows]


@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.txt", "a.xlsx", "A.XLSX"])
def test_a_table_is_read_back_and_written_again_byte_for_byte(
    tmp_path: Path, name: str
) -> None:
    first, second = tmp_path / name, tmp_path / f"2{name}"
    sheets.write(first, HEADER, ROWS)
    is_book = name.lower().endswith("xlsx")
    assert [[*row, "", ""][:4] for row in _back(first)] == [
        [*HEADER],
        ["Müller; Söhne, KG", 'a "b"\nc', EXACT[is_book][0], "2026-08-14"],
        ["株式会社サンプル", "007", "-3", ""],
        ["=1+1 Ltd", "+44 1632 960101", "", ""],
        ["'=quoted", "_x0041_", EXACT[is_book][1], ""],
    ]
    sheets.write(second, HEADER, ROWS)
    assert first.read_bytes() == second.read_bytes()


def test_a_csv_file_has_a_mark_crlf_and_few_quotes(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    sheets.write(path, ("a", "b"), [("x y", "p,q"), ("r", None)], separator=";")
    assert path.read_bytes() == b"\xef\xbb\xbfa;b\r\nx y;p,q\r\nr;\r\n"
    sheets.write(path, ("a", "b"), [("x y", "p,q")])
    assert path.read_bytes() == b'\xef\xbb\xbfa,b\r\nx y,"p,q"\r\n'


def test_a_tab_separated_file_has_tabs(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    sheets.write(path, ("a", "b"), [(1, Decimal("1E+3"))])
    assert path.read_bytes() == b"\xef\xbb\xbfa\tb\r\n1\t1000\r\n"


@pytest.mark.parametrize("text", FORMULAS)
def test_a_guarded_formula_is_text_and_comes_back(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.csv"
    sheets.write(path, ("a", "b"), [("x", text)], guard=True)
    written = path.read_text(encoding="utf-8-sig").splitlines()[1]
    assert written.removeprefix("x,").lstrip('"').startswith("'")
    assert _back(path)[1] == ("x", text)


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_in_a_workbook_is_text(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.xlsx"
    sheets.write(path, ("a", "b"), [("x", text)])
    cell = openpyxl.load_workbook(path).worksheets[0]["B2"]
    assert (cell.data_type, cell.value) == ("s", text)
    assert _back(path)[1] == ("x", text)


def test_there_are_nineteen_formulas() -> None:
    assert len(set(FORMULAS)) == 19


@pytest.mark.parametrize(
    "cell", ["+44 1632 960101", "+44 (0)1632/960101", "-5", "-5.5", -5, "a=b", ""]
)
def test_phones_and_figures_stay_readable_under_guard(
    tmp_path: Path, cell: Cell
) -> None:
    path = tmp_path / "a.csv"
    sheets.write(path, ("a", "b"), [("x", cell)], guard=True)
    line = path.read_text(encoding="utf-8-sig").splitlines()[1]
    assert line == f"x,{cell}"


def test_unguarded_a_formula_is_written_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    sheets.write(path, ("a",), [("=1+1 Ltd",)])
    assert path.read_bytes() == b"\xef\xbb\xbfa\r\n=1+1 Ltd\r\n"


def test_a_workbook_has_real_numbers_and_dates_and_a_frozen_bold_head(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.xlsx"
    moment = datetime(2026, 8, 28, 16, 0)
    rows: list[Row] = [
        ("Alderton Foods Ltd of York", 5, Decimal("2.5"), date(2026, 8, 14)),
        ("x", 10**15 + 1, Decimal("1.2345678901234567"), moment),
        ("y", True, None, None),
    ]
    sheets.write(path, HEADER, rows)
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert [cell.font.bold for cell in sheet[1]] == [True] * 4
    assert sheet.freeze_panes == "A2"
    assert sheet["B2"].value == 5
    assert sheet["C2"].value == 2.5
    assert sheet["D2"].value == datetime(2026, 8, 14)
    assert sheet["D2"].number_format == "yyyy-mm-dd"
    assert sheet["D3"].value == moment
    assert (sheet["B3"].value, sheet["C3"].value) == (
        "1000000000000001",  # more digits than a spreadsheet keeps
        "1.2345678901234567",
    )
    assert sheet["B4"].value == "yes"
    assert sheet.column_dimensions["A"].width == 28  # the longest text and two more
    assert sheet.column_dimensions["B"].width == 18


def test_a_workbook_tells_no_time_of_its_making(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    sheets.write(path, ("a",), [])
    with zipfile.ZipFile(path) as archive:
        assert {part.date_time for part in archive.infolist()} == {
            (2000, 1, 1, 0, 0, 0)
        }
        core = archive.read("docProps/core.xml").decode()
    assert core.count("2000-01-01T00:00:00Z") == 2
    assert _back(path) == [("a",)]


def test_only_the_owner_may_read_the_file(tmp_path: Path) -> None:
    for name in ("a.csv", "a.xlsx"):
        sheets.write(tmp_path / name, ("a",), [("b",)])
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600


def test_hidden_characters_are_not_written(tmp_path: Path) -> None:
    for name in ("a.csv", "a.xlsx"):
        sheets.write(tmp_path / name, ("a",), [("b\0\x07\ufffec",)])
        assert _back(tmp_path / name) == [("a",), ("bc",)]


def test_a_text_that_a_workbook_would_cut_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with pytest.raises(SheetError, match="Row 2, column “note”"):
        sheets.write(path, ("name", "note"), [("x", "y" * 32_768)])
    assert list(tmp_path.iterdir()) == []


def test_a_table_that_is_too_long_for_a_workbook_is_refused(tmp_path: Path) -> None:
    rows: list[Row] = [("x",)] * 1_048_576
    with pytest.raises(SheetError, match="more than 1,048,576 rows"):
        sheets.write(tmp_path / "a.xlsx", ("a",), rows)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["a.pdf", "a", "a.xls"])
def test_an_ending_that_says_nothing_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(SheetError, match="does not say what to write"):
        sheets.write(tmp_path / name, ("a",), [])


def test_a_separator_that_cannot_be_one_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match="cannot separate columns"):
        sheets.write(tmp_path / "a.csv", ("a",), [], separator=";;")


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="There is no folder"):
        sheets.write(tmp_path / "gone" / "a.xlsx", ("a",), [])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(st.text(), st.text()), max_size=5), guard=st.booleans())
def test_any_clean_text_comes_back_from_csv(
    tmp_path: Path, rows: list[tuple[str, str]], *, guard: bool
) -> None:
    path = tmp_path / "a.csv"
    clean_rows = [(clean(one), clean(two)) for one, two in rows]
    sheets.write(path, ("name", "note"), clean_rows, guard=guard)
    assert _back(path) == [("name", "note"), *clean_rows]
