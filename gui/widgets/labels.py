"""Labels: plain text always, so that a name is shown as it was typed."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QLabel

from gui.theme import font, sizes


def label(
    text: str = "",
    *,
    points: float = sizes.BODY_PT,
    strong: bool = False,
    tone: str = "",
    wrap: bool = False,
    name: str = "",
) -> QLabel:
    """A label of plain text. `tone`: "", "secondary", "accent" or "error"."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(font(points, is_strong=strong))
    made.setWordWrap(wrap)
    if tone:
        made.setProperty("tone", tone)
    if name:
        made.setObjectName(name)
    return made


def name_choice(field: QComboBox, text: str) -> None:
    """Name a choice that has no label of its own beside it.

    On Linux its name is what is chosen, and a screen reader looks for a label.
    """
    field.setAccessibleName(text)
    unseen = QLabel(text.replace("&", "&&"), field)
    unseen.setTextFormat(Qt.TextFormat.PlainText)
    unseen.setBuddy(field)
    unseen.hide()


def tip(text: str) -> str:
    """The text as a tooltip that shows it as it was typed, markup and all.

    Qt has no plain tooltips: it takes whatever looks like markup for markup.
    """
    return f"<span>{escape(text)}</span>" if "<" in text else text


class ElidedLabel(QLabel):
    """A label that ends in … where there is no room, with all of it as tooltip."""

    def __init__(
        self, text: str = "", points: float = sizes.BODY_PT, *, strong: bool = False
    ) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(points, is_strong=strong))

    def minimumSizeHint(self) -> QSize:
        return QSize(
            self.fontMetrics().horizontalAdvance("…"), self.sizeHint().height()
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        mode = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self.text(), mode, room.width())
        self.setToolTip("" if shown == self.text() else tip(self.text()))
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(room, int(self.alignment()), shown)
        painter.end()
