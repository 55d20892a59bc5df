"""How much a document is, before anybody has laid out its pages."""

from __future__ import annotations

from planner.reports.document import (
    Block,
    Bound,
    Document,
    Names,
    OneLined,
    Panels,
    Table,
    Timeline,
    Together,
)


def lines_of(document: Document) -> int:
    """About how many lines of text, rows and lanes a document has; at least one."""
    return max(1, sum(_lines(block) for block in document.blocks))


def _lines(block: Block) -> int:
    match block:
        case Table(rows=lines) | Names(names=lines) | Timeline(lanes=lines):
            return len(lines)
        case OneLined(table=table):
            return len(table.rows)
        case Together(blocks=blocks):
            return sum(_lines(each) for each in blocks)
        case Panels(panels=panels):
            return sum(_lines(each) for panel in panels for each in panel.blocks)
        case Bound(document=document):
            return lines_of(document)
        case _:
            return 1
