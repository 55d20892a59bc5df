"""A document as plain text: headings underlined, tables aligned in columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import singledispatch

from planner.reports.cells import Bar, Box, Boxes, Cell, Named, Status
from planner.reports.document import (
    Align,
    Block,
    Bound,
    Column,
    Document,
    Facts,
    Figures,
    Heading,
    Lane,
    Names,
    OneLined,
    PageBreak,
    Panels,
    RowKind,
    Signatures,
    Table,
    Text,
    Timeline,
    Together,
    WriteBox,
    WriteLines,
)
from planner.reports.gauges import Gauges
from planner.reports.pointers import Contents, Pointer
from planner.reports.structure import content_hash
from planner.text import _, day, days, joined, percent

WIDTH = 72
GAP = "  "
_BOX_SIGNS = {"yes": "[{}]", "no": "-{}-", "open": " {} "}
_EMPTY_BOX = "[ ]"
_UNDERLINES = {1: "=", 2: "-", 3: ""}


def as_text(document: Document) -> str:
    """The document to read without any program for documents."""
    foot = joined(
        [
            _("As of {day}").format(day=day(document.as_of)),
            _("Content {digits}").format(digits=content_hash(document)),
        ]
    )
    head = joined([document.company, document.mark])
    lines = [head, "", document.title, "=" * _wide(document.title), document.subtitle]
    lines.extend(_lines_of(document.blocks))
    lines.extend(["", foot])
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _lines_of(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        yield from _lines(block)


@singledispatch
def _lines(block: object) -> Iterator[str]:
    raise TypeError(f"{type(block).__name__} has no plain text")


@_lines.register
def _together(block: Together) -> Iterator[str]:
    yield from _lines_of(block.blocks)


@_lines.register
def _panels(block: Panels) -> Iterator[str]:
    for panel in block.panels:
        yield from _lines_of(panel.blocks)


@_lines.register
def _gauges(block: Gauges) -> Iterator[str]:
    yield ""
    for gauge in block.gauges:
        status = None if gauge.status is None else gauge.status.word
        share = None if gauge.bar is None else percent(gauge.bar.share)
        remarks = joined([share, status, gauge.detail])
        yield f"{gauge.label}: {gauge.value}" + (f" ({remarks})" if remarks else "")


@_lines.register
def _heading(block: Heading) -> Iterator[str]:
    yield from ("", block.text)
    if underline := _UNDERLINES[block.level]:
        yield underline * _wide(block.text)
    if block.detail:
        yield block.detail


@_lines.register
def _text(block: Text) -> Iterator[str]:
    yield from ("", block.text)


@_lines.register
def _figures(block: Figures) -> Iterator[str]:
    yield ""
    for figure in block.figures:
        detail = f" ({figure.detail})" if figure.detail else ""
        yield f"{figure.label}: {figure.value}{detail}"


@_lines.register
def _facts(block: Facts) -> Iterator[str]:
    yield ""
    width = max((_wide(fact.label) for fact in block.facts), default=0)
    for fact in block.facts:
        yield _padded(fact.label, width) + GAP + " ".join(fact.value.split("\n"))


@_lines.register
def _names(block: Names) -> Iterator[str]:
    yield ""
    if not block.names:
        yield block.empty
    width = max((_wide(name.number) for name in block.names), default=0)
    for name in block.names:
        yield _padded(name.number, width) + GAP + joined([name.name, name.detail], ", ")


@_lines.register
def _table(block: Table) -> Iterator[str]:
    yield ""
    if not block.rows:
        yield block.empty
        return
    texts = [
        [_cell(cell) for cell in row.cells]
        for row in block.rows
        if row.kind is not RowKind.BAND
    ]
    titles = [column.title for column in block.columns]
    widths = [max(map(_wide, column)) for column in zip(titles, *texts, strict=True)]
    yield _aligned(titles, block.columns, widths)
    yield GAP.join("-" * width for width in widths)
    for row in block.rows:
        if row.kind is RowKind.BAND:
            yield _cell(row.cells[0])
        else:
            cells = [_cell(cell) for cell in row.cells]
            yield _aligned(cells, block.columns, widths)


@_lines.register
def _one_lined(block: OneLined) -> Iterator[str]:
    return _table(block.table)


@_lines.register
def _timeline(block: Timeline) -> Iterator[str]:
    yield ""
    if not block.lanes:
        yield block.empty
    for lane in block.lanes:
        yield lane.label if lane.is_band else GAP + _lane(lane)


@_lines.register
def _write_lines(block: WriteLines) -> Iterator[str]:
    for _index in range(block.count):
        yield from ("", "_" * WIDTH)


@_lines.register
def _write_box(block: WriteBox) -> Iterator[str]:
    return _write_lines(WriteLines(block.lines))


@_lines.register
def _signatures(block: Signatures) -> Iterator[str]:
    for signature in block.signatures:
        yield from ("", joined([signature.role, signature.name], ": "), "_" * WIDTH)


@_lines.register
def _contents(block: Contents) -> Iterator[str]:
    yield ""
    yield from (line.title for line in block.lines)


@_lines.register
def _pointer(block: Pointer) -> Iterator[str]:
    yield from ("", block.text)


@_lines.register
def _bound(block: Bound) -> Iterator[str]:
    yield from ("", "", *as_text(block.document).splitlines())


@_lines.register
def _page_break(_block: PageBreak) -> Iterator[str]:
    yield ""


def _lane(lane: Lane) -> str:
    span = None if lane.span is None else days(lane.span.start, lane.span.end)
    milestones = ", ".join(day(milestone) for milestone in lane.milestones)
    first = None
    if lane.baseline is not None:
        first_days = days(lane.baseline.start, lane.baseline.end)
        first = _("first planned {days}").format(days=first_days)
    name = f"{lane.label} ({lane.detail})" if lane.detail else lane.label
    return joined([name, lane.letter, span, first, milestones, lane.note], GAP)


def _cell(cell: Cell) -> str:
    match cell:
        case Status(_, word):
            return word
        case Named(name, detail):
            return f"{_one_line(name)} ({_one_line(detail)})" if detail else name
        case Boxes((Box("", is_filled=False, is_crossed=False),)):
            return _EMPTY_BOX
        case Boxes(boxes):
            return " ".join(_BOX_SIGNS[_sign(box)].format(box.letter) for box in boxes)
        case Bar():
            return percent(cell.share)
        case _:
            return _one_line(cell)


def _sign(box: Box) -> str:
    if box.is_filled:
        return "yes"
    return "no" if box.is_crossed else "open"


def _one_line(text: str) -> str:
    return " ".join(text.split("\n"))


def _aligned(
    cells: Sequence[str], columns: Sequence[Column], widths: Sequence[int]
) -> str:
    return GAP.join(
        _padded(cell, width, column.align)
        for cell, column, width in zip(cells, columns, widths, strict=True)
    )


def _padded(text: str, width: int, align: Align = Align.LEFT) -> str:
    blank = " " * (width - _wide(text))
    return blank + text if align is Align.RIGHT else text + blank


def _wide(text: str) -> int:
    """How many places it takes: two for an East Asian letter, none for an accent."""
    return sum(
        0
        if unicodedata.combining(letter)
        else 2
        if unicodedata.east_asian_width(letter) in "WF"
        else 1
        for letter in text
    )
