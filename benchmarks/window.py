"""The window: start, typing into the search field, memory, against an empty one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from benchmarks.measure import Figure, seconds
from benchmarks.plans import a_company, some_accounts
from storage.plan_file import PlanFile

TIMES = 5
ROOT = Path(__file__).resolve().parent.parent
EMPTY = """
import resource, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1360, 860)
window.show()
window.grab()
QTimer.singleShot(0, app.quit)
app.exec()
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""
FULL = """
import resource, sys
from datetime import date
from pathlib import Path
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
from gui.app import Application
from gui.settings import Settings
app = QApplication([])
settings = Settings(QSettings(sys.argv[2], QSettings.Format.IniFormat))
application = Application(app, settings, date(2026, 8, 14))
window = application.open_window()
application.open_path(Path(sys.argv[1]), window)
window.show()
window.grab()
QTimer.singleShot(0, app.quit)
app.exec()
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def measure(folder: Path) -> Iterator[Figure]:
    """Figures G1 and G9: start and memory with plans of two sizes."""
    for count, start_limit, memory_limit in ((5_000, 2.0, 1.6), (50_000, 4.0, 3.0)):
        plan = folder / f"plan-{count}.qdeck"
        PlanFile.create(plan, [a_company(), *some_accounts(count)]).close()
        runs = [
            (
                _run(FULL, folder, str(plan), str(folder / "own.ini")),
                _run(EMPTY, folder),
            )
            for _time in range(TIMES)
        ]
        ours = [median(run[0][index] for run in runs) for index in (0, 1)]
        empty = [median(run[1][index] for run in runs) for index in (0, 1)]
        yield Figure(
            goal="G1",
            what=f"start to a painted window, {count:,} accounts",
            reference="an empty PySide6 window, painted",
            value=ours[0] / empty[0],
            limit=start_limit,
            seconds=(ours[0], empty[0]),
        )
        yield Figure(
            goal="G9",
            what=f"memory with {count:,} accounts open",
            reference="an empty window",
            value=ours[1] / empty[1],
            limit=memory_limit,
        )
    yield from _typing()


def _run(script: str, folder: Path, *words: str) -> tuple[float, float]:
    """Seconds and largest memory of a program of its own."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
        "XDG_CACHE_HOME": str(folder / "cache"),
    }
    printed = ""

    def run() -> None:
        nonlocal printed
        done = subprocess.run(  # noqa: S603 - our own two scripts
            [sys.executable, "-c", script, *words],
            env=environment,
            capture_output=True,
            check=True,
            encoding="utf-8",
        )
        printed = done.stdout

    return seconds(run), float(printed.rsplit(maxsplit=1)[-1])


def _typing() -> Iterator[Figure]:
    """Figure G3: the worst key stroke in the search field over 50,000 rows."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from gui import theme
    from gui.settings import Settings
    from gui.table import Column, Paint, TableView
    from planner.plan import Plan
    from planner.records import Account

    app = QApplication.instance() or QApplication([])
    if isinstance(app, QApplication):
        theme.apply(app, theme.LIGHT)
    plan = Plan.of([a_company()])
    columns: list[Column[Account]] = [
        Column(key="name", title="Name", read=lambda row: row.name, paint=Paint.STRONG),
        Column(key="city", title="City", read=lambda row: row.city),
        Column(key="country", title="Country", read=lambda row: row.country),
        Column(key="phone", title="Phone", read=lambda row: row.phone),
        Column(key="tier", title="Tier", read=lambda row: row.tier),
    ]
    settings = Settings(QSettings("benchmark.ini", QSettings.Format.IniFormat))
    view = TableView(
        "benchmark", columns, lambda *_edit: False, lambda: plan, settings, "Accounts"
    )
    view.records.set_rows(some_accounts(50_000))
    view.resize(1100, 780)
    view.show()
    view.grab()
    view.records.set_words("zz")

    def stroke(text: str) -> Callable[[], object]:
        def type_it() -> None:
            view.records.set_words(text)
            view.grab()

        return type_it

    strokes = [seconds(stroke("alder mill"[:end])) for end in range(1, 11)]
    repaint = median(seconds(view.grab) for _time in range(10))
    yield Figure(
        goal="G3",
        what="the worst key stroke in a search over 50,000 rows",
        reference="one repaint of the full table",
        value=max(strokes) / repaint,
        limit=2,
        seconds=(max(strokes), repaint),
    )
