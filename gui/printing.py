"""Prints a PDF: each page becomes an image at the printer's resolution.

Imported when somebody prints, since QtPrintSupport and QtPdf cost time at the start.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from planner.errors import PlannerError
from planner.records import Paper
from planner.text import _

FINEST_DPI = 600
"""An A4 page at 1200 dots per inch would take half a gigabyte and look the same."""
_POINTS_PER_INCH = 72
_PAGE_SIZES = {
    Paper.A4: QPageSize.PageSizeId.A4,
    Paper.LETTER: QPageSize.PageSizeId.Letter,
}

Progress = Callable[[int, int], bool]
"""Is told how many pages of how many are printed; False stops."""


class CannotPrint(PlannerError):
    """The printer did not take the pages."""


def has_printer() -> bool:
    """Whether this computer knows a printer."""
    return bool(QPrinterInfo.availablePrinterNames())


def open_pdf(content: bytes) -> QPdfDocument:
    """The PDF in memory as a document; its buffer lives as long as it does."""
    document = QPdfDocument()
    buffer = QBuffer(document)
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document


def ask_printer(
    parent: QWidget, title: str, paper: Paper, pdf: QPdfDocument
) -> QPrinter | None:
    """The printer that the user chose, with pages and copies; None if none."""
    printer = printer_for(title, paper, pdf)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintCollateCopies)
    dialog.setMinMax(1, pdf.pageCount())
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if accepted else None


def printer_for(title: str, paper: Paper, pdf: QPdfDocument) -> QPrinter:
    """The standard printer, set to the paper and the way that the PDF lies."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setCreator("Quarterdeck")
    # The margins are in the PDF: its page and the sheet are one.
    printer.setFullPage(True)
    printer.setPageLayout(_layout(paper, pdf.pagePointSize(0)))
    return printer


def pages_to_print(printer: QPrinter, pages: int) -> list[int]:
    """The pages that the user chose, counted from 0, in the order of printing."""
    ranges = printer.pageRanges()
    chosen = [
        page for page in range(pages) if ranges.isEmpty() or ranges.contains(page + 1)
    ]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        chosen.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return chosen * copies
    return [page for page in chosen for _copy in range(copies)]


def print_pages(
    pdf: QPdfDocument, printer: QPrinter, progress: Progress | None = None
) -> None:
    """Sends the chosen pages to the printer. Raises CannotPrint when it refuses."""
    painter = QPainter()
    if not painter.begin(printer):
        raise CannotPrint(
            _("The printer did not answer. Look whether it is on, or save a PDF.")
        )
    pages = pages_to_print(printer, pdf.pageCount())
    for number, page in enumerate(pages):
        if progress is not None and not progress(number, len(pages)):
            printer.abort()
            break
        if number > 0 and not printer.newPage():
            painter.end()
            raise CannotPrint(
                _("The printer stopped at a page. Look for paper, or save a PDF.")
            )
        _paint(pdf, page, printer, painter)
    painter.end()


def _layout(paper: Paper, page: QSizeF) -> QPageLayout:
    is_wide = page.width() > page.height()
    way = QPageLayout.Orientation
    layout = QPageLayout(
        QPageSize(_PAGE_SIZES[paper]),
        way.Landscape if is_wide else way.Portrait,
        QMarginsF(0, 0, 0, 0),
    )
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def _paint(pdf: QPdfDocument, page: int, printer: QPrinter, painter: QPainter) -> None:
    size = pdf.pagePointSize(page)
    dpi = min(printer.resolution(), FINEST_DPI)
    image = _on_white(pdf.render(page, (size * dpi / _POINTS_PER_INCH).toSize()))
    sheet = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    full = size * printer.resolution() / _POINTS_PER_INCH
    # Never larger than on paper; smaller only where another sheet was chosen.
    if full.width() > sheet.width() or full.height() > sheet.height():
        full = full.scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(0, 0, full.width(), full.height())
    place.moveCenter(QRectF(0, 0, sheet.width(), sheet.height()).center())
    painter.drawImage(place, image)


def _on_white(image: QImage) -> QImage:
    """The image without its transparent ground, which some printers make black."""
    ground = QImage(image.size(), QImage.Format.Format_RGB32)
    ground.fill(Qt.GlobalColor.white)
    painter = QPainter(ground)
    painter.drawImage(0, 0, image)
    painter.end()
    return ground
