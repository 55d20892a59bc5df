"""Paper: long documents against reportlab's own long table of the same rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

from benchmarks.measure import Figure, interleaved
from benchmarks.plans import a_company, some_accounts
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Paper
from planner.reports import Options, report_of
from planner.reports.document import Document, Table
from storage.pdf.render import render_bytes

NOW = datetime(2026, 8, 14, 9)
QUARTER = Quarter(2026, 3)
SHORT, LONG = 3_000, 30_000
TIMES = 3


def measure(_folder: Path) -> Iterator[Figure]:
    """Figure G8: a long account list, and how it grows."""
    short, long = _list_of(SHORT), _list_of(LONG)
    pages = render_bytes(short, Paper.A4, NOW).pages
    ours, table = interleaved(_draw(short), _long_table(short), TIMES)
    yield Figure(
        goal="G8",
        what=f"an account list of {pages} pages",
        reference="reportlab's LongTable of the same rows",
        value=ours / table,
        limit=0.5,
        seconds=(ours, table),
    )
    ten_times, once = interleaved(_draw(long), _draw(short), 1)
    yield Figure(
        goal="G8",
        what=f"an account list of {LONG:,} accounts",
        reference=f"one of {SHORT:,}",
        value=ten_times / once,
        limit=11,
        seconds=(ten_times, once),
    )


def _list_of(count: int) -> Document:
    plan = Plan.of([a_company(), *some_accounts(count)])
    options = Options(quarter=QUARTER, as_of=date(2026, 8, 14), paper=Paper.A4)
    return report_of("account-list").build(plan, options)


def _draw(document: Document) -> Callable[[], object]:
    return lambda: render_bytes(document, Paper.A4, NOW)


def _long_table(document: Document) -> Callable[[], object]:
    """The same rows as a program without our own drawing would print them."""
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate

    style = getSampleStyleSheet()["BodyText"]
    rows = [
        [str(cell)[:60].replace("<", "") for cell in row.cells]
        for block in document.blocks
        if isinstance(block, Table)
        for row in block.rows
        if len(row.cells) > 1
    ]
    widest = max(len(row) for row in rows)

    def draw() -> None:
        cells = [
            [Paragraph(cell, style) for cell in [*row, *[""] * (widest - len(row))]]
            for row in rows
        ]
        widths = [landscape(A4)[0] * 0.9 / widest] * widest
        template = SimpleDocTemplate(BytesIO(), pagesize=landscape(A4))
        template.build([LongTable(cells, colWidths=widths)])

    return draw
