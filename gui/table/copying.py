"""Rows of a table on their way out: to the clipboard, and into a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from html import escape

from PySide6.QtCore import QMimeData

from gui.services import Cell
from gui.table.column import Column, R, shown
from gui.table.filters import EMPTY, word_of
from planner.text import NOT_KNOWN, without_groups


def clipping(columns: Sequence[Column[R]], rows: Iterable[R]) -> QMimeData:
    """Rows with their heads: as tab-separated text, and as a table for documents."""
    heads = [column.title for column in columns]
    cells = [[_copied(column, row) for column in columns] for row in rows]
    return clipping_of(heads, cells)


def clipping_of(heads: Sequence[str], cells: Sequence[Sequence[str]]) -> QMimeData:
    """Words under their heads: as tab-separated text, and as a table."""
    data = QMimeData()
    data.setText("\n".join("\t".join(line) for line in (heads, *cells)))
    data.setHtml(_html(heads, cells))
    return data


def _copied(column: Column[R], row: R) -> str:
    """A cell as it is shown; a number so that it is read alike in every language."""
    shown = " ".join(column.show(column.read(row)).split())
    is_number = isinstance(cell_of(column, row), Decimal | int)
    return without_groups(shown) if is_number else shown


def table_of(
    columns: Sequence[Column[R]], rows: Iterable[R]
) -> tuple[list[str], list[list[Cell]]]:
    """The heads and the rows as values that a spreadsheet can count with."""
    heads = [column.title for column in columns]
    return heads, [[cell_of(column, row) for column in columns] for row in rows]


def cell_of(column: Column[R], row: R) -> Cell:
    """A cell as a number, a day or its words; None where nothing is entered."""
    word = word_of(column, row)
    if word in (EMPTY, NOT_KNOWN):
        return None
    value = column.read(row)
    if column.measure is not None:
        value = column.measure(value)
    elif isinstance(value, int) and column.show is not shown:
        return word  # a number that reads as words: an amount, a yes or no
    if isinstance(value, bool | datetime):
        return word
    if isinstance(value, date | Decimal | int):
        return value
    return word


def _html(heads: Sequence[str], cells: Sequence[Sequence[str]]) -> str:
    head = "".join(f"<th>{escape(each)}</th>" for each in heads)
    lines = ("".join(f"<td>{escape(cell)}</td>" for cell in line) for line in cells)
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    return f'<meta charset="utf-8"><table><tr>{head}</tr>{body}</table>'
