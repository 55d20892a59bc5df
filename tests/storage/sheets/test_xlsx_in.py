"""Workbooks, honest and hostile: read right or refused in a sentence, in no time."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from pathlib import Path
from time import process_time

import openpyxl
import pytest
from openpyxl.chart import BarChart

from storage import sheets
from storage.sheets import SheetError, xlsx_in
from storage.sheets.xlsx_in import to_text

# Measured: the slowest takes 0.5 s. Without the limits it would be minutes.
CPU_SECONDS = 1
TRIES = 3  # others are at work on this computer: one of these counts
MEMORY = 50_000_000  # bytes
SHEET = "xl/worksheets/sheet1.xml"
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def _book(rows: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    return _saved(book)


def _saved(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _with_part(
    name: str, content: bytes, *, method: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """An honest workbook in which one part was replaced or added."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(_book([["name"], ["Acme"]]))) as old,
        zipfile.ZipFile(out, "w", method) as new,
    ):
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return out.getvalue()


def _sheet(rows: str, before: str = "") -> bytes:
    text = f'<?xml version="1.0"?>{before}<worksheet {MAIN}><sheetData>{rows}'
    return _with_part(SHEET, f"{text}</sheetData></worksheet>".encode())


def _cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def _row(number: int, *places: str) -> str:
    cells = "".join(_cell(place, place) for place in places)
    return f'<row r="{number}">{cells}</row>'


def _bomb() -> bytes:
    """A sheet of a gigabyte, one megabyte packed; its size is told truly."""
    out = io.BytesIO(_with_part("note.txt", b""))
    with (
        zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("bomb.xml", "w", force_zip64=True) as part,
    ):
        for _count in range(300):
            part.write(bytes(1_000_000))
    return out.getvalue()


def _lying_size() -> bytes:
    """The directory says the sheet has ten bytes."""
    content = bytearray(_with_part(SHEET, b"<a/>" + b" " * 1_000_000))
    at = content.rindex(SHEET.encode()) - 46  # the fixed part of a directory entry
    content[at + 24 : at + 28] = (10).to_bytes(4, "little")
    return bytes(content)


def _flipped() -> bytes:
    content = bytearray(_book([["name"], ["Acme"]]))
    with zipfile.ZipFile(io.BytesIO(bytes(content))) as archive:
        at = archive.getinfo(SHEET).header_offset + 80
    content[at] ^= 0xFF
    return bytes(content)


def _encrypted_flag() -> bytes:
    content = bytearray(_book([["name"]]))
    at = content.rindex(SHEET.encode()) - 46
    content[at + 8] |= 1
    return bytes(content)


LAUGHS = "".join(
    f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' if n else '<!ENTITY l0 "lol">'
    for n in range(9)
)
OUTSIDE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
DAMAGED, UNSAFE = "This workbook is damaged", "declarations that no spreadsheet"
LARGE, WIDE = "too large once unpacked", "formatted cells far to the right"

HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "zip bomb": (_bomb, LARGE),
    "size that lies": (_lying_size, DAMAGED),
    "too many parts": (lambda: _many_parts(6_000), LARGE),
    "entity bomb": (lambda: _sheet(_row(1, "A1"), f"<!DOCTYPE a [{LAUGHS}]>"), UNSAFE),
    "external entity": (lambda: _sheet(_row(1, "A1"), OUTSIDE), UNSAFE),
    "declaration in another part": (
        lambda: _with_part("docProps/app.xml", OUTSIDE.encode()),
        UNSAFE,
    ),
    "declaration after a megabyte": (
        lambda: _sheet(_row(1, "A1"), f"<!--{'x' * 999_970}-->{OUTSIDE}"),
        UNSAFE,
    ),
    "declaration in wide characters": (
        lambda: _with_part("xl/styles.xml", OUTSIDE.encode("utf-16")),
        UNSAFE,
    ),
    "far cell": (
        lambda: _sheet(_row(1, "A1") + _row(1_048_576, "XFD1048576")),
        "Row 1048576 has 16,384 columns",
    ),
    "16,000 columns": (
        lambda: _book([[f"c{n}" for n in range(16_000)]]),
        "Row 1 has 16,000 columns",
    ),
    "row past the last": (
        lambda: _sheet(_row(1, "A1") + _row(99_999_999_999, "A99999999999")),
        "more than 1,048,576 rows",
    ),
    "column past the last": (lambda: _sheet(_row(1, "ZZZZZZ1")), DAMAGED),
    "blank cells by the million": (
        lambda: _sheet(
            "".join(f'<row r="{n}"><c r="XFD{n}" s="0"/></row>' for n in range(1, 9999))
        ),
        WIDE,
    ),
    "cut in half": (lambda: _book([["name"]])[:2000], DAMAGED),
    "flipped bits": (_flipped, DAMAGED),
    "no sheet": (lambda: _with_part(SHEET, b""), DAMAGED),
    "broken XML": (lambda: _with_part(SHEET, b"<worksheet><sheetData>"), DAMAGED),
    "no list of contents": (
        lambda: _with_part("[Content_Types].xml", b"<Types/>"),
        DAMAGED,
    ),
    "another archive": (lambda: _archive("list.txt"), DAMAGED),
    "password": (_encrypted_flag, "with a password"),
    "unknown packing": (
        lambda: _with_part("x.xml", b"x" * 99, method=zipfile.ZIP_LZMA),
        DAMAGED,
    ),
    "text that is not there": (
        lambda: _sheet('<row r="1"><c r="A1" t="s"><v>7777</v></c></row>'),
        DAMAGED,
    ),
}


def _many_parts(count: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(count):
            archive.writestr(f"{number}.xml", b"")
    return out.getvalue()


def _archive(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, b"text")
    return out.getvalue()


def _file(folder: Path, content: bytes) -> Path:
    path = folder / "list.xlsx"
    path.write_bytes(content)
    return path


def _cells(path: Path) -> list[tuple[str, ...]]:
    return [row.cells for row in sheets.read_table(path).rows]


@pytest.mark.parametrize("trouble", HOSTILE)
def test_a_hostile_workbook_is_refused_within_a_second(
    tmp_path: Path, trouble: str
) -> None:
    make, words = HOSTILE[trouble]
    path = _file(tmp_path, make())

    def seconds() -> float:
        started = process_time()
        with pytest.raises(SheetError, match=words):
            sheets.read(path)
        return process_time() - started

    assert any(seconds() < CPU_SECONDS for _ in range(TRIES))


@pytest.mark.parametrize(
    "trouble", ["zip bomb", "entity bomb", "far cell", "16,000 columns"]
)
def test_a_hostile_workbook_takes_little_memory(tmp_path: Path, trouble: str) -> None:
    make, words = HOSTILE[trouble]
    path = _file(tmp_path, make())
    tracemalloc.start()
    with pytest.raises(SheetError, match=words):
        sheets.read(path)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < MEMORY


@pytest.mark.parametrize(
    "trouble", ["zip bomb", "declaration in another part", "unknown packing"]
)
def test_without_the_first_look_it_would_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: str
) -> None:
    monkeypatch.setattr(xlsx_in, "refuse_unsafe", lambda _path: None)
    assert _cells(_file(tmp_path, HOSTILE[trouble][0]())) == [("name",), ("Acme",)]


def test_without_the_limit_a_wide_workbook_would_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx_in, "MAX_COLUMNS", 16_384)
    (row,) = _cells(_file(tmp_path, HOSTILE["16,000 columns"][0]()))
    assert len(row) == 16_000


def test_a_bomb_that_is_unpacked_would_be_noticed(tmp_path: Path) -> None:
    path = _file(tmp_path, _bomb())
    tracemalloc.start()
    with zipfile.ZipFile(path) as archive:
        archive.read("bomb.xml")
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak > 5 * MEMORY


