"""The pages of a report on the screen: the very PDF that is printed, from memory.

Imported when the first report is shown, since QtPdf costs time that a start has not.
"""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QWidget

from planner.text import _

ZOOM_STEP = 1.25
SMALLEST, LARGEST = 0.25, 4.0
_MARGIN = 6
_GAP = 8


class PdfPreview(QPdfView):
    """Shows the pages of one PDF below each other, as wide as there is room."""

    zoomed = Signal()

    def __init__(self, parent: QWidget) -> None:
        # A document says good-bye to its view when it goes, and children go in the
        # order in which they came: as a child of the view it would speak to one that is
        # gone already, and the program would crash when the window is closed.
        self._pdf = QPdfDocument(parent)
        super().__init__(parent)
        self.setObjectName("preview")
        self.setAccessibleName(_("Pages of the report"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setPageSpacing(_GAP)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._buffer = QBuffer(self._pdf)
        self.setDocument(self._pdf)

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return self._pdf.pageCount()

    @property
    def is_fitted(self) -> bool:
        """Whether the pages are as wide as there is room."""
        return self.zoomMode() is QPdfView.ZoomMode.FitToWidth

    @property
    def zoom(self) -> float:
        """How large the pages are, 1.0 being the size on paper."""
        if not self.is_fitted or self.pages == 0:
            return self.zoomFactor()
        width = max(self._pdf.pagePointSize(page).width() for page in range(self.pages))
        room = self.viewport().width() - 2 * _MARGIN
        return room / (width * self.logicalDpiX() / 72)

    def show_pdf(self, content: bytes) -> None:
        """Shows another PDF, at the place where the reader was."""
        place = QPoint(
            self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        )
        # With a parent, since Python would drop it while the document still reads.
        buffer = QBuffer(self._pdf)
        buffer.setData(QByteArray(content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._pdf.load(buffer)
        self._buffer.deleteLater()
        self._buffer = buffer
        self.horizontalScrollBar().setValue(place.x())
        self.verticalScrollBar().setValue(place.y())

    def zoom_by(self, steps: int) -> None:
        """Makes the pages larger by so many steps, or smaller by negative ones."""
        zoom = min(max(self.zoom * ZOOM_STEP**steps, SMALLEST), LARGEST)
        self.setZoomMode(QPdfView.ZoomMode.Custom)
        self.setZoomFactor(zoom)
        self.zoomed.emit()

    def fit_width(self) -> None:
        """Makes the pages as wide as there is room."""
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.zoomed.emit()

    def go_to_start(self) -> None:
        """Scrolls to the first page."""
        self.verticalScrollBar().setValue(0)

    def set_ground(self, colour: QColor) -> None:
        """Gives what lies around the pages this colour."""
        palette = self.palette()
        # QPdfView paints its ground with the brush of this role.
        palette.setBrush(QPalette.ColorRole.Dark, colour)
        self.setPalette(palette)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)
