"""A CSV or TSV file as a table, read line by line with little memory."""

from __future__ import annotations

import csv
import re
from functools import partial
from io import StringIO
from itertools import islice
from typing import TYPE_CHECKING
from unicodedata import is_normalized

from planner.text_gate import clean
from storage.sheets import errors
from storage.sheets.encoding import (
    WINDOWS_CODE_PAGE,
    Encoding,
    detect,
    first_broken_line,
    refuse_endless_line,
)
from storage.sheets.limits import MAX_COLUMNS, MAX_RECORD_CHARACTERS, MAX_ROWS
from storage.sheets.separator import checked, find_separator, said_separator
from storage.sheets.table import CELL_END, Rows, Table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import TextIO

_FIRST_LINES = 50
# An apostrophe that an export put before a cell so that no spreadsheet runs it.
_GUARD = re.compile("\\A'(?='*[=+\\-@＝＋－＠])")


def read_csv(
    path: Path,
    encoding: str | None,
    separator: str | None,
    code_page: str = WINDOWS_CODE_PAGE,
) -> Table:
    """Every row of the text file. Raises SheetError."""
    refuse_endless_line(path)
    known = _chosen(encoding) if encoding else detect(path, code_page)
    try:
        first = _first_lines(path, known.name)
        said = said_separator(first[0]) if first else ""
        separator = checked(separator or said or find_separator(first))
        rows = _read_rows(path, known.name, separator, skip_first=bool(said))
    except UnicodeError as error:
        raise _undecodable(path, encoding, known.name) from error
    return Table(
        rows=rows,
        encoding=known.name,
        encoding_is_sure=known.is_sure,
        separator=separator,
        format="csv",
    )


def read_pasted(text: str, separator: str | None) -> Table:
    """Every row of cells that were copied from a spreadsheet. Raises SheetError."""
    first = text.splitlines(keepends=True)[:_FIRST_LINES]
    separator = checked(separator or ("\t" if "\t" in text else find_separator(first)))
    return Table(
        rows=_read_lines(_Lines(StringIO(text, newline="")), separator),
        encoding="utf-8",
        encoding_is_sure=True,
        separator=separator,
        format="csv",
    )


def _chosen(name: str) -> Encoding:
    try:
        # Of the names that Python knows some, as rot13, are no encodings of text.
        b"ab".decode(name, errors="ignore")
    except (LookupError, ValueError) as error:
        raise errors.unknown_encoding(name) from error
    return Encoding(name, is_sure=True)


class _Lines:
    """The lines of a file, checked; `started` is the line where the row began."""

    def __init__(self, file: TextIO) -> None:
        self.taken = 0
        self.started = 1
        self.room = MAX_RECORD_CHARACTERS
        self._file = file

    def __iter__(self) -> Iterator[str]:
        take = partial(self._file.readline, MAX_RECORD_CHARACTERS)
        for line in iter(take, ""):
            self.taken += 1
            self.room -= len(line)
            if self.room <= 0:
                raise self.trouble()
            if "\0" in line:
                raise errors.zero_character(self.taken)
            yield line

    def trouble(self) -> errors.SheetError:
        """Why the row that was begun cannot be read."""
        taken = MAX_RECORD_CHARACTERS - self.room
        if self.taken == self.started and taken > csv.field_size_limit():
            return errors.too_long(self.taken)
        # Over several lines it is a quoted text that nobody closed.
        return errors.not_closed(self.started)


def _first_lines(path: Path, encoding: str) -> list[str]:
    with path.open(encoding=encoding, newline="") as file:
        take = partial(file.readline, MAX_RECORD_CHARACTERS)
        lines = list(islice(iter(take, ""), _FIRST_LINES))
    if lines:
        lines[0] = lines[0].removeprefix("\ufeff")
    return lines


def _read_rows(path: Path, encoding: str, separator: str, *, skip_first: bool) -> Rows:
    with path.open(encoding=encoding, newline="") as file:
        if file.read(1) != "\ufeff":
            file.seek(0)
        return _read_lines(_Lines(file), separator, skip_first=skip_first)


def _read_lines(lines: _Lines, separator: str, *, skip_first: bool = False) -> Rows:
    taken = iter(lines)
    if skip_first:
        next(taken)
    reader = csv.reader(taken, delimiter=separator, strict=True, skipinitialspace=True)
    try:
        return _packed(reader, lines)
    except csv.Error as error:
        raise lines.trouble() from error


def _packed(reader: Iterator[list[str]], lines: _Lines) -> Rows:
    rows = Rows()
    lines.started = lines.taken + 1
    for record in reader:
        if len(rows) == MAX_ROWS:
            raise errors.too_many_rows()
        rows.add(lines.started, _line(record, lines.started))
        lines.started = lines.taken + 1
        lines.room = MAX_RECORD_CHARACTERS
    return rows


def _line(record: list[str], number: int) -> str:
    """The cleaned cells in one string."""
    # Plain rows, nearly all of them, are looked at whole and not cell by cell.
    text = "".join(record)
    line = CELL_END.join(record)
    is_clean = text.isprintable() and is_normalized("NFC", text)
    if not is_clean or _has_blank_end(line):
        record = [clean(cell) for cell in record]
        line = CELL_END.join(record)
    if "'" in text:
        record = [_GUARD.sub("", cell) for cell in record]
        line = CELL_END.join(record)
    if len(record) > MAX_COLUMNS:
        line = CELL_END.join(_without_blank_end(record, number))
    return line


def _has_blank_end(line: str) -> bool:
    """Whether a cell of the row may start or end with a space."""
    return f" {CELL_END}" in line or f"{CELL_END} " in line or line != line.strip(" ")


def _without_blank_end(record: list[str], line: int) -> list[str]:
    filled = list(record)
    while filled and not filled[-1]:
        filled.pop()
    if len(filled) > MAX_COLUMNS:
        raise errors.too_many_columns(line, len(filled))
    return filled


def _undecodable(path: Path, chosen: str | None, tried: str) -> errors.SheetError:
    line = first_broken_line(path) if tried.startswith("utf-8") else 0
    if line:
        return errors.broken_utf8(line)
    return errors.wrong_encoding(tried) if chosen else errors.not_text()
