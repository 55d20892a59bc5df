"""Exporting a list: what is chosen is written, a failure is said."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui.dialogs.export_list import ExportDialog, file_stem
from gui.services import Cell
from gui.table.sheets import ShownTable
from planner.errors import PlannerError
from planner.plan import Plan
from tests.builders import a_person, a_plan, an_account
from tests.gui.services import closed_services


class Disk:
    """Keeps what is written, or is full."""

    def __init__(self) -> None:
        self.is_full = False
        self.path = Path()
        self.header: tuple[str, ...] = ()
        self.rows: Sequence[Sequence[Cell]] = ()

    def write(
        self, path: Path, header: Sequence[str], rows: Sequence[Sequence[Cell]]
    ) -> None:
        if self.is_full:
            raise PlannerError("The disk is full.")
        self.header = tuple(header)
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
    assert disk.header[0] == "number"
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


def test_the_table_of_the_page_comes_first_and_is_written_as_it_is_shown(
    themed: QApplication, qtbot: QtBot, disk: Disk
) -> None:
    services = replace(closed_services(), write_sheet=disk.write)
    shown = ShownTable(title="Budget lines", make=lambda: (["Line", "Sum"], [["A", 7]]))
    dialog = ExportDialog(a_plan(), services, shown=[shown])
    qtbot.addWidget(dialog)
    assert dialog.kinds.currentText() == "Budget lines, as shown"
    promised = dialog.findChild(QLabel, "exportPromise")
    assert isinstance(promised, QLabel)
    assert promised.text() == (
        "The rows and columns that the page shows now, in their order."
    )
    with qtbot.waitSignal(dialog.exported) as said:
        dialog.write(Path("lines.xlsx"))
    assert (disk.header, disk.rows) == (("Line", "Sum"), [["A", 7]])
    assert said.args == ["1 row is in lines.xlsx.", Path("lines.xlsx")]


def test_a_list_of_the_plan_can_be_chosen_instead(
    themed: QApplication, qtbot: QtBot, disk: Disk
) -> None:
    services = replace(closed_services(), write_sheet=disk.write)
    shown = ShownTable(title="Budget lines", make=lambda: ([], []))
    dialog = ExportDialog(a_plan(an_account("Orchard")), services, shown=[shown])
    qtbot.addWidget(dialog)
    dialog.kinds.setCurrentIndex(dialog.kinds.findData("accounts"))
    promised = dialog.findChild(QLabel, "exportPromise")
    assert isinstance(promised, QLabel)
    assert "the same file can be imported" in promised.text()
    dialog.write(Path("accounts.csv"))
    assert disk.header[0] == "number"


@pytest.mark.parametrize(
    ("title", "stem"),
    [("Budget lines", "Budget lines"), ("In/out: 3?", "In-out- 3"), ("...", "table")],
)
def test_a_title_becomes_a_name_that_every_file_system_takes(
    title: str, stem: str
) -> None:
    assert file_stem(title) == stem
