"""Paper: long documents against reportlab's own long table of the same rows."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path
from statistics import median

from benchmarks.measure import Figure, interleaved, run_script
from benchmarks.plans import a_company, some_accounts
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import RECORDS, Campaign, Paper, Record, new_id
from planner.reports import Options, report_of
from planner.reports.document import Document, Table
from storage.example import example_plan
from storage.pdf.render import render_bytes
from storage.plan_file import PlanFile

NOW = datetime(2026, 8, 14, 9)
QUARTER = Quarter(2026, 3)
SHORT, LONG = 3_000, 30_000
THOUSAND_PAGES = 8_300
MORE_CAMPAIGNS = 15
TIMES = 3
FRAME = 0.1
MEMORY = 150

REPORT = """
import sys
from main import main
sys.argv = ["quarterdeck", "report", sys.argv[1], "quarter-plan"]
sys.argv += ["--quarter", "2026Q3", "--as-of", "2026-08-14", "-o", "plan.pdf"]
main()
"""
LONG_TABLE = """
import json, sys
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate
style = getSampleStyleSheet()["BodyText"]
tables = json.loads(open(sys.argv[1], encoding="utf-8").read())
story = []
for rows in tables:
    cells = [[Paragraph(cell, style) for cell in row] for row in rows]
    widths = [A4[0] * 0.8 / len(rows[0])] * len(rows[0])
    story.append(LongTable(cells, colWidths=widths))
SimpleDocTemplate("table.pdf", pagesize=A4).build(story)
"""
BESIDE_A_WINDOW = """
import pickle, resource, sys, threading
from datetime import datetime
from pathlib import Path
from time import perf_counter
from PySide6.QtWidgets import QApplication, QLabel
from PySide6.QtCore import QTimer
from planner.records import Paper
from storage.documents import draw_document

app = QApplication([])
window = QLabel("Quarterdeck")
window.show()
document = pickle.loads(Path(sys.argv[1]).read_bytes())
before, gaps, pages = [perf_counter()], [], []

def beat():
    now = perf_counter()
    gaps.append(now - before[0])
    before[0] = now
    window.setText(str(len(gaps)))

def draw():
    try:
        at = datetime(2026, 8, 14)
        made = draw_document(document, Paper.A4, at, lambda share: True)
        pages.append(made.pages)
    finally:
        app.quit()

timer = QTimer()
timer.timeout.connect(beat)
timer.start(5)
threading.Thread(target=draw).start()
app.exec()
# The largest memory that the system keeps for us counts who started us, too.
status = Path("/proc/self/status").read_text()
own = int(status.partition("VmHWM:")[2].split()[0]) / 1024
drawer = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(max(gaps), own, drawer, pages[0])
"""


def measure(folder: Path) -> Iterator[Figure]:
    """Figures G7 and G8: a plan with the start, long lists, and a window beside."""
    yield _whole_program(folder)
    yield from _long_lists()
    yield from _beside_a_window(folder)


def _whole_program(folder: Path) -> Figure:
    """The quarter plan from the command line, against a program of LongTables."""
    plan = example_plan(NOW.date())
    path, rows = folder / "plan.qdeck", folder / "rows.json"
    records = [record for kind in RECORDS for record in plan.all(kind)]
    records.extend(_more_campaigns())
    PlanFile.create(path, records).close()
    document = _document("quarter-plan", Plan.of(records))
    rows.write_text(json.dumps(list(_plain_tables(document))), encoding="utf-8")
    pages = render_bytes(document, Paper.A4, NOW).pages
    times = [
        (
            run_script(REPORT, folder, str(path))[0],
            run_script(LONG_TABLE, folder, str(rows))[0],
        )
        for _turn in range(TIMES + 1)
    ][1:]
    ours, table = (median(each) for each in zip(*times, strict=True))
    return Figure(
        goal="G7",
        what=f"quarter plan of {pages} pages, with start",
        reference="a program of LongTables, with start",
        value=ours / table,
        limit=0.8,
        seconds=(ours, table),
    )


def _more_campaigns() -> list[Record]:
    """Campaigns enough for a plan of some twenty pages."""
    return [
        Campaign(
            id=new_id(),
            code=f"C-2026Q3-{number}",
            name=f"Campaign {number}",
            quarter="2026Q3",
            objective="Win two sites that have asked twice",
        )
        for number in range(50, 50 + MORE_CAMPAIGNS)
    ]


def _long_lists() -> Iterator[Figure]:
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


def _beside_a_window(folder: Path) -> Iterator[Figure]:
    """How long a window does not answer meanwhile, and what both processes need."""
    order = folder / "document"
    order.write_bytes(pickle.dumps(_list_of(THOUSAND_PAGES)))
    _seconds, printed = run_script(BESIDE_A_WINDOW, folder, str(order))
    worst, window, drawer, pages = (float(word) for word in printed.split())
    yield Figure(
        goal="G8",
        what=f"the window's longest silence, {pages:.0f} pages drawn",
        reference="100 ms",
        value=worst / FRAME,
        limit=1,
        seconds=(worst, FRAME),
    )
    for who, peak in (("the process that draws", drawer), ("the window", window)):
        yield Figure(
            goal="G8",
            what=f"memory of {who}, in MiB",
            reference="-",
            value=peak,
            limit=MEMORY,
        )


def _list_of(count: int) -> Document:
    return _document("account-list", Plan.of([a_company(), *some_accounts(count)]))


def _document(key: str, plan: Plan) -> Document:
    options = Options(quarter=QUARTER, as_of=NOW.date(), paper=Paper.A4)
    return report_of(key).build(plan, options)


def _draw(document: Document) -> Callable[[], object]:
    return lambda: render_bytes(document, Paper.A4, NOW)


def _plain_tables(document: Document) -> Iterator[list[list[str]]]:
    """The rows of each table as plain words, all of one table equally long."""
    for block in document.blocks:
        if isinstance(block, Table):
            rows = [
                [str(cell)[:60].replace("<", "") for cell in row.cells]
                for row in block.rows
                if len(row.cells) > 1
            ]
            if rows:
                yield rows


def _long_table(document: Document) -> Callable[[], object]:
    """The same rows as a program without our own drawing would print them."""
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate

    style = getSampleStyleSheet()["BodyText"]
    rows = [row for table in _plain_tables(document) for row in table]
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
