"""Printing from the page: asks for a printer, prints in the background, says so."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from threading import Event

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from gui import printing, workers
from planner.records import Paper
from planner.text import _


class Printing(QObject):
    """One printing at a time. `refused` carries why nothing went to paper."""

    busy = Signal(str)
    done = Signal(str)
    refused = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._stopped = Event()
        self._is_running = False

    @property
    def is_running(self) -> bool:
        """Whether pages are on their way to a printer."""
        return self._is_running

    def print_pdf(
        self,
        content: bytes,
        title: str,
        paper: Paper,
        wanted: Collection[int] | None = None,
    ) -> None:
        """Asks for the printer and prints. `wanted`: these pages; None for all."""
        if self._is_running:
            return
        if not printing.has_printer():
            self.refused.emit(
                _("This computer has no printer. Save a PDF and print it elsewhere.")
            )
            return
        pdf = printing.open_pdf(content)
        printer = printing.ask_printer(self._window, title, paper, pdf, wanted)
        pdf.close()
        if printer is not None:
            self._start(content, printer, wanted)

    def stop(self) -> None:
        """Prints no further page."""
        self._stopped.set()

    def _start(
        self, content: bytes, printer: QPrinter, wanted: Collection[int] | None
    ) -> None:
        self._is_running = True
        self._stopped.clear()
        work = partial(_print, content, printer, self._go_on, wanted)
        workers.run(self, work, self._on_done, self._on_failed, self._on_broken)

    def _go_on(self, number: int, pages: int) -> bool:
        # Called in the pool: a signal is the way back into the window.
        sentence = _("Printing page {number} of {pages} …")
        self.busy.emit(sentence.format(number=number + 1, pages=pages))
        return not self._stopped.is_set()

    def _on_done(self, _result: object) -> None:
        self._is_running = False
        is_stopped = self._stopped.is_set()
        self.done.emit(_("Printing was stopped.") if is_stopped else _("Printed."))

    def _on_broken(self, _error: object) -> None:
        # The exception hook tells about the bug.
        self._on_failed(_("Printing stopped half-way. Save a PDF and print that."))

    def _on_failed(self, sentence: str) -> None:
        self._is_running = False
        self.refused.emit(sentence)


def _print(
    content: bytes,
    printer: QPrinter,
    progress: printing.Progress,
    wanted: Collection[int] | None,
) -> None:
    pdf = printing.open_pdf(content)
    try:
        printing.print_pages(pdf, printer, progress, wanted)
    finally:
        pdf.close()
