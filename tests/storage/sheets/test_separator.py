"""The separator of the columns is found by counting them."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage import sheets
from storage.sheets.separator import find_separator


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("a,b\n1,2\n", ","),
        ("a;b\n1;2\n", ";"),
        ("a\tb\n1\t2\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ("name\nAcme\nBest\n", ","),  # a single column
        ("", ","),
        ("Firma;Umsatz\nA;1,5\nB;2,5\nC;3,5\n", ";"),  # decimal commas
        ('a;b\n"1,2,3";4\n"5,6,7";8\n', ";"),  # commas within quotes
        ("Exported, today, by me\n\na;b;c\n1;2;3\n4;5;6\n", ";"),  # a title above
        ("name;street\nAcme;Mill Rd 1, York\nBest;Elm St 2, Leeds\n", ";"),
        ("a,b,c\n1;2,3;4,5\n1;2,3;4,5\n", ","),
    ],
)
def test_the_separator_is_found(text: str, separator: str) -> None:
    assert find_separator(text.splitlines(keepends=True)) == separator


@pytest.mark.parametrize(
    ("first", "text", "separator"),
    [
        ("sep=;", "a;b\r\n1,5;2\r\n", ";"),
        ("SEP=|", "a|b,c\r\n1,5|2\r\n", "|"),
        ('"sep=;"', "a;b\r\n1;2\r\n", ";"),
        ("sep=\t", "a\tb\r\n1\t2\r\n", "\t"),
        ("\ufeffsep=;", "a;b\r\n1;2\r\n", ";"),
    ],
)
def test_a_first_line_that_names_the_separator_is_obeyed(
    tmp_path: Path, first: str, text: str, separator: str
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(f"{first}\r\n{text}".encode())
    sheet = sheets.read(path)
    assert sheet.separator == separator
    assert sheet.header[0] == "a"
    assert [row.number for row in sheet.rows] == [3]
    assert list(sheet.left_out) == []
