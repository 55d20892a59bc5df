"""Measures one under the other: a label, a bar, and how it stands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from planner.reports.gauges import Gauge, Gauges
from storage.pdf.charts import STATUS_SIZE, draw_bar, draw_status
from storage.pdf.lines import Room
from storage.pdf.pages import Piece
from storage.pdf.pen import Pen
from storage.pdf.style import (
    CELL,
    CELL_STRONG,
    GAP_BLOCK,
    SMALL,
    STATUS_COLOURS,
)
from storage.pdf.wrapping import fit, wrap

GAUGE_HEIGHT = 35.0
GAP = 10.0
MOST_OF_VALUE = 0.6


def gauge_pieces(block: Gauges, room: Room) -> Iterator[Piece]:
    """A piece for each measure."""
    for index, gauge in enumerate(block.gauges):
        draw = partial(_draw, gauge=gauge, width=room.width)
        gap = 0.0 if index else GAP_BLOCK
        yield Piece(height=GAUGE_HEIGHT, draw=draw, gap=gap)


def _draw(pen: Pen, x: float, top: float, *, gauge: Gauge, width: float) -> None:
    baseline = top - CELL.size
    value = fit(pen.fonts, gauge.value, CELL_STRONG, width * MOST_OF_VALUE)
    room = width - pen.fonts.width(value, CELL_STRONG) - GAP
    pen.text_right(x + width, baseline, value, CELL_STRONG)
    if gauge.bar is None:
        _draw_label(pen, x, baseline, label=gauge.label, width=room)
        return
    pen.text(x, baseline, fit(pen.fonts, gauge.label, CELL, room), CELL)
    draw_bar(pen, x, top - 16, width, gauge.bar)
    _draw_standing(pen, x, top - 28, gauge=gauge, width=width)


def _draw_label(
    pen: Pen, x: float, baseline: float, *, label: str, width: float
) -> None:
    """A label where there is no bar: on two lines, the second one cut to fit."""
    lines = wrap(pen.fonts, label, CELL, width)
    pen.text(x, baseline, lines[0], CELL)
    if len(lines) > 1:
        rest = fit(pen.fonts, " ".join(lines[1:3]), CELL, width)
        pen.text(x, baseline - CELL.leading, rest, CELL)


def _draw_standing(
    pen: Pen, x: float, baseline: float, *, gauge: Gauge, width: float
) -> None:
    """The status by shape and word, and the remark at the right edge."""
    used = 0.0
    if gauge.status is not None:
        shape, word = gauge.status.shape, gauge.status.word
        draw_status(pen, (x + STATUS_SIZE / 2, baseline + 2.7), shape)
        style = SMALL.in_colour(STATUS_COLOURS[shape])
        pen.text(x + STATUS_SIZE + 3.5, baseline, word, style)
        used = STATUS_SIZE + 3.5 + pen.fonts.width(word, style) + GAP
    detail = fit(pen.fonts, gauge.detail, SMALL, width - used)
    pen.text_right(x + width, baseline, detail, SMALL)
