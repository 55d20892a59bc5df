"""Exporting the calendar: whose it is, what is written, and what is said."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.dialogs.export_calendar import CalendarDialog
from gui.settings import Settings
from gui.view_state import ViewState
from planner.diary import Entry
from planner.errors import PlannerError
from planner.quarter import Quarter
from planner.records import Side
from tests.builders import a_company, a_person, a_plan, an_activity
from tests.gui.services import closed_services

TODAY = date(2026, 8, 14)


class Disk:
    """Keeps what is written, or is full."""

    def __init__(self) -> None:
        self.is_full = False
        self.path = Path()
        self.titles: list[str] = []
        self.name = ""

    def save(self, path: Path, entries: Sequence[Entry], name: str) -> None:
        if self.is_full:
            raise PlannerError("The disk is full.")
        self.path, self.name = path, name
        self.titles = [each.title for each in entries]


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def dialog(
    themed: QApplication, qtbot: QtBot, settings: Settings, disk: Disk
) -> CalendarDialog:
    rosa, jon = a_person("Rosa Lind"), a_person("Jon Vale", Side.MARKETING)
    gone = a_person("Ada Gone", active_to=date(2026, 6, 30))
    plan = a_plan(
        a_company("Acme Ltd"),
        rosa,
        jon,
        gone,
        an_activity("Visits", owner_id=rosa.id, due=date(2026, 8, 20)),
        an_activity("Letter", owner_id=jon.id, due=date(2026, 8, 21)),
    )
    view = ViewState(
        today=TODAY,
        quarter=Quarter(2026, 3),
        services=replace(closed_services(), save_calendar=disk.save),
        settings=settings,
    )
    dialog = CalendarDialog(plan, view)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_everybodys_calendar_is_written_and_counted(
    dialog: CalendarDialog, disk: Disk, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(dialog.exported) as said:
        dialog.write(Path("out/q3.ics"))
    assert disk.titles == ["Visits", "Letter"]
    assert (disk.path, disk.name) == (Path("out/q3.ics"), "Acme Ltd · Q3 2026")
    assert said.args == ["2 entries are in q3.ics.", Path("out/q3.ics")]


def test_one_person_has_a_calendar_of_their_own(
    dialog: CalendarDialog, disk: Disk
) -> None:
    people = dialog.people
    offered = [people.itemText(place) for place in range(people.count())]
    assert offered == ["Everybody's", "Jon Vale", "Rosa Lind"]
    people.setCurrentText("Rosa Lind")
    dialog.write(Path("out/rosa.ics"))
    assert disk.titles == ["Visits"]
    assert disk.name == "Acme Ltd · Q3 2026 · Rosa Lind"


def test_a_failure_is_said_and_the_dialog_stays(
    dialog: CalendarDialog, disk: Disk
) -> None:
    disk.is_full = True
    dialog.write(Path("out/q3.ics"))
    assert dialog.isVisible()
    assert dialog.error.text() == "The disk is full."
