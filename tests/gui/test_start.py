"""The start: the window is painted before anything is loaded that it does not need."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from gui.app import Application
from gui.pages import PAGES
from gui.pages.welcome import WelcomePage
from gui.settings import Settings
from gui.view_state import ViewState
from gui.window import Window
from planner.quarter import Quarter
from planner.workspace import Workspace
from storage.plan_file import PlanFile
from tests.builders import a_company, a_plan, an_account
from tests.gui.pages.desk import TODAY, closed_doors

ROOT = Path(__file__).resolve().parents[2]
HEAVY = {
    "PySide6.QtPdf",
    "PySide6.QtPrintSupport",
    "babel",
    "cleanco",
    "dateutil",
    "gui.pages.accounts",
    "icalendar",
    "openpyxl",
    "planner.exchange.propose",
    "planner.reports",
    "rapidfuzz",
    "reportlab",
    "sqlite_utils",
}
PAINTED = """
import json, sys
from datetime import date
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from gui.app import Application
from gui.settings import Settings
app = QApplication([])
store = QSettings(sys.argv[2], QSettings.Format.IniFormat)
application = Application(app, Settings(store), date(2026, 8, 14))
window = application.open_window()
application.open_path(Path(sys.argv[1]), window)
window.show()
window.grab()
print(json.dumps([window.windowTitle(), sorted(sys.modules)]))
"""


def test_the_first_paint_waits_for_nothing_that_it_does_not_need(
    tmp_path: Path,
) -> None:
    plan = tmp_path / "north.qdeck"
    PlanFile.create(plan, [a_company(), an_account()]).close()
    done = subprocess.run(
        [sys.executable, "-c", PAINTED, str(plan), str(tmp_path / "own.ini")],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    title, loaded = json.loads(done.stdout)
    assert title == "north.qdeck – Quarterdeck"
    assert HEAVY.isdisjoint(loaded), HEAVY.intersection(loaded)


@pytest.mark.usefixtures("themed")
def test_a_page_is_the_one_that_navigation_and_menus_announce(
    qtbot: QtBot, settings: Settings
) -> None:
    workspace = Workspace(a_plan(a_company()), lambda _change: None)
    view = ViewState(
        today=TODAY,
        quarter=Quarter.of(TODAY, 1),
        services=closed_doors(),
        settings=settings,
    )
    for entry in PAGES:
        page = entry.make(workspace, view)
        qtbot.addWidget(page)
        assert (page.key, page.title()) == (entry.key, entry.title)


def test_a_plan_that_cannot_be_opened_leaves_the_welcome_page(
    qapp: QApplication, settings: Settings, tmp_path: Path
) -> None:
    application = Application(qapp, settings, TODAY)
    application.start(tmp_path / "gone.qdeck")
    (window,) = [
        each
        for each in qapp.topLevelWidgets()
        if isinstance(each, Window) and each.isVisible()
    ]
    (box,) = window.findChildren(QMessageBox)
    assert "gone.qdeck" in box.text()
    box.close()
    assert window.isVisible()
    assert isinstance(window.centralWidget(), WelcomePage)
    window.close()
