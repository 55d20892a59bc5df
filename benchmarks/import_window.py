"""How long the window stands still while a long list is read, proposed, stored."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from statistics import quantiles

from benchmarks.measure import Figure, run_script
from benchmarks.plans import a_company, write_csv
from storage.plan_file import PlanFile

ROWS = 100_000
TICK_MS = 10
LONGEST = 0.1
"""Seconds without an answer that nobody minds. Source: desktop.md."""
SCRIPT = """
import json, sys
from datetime import date
from pathlib import Path
from time import perf_counter
from PySide6.QtCore import QEventLoop, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication
from gui.app import Application
from gui.dialogs.import_list import ImportDialog
from gui.settings import Settings
plan, source, own, tick = sys.argv[1:]
app = QApplication([])
settings = Settings(QSettings(own, QSettings.Format.IniFormat))
application = Application(app, settings, date(2026, 8, 14))
window = application.open_window()
application.open_path(Path(plan), window)
window.show()
shell = window.shell
gaps, last = {}, perf_counter()
timer = QTimer()
timer.setTimerType(Qt.TimerType.PreciseTimer)
timer.setInterval(int(tick))
def go(phase, is_over):
    global last
    loop, found = QEventLoop(), gaps.setdefault(phase, [])
    last, rest = perf_counter(), [30]
    def look():
        global last
        now = perf_counter()
        found.append(now - last)
        last = now
        rest[0] -= is_over()
        if not rest[0]:
            loop.quit()
    timer.timeout.connect(look)
    loop.exec()
    timer.timeout.disconnect(look)
timer.start()
dialog = ImportDialog(shell.workspace, shell.view, None, None, window)
dialog.show()
go("idle", lambda: True)
dialog.read(Path(source))
go("read", lambda: not dialog.is_busy)
accept = dialog.findChild(object, "acceptImport")
QTimer.singleShot(0, accept.click)
go("store", lambda: not dialog.isVisible())
QTimer.singleShot(0, shell.undo)
go("undo", lambda: shell.workspace.undo_label is None)
print(json.dumps(gaps))
"""
PHASES = {
    "read": "reading and proposing",
    "store": "storing",
    "undo": "undoing",
}


def measure(folder: Path) -> Iterator[Figure]:
    """Figure G6, the window: its longest moment without an answer, and the usual."""
    plan = folder / "plan.qdeck"
    PlanFile.create(plan, [a_company()]).close()
    source = write_csv(folder / "list.csv", ROWS)
    words = str(plan), str(source), str(folder / "own.ini"), str(TICK_MS)
    _took, printed = run_script(SCRIPT, folder, *words)
    gaps: dict[str, list[float]] = json.loads(printed.splitlines()[-1])
    for phase, words_for_it in PHASES.items():
        worst = max(gaps[phase])
        yield Figure(
            goal="G6",
            what=f"worst wait of the window, {words_for_it} {ROWS:,} rows",
            reference="100 ms",
            value=worst / LONGEST,
            limit=1,
            seconds=(worst, LONGEST),
        )
        usual, idle = (quantiles(gaps[each], n=20)[-1] for each in (phase, "idle"))
        yield Figure(
            goal="G6",
            what=f"p95 of the waits, {words_for_it} {ROWS:,} rows",
            reference="p95 of an idle window",
            value=usual / idle,
            limit=2,
            seconds=(usual, idle),
        )
