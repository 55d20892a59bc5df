"""The right side of Plans & reports: the bar, a line for notices, and the pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from gui.pages.reports.bar import PreviewBar
from gui.pages.reports.notice import Notice
from gui.services import Pages
from gui.theme import palette_of
from gui.widgets import EmptyState, button, rule
from planner.text import _, ngettext

if TYPE_CHECKING:  # loaded when the first pages are there
    from gui.pages.reports.preview import PdfPreview


class Viewer(QFrame):
    """Shows pages, and says so while there are none yet.

    `again`: that the pages shall be drawn although it was stopped before.
    """

    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("viewer")
        self.bar = PreviewBar()
        self.notice = Notice()
        self._preview: PdfPreview | None = None
        self._waiting = QWidget()
        self._waiting.setAutoFillBackground(True)
        self._waiting.setBackgroundRole(QPalette.ColorRole.Window)
        self._failure = EmptyState(
            "triangle-alert", _("No pages"), _("The pages could not be drawn.")
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._waiting)
        self._stopped = self._stopped_state()
        for state in (self._failure, self._stopped):
            state.setAutoFillBackground(True)
            state.setBackgroundRole(QPalette.ColorRole.Window)
            self._stack.addWidget(state)
        # What shows of it is a line of one pixel beside the choices.
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Midlight)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(rule())
        column.addWidget(self.notice)
        column.addWidget(self._stack, 1)
        self.bar.zoom.connect(self._zoom)
        self._add_keys()

    @property
    def preview(self) -> PdfPreview:
        """The pages. QtPdf is loaded here, at the first ones."""
        if self._preview is None:
            from gui.pages.reports.preview import PdfPreview

            self._preview = PdfPreview(self._stack)
            self._preview.zoomed.connect(self._show_zoom)
            self._stack.addWidget(self._preview)
            self._colour()
        return self._preview

    def show_pages(self, pages: Pages) -> None:
        """Shows these pages, and names the letters that no font could draw."""
        self.preview.show_pdf(pages.data)
        self._stack.setCurrentWidget(self.preview)
        sentence = ngettext("{count} page", "{count} pages", pages.count)
        self.bar.set_state(sentence.format(count=pages.count))
        self.bar.set_count(pages.count)
        self.bar.set_ready(is_ready=True)
        self.notice.say(_missing(pages.missing))
        self._show_zoom()

    def show_busy(self) -> None:
        """Says that the pages take their time."""
        self.bar.set_state(_("Drawing the pages …"))

    def show_progress(self, share: float, stop: Callable[[], object]) -> None:
        """Says how many of the pages are drawn, 0 to 1, and offers to stop."""
        sentence = _("Drawing many pages takes a while.")
        self.notice.say_progress(sentence, share, _("Cancel"), stop)

    def show_stopped(self) -> None:
        """Says that no pages are there because the user wished so."""
        self._show_none()
        self._stack.setCurrentWidget(self._stopped)

    def show_failure(self, sentence: str) -> None:
        """Says why there are no pages."""
        self._show_none()
        self._failure.sentence.setText(sentence)
        self._stack.setCurrentWidget(self._failure)

    def show_note(
        self, sentence: str, action: str = "", act: Callable[[], object] | None = None
    ) -> None:
        """Says what is being done; "" when it is done."""
        self.notice.say(sentence, action, act)

    def offer_pdf(self, sentence: str) -> None:
        """Says why nothing was printed, and offers the file instead."""
        self.notice.say(sentence, _("Save as PDF"), self._save_pdf)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._colour()

    def _show_none(self) -> None:
        self.notice.say("")
        self.bar.set_state("")
        self.bar.set_ready(is_ready=False)

    def _stopped_state(self) -> EmptyState:
        sentence = _("Drawing was stopped. Choose less to print, or begin again.")
        state = EmptyState("file-text", _("No pages"), sentence)
        again = button(_("Draw the pages"), self.again.emit, name="drawAgain")
        state.add_button(again)
        return state

    def _save_pdf(self) -> None:
        self.notice.say("")
        self.bar.save.emit("pdf")

    def _zoom(self, steps: int) -> None:
        if self._preview is None:
            return
        if steps == 0:
            self._preview.fit_width()
        else:
            self._preview.zoom_by(steps)

    def _show_zoom(self) -> None:
        self.bar.set_zoom(self.preview.zoom, is_fitted=self.preview.is_fitted)

    def _colour(self) -> None:
        if self._preview is not None:
            self._preview.set_ground(QColor(palette_of(self).outline))

    def _add_keys(self) -> None:
        for keys, steps in (
            (QKeySequence.keyBindings(QKeySequence.StandardKey.ZoomIn), 1),
            ([QKeySequence("Ctrl+=")], 1),
            (QKeySequence.keyBindings(QKeySequence.StandardKey.ZoomOut), -1),
            ([QKeySequence("Ctrl+0")], 0),
        ):
            shortcut = QShortcut(self)
            shortcut.setKeys(keys)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(lambda steps=steps: self.bar.zoom.emit(steps))


def _missing(letters: str) -> str:
    if not letters:
        return ""
    sentence = ngettext(
        "No font on this computer can draw this letter: {letters}. A sign stands for "
        "it.",
        "No font on this computer can draw these letters: {letters}. Signs stand for "
        "them.",
        len(letters),
    )
    return sentence.format(letters=" ".join(letters))
