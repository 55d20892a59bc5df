"""Figures, facts, names and signatures: small texts side by side."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from planner.reports.document import (
    Fact,
    Facts,
    Figure,
    Figures,
    Names,
)
from storage.pdf.fonts import Fonts
from storage.pdf.lines import Room
from storage.pdf.pages import Piece
from storage.pdf.pen import Draw, Pen
from storage.pdf.style import (
    CELL,
    CELL_DETAIL,
    FIGURE,
    GAP_BLOCK,
    LABEL,
    LINE,
    RULE,
    SMALL,
)
from storage.pdf.wrapping import fit, fit_size, wrap

GUTTER = 14.0
NAME_COLUMNS = {False: 3, True: 4}
NUMBER_WIDTH = 30.0
NAME_GAP = 2.0
FACT_LABEL = 84.0


def figure_pieces(block: Figures, room: Room) -> Iterator[Piece]:
    """One piece: the figures side by side, each under a rule."""
    count = len(block.figures)
    width = (room.width - (count - 1) * GUTTER) / count
    cards = [_card(figure, width, room.fonts) for figure in block.figures]
    height = max(card[0] for card in cards)

    def draw(pen: Pen, x: float, top: float) -> None:
        for _height, draw_card in cards:
            pen.line((x, top), (x + width, top), RULE, LINE)
            draw_card(pen, x, top)
            x += width + GUTTER

    yield Piece(height=height, draw=draw, gap=GAP_BLOCK + 4)


def _card(figure: Figure, width: float, fonts: Fonts) -> tuple[float, Draw]:
    label = wrap(fonts, figure.label, LABEL, width)
    style = fit_size(fonts, figure.value, FIGURE, width, least=10)
    value = wrap(fonts, figure.value, style, width)
    detail = wrap(fonts, figure.detail, SMALL, width) if figure.detail else ()
    parts = ((label, LABEL), (value, style), (detail, SMALL))
    height = 8 + sum(len(lines) * each.leading for lines, each in parts)

    def draw(pen: Pen, x: float, top: float) -> None:
        top -= 5
        for lines, each in parts:
            for line in lines:
                pen.text(x, top - each.size, line, each)
                top -= each.leading

    return height, draw


def fact_pieces(block: Facts, room: Room) -> Iterator[Piece]:
    """Facts in two columns, line by line."""
    half = (room.width - GUTTER) / 2
    gap = GAP_BLOCK
    for row in _fact_rows(block.facts):
        width = room.width if row[0].is_wide else half
        yield from _fact_lines(row, width, room, gap)
        gap = 0


def _fact_rows(facts: tuple[Fact, ...]) -> Iterator[tuple[Fact, ...]]:
    """Two narrow facts to a row, a wide one alone."""
    left: Fact | None = None
    for fact in facts:
        if left is not None and not fact.is_wide:
            yield left, fact
            left = None
            continue
        if left is not None:
            yield (left,)
            left = None
        if fact.is_wide:
            yield (fact,)
        else:
            left = fact
    if left is not None:
        yield (left,)


def _fact_lines(
    facts: tuple[Fact, ...], width: float, room: Room, gap: float
) -> Iterator[Piece]:
    """The lines of facts that stand side by side."""
    values = [wrap(room.fonts, fact.value, CELL, width - FACT_LABEL) for fact in facts]
    labels = [wrap(room.fonts, fact.label, LABEL, FACT_LABEL - 6) for fact in facts]
    height = CELL.leading + 3
    last = max(len(lines) for lines in (*values, *labels)) - 1
    for index in range(last + 1):

        def draw(pen: Pen, x: float, top: float, index: int = index) -> None:
            baseline = top - CELL.size
            for label, value in zip(labels, values, strict=True):
                if index < len(label):
                    pen.text(x, baseline, label[index], LABEL)
                if index < len(value):
                    pen.text(x + FACT_LABEL, baseline, value[index], CELL)
                x += width + GUTTER

        yield Piece(
            height=height if index == last else CELL.leading,
            draw=draw,
            gap=0 if index else gap,
            keeps_next=last > 0 and index in {0, last - 1},
        )


def name_pieces(block: Names, room: Room) -> Iterator[Piece]:
    """Names in columns, read downwards, line by line."""
    columns = NAME_COLUMNS[room.is_wide]
    width = (room.width - (columns - 1) * GUTTER) / columns
    rows = -(-len(block.names) // columns)
    for row in range(rows):
        cells = []
        for name in block.names[row::rows]:
            text = f"{name.name}, {name.detail}" if name.detail else name.name
            lines = wrap(room.fonts, text, CELL, width - NUMBER_WIDTH)
            cells.append((name.number, lines))
        last = max(len(lines) for _number, lines in cells) - 1
        for line in range(last + 1):
            draw = partial(_draw_names, cells=cells, line=line, width=width)
            gap = 0.0 if line else NAME_GAP if row else GAP_BLOCK
            keeps = row == 0 or line < last
            yield Piece(height=CELL.leading, draw=draw, gap=gap, keeps_next=keeps)


def _draw_names(
    pen: Pen,
    x: float,
    top: float,
    *,
    cells: list[tuple[str, tuple[str, ...]]],
    line: int,
    width: float,
) -> None:
    for number, lines in cells:
        if line == 0:
            short = fit(pen.fonts, number, CELL_DETAIL, NUMBER_WIDTH - 4)
            pen.text(x, top - CELL.size, short, CELL_DETAIL)
        if line < len(lines):
            pen.text(x + NUMBER_WIDTH, top - CELL.size, lines[line], CELL)
        x += width + GUTTER
