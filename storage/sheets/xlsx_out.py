"""Writing a workbook of one sheet: texts as texts, real numbers, real dates."""

from __future__ import annotations

import re
import tempfile
import zipfile
from datetime import date, datetime
from decimal import Decimal
from itertools import chain
from typing import IO, TYPE_CHECKING

from storage.sheets import errors
from storage.sheets.cells import Cell, Row, plain_text
from storage.sheets.limits import MAX_CELL_CHARACTERS, MAX_ROWS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from openpyxl.cell.cell import Cell as BookCell
    from openpyxl.worksheet.worksheet import Worksheet

_NO_TIME = datetime(2000, 1, 1)  # in place of the clock
_ZIP_TIME = (2000, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_CORE = "docProps/core.xml"
_MEASURED_ROWS = 200
_NARROW, _WIDE, _PADDING = 8, 50, 2  # column widths in characters
_EXACT_DIGITS = 15  # of a spreadsheet's numbers
_DATE, _MOMENT = "yyyy-mm-dd", "yyyy-mm-dd hh:mm"
# A text that looks like Excel's own escape of a character must be escaped itself.
_ESCAPE_ALIKE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def write_xlsx(path: Path, *, header: Sequence[str], rows: Iterable[Row]) -> None:
    """Writes the workbook; the same table always gives the same bytes."""
    table = list(rows)
    _refuse_what_does_not_fit(header, table)
    with tempfile.TemporaryFile() as file:
        _save(file, header, table)
        file.seek(0)
        _copy_without_time(file, path)


def _save(file: IO[bytes], header: Sequence[str], rows: Sequence[Row]) -> None:
    from openpyxl import Workbook
    from openpyxl.styles import Font

    book = Workbook(write_only=True)
    book.properties.created = _NO_TIME
    book.properties.creator = "Quarterdeck"
    sheet = book.create_sheet("Sheet1")
    _lay_out(sheet, header, rows[:_MEASURED_ROWS])
    bold = Font(bold=True)
    titles = [_text_cell(sheet, title) for title in header]
    for title in titles:
        title.font = bold
    sheet.append(titles)
    for row in rows:
        sheet.append([_cell(sheet, cell) for cell in row])
    book.save(file)


def _refuse_what_does_not_fit(header: Sequence[str], rows: Sequence[Row]) -> None:
    """Before the first row is written: openpyxl leaves a half-made workbook open."""
    if len(rows) >= MAX_ROWS:
        raise errors.too_many_rows()
    for number, row in enumerate(rows, start=2):
        for column, cell in zip(header, row, strict=True):
            if isinstance(cell, str) and len(cell) > MAX_CELL_CHARACTERS:
                raise errors.text_too_long(number, column)


def _lay_out(sheet: Worksheet, header: Sequence[str], rows: Sequence[Row]) -> None:
    from openpyxl.utils import get_column_letter

    sheet.freeze_panes = "A2"
    for at, title in enumerate(header):
        texts = (plain_text(row[at]) for row in rows)
        longest = max(map(_longest_line, chain((title,), texts)))
        width = min(max(longest + _PADDING, _NARROW), _WIDE)
        sheet.column_dimensions[get_column_letter(at + 1)].width = width


def _longest_line(text: str) -> int:
    return max(map(len, text.split("\n")))


def _cell(sheet: Worksheet, value: Cell) -> BookCell | None:
    from openpyxl.cell import WriteOnlyCell

    if value is None or value == "":
        return None
    if isinstance(value, str | bool) or not _is_exact(value):
        return _text_cell(sheet, plain_text(value))
    cell: BookCell = WriteOnlyCell(sheet)
    cell.value = value
    if isinstance(value, date):
        cell.number_format = _MOMENT if isinstance(value, datetime) else _DATE
    return cell


def _is_exact(value: Cell) -> bool:
    """Whether a spreadsheet's number can hold the value; a date always can."""
    if isinstance(value, int | Decimal):
        return len(Decimal(value).normalize().as_tuple().digits) <= _EXACT_DIGITS
    return True


def _text_cell(sheet: Worksheet, text: str) -> BookCell:
    """A cell that is text whatever it looks like: openpyxl runs "=1+1" otherwise."""
    from openpyxl.cell import WriteOnlyCell

    cell: BookCell = WriteOnlyCell(sheet)
    cell.value = _ESCAPE_ALIKE.sub("_x005F_", plain_text(text))
    cell.data_type = "s"
    return cell


def _copy_without_time(source: IO[bytes], path: Path) -> None:
    """The archive again, without the moment at which openpyxl wrote it."""
    with (
        zipfile.ZipFile(source) as old,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            part = zipfile.ZipInfo(name, _ZIP_TIME)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.create_system = 0  # the same on every operating system
            part.external_attr = 0
            if name == _CORE:
                content = _MODIFIED.sub(rb"\g<1>2000-01-01T00:00:00Z", old.read(name))
                new.writestr(part, content)
                continue
            with old.open(name) as read, new.open(part, "w", force_zip64=True) as out:
                while chunk := read.read(1_000_000):
                    out.write(chunk)
