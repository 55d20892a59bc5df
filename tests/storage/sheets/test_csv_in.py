"""Text files of every kind of trouble are read right or refused in a sentence."""

from __future__ import annotations

import csv
import os
import tracemalloc
import zipfile
from pathlib import Path
from time import process_time

import pytest

from storage import sheets
from storage.sheets import SheetError

# Measured: 0.01 s. Read to its end, the gigabyte would take this long several times.
CPU_SECONDS = 1
TRIES = 3  # others are at work on this computer: one of these counts


def _file(folder: Path, content: bytes, name: str = "list.csv") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def _cells(path: Path) -> list[tuple[str, ...]]:
    return [row.cells for row in sheets.read(path).rows]


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_every_kind_of_line_end_is_read(tmp_path: Path, end: str) -> None:
    text = end.join(["name,city", "Acme,York", "Best,Leeds"])
    sheet = sheets.read(_file(tmp_path, text.encode()))
    assert [(row.number, *row.cells) for row in sheet.rows] == [
        (2, "Acme", "York"),
        (3, "Best", "Leeds"),
    ]


def test_a_row_has_the_number_of_the_line_on_which_it_starts(tmp_path: Path) -> None:
    path = _file(tmp_path, b'name,note\n\n"A","one\ntwo\nthree"\nB,four\n')
    assert [row.number for row in sheets.read(path).rows] == [3, 6]


def test_short_rows_are_filled_and_blank_ends_cut(tmp_path: Path) -> None:
    path = _file(tmp_path, b"name,city,note\nAcme\nBest,Leeds,x,,,\n")
    assert _cells(path) == [("Acme", "", ""), ("Best", "Leeds", "x")]


def test_a_row_with_a_separator_too_many_keeps_its_last_text(tmp_path: Path) -> None:
    path = _file(tmp_path, b"name,city\nAcme, Inc,York\nBest,Leeds\n")
    sheet = sheets.read(path, known={"name"})
    assert sheet.rows[0].cells == ("Acme", "Inc", "York")


def test_text_is_kept_as_text_and_only_trimmed(tmp_path: Path) -> None:
    path = _file(
        tmp_path, 'a,b,c\n" 007 ",+44 1, "x, y"\n1.50,\u200bß\xa0,\t\n'.encode()
    )
    assert _cells(path) == [("007", "+44 1", "x, y"), ("1.50", "ß", "")]


def test_the_apostrophe_of_a_guarded_cell_is_taken_away(tmp_path: Path) -> None:
    path = _file(tmp_path, b"a,b,c,d\n'=1+1,'@x,''=1,it's -1\n'quoted',a '=b,'-,'\n")
    assert _cells(path) == [
        ("=1+1", "@x", "'=1", "it's -1"),
        ("'quoted'", "a '=b", "-", "'"),
    ]


def test_a_separator_can_be_chosen(tmp_path: Path) -> None:
    path = _file(tmp_path, b"a,b;c\n1,2;3\n")
    assert sheets.read(path, separator=";").header == ("a,b", "c")
    assert sheets.read(path, separator="^").header == ("a,b;c",)


@pytest.mark.parametrize("separator", ["ab", "\n", '"', "a"])
def test_a_separator_that_cannot_be_one_is_refused(
    tmp_path: Path, separator: str
) -> None:
    path = _file(tmp_path, b"a,b\n1,2\n")
    with pytest.raises(SheetError, match="cannot separate columns"):
        sheets.read(path, separator=separator)


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        (b"a,b\n1,2\nx\0y,3\n", 3, "Line 3 holds a character with the code 0"),
        (b'a,b\n1,2\n"x,3\n4,5\n', 3, "In line 3 a quotation mark is opened"),
        (b'a,b\n1,2\n"x,3\n"y",5\n', 3, "In line 3 a quotation mark is opened"),
        (b'a,b\n1,2\n3,"x"y\n', 3, "In line 3 a quotation mark"),
        (b'a,b\n"1,2\n' + b"3,4\n" * 400_000, 2, "In line 2 a quotation mark"),
        (b"a,b\n" + b"x" * 200_000 + b",3\n", 2, "Line 2 is far too long"),
        (b"a,b\n" + b"x" * 1_500_000 + b",3\n", 2, "Line 2 is far too long"),
        (b",".join([b"c"] * 501) + b"\n", 1, "Row 1 has 501 columns; 500 can be"),
        (b"x," * 100_000 + b"x\n", 1, "Row 1 has 100,001 columns"),
        (b"Name,City,name \n1,2,3\n", 1, "Two columns are called “name”"),
    ],
)
def test_trouble_is_refused_with_its_line(
    tmp_path: Path, content: bytes, line: int, words: str
) -> None:
    path = _file(tmp_path, content)

    def seconds() -> float:
        started = process_time()
        with pytest.raises(SheetError, match=words) as caught:
            sheets.read(path)
        assert caught.value.line == line
        return process_time() - started

    assert any(seconds() < CPU_SECONDS for _ in range(TRIES))


