"""The field for the pages that are printed and saved: all, or some by number."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from gui.widgets.line import Line
from planner.errors import Invalid
from planner.reports.page_numbers import all_pages, page_numbers, pages_text
from planner.text import _

WIDTH = 84


class PageField(Line):
    """Takes "1-3, 5". `refused`: the sentence about what is no page, "" when mended."""

    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__(all_pages())
        self.setObjectName("pages")
        self.setAccessibleName(_("Pages"))
        described = _("The pages to print or save as PDF, such as 1-3, 5")
        self.setAccessibleDescription(described)
        self.setToolTip(described)
        self.setFixedWidth(WIDTH)
        self._count = 0
        self.editingFinished.connect(self.is_valid)
        self.textEdited.connect(lambda _text: self.refused.emit(""))

    @property
    def numbers(self) -> tuple[int, ...] | None:
        """The chosen pages, counted from 1; None for all. Raises Invalid."""
        return page_numbers(self.text(), self._count)

    def is_valid(self) -> bool:
        """Whether these are pages; says so if not, and writes them well if they are."""
        try:
            numbers = self.numbers
        except Invalid as error:
            self.refused.emit(str(error))
            return False
        self.setText(pages_text(numbers))
        self.refused.emit("")
        return True

    def set_count(self, count: int) -> None:
        """There are so many pages to choose from."""
        if count != self._count:
            self._count = count
            self.is_valid()

    def choose_all(self) -> None:
        """Chooses all pages."""
        self.setText(all_pages())
        self.refused.emit("")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != all_pages():
            self.choose_all()
            self.selectAll()
        else:
            super().keyPressEvent(event)