def test_there_are_as_many_hostile_workbooks_as_the_plan_asks_for() -> None:
    assert len(HOSTILE) == 22


def test_every_kind_of_cell_becomes_text(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["name", "when", "staff", "share", "active", "note"],
        ["007", date(2026, 8, 14), 240, 0.5, True, "  +44 1632 "],
        [None, datetime(2026, 8, 28, 16, 0), 12.0, 1.234, False, "a\nb"],
    ]
    assert _cells(_file(tmp_path, _book(rows)))[1:] == [
        ("007", "2026-08-14", "240", "0.5", "yes", "+44 1632"),
        ("", "2026-08-28T16:00", "12", "1.2340", "no", "a\nb"),
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (0.1 + 0.2, "0.3"),
        (1e21, "1000000000000000000000"),
        (1e-7, "0.0000001"),
        (-2.5, "-2.5"),
        (38_500_000.0, "38500000"),
        (1234.5678, "1234.5678"),
        (float("inf"), "inf"),
        (time(9, 30), "09:30"),
        (time(9, 30, 5), "09:30:05"),
        (datetime(2026, 8, 28, 16, 0, 7, tzinfo=UTC), "2026-08-28T16:00:07+00:00"),
        (timedelta(hours=1), "1:00:00"),
        ("a_x000D_\nb", "a\nb"),
        ("_x005F_x0041_", "_x0041_"),
        ("#N/A", "#N/A"),
        (Fraction(1, 2), "1/2"),
    ],
)
def test_a_value_has_one_text(value: object, text: str) -> None:
    assert to_text(value) == text


def test_a_declared_size_that_is_too_small_hides_nothing(tmp_path: Path) -> None:
    rows = _row(1, "A1", "B1") + _row(2, "A2", "B2")
    content = f'<worksheet {MAIN}><dimension ref="A1"/><sheetData>{rows}</sheetData>'
    path = _file(tmp_path, _with_part(SHEET, f"{content}</worksheet>".encode()))
    assert _cells(path) == [("A1", "B1"), ("A2", "B2")]


def test_blank_rows_count_and_a_far_blank_cell_does_not_matter(tmp_path: Path) -> None:
    far = '<row r="900000"><c r="XFD900000" s="0"/></row>'
    path = _file(tmp_path, _sheet(_row(1, "A1", "B1") + _row(70, "A70", "B70") + far))
    sheet = sheets.read(path)
    assert [(row.number, *row.cells) for row in sheet.rows] == [(70, "A70", "B70")]
    assert (sheet.format, sheet.separator) == ("xlsx", "")


def test_the_first_visible_sheet_with_content_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].title = "Blank"
    hidden = book.create_sheet("Lists")
    hidden.append(["choice"])
    hidden.sheet_state = "hidden"
    book.create_chartsheet("Chart").add_chart(BarChart())
    book.create_sheet("Accounts").append(["name"])
    assert _cells(_file(tmp_path, _saved(book))) == [("name",)]


def test_formulas_without_results_are_not_taken_for_blanks(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match="formulas that were never calculated"):
        sheets.read(_file(tmp_path, _book([["name"], ["=1+1"]])))


def test_the_results_of_formulas_are_read(tmp_path: Path) -> None:
    cells = (
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c>'
        '<c r="B1" t="str"><f>A2&amp;""</f><v></v></c>'
        '<c r="C1" t="str"><f>"x"</f><v>x</v></c></row>'
    )
    assert _cells(_file(tmp_path, _sheet(cells))) == [("2", "", "x")]


def test_a_workbook_without_content_is_empty(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match="This file is empty"):
        sheets.read(_file(tmp_path, _book([[None, " "]])))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"name,city\n", "This is not an Excel workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "in the old format or with a password"),
        (b"", "This file is empty"),
    ],
)
def test_what_is_no_workbook_is_refused(
    tmp_path: Path, content: bytes, words: str
) -> None:
    with pytest.raises(SheetError, match=words):
        sheets.read(_file(tmp_path, content))
