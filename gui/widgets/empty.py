"""What stands where there is nothing yet: a sentence, one button, one link."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.theme import pixmap, sizes
from gui.theme.palette import palette_of
from gui.widgets.labels import label

ICON = 36
WIDTH = 460
LOW = 170
"""Below so many pixels there is no room for the picture."""


class EmptyState(QWidget):
    """One sentence on what belongs here, and the buttons that bring it about."""

    def __init__(self, icon_name: str, title: str, sentence: str) -> None:
        super().__init__()
        self._icon_name = icon_name
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._picture.setFixedHeight(ICON + sizes.SPACE_2)
        self.title = label(title, points=sizes.HEADING_PT, strong=True)
        self.sentence = label(sentence, tone="secondary", wrap=True)
        for each in (self.title, self.sentence):
            each.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.sentence.setFixedWidth(WIDTH)
        # aligned in a column, a label is given the height of one line only
        self.sentence.setMinimumHeight(max(self.sentence.heightForWidth(WIDTH), 0))
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(sizes.SPACE_2)
        self._buttons.addStretch()
        self._buttons.addStretch()
        column = QVBoxLayout(self)
        column.addStretch()
        column.addWidget(self._picture)
        column.addWidget(self.title)
        column.addWidget(self.sentence, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(sizes.SPACE_2)
        column.addLayout(self._buttons)
        column.addStretch()

    def add_button(self, made: QPushButton) -> None:
        """Put a button into the row under the sentence."""
        self._buttons.insertWidget(self._buttons.count() - 1, made)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the picture out where it would lie over the words."""
        super().resizeEvent(event)
        self._picture.setVisible(self.height() >= LOW)

    def showEvent(self, event: QShowEvent) -> None:
        ratio = self.devicePixelRatioF()
        colour = palette_of(self).accent
        self._picture.setPixmap(pixmap(self._icon_name, colour, ICON, ratio))
