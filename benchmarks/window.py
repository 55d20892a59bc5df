"""The window: start, typing into the search field, memory, against an empty one."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.measure import PRINT_PEAK, Figure, run_script, seconds
from benchmarks.plans import a_company, some_accounts
from planner.plan import Plan
from storage.plan_file import PlanFile

TIMES = 5
DRAWN_EDITS = 15
FRAME = 1 / 60
EMPTY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1360, 860)
window.show()
window.grab()
QTimer.singleShot(0, app.quit)
app.exec()
"""
FULL = """
import gc, sys
gc.disable()  # as main.py does
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
"""


def measure(folder: Path) -> Iterator[Figure]:
    """Figures G1 and G9: start and memory with plans of two sizes."""
    for count, start_limit, memory_limit in ((5_000, 2.0, 1.6), (50_000, 4.0, 3.0)):
        plan = folder / f"plan-{count}.qdeck"
        PlanFile.create(plan, [a_company(), *some_accounts(count)]).close()
        words = str(plan), str(folder / "own.ini")
        runs = [
            (
                _run(FULL + PRINT_PEAK, folder, *words),
                _run(EMPTY + PRINT_PEAK, folder),
            )
            for _time in range(TIMES + 1)
        ][1:]  # the first one only compiles and fills the caches
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
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    yield from _typing(folder)
    yield from _drawing(folder)


def _run(script: str, folder: Path, *words: str) -> tuple[float, float]:
    """Seconds and largest memory of a program of its own."""
    took, printed = run_script(script, folder, *words)
    return took, float(printed.rsplit(maxsplit=1)[-1])


def _typing(folder: Path) -> Iterator[Figure]:
    """Figure G3: the worst key stroke in the search field over 50,000 rows."""
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from gui import theme
    from gui.settings import Settings
    from gui.table import Column, Paint, TableView
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
    settings = Settings(
        QSettings(str(folder / "table.ini"), QSettings.Format.IniFormat)
    )
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


def _drawing(folder: Path) -> Iterator[Figure]:
    """Figure G4, the drawn part: an edit on the accounts page, shown in its line."""
    for count, frames in ((5_000, 1), (50_000, 9)):
        took = median(_drawn_edits(folder, count))
        yield Figure(
            goal="G4",
            what=f"one edit drawn among {count:,} accounts",
            reference="a frame at 60 Hz",
            value=took / FRAME,
            limit=frames,
            seconds=(took, FRAME),
        )


def _drawn_edits(folder: Path, count: int) -> list[float]:
    """The seconds of some edits of an account, without writing them to a file."""
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from gui.opening import services_of
    from gui.pages.accounts import AccountsPage
    from gui.settings import Settings
    from gui.view_state import ViewState
    from planner import edits
    from planner.quarter import Quarter
    from planner.records import Account
    from planner.workspace import Workspace

    with PlanFile.create(folder / f"drawn-{count}.qdeck", [a_company()]) as file:
        accounts = some_accounts(count)
        workspace = Workspace(Plan.of([a_company(), *accounts]), lambda _change: None)
        view = ViewState(
            today=date(2026, 8, 14),
            quarter=Quarter(2026, 3),
            services=services_of(file),
            settings=Settings(
                QSettings(str(folder / "page.ini"), QSettings.Format.IniFormat)
            ),
        )
        page = AccountsPage(workspace, view)
        page.resize(1360, 860)
        page.refresh(workspace.plan)
        page.show()
        page.grab()
        workspace.subscribe(page.on_change)

        def edit(staff: int) -> None:
            account = workspace.plan.get(Account, accounts[count // 2].id)
            workspace.apply(edits.change(workspace.plan, account, staff=staff))
            QApplication.processEvents()

        return [seconds(partial(edit, 10_000 + at)) for at in range(DRAWN_EDITS)]
