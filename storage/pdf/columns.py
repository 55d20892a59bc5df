"""How wide the columns of a table are: as asked for, but not so that words are cut."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from planner.reports.cells import Cell, Named, Status
from planner.reports.document import Align, Column, Row, RowKind
from storage.pdf.cells import STATUS_GAP, Place
from storage.pdf.charts import STATUS_SIZE
from storage.pdf.fonts import Fonts
from storage.pdf.style import CELL_PAD_X, CELL_STRONG, COLUMN_HEAD, TextStyle
from storage.pdf.wrapping import fit_size

# Rows that are looked at, and the longest word that is kept whole: a table of a
# thousand pages is not measured twice, and a key of sixty letters may be cut.
LOOKED_AT = 300
LONGEST_WORD = 20
# Heads of many columns whose words are long are set smaller before a word is cut.
LEAST_HEAD = 7.2
# Lines break at plain spaces only: a sum stays with its currency.
_WORD = re.compile(r"[^ \t\n/-]+[/-]?")


def places(
    columns: tuple[Column, ...], rows: Iterable[Row], fonts: Fonts, width: float
) -> tuple[Place, ...]:
    """Where the columns of a table stand that is `width` points wide."""
    scale = width / sum(column.width for column in columns)
    asked = [column.width * scale for column in columns]
    wishes = (need for need in _wishes(columns, rows, fonts) if sum(need) <= width)
    widths = _balanced(asked, next(wishes, asked))
    found, x = [], 0.0
    for column, wide, following in zip(
        columns, widths, (*columns[1:], None), strict=True
    ):
        pad = CELL_PAD_X if _is_tight(column, following) else 0.0
        found.append(Place(column, x, wide - pad))
        x += wide
    return tuple(found)


def head_style(placed: Iterable[Place], fonts: Fonts) -> TextStyle:
    """The style of a table's heads: smaller where a word would be cut otherwise."""
    style = COLUMN_HEAD
    for place in placed:
        for word in _WORD.findall(place.column.title):
            style = fit_size(fonts, word, style, place.room, least=LEAST_HEAD)
    return style


def _is_tight(column: Column, following: Column | None) -> bool:
    """Whether a number would stand so close to the text beside it that they join."""
    is_right = column.align is Align.RIGHT
    return is_right and following is not None and following.align is Align.LEFT


def _balanced(asked: list[float], needed: list[float]) -> list[float]:
    """What columns lack is taken from those that have more than they need."""
    pairs = list(zip(asked, needed, strict=True))
    lack = sum(max(0.0, need - wide) for wide, need in pairs)
    spare = sum(max(0.0, wide - need) for wide, need in pairs)
    if lack == 0:
        return asked
    return [
        need if wide < need else wide - (wide - need) * lack / spare
        for wide, need in pairs
    ]


def _wishes(
    columns: tuple[Column, ...], rows: Iterable[Row], fonts: Fonts
) -> Iterator[list[float]]:
    """What columns need, from all that is good down to whole words in their heads."""
    plain = (row for row in rows if row.kind is not RowKind.BAND)
    looked_at = tuple(islice(plain, LOOKED_AT))
    # A number needs room on both sides.
    pads = [3 if column.align is Align.RIGHT else 2 for column in columns]

    def needed(size: float, need_of: Callable[[Cell, Fonts], float]) -> list[float]:
        found = [_widest(column.title, fonts, size) for column in columns]
        for row in looked_at:
            for index, cell in enumerate(row.cells):
                found[index] = max(found[index], need_of(cell, fonts))
        pairs = zip(found, pads, strict=True)
        return [need + pad * CELL_PAD_X for need, pad in pairs]

    yield needed(COLUMN_HEAD.size, _on_a_line)
    yield needed(COLUMN_HEAD.size, _in_words)
    yield needed(LEAST_HEAD, _in_words)
    yield needed(COLUMN_HEAD.size, _anyhow)
    yield needed(LEAST_HEAD, _anyhow)


def _on_a_line(cell: Cell, fonts: Fonts) -> float:
    """The width at which no word is cut, and a status stands on one line."""
    if isinstance(cell, Status):
        return STATUS_SIZE + STATUS_GAP + fonts.width(cell.word, CELL_STRONG)
    return _in_words(cell, fonts)


def _in_words(cell: Cell, fonts: Fonts) -> float:
    """The width at which no word of a cell is cut."""
    match cell:
        case str() as text:
            return _widest(text, fonts, CELL_STRONG.size)
        case Named(name, _detail):
            return _widest(name, fonts, CELL_STRONG.size)
        case Status(_shape, word):
            sign = STATUS_SIZE + STATUS_GAP
            return sign + _widest(word, fonts, CELL_STRONG.size)
        case _:
            return 0.0


def _anyhow(_cell: Cell, _fonts: Fonts) -> float:
    """A cell may be cut where heads could not be read otherwise."""
    return 0.0


def _widest(text: str, fonts: Fonts, size: float) -> float:
    words = (word for word in _WORD.findall(text) if len(word) <= LONGEST_WORD)
    widest = max((fonts.width(word, CELL_STRONG) for word in words), default=0.0)
    return widest * size / CELL_STRONG.size
