"""The import dialog on a workspace of its own, and the hands that use it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QPushButton,
    QTableWidget,
)
from pytestqt.qtbot import QtBot

from gui.dialogs import ImportDialog
from gui.settings import Settings
from gui.view_state import ViewState
from planner.plan import Plan
from planner.quarter import Quarter
from planner.workspace import Workspace
from storage.sheets import read
from tests.builders import a_plan, an_account
from tests.gui.front import bring_to_front
from tests.gui.services import closed_services

SAMPLES = Path(__file__).parents[2] / "storage" / "sheets" / "samples"
ALDER = an_account("Alder Foods", number="A1", city="York")
GERMAN = "Firma;Ort;Straße\r\nMüller & Söhne;Köln;Große Straße 1\r\nÄtna;Wien;\r\n"


class Bench:
    """The dialog on a workspace of its own, and the hands that use it."""

    def __init__(self, qtbot: QtBot, settings: Settings, folder: Path) -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.workspace = Workspace(a_plan(ALDER), lambda _change: None)
        self.view = ViewState(
            today=date(2026, 8, 14),
            quarter=Quarter(2026, 3),
            services=replace(closed_services(), read_sheet=read),
            settings=settings,
        )

    @property
    def plan(self) -> Plan:
        return self.workspace.plan

    def file(self, content: str, name: str = "list.csv", code: str = "utf-8") -> Path:
        path = self.folder / name
        path.write_bytes(content.encode(code))
        return path

    def open(self, content: str, kind: str | None = None) -> ImportDialog:
        """The dialog with a file of this content, once it shows what it would do."""
        dialog = self.shown(kind, self.file(content))
        self.wait(dialog)
        return dialog

    def shown(self, kind: str | None = None, path: Path | None = None) -> ImportDialog:
        dialog = ImportDialog(self.workspace, self.view, kind, path)
        self.qtbot.addWidget(dialog)
        dialog.show()
        bring_to_front(self.qtbot, dialog)
        self.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        return dialog

    def wait(self, dialog: ImportDialog) -> None:
        """Until nothing is being worked out any more."""
        self.qtbot.waitUntil(lambda: not dialog.is_busy)

    def press(self, dialog: ImportDialog, name: str) -> None:
        QTest.mouseClick(found(dialog, name), Qt.MouseButton.LeftButton)


def found(dialog: ImportDialog, name: str) -> QPushButton:
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    return button


def text_of(dialog: ImportDialog, name: str) -> str:
    shown = dialog.findChild(QLabel, name)
    assert shown is not None
    return shown.text() if shown.isVisible() else ""


def rows_of(dialog: ImportDialog, name: str) -> list[list[str]]:
    table = dialog.findChild(QTableWidget, name)
    assert table is not None
    items = (
        [table.item(row, column) for column in range(table.columnCount())]
        for row in range(table.rowCount())
    )
    return [[item.text() if item else "" for item in row] for row in items]


def chooser(dialog: ImportDialog, row: int) -> QComboBox:
    combo = dialog.columns.chooser(row)
    assert combo is not None
    return combo
