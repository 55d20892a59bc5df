"""Prints a PDF: each page becomes an image at the printer's resolution.

Imported when somebody prints, since QtPrintSupport and QtPdf cost time at the start.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMarginsF,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
)
from PySide6.QtGui import QImage, QPageLayout, QPageRanges, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from planner.errors import PlannerError
from planner.records import Paper
from planner.text import _

FINEST_DPI = 600
"""An A4 page at 1200 dots per inch would take half a gigabyte and look the same."""
_STRIP_PIXELS = 400_000
"""While Qt draws a strip no Python runs, nor does the window: a page takes seconds."""
_OVERLAP = 2
"""Rows that a strip shares with the next one, so that no line shows between them."""
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
    parent: QWidget,
    title: str,
    paper: Paper,
    pdf: QPdfDocument,
    wanted: Collection[int] | None = None,
) -> QPrinter | None:
    """The printer that the user chose, with pages and copies; None if none.

    `wanted`: the pages that the dialog proposes, counted from 1; None for all.
    """
    printer = printer_for(title, paper, pdf)
    propose_pages(printer, wanted)
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


def propose_pages(printer: QPrinter, wanted: Collection[int] | None) -> None:
    """Lets the printer begin with these pages, counted from 1; None for all."""
    if wanted is None:
        return
    ranges = QPageRanges()
    for number in wanted:
        ranges.addPage(number)
    printer.setPageRanges(ranges)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)


def pages_to_print(
    printer: QPrinter, pages: int, wanted: Collection[int] | None = None
) -> list[int]:
    """The pages that the user chose, counted from 0, in the order of printing.

    A page that is not among the `wanted`, counted from 1, is never printed: the
    printer's own dialog knows no more than a first and a last page on some systems.
    """
    ranges = printer.pageRanges()
    chosen = [
        page
        for page in range(pages)
        if (ranges.isEmpty() or ranges.contains(page + 1))
        and (wanted is None or page + 1 in wanted)
    ]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        chosen.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return chosen * copies
    return [page for page in chosen for _copy in range(copies)]


def print_pages(
    pdf: QPdfDocument,
    printer: QPrinter,
    progress: Progress | None = None,
    wanted: Collection[int] | None = None,
) -> None:
    """Sends the chosen pages to the printer. Raises CannotPrint when it refuses.

    Who prints into a file has it whole or not at all. A printer that was stopped may
    still put out the pages that it has.
    """
    pages = pages_to_print(printer, pdf.pageCount(), wanted)
    if not pages:
        sentence = _(
            "None of the chosen pages is left to print. Choose other pages, here or "
            "in the printer’s window."
        )
        raise CannotPrint(sentence)
    target = Path(printer.outputFileName()) if printer.outputFileName() else None
    if target is None:
        _send(pdf, printer, pages, progress)
        return
    part = target.with_name(f"{target.name}.part")
    _set_file(printer, part)
    try:
        if _send(pdf, printer, pages, progress):
            part.replace(target)
    except OSError as error:
        raise CannotPrint(_no_answer()) from error
    finally:
        part.unlink(missing_ok=True)


def _set_file(printer: QPrinter, path: Path) -> None:
    """Lets the printer write there; Qt would guess the format by the ending."""
    form = printer.outputFormat()
    printer.setOutputFileName(str(path))
    printer.setOutputFormat(form)


def _send(
    pdf: QPdfDocument, printer: QPrinter, pages: list[int], progress: Progress | None
) -> bool:
    """Whether all pages went to the printer; False when `progress` stopped it."""
    painter = QPainter()
    if not painter.begin(printer):
        raise CannotPrint(_no_answer())
    try:
        for number, page in enumerate(pages):
            if progress is not None and not progress(number, len(pages)):
                printer.abort()
                return False
            if number > 0 and not printer.newPage():
                raise CannotPrint(
                    _("The printer stopped at a page. Look for paper, or save a PDF.")
                )
            _paint(pdf, page, printer, painter)
    finally:
        painter.end()
    return True


def _no_answer() -> str:
    return _("The printer did not answer. Look whether it is on, or save a PDF.")


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
    place = _place(size, printer)
    drawn = (size * dpi / _POINTS_PER_INCH).toSize()
    across, down = place.width() / drawn.width(), place.height() / drawn.height()
    for strip in _strips(drawn):
        image = _drawn_strip(pdf, page, drawn, strip)
        x, y = place.x(), place.y() + strip.y() * down
        room = QRectF(x, y, strip.width() * across, strip.height() * down)
        painter.drawImage(room, image)


def _place(size: QSizeF, printer: QPrinter) -> QRectF:
    """Where a page of so many points stands on the sheet: in its middle."""
    sheet = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    full = size * printer.resolution() / _POINTS_PER_INCH
    # Never larger than on paper; smaller only where another sheet was chosen.
    if full.width() > sheet.width() or full.height() > sheet.height():
        full = full.scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(0, 0, full.width(), full.height())
    place.moveCenter(QRectF(0, 0, sheet.width(), sheet.height()).center())
    return place


def _strips(page: QSize) -> Iterator[QRect]:
    """A page of so many pixels in strips from top to bottom, each over the next.

    All are of one height, since Qt draws a lower one a little larger.
    """
    height = max(_STRIP_PIXELS // page.width(), 2 * _OVERLAP)
    height = min(height, page.height())
    for top in range(0, page.height(), height - _OVERLAP):
        yield QRect(0, min(top, page.height() - height), page.width(), height)
        if top + height >= page.height():
            return


def _drawn_strip(pdf: QPdfDocument, page: int, size: QSize, strip: QRect) -> QImage:
    """A strip of a page, on white: some printers make a transparent ground black."""
    options = QPdfDocumentRenderOptions()
    options.setScaledSize(size)
    options.setScaledClipRect(strip)
    drawn = pdf.render(page, strip.size(), options)
    ground = QImage(drawn.size(), QImage.Format.Format_RGB32)
    ground.fill(Qt.GlobalColor.white)
    painter = QPainter(ground)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return ground
