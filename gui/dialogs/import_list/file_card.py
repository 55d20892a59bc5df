"""The file that is being imported: its name, its facts, and how it is read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout

from gui.services import Sheet
from gui.theme import palette_of, pixmap, sizes
from gui.widgets import ElidedLabel, button, label
from planner.import_preview import ENCODINGS, SEPARATORS, encoding_name
from planner.text import _

ICON = 28


class FileCard(QFrame):
    """The card on top. `reread` tells the encoding and the separator chosen."""

    reread = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.setObjectName("fileCard")
        self._picture = QLabel()
        self._name = ElidedLabel(strong=True)
        self._facts = label(points=sizes.SMALL_PT, tone="secondary", name="fileFacts")
        self.change = button(
            _("Not right? Change"), self._toggle, kind="link", name="changeReading"
        )
        self.encoding = _combo("encoding", _("Code of the letters"))
        self.separator = _combo("separator", _("Sign between the columns"))
        for separator, words in SEPARATORS:
            self.separator.addItem(_(words).capitalize(), separator)
        self.encoding.activated.connect(self._chosen)
        self.separator.activated.connect(self._chosen)
        self._build()

    def show_file(self, name: str, facts: str, sheet: Sheet | None) -> None:
        """Show a file; `sheet` is None while it is not read."""
        self._name.setText(name)
        self._facts.setText(facts)
        is_text = sheet is not None and bool(sheet.separator)
        self.change.setVisible(sheet is None or is_text)
        self._reading.setVisible(
            self._reading.isVisible() and not self.change.isHidden()
        )
        if sheet is None or not is_text:
            return
        self._fill_encodings(sheet.encoding)
        self.separator.setCurrentIndex(self.separator.findData(sheet.separator))
        if not sheet.encoding_is_sure:
            self._reading.show()

    def _build(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self._name)
        titles.addWidget(self._facts)
        top = QHBoxLayout()
        top.setSpacing(sizes.SPACE_3)
        top.addWidget(self._picture)
        top.addLayout(titles, 1)
        top.addWidget(self.change)
        self._reading = QFrame()
        row = QHBoxLayout(self._reading)
        row.setContentsMargins(ICON + sizes.SPACE_3, sizes.SPACE_1, 0, 0)
        for words, combo in (
            (_("&Letters"), self.encoding),
            (_("&Columns separated by"), self.separator),
        ):
            tag = label(words, points=sizes.SMALL_PT, tone="secondary")
            tag.setBuddy(combo)
            row.addWidget(tag)
            row.addWidget(combo)
            row.addSpacing(sizes.SPACE_3)
        row.addStretch()
        self._reading.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(*[sizes.SPACE_3] * 4)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._reading)
        self._fill_encodings(ENCODINGS[0][0])

    def _fill_encodings(self, current: str) -> None:
        self.encoding.clear()
        known = dict(ENCODINGS)
        for encoding, words in ENCODINGS:
            self.encoding.addItem(_(words), encoding)
        if current not in known:
            self.encoding.addItem(encoding_name(current), current)
        self.encoding.setCurrentIndex(self.encoding.findData(current))

    def _toggle(self) -> None:
        self._reading.setVisible(not self._reading.isVisible())
        if self._reading.isVisible():
            self.encoding.setFocus()

    def _chosen(self, _index: int) -> None:
        self.reread.emit(self.encoding.currentData(), self.separator.currentData())

    def showEvent(self, event: QShowEvent) -> None:
        self._colour()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        colour = palette_of(self).accent
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(pixmap("file-spreadsheet", colour, ICON, ratio))


def _combo(name: str, spoken: str) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setAccessibleName(spoken)
    combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    combo.setMinimumSize(QSize(150, 0))
    return combo
