"""Writing a table to a file, in the format that the file's ending names."""

from __future__ import annotations

import csv
from functools import partial
from typing import TYPE_CHECKING

from storage.safe_file import replace_file
from storage.sheets import errors
from storage.sheets.cells import Row, csv_text
from storage.sheets.separator import SEPARATORS
from storage.sheets.xlsx_out import write_xlsx

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_TAB_SEPARATED = frozenset({".tsv", ".txt"})


def write(
    path: Path,
    header: Sequence[str],
    rows: Iterable[Row],
    *,
    separator: str = ",",
    guard: bool = False,
) -> None:
    """Writes the table to a .csv, .tsv, .txt or .xlsx file, whole or not at all.

    Text files are UTF-8 with a byte order mark, which spreadsheets need, and CRLF. The
    same table always gives the same bytes. `guard` is for CSV files that strangers
    will open in a spreadsheet. Raises SheetError or a PlanFileError.
    """
    ending = path.suffix.lower()
    if ending == ".xlsx":
        replace_file(path, partial(write_xlsx, header=header, rows=rows))
    elif ending == ".csv" or ending in _TAB_SEPARATED:
        by = "\t" if ending in _TAB_SEPARATED else _usable(separator)
        lines = partial(_write_csv, header=header, rows=rows, separator=by, guard=guard)
        replace_file(path, lines)
    else:
        raise errors.unknown_ending(path.name)


def _usable(separator: str) -> str:
    # Reading finds these four by itself; a point would stand in every number.
    if separator not in SEPARATORS:
        raise errors.wrong_separator(separator)
    return separator


def _write_csv(
    path: Path,
    *,
    header: Sequence[str],
    rows: Iterable[Row],
    separator: str,
    guard: bool,
) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=separator, lineterminator="\r\n")
        writer.writerow(header)
        writer.writerows([csv_text(cell, guard=guard) for cell in row] for row in rows)
