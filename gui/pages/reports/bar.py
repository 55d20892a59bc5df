"""The bar over the pages: how many there are, how large, and what to do with them."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from gui.pages.reports.page_field import PageField
from gui.theme import sizes
from gui.widgets import ElidedLabel, button, label
from gui.widgets.buttons import IconButton
from planner.text import _, percent

NARROW, NARROWEST = 560, 470
STATE_WIDTH = 200


class PreviewBar(QWidget):
    """Tells what the user wants with the pages; it does nothing itself.

    `save` tells the ending of the file: "pdf", "txt" or "json". `zoom` tells +1 for
    larger, -1 for smaller and 0 for as wide as there is room.
    """

    zoom = Signal(int)
    save = Signal(str)
    print_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("previewBar")
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setMinimumWidth(NARROWEST)
        self._zoom, self._is_fitted = 1.0, True
        self._state = ElidedLabel()
        self._state.setObjectName("previewState")
        self._zooming = self._zoom_buttons()
        self._saving = self._save_buttons()
        self._menu = self._save_menu()
        self.pages = PageField()
        self._pages_title = label(_("Pages"), tone="secondary", name="pagesTitle")
        self._pages_title.setBuddy(self.pages)
        self._error = label(
            tone="error", points=sizes.SMALL_PT, wrap=True, name="pagesError"
        )
        self._error.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._error.hide()
        column = QVBoxLayout(self)
        margin = sizes.SPACE_2
        column.setContentsMargins(sizes.SPACE_3, margin, margin, margin)
        column.setSpacing(sizes.SPACE_1)
        column.addLayout(self._row())
        column.addWidget(self._error)
        self.pages.refused.connect(self._show_refusal)
        self.set_ready(is_ready=False)

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._state, 1)
        for each in self._zooming:
            row.addWidget(each)
        row.addStretch(1)
        for field in (self._pages_title, self.pages, *self._saving):
            row.addSpacing(sizes.SPACE_2)
            row.addWidget(field)
        return row

    def set_count(self, count: int) -> None:
        """There are so many pages; a single one leaves no choice."""
        self.pages.set_count(count)
        self.pages.setVisible(count > 1)
        self._fit_words()

    def set_state(self, sentence: str) -> None:
        """Says how many pages there are, or what is being done."""
        self._state.setText(sentence)
        self._state.setMinimumWidth(min(self._state.sizeHint().width(), STATE_WIDTH))
        self._state.setAccessibleName(sentence)
        self._fit_words()

    def set_zoom(self, zoom: float, *, is_fitted: bool) -> None:
        """Says how large the pages are."""
        self._zoom, self._is_fitted = zoom, is_fitted
        self._fit_words()

    def set_ready(self, *, is_ready: bool) -> None:
        """Whether there are pages to look at, to save and to print."""
        for each in (*self._zooming, *self._saving):
            each.setEnabled(is_ready)
        self.pages.setEnabled(is_ready)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()

    def _fit_words(self) -> None:
        is_narrow = self.width() < NARROW
        self._saving[1].show_text(_("Save") if is_narrow else _("Save as PDF"))
        self._saving[2].show_text(_("Print"))
        large = percent(Fraction(self._zoom), 0)
        self._zooming[1].show_text(_("Fit width") if self._is_fitted else large)
        every = (*self._zooming, *self._saving)
        wanted = sum(each.sizeHint().width() + sizes.SPACE_2 for each in every)
        title = self._pages_title.sizeHint().width() + sizes.SPACE_2
        if not self.pages.isHidden():
            wanted += self.pages.width() + sizes.SPACE_2
        room = self.width() - wanted - self._state.sizeHint().width() - sizes.SPACE_3
        # The field says itself what it is for; its title is for those who have room.
        self._pages_title.setVisible(not self.pages.isHidden() and room > 2 * title)
        if room < 0:
            # Where the words of a language are long, icons and numbers tell enough.
            for made in self._saving[1:]:
                made.show_text("")
            self._zooming[1].show_text(large)

    def _show_refusal(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setAccessibleName(sentence)
        self._error.setVisible(bool(sentence))

    def _zoom_buttons(self) -> tuple[IconButton, ...]:
        smaller = button(
            "",
            lambda: self.zoom.emit(-1),
            icon_name="zoom-out",
            kind="quiet",
            name="zoomOut",
            spoken=_("Smaller pages"),
        )
        fit = button(
            _("Fit width"),
            lambda: self.zoom.emit(0),
            kind="quiet",
            name="fitWidth",
            spoken=_("Fit width"),
        )
        fit.setAccessibleDescription(_("Makes the pages as wide as there is room"))
        larger = button(
            "",
            lambda: self.zoom.emit(1),
            icon_name="zoom-in",
            kind="quiet",
            name="zoomIn",
            spoken=_("Larger pages"),
        )
        return smaller, fit, larger

    def _save_buttons(self) -> tuple[IconButton, ...]:
        more = button(
            "",
            self._open_menu,
            icon_name="ellipsis",
            kind="quiet",
            name="saveMore",
            spoken=_("Save as text or data"),
        )
        save = button(
            _("Save as PDF"),
            lambda: self.save.emit("pdf"),
            icon_name="download",
            name="savePdf",
        )
        to_paper = button(
            _("Print"),
            self.print_wanted.emit,
            icon_name="printer",
            kind="primary",
            name="print",
        )
        return more, save, to_paper

    def _save_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("saveMenu")
        for ending, text in (
            ("txt", _("Save as text (.txt)")),
            ("json", _("Save as data (.json)")),
        ):
            action = menu.addAction(text)
            action.setData(ending)
        menu.triggered.connect(lambda action: self.save.emit(action.data()))
        return menu

    def _open_menu(self) -> None:
        corner = self._saving[0]
        self._menu.popup(corner.mapToGlobal(QPoint(0, corner.height())))
