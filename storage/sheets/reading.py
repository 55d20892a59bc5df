"""Reading a table from any file that we know, as text."""

from __future__ import annotations

import stat
from codecs import BOM_UTF8
from typing import TYPE_CHECKING

from planner.text import _
from storage.sheets import errors
from storage.sheets.csv_in import read_csv, read_pasted
from storage.sheets.encoding import WINDOWS_CODE_PAGE
from storage.sheets.header import find_header, header_at, named, refuse_doubled_columns
from storage.sheets.vcard_in import read_vcards
from storage.sheets.xlsx_in import read_xlsx

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from storage.sheets.table import Sheet, Table

_WORKBOOKS = frozenset({".xlsx", ".xlsm"})
_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_CARD = b"begin:vcard"
_HEAD = 512


def read(
    source: Path | str,
    *,
    encoding: str | None = None,
    separator: str | None = None,
    known: Collection[str] = (),
    header_row: int | None = None,
    code_page: str = WINDOWS_CODE_PAGE,
) -> Sheet:
    """The table of a file with its columns named, every cell as cleaned text.

    `source`: the file, or the text of cells that were copied; `header_row`: the number
    of the row with the column names, where it is not to be looked for.

    `known` are the normalised names that columns may have (`normalise_name`); they
    help to find the header. Without `encoding` and `separator` both are found out.
    Raises SheetError, which says what is wrong with the file.
    """
    if isinstance(source, str):
        table = read_pasted(source, separator)
    else:
        table = read_table(
            source, encoding=encoding, separator=separator, code_page=code_page
        )
    is_said = header_row is not None and table.format != "vcf"
    at = header_at(table, header_row or 0) if is_said else find_header(table, known)
    sheet = named(table, at)
    refuse_doubled_columns(sheet, known)
    return sheet


def read_table(
    path: Path,
    *,
    encoding: str | None = None,
    separator: str | None = None,
    code_page: str = WINDOWS_CODE_PAGE,
) -> Table:
    """Every row of the file before its header is looked for. Raises SheetError."""
    try:
        head = _head(path)
        if path.suffix.lower() in _WORKBOOKS:
            _refuse_no_workbook(head)
            return read_xlsx(path)
        if head.removeprefix(BOM_UTF8).lstrip().lower().startswith(_CARD):
            return read_vcards(path, encoding)
        _refuse_no_text(head)
        return read_csv(path, encoding, separator, code_page)
    except OSError as error:
        reason = error.strerror or str(error)
        raise errors.cannot_open(path.name, reason) from error


def _head(path: Path) -> bytes:
    # A pipe or a device is never opened: reading it might not end.
    if not stat.S_ISREG(path.stat().st_mode):
        raise errors.not_a_file(path.name)
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if not head:
        raise errors.empty()
    return head


def _refuse_no_workbook(head: bytes) -> None:
    if head.startswith(_OLD_OFFICE):
        raise errors.old_workbook()
    if not head.startswith(_ZIP):
        raise errors.not_a_workbook()


def _refuse_no_text(head: bytes) -> None:
    if head.startswith(_ZIP):
        raise errors.workbook_as_text()
    if head.startswith(_OLD_OFFICE):
        raise errors.old_workbook()
    for start, kind in _kinds():
        if head.lstrip().lower().startswith(start):
            raise errors.other_kind(kind)


def _kinds() -> tuple[tuple[bytes, str], ...]:
    """First bytes in lower case, and what a file that begins so is."""
    return (
        (b"%pdf-", _("a PDF document")),
        (b"\x89png", _("a picture")),
        (b"\xff\xd8\xff", _("a picture")),
        (b"gif8", _("a picture")),
        (b"\x1f\x8b", _("a compressed archive")),
        (b"7z\xbc\xaf\x27\x1c", _("a compressed archive")),
        (b"rar!", _("a compressed archive")),
        (b"pk\x05\x06", _("an empty ZIP archive")),
        (b"sqlite format 3\x00", _("a database")),
        (b"{\\rtf", _("a text document")),
        (b"<!doctype", _("a web page")),
        (b"<html", _("a web page")),
        (b"<?xml", _("an XML document")),
        (b"begin:vcalendar", _("a calendar")),
        (b"\x7felf", _("a program")),
    )
