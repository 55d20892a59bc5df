"""The file that is being imported: its name, its facts, and how it is read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from gui.services import Sheet
from gui.theme import palette_of, pixmap, sizes
from gui.widgets import ElidedLabel, button, label
from planner.import_formats import DATE_FORMATS, DECIMAL_SIGNS, Ways
from planner.import_preview import ENCODINGS, SEPARATORS, encoding_name
from planner.text import _, joined

ICON = 28
COMBO_WIDTH = 160
LEAST_WIDTH = 104
LAST_HEADER_ROW = 20


class FileCard(QFrame):
    """The card on top. `reread`: the file is to be read anew, as chosen now.

    `rewritten` tells how its days or its decimals are written; "" for the other.
    """

    reread = Signal()
    rewritten = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.setObjectName("fileCard")
        self._picture = QLabel()
        self._name = ElidedLabel(strong=True)
        self._facts = label(points=sizes.SMALL_PT, tone="secondary", name="fileFacts")
        self._said = label(
            points=sizes.SMALL_PT, tone="secondary", name="fileFormats", wrap=True
        )
        self.change = button(
            _("Not right? Change"), self._toggle, kind="link", name="changeReading"
        )
        self.encoding = _combo("encoding", _("Code of the letters"))
        self.separator = _combo("separator", _("Sign between the columns"))
        self.header_row = _combo("headerRow", _("Row with the column names"))
        self.days = _combo("dayFormat", _("How days are written"))
        self.decimals = _combo("decimalSign", _("How numbers are written"))
        self._fill()
        for combo in (self.encoding, self.separator, self.header_row):
            combo.activated.connect(self._reread)
        self.days.activated.connect(self._rewrite_days)
        self.decimals.activated.connect(self._rewrite_decimals)
        self._build()

    def show_file(self, name: str, facts: str, sheet: Sheet | None) -> None:
        """Show a file; `sheet` is None while it is not read."""
        self._name.setText(name)
        self._facts.setText(facts)
        self.change.setVisible(sheet is None or sheet.format != "vcf")
        if sheet is None:
            return
        is_text = bool(sheet.separator)
        self.encoding.setEnabled(is_text)
        self.separator.setEnabled(is_text)
        if is_text:
            self._show_encoding(sheet.encoding)
            self.separator.setCurrentIndex(self.separator.findData(sheet.separator))
        if self.header_row.findData(sheet.header_number) < 0:
            self.header_row.addItem(str(sheet.header_number), sheet.header_number)
        self.header_row.setCurrentIndex(self.header_row.findData(sheet.header_number))
        if not sheet.encoding_is_sure:
            self._reading.show()

    def show_ways(self, ways: Ways | None) -> None:
        """Show how days and numbers are read; open questions open the fields."""
        sentences: Sequence[str] = () if ways is None else ways.sentences
        self._said.setText(joined(sentences, " "))
        self._said.setVisible(bool(sentences))
        self.days.setEnabled(ways is not None and ways.has_days)
        self.decimals.setEnabled(ways is not None and ways.has_numbers)
        if ways is None:
            return
        self.days.setCurrentIndex(self.days.findData(str(ways.date_format)))
        self.decimals.setCurrentIndex(self.decimals.findData(ways.decimal_sign))
        if ways.is_day_open or ways.is_number_open:
            self._reading.show()

    def _fill(self) -> None:
        for encoding, words in ENCODINGS:
            self.encoding.addItem(_(words), encoding)
        for separator, words in SEPARATORS:
            self.separator.addItem(_(words).capitalize(), separator)
        for row in range(1, LAST_HEADER_ROW + 1):
            self.header_row.addItem(str(row), row)
        for day_format, words in DATE_FORMATS:
            self.days.addItem(_(words), str(day_format))
        for sign, words in DECIMAL_SIGNS:
            self.decimals.addItem(_(words), sign)

    def _build(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(0)
        for each in (self._name, self._facts, self._said):
            titles.addWidget(each)
        top = QHBoxLayout()
        top.setSpacing(sizes.SPACE_3)
        top.addWidget(self._picture)
        top.addLayout(titles, 1)
        top.addWidget(self.change)
        self._reading = self._fields()
        self._reading.hide()
        self._said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(*[sizes.SPACE_3] * 4)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._reading)

    def _fields(self) -> QFrame:
        frame = QFrame()
        grid = QGridLayout(frame)
        grid.setContentsMargins(ICON + sizes.SPACE_3, sizes.SPACE_2, 0, 0)
        grid.setHorizontalSpacing(sizes.SPACE_4)
        grid.setVerticalSpacing(sizes.SPACE_1)
        fields: tuple[tuple[str, QWidget], ...] = (
            (_("&Letters"), self.encoding),
            (_("&Separated by"), self.separator),
            (_("Column &names in row"), self.header_row),
            (_("&Days written as"), self.days),
            (_("N&umbers written as"), self.decimals),
        )
        for at, (words, widget) in enumerate(fields):
            tag = label(words, points=sizes.SMALL_PT, tone="secondary")
            tag.setBuddy(widget)
            grid.addWidget(tag, 0, at)
            grid.addWidget(widget, 1, at)
        return frame

    def _show_encoding(self, current: str) -> None:
        if self.encoding.findData(current) < 0:
            self.encoding.addItem(encoding_name(current), current)
        self.encoding.setCurrentIndex(self.encoding.findData(current))

    def _toggle(self) -> None:
        self._reading.setVisible(not self._reading.isVisible())
        if self._reading.isVisible():
            first = self.encoding if self.encoding.isEnabled() else self.header_row
            first.setFocus()

    def _reread(self, _index: int) -> None:
        self.reread.emit()

    def _rewrite_days(self, _index: int) -> None:
        self.rewritten.emit(self.days.currentData(), "")

    def _rewrite_decimals(self, _index: int) -> None:
        self.rewritten.emit("", self.decimals.currentData())

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
    combo.setMinimumWidth(LEAST_WIDTH)
    combo.setMaximumWidth(COMBO_WIDTH)
    return combo
