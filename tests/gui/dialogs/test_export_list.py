"""Exporting a list: what is chosen is written, a failure is said."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.dialogs.export_list import ExportDialog
from gui.services import Cell
from planner.errors import PlannerError
from planner.plan import Plan
from tests.builders import a_person, a_plan, an_account
from tests.gui.services import closed_services


class Disk:
    """Keeps what is written, or is full."""

    def __init__(self) -> None:
        self.is_full = False
        self.path = Path()
        self.rows: Sequence[Sequence[Cell]] = ()

    def write(
        self, path: Path, header: Sequence[str], rows: Sequence[Sequence[Cell]]
    ) -> None:
        if self.is_full:
            raise PlannerError("The disk is full.")
        assert header[0] == "number"
        self.path, self.rows = path, rows


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def dialog(themed: QApplication, qtbot: QtBot, disk: Disk) -> ExportDialog:
    plan: Plan = a_plan(
        a_person(),
        an_account("Orchard", number="A1", staff=12),
        an_account("Quayside", number="A2"),
    )
    services = replace(closed_services(), write_sheet=disk.write)
    dialog = ExportDialog(plan, services)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_accounts_are_written_and_counted(
    dialog: ExportDialog, disk: Disk, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(dialog.exported) as said:
        dialog.write(Path("out/list.csv"))
    assert disk.path == Path("out/list.csv")
    assert len(disk.rows) == 2
    assert said.args == ["2 rows are in list.csv.", Path("out/list.csv")]
    assert not dialog.isVisible()


def test_numbers_stay_numbers_in_a_workbook_only(
    dialog: ExportDialog, disk: Disk
) -> None:
    dialog.write(Path("list.xlsx"))
    assert 12 in disk.rows[0]
    dialog.write(Path("list.csv"))
    assert "12" in disk.rows[0]


def test_a_failure_is_said_and_the_dialog_stays(
    dialog: ExportDialog, disk: Disk
) -> None:
    disk.is_full = True
    dialog.write(Path("list.csv"))
    assert dialog.error.text() == "The disk is full."
    assert dialog.isVisible()
