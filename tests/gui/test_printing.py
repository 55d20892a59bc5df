"""What a printer is given: each page as large as on paper, in the chosen order."""

from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPageLayout, QPageRanges
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from gui.printing import (
    CannotPrint,
    open_pdf,
    pages_to_print,
    print_pages,
    printer_for,
    propose_pages,
)
from planner.records import Paper

A4 = (595.2756, 841.8898)
MM = 72 / 25.4


def a_pdf(pages: int, size: tuple[float, float] = A4) -> QPdfDocument:
    """Pages with a black square of 20 mm, as many times 30 mm from the left edge."""
    target = BytesIO()
    canvas = Canvas(target, pagesize=size)
    for page in range(pages):
        canvas.rect(page * 30 * MM, 0, 20 * MM, 20 * MM, fill=1)
        canvas.showPage()
    canvas.save()
    return open_pdf(target.getvalue())


def to_file(pdf: QPdfDocument, path: Path, paper: Paper = Paper.A4) -> QPrinter:
    printer = printer_for("Plan", paper, pdf)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(150)
    return printer


def dark_columns(pdf: QPdfDocument, page: int) -> list[int]:
    """Which of 5, 15, 25 ... mm from the left are dark, 10 mm above the lower edge."""
    width, height = 210, 297
    image = pdf.render(page, QSize(width, height))
    return [
        x
        for x in range(5, width, 10)
        if image.pixelColor(x, height - 10) == QColor("black")
    ]


@pytest.fixture(autouse=True)
def application(qtbot: QtBot) -> None:
    """A printer needs Qt's application."""


def test_pages_are_printed_as_large_as_on_paper(tmp_path: Path) -> None:
    pdf = a_pdf(2)
    print_pages(pdf, to_file(pdf, tmp_path / "out.pdf"))
    printed = open_pdf((tmp_path / "out.pdf").read_bytes())
    assert printed.pageCount() == 2
    assert printed.pagePointSize(0).toSize() == QSize(595, 842)
    assert dark_columns(printed, 0) == [5, 15]
    assert dark_columns(printed, 1) == [35, 45]
    printed.close()


def test_only_the_chosen_pages_are_printed(tmp_path: Path) -> None:
    pdf = a_pdf(4)
    printer = to_file(pdf, tmp_path / "out.pdf")
    printer.setPageRanges(QPageRanges.fromString("2,4"))
    print_pages(pdf, printer)
    printed = open_pdf((tmp_path / "out.pdf").read_bytes())
    assert [dark_columns(printed, page) for page in range(2)] == [[35, 45], [95, 105]]
    assert printed.pageCount() == 2
    printed.close()


def test_a_page_on_its_side_prints_on_its_side() -> None:
    printer = printer_for("List", Paper.LETTER, a_pdf(1, (792, 612)))
    layout = printer.pageLayout()
    assert layout.orientation() is QPageLayout.Orientation.Landscape
    assert layout.pageSize().sizePoints() == QSize(612, 792)


def test_copies_that_the_printer_cannot_make_are_sent_set_by_set() -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setCopyCount(2)
    assert not printer.supportsMultipleCopies()
    printer.setCollateCopies(True)
    assert pages_to_print(printer, 3) == [0, 1, 2, 0, 1, 2]
    printer.setCollateCopies(False)
    assert pages_to_print(printer, 2) == [0, 0, 1, 1]


def test_the_last_page_comes_first_when_the_user_wants_it() -> None:
    printer = QPrinter()
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert pages_to_print(printer, 3) == [2, 1, 0]


def test_printing_stops_when_it_is_told_to(tmp_path: Path) -> None:
    pdf = a_pdf(3)
    told: list[tuple[int, int]] = []

    def stop_before_the_second(number: int, pages: int) -> bool:
        told.append((number, pages))
        return number < 1

    print_pages(pdf, to_file(pdf, tmp_path / "out.pdf"), stop_before_the_second)
    assert told == [(0, 3), (1, 3)]
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_was_there_stays_when_printing_into_it_is_stopped(
    tmp_path: Path,
) -> None:
    pdf = a_pdf(2)
    path = tmp_path / "out.pdf"
    path.write_text("what was there before")
    print_pages(pdf, to_file(pdf, path), lambda number, _pages: number < 1)
    assert path.read_text() == "what was there before"


def test_the_dialog_begins_with_the_wanted_pages() -> None:
    printer = QPrinter()
    propose_pages(printer, (1, 2, 3, 5))
    assert printer.pageRanges().toString() == "1-3,5"
    assert printer.printRange() is QPrinter.PrintRange.PageRange


def test_a_wider_range_of_the_dialog_prints_no_unwanted_page() -> None:
    printer = QPrinter()
    printer.setPageRanges(QPageRanges.fromString("1-5"))
    assert pages_to_print(printer, 6, (2, 5, 6)) == [1, 4]


def test_no_page_left_is_a_sentence_and_no_empty_sheet(tmp_path: Path) -> None:
    pdf = a_pdf(3)
    printer = to_file(pdf, tmp_path / "out.pdf")
    printer.setPageRanges(QPageRanges.fromString("3"))
    with pytest.raises(CannotPrint, match="None of the chosen pages"):
        print_pages(pdf, printer, None, (1,))
    assert list(tmp_path.iterdir()) == []


def test_a_page_in_strips_has_no_seam(tmp_path: Path) -> None:
    target = BytesIO()
    canvas = Canvas(target, pagesize=A4)
    canvas.rect(100, -10, 200, 900, fill=1)
    canvas.save()
    pdf = open_pdf(target.getvalue())
    printer = to_file(pdf, tmp_path / "out.pdf")
    print_pages(pdf, printer)
    printed = open_pdf((tmp_path / "out.pdf").read_bytes())
    image = printed.render(0, QSize(595, 842))
    colours = {image.pixelColor(200, y).name() for y in range(2, 840)}
    assert colours == {"#000000"}
    printed.close()


@pytest.mark.qt_log_ignore("QPainter::begin")  # Qt says it, and we say it in words
def test_a_printer_that_does_not_answer_is_one_sentence(tmp_path: Path) -> None:
    pdf = a_pdf(1)
    printer = to_file(pdf, tmp_path / "no such folder" / "out.pdf")
    with pytest.raises(CannotPrint, match="did not answer"):
        print_pages(pdf, printer)
