"""Plans & reports: the pages are the ones that are printed, saved and named."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QFileDialog,
    QLabel,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from gui import printing
from gui.pages.reports import ReportsPage
from gui.services import Pages, Services
from gui.settings import Settings
from gui.view_state import ViewState
from planner import edits
from planner.errors import PlanFileError
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Company, Paper
from planner.reports.document import Document
from planner.workspace import Workspace
from tests.builders import a_company, a_person, a_plan

TODAY = date(2026, 8, 14)


def a_pdf(pages: int) -> bytes:
    target = BytesIO()
    canvas = Canvas(target)
    for _page in range(pages):
        canvas.rect(72, 72, 72, 72, fill=1)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


@dataclass
class Press:
    """Stands for storage: notes what it is given, and draws empty pages."""

    pages: int = 3
    missing: str = ""
    refusal: str = ""
    bug: Exception | None = None
    may_go_on: Event = field(default_factory=Event)
    drawn: list[tuple[Document, Paper]] = field(default_factory=list)
    saved: list[tuple[Document, Path, Paper]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.may_go_on.set()

    def render(self, document: Document, paper: Paper) -> Pages:
        self.drawn.append((document, paper))
        self.may_go_on.wait(20)
        if self.bug is not None:
            raise self.bug
        if self.refusal:
            raise PlanFileError(self.refusal)
        return Pages(a_pdf(self.pages), self.pages, self.missing)

    def save(self, document: Document, path: Path, paper: Paper) -> None:
        if self.refusal:
            raise PlanFileError(self.refusal)
        self.saved.append((document, path, paper))


class Desk:
    """The page on a desk of its own, and what is to be seen on it."""

    def __init__(
        self, qtbot: QtBot, press: Press, settings: Settings, plan: Plan
    ) -> None:
        self.qtbot = qtbot
        self.press = press
        self.workspace = Workspace(plan, lambda _change: None)
        view = ViewState(
            today=TODAY,
            quarter=Quarter(2026, 3),
            services=a_services(press),
            settings=settings,
        )
        self.page = ReportsPage(self.workspace, view)
        self.workspace.subscribe(self.page.on_change)
        self.page.resize(1132, 820)
        qtbot.addWidget(self.page)
        self.page.refresh(plan)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitUntil(self.page.isActiveWindow)

    def widget(self, kind: type[QWidget], name: str) -> QWidget:
        found = self.page.findChild(kind, name)
        assert isinstance(found, QWidget)
        return found

    def text(self, name: str) -> str:
        found = self.page.findChild(QLabel, name)
        assert isinstance(found, QLabel)
        return found.text() if found.isVisible() else ""

    def click(self, name: str) -> None:
        QTest.mouseClick(self.widget(QPushButton, name), Qt.MouseButton.LeftButton)

    def choose(self, name: str, key: Qt.Key = Qt.Key.Key_Down) -> None:
        """Goes to a choice and presses a key there, as Tab and the arrows would."""
        box = self.widget(QComboBox, name)
        box.setFocus()
        assert QApplication.focusWidget() is box
        QTest.keyClick(box, key)

    def wait_for(self, is_so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_so, timeout=10_000)

    def wait_for_pages(self, count: int = 1) -> None:
        """Until so many documents have been drawn, and the last is shown."""
        self.wait_for(
            lambda: (
                len(self.press.drawn) >= count
                and self.text("previewState") == "3 pages"
            )
        )

    @property
    def document(self) -> Document:
        return self.press.drawn[-1][0]


def a_services(press: Press) -> Services:
    def refuse(*args: object, **kwargs: object) -> None:
        raise AssertionError((args, kwargs))

    return Services(
        plan_path=Path("plan.qdeck"),
        read_sheet=refuse,  # type: ignore[arg-type]  # never asked by this page
        write_sheet=refuse,
        render=press.render,
        save_document=press.save,
        save_copy=refuse,
    )


@pytest.fixture
def press() -> Iterator[Press]:
    made = Press()
    yield made
    made.may_go_on.set()


@pytest.fixture
def desk(qtbot: QtBot, press: Press, settings: Settings, themed: QApplication) -> Desk:
    plan = a_plan(a_company("Northgate", paper=Paper.LETTER))
    return Desk(qtbot, press, settings, plan)


def answer(monkeypatch: pytest.MonkeyPatch, path: Path | str) -> list[str]:
    """Lets the file dialog answer with this path; tells what it proposed."""
    proposed: list[str] = []

    def get(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(name).name)
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", get)
    return proposed


def test_the_pages_of_the_first_report_are_shown_on_the_companys_paper(
    desk: Desk,
) -> None:
    desk.wait_for_pages()
    document, paper = desk.press.drawn[0]
    assert (document.key, document.as_of) == ("quarter-plan", TODAY)
    assert paper is Paper.LETTER
    assert desk.page.viewer.preview.pages == 3


def test_the_arrow_key_chooses_the_next_report(desk: Desk) -> None:
    desk.wait_for_pages()
    desk.page.search()
    chosen = QApplication.focusWidget()
    assert isinstance(chosen, QRadioButton)
    assert chosen.accessibleName() == "Quarter plan"
    QTest.keyClick(chosen, Qt.Key.Key_Down)
    desk.wait_for_pages(2)
    assert desk.document.key == "account-list"


def test_a_change_of_the_plan_draws_the_pages_again(desk: Desk) -> None:
    desk.wait_for_pages()
    desk.workspace.apply(edits.add(desk.workspace.plan, a_person("Rosa Lind")))
    desk.wait_for_pages(2)
    assert len(desk.press.drawn) == 2


def test_a_hidden_page_draws_nothing_until_it_is_shown(desk: Desk) -> None:
    desk.wait_for_pages()
    desk.page.hide()
    desk.workspace.apply(edits.add(desk.workspace.plan, a_person("Rosa Lind")))
    assert len(desk.press.drawn) == 1
    desk.page.show()
    desk.page.refresh(desk.workspace.plan)
    desk.wait_for_pages(2)


def test_of_many_wishes_only_the_first_and_the_newest_are_drawn(desk: Desk) -> None:
    desk.wait_for_pages()
    desk.press.may_go_on.clear()
    for name in ("Rosa", "Tom", "Priya"):
        desk.workspace.apply(edits.add(desk.workspace.plan, a_person(name)))
    desk.wait_for(lambda: desk.text("previewState") == "Drawing the pages …")
    desk.press.may_go_on.set()
    desk.wait_for_pages(3)
    assert len(desk.press.drawn) == 3


def test_the_paper_that_was_chosen_stays(desk: Desk) -> None:
    desk.wait_for_pages()
    desk.choose("paper", Qt.Key.Key_Up)
    desk.wait_for_pages(2)
    assert desk.press.drawn[-1][1] is Paper.A4
    company = desk.workspace.plan.all(Company)[0]
    desk.workspace.apply(edits.change(desk.workspace.plan, company, name="Southgate"))
    desk.wait_for_pages(3)
    assert desk.press.drawn[-1][1] is Paper.A4


def test_the_report_can_be_as_of_another_day(desk: Desk) -> None:
    desk.wait_for_pages()
    assert not desk.widget(QDateEdit, "asOfDay").isVisible()
    desk.choose("asOf")
    edit = desk.widget(QDateEdit, "asOfDay")
    assert isinstance(edit, QDateEdit)
    assert edit.isVisible()
    edit.setDate(QDate(2026, 7, 31))
    desk.wait_for(lambda: desk.document.as_of == date(2026, 7, 31))


def test_contact_data_is_left_out_unless_it_is_wanted(desk: Desk) -> None:
    quarter = Quarter(2026, 3)
    assert not desk.page.choices.options(quarter).include_contacts
    desk.choose("contactData")
    assert desk.page.choices.options(quarter).include_contacts


def test_letters_that_no_font_has_are_named_in_one_line(
    qtbot: QtBot, settings: Settings, themed: QApplication
) -> None:
    desk = Desk(qtbot, Press(missing="北京"), settings, a_plan())
    desk.wait_for_pages()
    assert desk.text("noticeText") == (
        "No font on this computer can draw these letters: 北 京. Signs stand for them."
    )


def test_a_report_that_cannot_be_drawn_is_a_sentence_in_its_place(
    qtbot: QtBot, settings: Settings, themed: QApplication
) -> None:
    desk = Desk(qtbot, Press(refusal="The fonts are gone."), settings, a_plan())
    desk.wait_for(
        lambda: any(
            label.text() == "The fonts are gone." and label.isVisible()
            for label in desk.page.findChildren(QLabel)
        )
    )
    assert not desk.widget(QPushButton, "print").isEnabled()


def test_after_a_bug_in_one_report_the_next_one_is_drawn(desk: Desk) -> None:
    desk.wait_for_pages()
    desk.press.bug = ZeroDivisionError()
    with desk.qtbot.captureExceptions() as bugs:
        desk.workspace.apply(edits.add(desk.workspace.plan, a_person("Rosa Lind")))
        desk.wait_for(lambda: not desk.widget(QPushButton, "print").isEnabled())
    assert [kind for kind, _error, _trace in bugs] == [ZeroDivisionError]
    desk.press.bug = None
    QTest.keyClick(desk.widget(QRadioButton, "report-quarter-plan"), Qt.Key.Key_Down)
    desk.wait_for_pages(3)
    assert desk.document.key == "account-list"


def test_saving_proposes_the_reports_name_and_says_where_it_is(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk.wait_for_pages()
    path = tmp_path / "plan.pdf"
    proposed = answer(monkeypatch, path)
    with desk.qtbot.waitSignal(desk.page.saved) as saved:
        desk.click("savePdf")
    assert proposed == ["2026Q3_quarter-plan_2026-08-14.pdf"]
    assert saved.args == ["Saved as plan.pdf", path]
    assert [(each.key, at, on) for each, at, on in desk.press.saved] == [
        ("quarter-plan", path, Paper.LETTER)
    ]


def test_a_name_without_an_ending_gets_the_one_that_was_chosen(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk.wait_for_pages()
    answer(monkeypatch, tmp_path / "plan")
    with desk.qtbot.waitSignal(desk.page.saved):
        desk.page.save("txt")
    assert desk.press.saved[0][1] == tmp_path / "plan.txt"


def test_nothing_is_saved_when_the_dialog_is_left(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.wait_for_pages()
    answer(monkeypatch, "")
    desk.click("savePdf")
    assert desk.press.saved == []
    assert desk.text("noticeText") == ""


def test_a_folder_that_cannot_be_written_is_a_sentence(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk.wait_for_pages()
    desk.press.refusal = "The folder cannot be written."
    answer(monkeypatch, tmp_path / "plan.pdf")
    with desk.qtbot.waitSignal(desk.page.failed) as failed:
        desk.click("savePdf")
    assert failed.args == ["The folder cannot be written."]
    assert desk.text("noticeText") == ""


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
        _pdf: object, _printer: object, progress: printing.Progress
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


def test_the_pages_grow_and_shrink_with_the_keys(desk: Desk) -> None:
    desk.wait_for_pages()
    preview = desk.page.viewer.preview
    fitted = preview.zoom
    preview.setFocus()
    QTest.keyClick(preview, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert preview.zoom == pytest.approx(fitted * 1.25)
    QTest.keyClick(preview, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert preview.zoom == pytest.approx(fitted)
    assert not preview.is_fitted
    QTest.keyClick(preview, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert preview.is_fitted


def test_the_end_key_goes_to_the_last_page_and_a_change_stays_there(
    desk: Desk,
) -> None:
    desk.wait_for_pages()
    preview = desk.page.viewer.preview
    bar = preview.verticalScrollBar()
    preview.setFocus()
    QTest.keyClick(preview, Qt.Key.Key_End)
    place = bar.value()
    assert place == bar.maximum() > 0
    desk.workspace.apply(edits.add(desk.workspace.plan, a_person("Rosa Lind")))
    desk.wait_for_pages(2)
    assert bar.value() == place
    QTest.keyClick(preview, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_the_start_of_the_window_loads_neither_pdf_nor_printing() -> None:
    code = (
        "import sys, gui.pages.reports;"
        "late = {'PySide6.QtPdf', 'PySide6.QtPdfWidgets',"
        " 'PySide6.QtPrintSupport', 'reportlab'};"
        "sys.exit(', '.join(late & sys.modules.keys()) or 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def to_a_file(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Path:
    """A printer that prints into a file, and a dialog that is accepted."""
    path = folder / "printed.pdf"

    def ask(_parent: QWidget, title: str, paper: Paper, pdf: QPdfDocument) -> QPrinter:
        printer = printing.printer_for(title, paper, pdf)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        printer.setResolution(72)
        return printer

    monkeypatch.setattr(printing, "has_printer", lambda: True)
    monkeypatch.setattr(printing, "ask_printer", ask)
    return path
