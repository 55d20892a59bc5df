"""How wide the columns of a table are: as asked for, but not so that words are cut."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from planner.reports.cells import Cell, Named, Status
from planner.reports.document import Align, Column, Row, RowKind
from storage.pdf.cells import STATUS_GAP, Place
from storage.pdf.charts import STATUS_SIZE
from storage.pdf.fonts import Fonts
from storage.pdf.style import CELL_PAD_X, CELL_STRONG, COLUMN_HEAD

# Rows that are looked at, and the longest word that is kept whole: a table of a
# thousand pages is not measured twice, and a key of sixty letters may be cut.
LOOKED_AT = 300
LONGEST_WORD = 20
_WORD = re.compile(r"[^\s/-]+[/-]?")


def places(
    columns: tuple[Column, ...], rows: Iterable[Row], fonts: Fonts, width: float
) -> tuple[Place, ...]:
    """Where the columns of a table stand that is `width` points wide."""
    scale = width / sum(column.width for column in columns)
    asked = [column.width * scale for column in columns]
    needed = _needed(columns, rows, fonts)
    found, x = [], 0.0
    for column, wide, following in zip(
        columns, _balanced(asked, needed), (*columns[1:], None), strict=True
    ):
        pad = CELL_PAD_X if _is_tight(column, following) else 0.0
        found.append(Place(column, x, wide - pad))
        x += wide
    return tuple(found)


def _is_tight(column: Column, following: Column | None) -> bool:
    """Whether a number would stand so close to the text beside it that they join."""
    is_right = column.align is Align.RIGHT
    return is_right and following is not None and following.align is Align.LEFT


def _balanced(asked: list[float], needed: list[float]) -> list[float]:
    """What columns lack is taken from those that have more than they need."""
    pairs = list(zip(asked, needed, strict=True))
    lack = sum(max(0.0, need - wide) for wide, need in pairs)
    spare = sum(max(0.0, wide - need) for wide, need in pairs)
    if lack == 0 or lack > spare:
        return asked
    return [
        need if wide < need else wide - (wide - need) * lack / spare
        for wide, need in pairs
    ]


def _needed(
    columns: tuple[Column, ...], rows: Iterable[Row], fonts: Fonts
) -> list[float]:
    """The width at which no word of a column is cut."""
    needed = [_widest(column.title, fonts, COLUMN_HEAD.size) for column in columns]
    plain = (row for row in rows if row.kind is not RowKind.BAND)
    for row in islice(plain, LOOKED_AT):
        for index, cell in enumerate(row.cells):
            needed[index] = max(needed[index], _need_of(cell, fonts))
    # A number needs room on both sides.
    pads = (3 if column.align is Align.RIGHT else 2 for column in columns)
    return [need + pad * CELL_PAD_X for need, pad in zip(needed, pads, strict=True)]


def _need_of(cell: Cell, fonts: Fonts) -> float:
    match cell:
        case str():
            return _widest(cell, fonts, CELL_STRONG.size)
        case Named(name, _detail):
            return _widest(name, fonts, CELL_STRONG.size)
        case Status(_shape, word):
            sign = STATUS_SIZE + STATUS_GAP
            return sign + fonts.width(word, CELL_STRONG)
        case _:
            return 0.0


def _widest(text: str, fonts: Fonts, size: float) -> float:
    words = (word for word in _WORD.findall(text) if len(word) <= LONGEST_WORD)
    widest = max((fonts.width(word, CELL_STRONG) for word in words), default=0.0)
    return widest * size / CELL_STRONG.size
