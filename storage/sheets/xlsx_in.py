"""An Excel workbook as a table of text: its first sheet that has content."""

from __future__ import annotations

import struct
import warnings
import zipfile
import zlib
from datetime import date, datetime, time
from decimal import Decimal
from functools import singledispatch
from math import isfinite
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError

from planner.text_gate import clean
from storage.sheets import errors
from storage.sheets.limits import MAX_COLUMNS, MAX_ROWS, MAX_WIDE_ROWS
from storage.sheets.table import CELL_END, Rows, Table
from storage.sheets.xlsx_check import refuse_unsafe

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

# What openpyxl, zipfile and expat were seen to raise on damaged workbooks.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    ParseError,
    AttributeError,
    EOFError,
    IndexError,
    KeyError,
    NotImplementedError,
    OverflowError,
    TypeError,
    ValueError,
)
_DIGITS = 15  # as many as a spreadsheet shows; the rest is noise of the binary number
_GROUP = 3


def read_xlsx(path: Path) -> Table:
    """Every row of the first visible sheet with content. Raises SheetError."""
    try:
        refuse_unsafe(path)
        rows = _read_rows(path)
    except _DAMAGE as error:
        raise errors.damaged_workbook() from error
    except OSError as error:
        # The disk's errors have a number, those that openpyxl makes have none.
        if error.errno is None:
            raise errors.damaged_workbook() from error
        raise
    return Table(
        rows=rows, encoding="utf-8", encoding_is_sure=True, separator="", format="xlsx"
    )


@singledispatch
def to_text(value: object) -> str:
    """A cell as text: dates ISO, numbers with a point, true and false as yes and no."""
    return "" if value is None else clean(str(value))


@to_text.register
def _(value: str) -> str:
    # Excel writes a carriage return within a text as _x000D_, and _ itself so.
    if "_x" in value:
        value = value.replace("_x000D_", "").replace("_x005F_", "_")
    return clean(value)


@to_text.register
def _(value: bool) -> str:  # noqa: FBT001 - the type is what it is registered for
    return "yes" if value else "no"


@to_text.register
def _(value: datetime) -> str:
    if value.time() == time():
        return value.date().isoformat()
    exact = value.replace(microsecond=0)
    return exact.isoformat(timespec="seconds" if exact.second else "minutes")


@to_text.register
def _(value: date) -> str:
    return value.isoformat()


@to_text.register
def _(value: time) -> str:
    return value.isoformat("seconds" if value.second else "minutes")


@to_text.register
def _(value: float) -> str:
    if not isfinite(value):
        return str(value)
    text = format(Decimal(format(value, f".{_DIGITS}g")), "f")
    whole, point, decimals = text.partition(".")
    decimals = decimals.rstrip("0")
    # 1.234 could be read as one thousand where the point groups; 1.2340 cannot.
    if len(decimals) == _GROUP:
        decimals += "0"
    return f"{whole}{point}{decimals}" if decimals else whole


def _read_rows(path: Path) -> Rows:
    import openpyxl

    with warnings.catch_warnings(), path.open("rb") as file:
        # openpyxl warns of what it leaves out: styles, extensions, wrong dates.
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(file, read_only=True, data_only=True)
        try:
            return _first_content(book)
        finally:
            book.close()


def _first_content(book: Workbook) -> Rows:
    # Visible sheets first: some programs keep lists of choices in hidden ones.
    for sheet in sorted(book.worksheets, key=lambda one: one.sheet_state != "visible"):
        rows = _sheet_rows(sheet)
        if len(rows):
            return rows
    raise errors.empty()


def _sheet_rows(sheet: Worksheet) -> Rows:
    """The rows up to the last one that is not blank."""
    rows, last, wide = Rows(), 0, 0
    # The declared size of a sheet may be wrong: too small hides rows.
    sheet.reset_dimensions()  # type: ignore[attr-defined] # the stubs know no read-only
    for number, values in enumerate(sheet.iter_rows(values_only=True), start=1):
        if number > MAX_ROWS:
            raise errors.too_many_rows()
        if not values:
            continue  # first of all, since there may be a million of these
        if len(values) > MAX_COLUMNS:
            wide += 1
            if wide > MAX_WIDE_ROWS:
                raise errors.wide_workbook()
        line = _line(values, number)
        if not line.strip(CELL_END):
            continue
        if number > last + 1 > 1:
            rows.add(number - 1, "")  # one blank row says as much as many
        rows.add(number, line)
        last = number
    return rows


def _line(values: Sequence[object], number: int) -> str:
    beyond = values[MAX_COLUMNS:]
    if beyond.count(None) < len(beyond):
        raise errors.too_many_columns(number, len(values))
    return CELL_END.join([to_text(value) for value in values[:MAX_COLUMNS]])
