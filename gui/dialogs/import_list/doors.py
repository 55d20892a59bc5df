"""The ways in which a list comes to the import: chosen, pasted, dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from planner.text import _

LISTS = "*.csv *.tsv *.txt *.xlsx *.xlsm *.vcf"


class ListDoors(QDialog):
    """A dialog that takes a list. `came` tells its file, or the text of its cells.

    `nothing_came`: why there is no list, in a sentence. A dialog that takes no drops
    takes no pasted cells either.
    """

    came = Signal(object)
    nothing_came = Signal(str)

    def __init__(self, folder: Path, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._folder = folder
        self.setAcceptDrops(True)

    def choose_file(self) -> None:
        """Ask for a file."""
        kinds = _("Lists ({endings});;All files (*)").format(endings=LISTS)
        chosen, _kind = QFileDialog.getOpenFileName(
            self, _("Choose a list"), str(self._folder), kinds
        )
        if chosen:
            self.came.emit(Path(chosen))

    def paste(self) -> None:
        """Take the cells that were copied from another program."""
        copied = QGuiApplication.clipboard().text()
        if copied.strip():
            self.came.emit(copied)
        else:
            sentence = _("Nothing was copied. Copy some cells and paste them.")
            self.nothing_came.emit(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and self.acceptDrops():
            self.paste()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                event.acceptProposedAction()
                self.came.emit(Path(url.toLocalFile()))
                return
