"""Printing from the page: the pages that are shown, or a sentence and a way out."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QApplication,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui import printing
from gui.settings import Settings
from planner import edits
from planner.records import Paper
from tests.builders import a_company, a_person, a_plan
from tests.gui.pages.report_desk import Desk, Press, answer


@pytest.fixture
def press() -> Iterator[Press]:
    made = Press()
    yield made
    made.may_go_on.set()


@pytest.fixture
def desk(qtbot: QtBot, press: Press, settings: Settings, themed: QApplication) -> Desk:
    plan = a_plan(a_company("Northgate", paper=Paper.LETTER))
    return Desk(qtbot, press, settings, plan)


def test_without_a_printer_the_pdf_is_offered_instead(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk.wait_for_pages()
    monkeypatch.setattr(printing, "has_printer", lambda: False)
    desk.click("print")
    assert desk.text("noticeText") == (
        "This computer has no printer. Save a PDF and print it elsewhere."
    )
    proposed = answer(monkeypatch, tmp_path / "plan.pdf")
    with desk.qtbot.waitSignal(desk.page.saved):
        desk.click("noticeAction")
    assert proposed == ["2026Q3_quarter-plan_2026-08-14.pdf"]


def test_printing_sends_the_pages_that_are_shown(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk.wait_for_pages()
    printed = to_a_file(monkeypatch, tmp_path)
    with desk.qtbot.waitSignal(desk.page.done, timeout=20_000) as done:
        desk.click("print")
    assert done.args == ["Printed."]
    pdf = printing.open_pdf(printed.read_bytes())
    assert pdf.pageCount() == 3
    pdf.close()


def test_printing_waits_for_pages_that_are_on_their_way(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk.wait_for_pages()
    desk.press.may_go_on.clear()
    desk.workspace.apply(edits.add(desk.workspace.plan, a_person("Rosa Lind")))
    printed = to_a_file(monkeypatch, tmp_path)
    desk.page.print_page()
    assert not printed.exists()
    with desk.qtbot.waitSignal(desk.page.done, timeout=20_000):
        desk.press.may_go_on.set()
    assert printed.exists()


def test_stop_prints_no_further_page(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk.wait_for_pages()
    to_a_file(monkeypatch, tmp_path)
    is_shown, told = Event(), list[tuple[int, int]]()

    def print_slowly(
        _pdf: object,
        _printer: object,
        progress: printing.Progress,
        _wanted: object,
    ) -> None:
        told.append((1, progress(0, 3)))
        assert is_shown.wait(10)
        told.append((2, progress(1, 3)))

    monkeypatch.setattr(printing, "print_pages", print_slowly)
    desk.click("print")
    desk.wait_for(lambda: desk.text("noticeText") == "Printing page 1 of 3 …")
    desk.click("noticeAction")
    with desk.qtbot.waitSignal(desk.page.done) as done:
        is_shown.set()
    assert done.args == ["Printing was stopped."]
    assert told == [(1, True), (2, False)]


def to_a_file(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Path:
    """A printer that prints into a file, and a dialog that is accepted."""
    path = folder / "printed.pdf"

    def ask(
        _parent: QWidget,
        title: str,
        paper: Paper,
        pdf: QPdfDocument,
        wanted: tuple[int, ...] | None,
    ) -> QPrinter:
        printer = printing.printer_for(title, paper, pdf)
        printing.propose_pages(printer, wanted)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        printer.setResolution(72)
        return printer

    monkeypatch.setattr(printing, "has_printer", lambda: True)
    monkeypatch.setattr(printing, "ask_printer", ask)
    return path