def test_a_reader_that_is_not_strict_would_be_noticed(tmp_path: Path) -> None:
    path = _file(tmp_path, b'a,b\n1,2\n"x,3\n4,5\n')
    with path.open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file)) == [["a", "b"], ["1", "2"], ["x,3\n4,5\n"]]


def test_a_chosen_encoding_changes_no_limit(tmp_path: Path) -> None:
    path = _file(tmp_path, b"a,b\n" + b"x" * 5_000_000 + b",3\n")
    with pytest.raises(SheetError, match="Line 2 is far too long"):
        sheets.read(path, encoding="utf-8")


def test_doubled_columns_matter_only_where_they_are_known(tmp_path: Path) -> None:
    path = _file(tmp_path, b"Name,Fax,Fax\n1,2,3\n")
    assert len(sheets.read(path, known={"name"}).header) == 3
    with pytest.raises(SheetError, match="Two columns are called “Fax”"):
        sheets.read(path, known={"name", "fax"})


def test_columns_without_text_do_not_count(tmp_path: Path) -> None:
    blank = b"," * 16_000
    path = _file(tmp_path, b"a,b" + blank + b"\n1,2" + blank + b"\n")
    sheet = sheets.read(path)
    assert sheet.header == ("a", "b")
    assert sheet.rows[0].cells == ("1", "2")


@pytest.mark.parametrize("content", [b"", b"\n\n\n", b"\xef\xbb\xbf", b" ,,\r\n"])
def test_a_blank_file_is_said_to_be_empty(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(SheetError, match="This file is empty"):
        sheets.read(_file(tmp_path, content))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF document"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a picture"),
        (b"PK\x03\x04\x14\0", "an Excel workbook or another ZIP archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "in the old format"),
        (b"\x1f\x8b\x08\0", "a compressed archive"),
        (b"SQLite format 3\0", "a database"),
        (b"  <!DOCTYPE html>\n<table>", "a web page"),
        (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "a calendar"),
    ],
)
def test_another_kind_of_file_is_called_by_its_name(
    tmp_path: Path, content: bytes, words: str
) -> None:
    with pytest.raises(SheetError, match=words):
        sheets.read(_file(tmp_path, content))


def test_a_real_archive_under_a_wrong_name_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("list.txt", "name")
    with pytest.raises(SheetError, match="Excel workbook or another ZIP"):
        sheets.read(path)


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    with pytest.raises(SheetError, match="is not a file"):
        sheets.read(pipe)
    with pytest.raises(SheetError, match="is not a file"):
        sheets.read(tmp_path)
    with pytest.raises(SheetError, match="cannot be opened"):
        sheets.read(tmp_path / "gone.csv")


def test_a_gigabyte_in_one_line_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    with path.open("wb") as file:
        file.write(b"name,city\n")
        file.truncate(1_000_000_000)
    tracemalloc.start()
    started = process_time()
    with pytest.raises(SheetError, match="Line 2 is far too long"):
        sheets.read(path)
    taken, (_now, peak) = process_time() - started, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert taken < CPU_SECONDS
    assert peak < 10_000_000


def test_a_long_line_that_is_read_to_its_end_would_be_noticed(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    tracemalloc.start()
    with path.open(encoding="utf-8", newline="") as text, pytest.raises(csv.Error):
        list(csv.reader(text))
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak > 50_000_000


def test_two_hundred_thousand_rows_stay_below_a_hundred_megabytes(
    tmp_path: Path,
) -> None:
    row = "{0},Müller & Söhne {0} GmbH,firm{0}.example,York,United Kingdom,+44 {0}\n"
    path = tmp_path / "list.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write("number,name,website,city,country,phone\n")
        file.writelines(row.format(number) for number in range(200_000))
    tracemalloc.start()
    sheet = sheets.read(path)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(sheet.rows) == 200_000
    assert sheet.rows[199_999].cells[1] == "Müller & Söhne 199999 GmbH"
    assert peak < 100_000_000
