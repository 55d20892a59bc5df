"""Three doors, the plans used last, and a place to drop a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.theme import font, palette_of, pixmap, sizes
from gui.widgets import button, card, label, tip
from gui.widgets.buttons import IconButton
from planner.text import _

WIDTH = 906
BOOK, DOOR_ICON = 40, 30
DOOR_HEIGHT = 240
MOST_SHOWN = 4


class WelcomePage(QWidget):
    """Offers to begin with one's own list, with the example, or with a file."""

    import_wanted = Signal()
    example_wanted = Signal()
    new_wanted = Signal()
    open_wanted = Signal()
    recent_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("welcomePage")
        self._pictures: list[tuple[QLabel, str, int]] = []
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        inner = QWidget()
        inner.setMaximumWidth(WIDTH)
        column = QVBoxLayout(inner)
        column.setSpacing(sizes.SPACE_3)
        column.addStretch()
        column.addWidget(self._picture("book-open", BOOK))
        title = label(
            _("Plan the quarter together"), points=sizes.DISPLAY_PT, strong=True
        )
        promise = label(
            _(
                "One list of target accounts, one plan for sales and marketing, on "
                "your own computer."
            ),
            points=sizes.HEADING_PT,
            tone="secondary",
            wrap=True,
        )
        for each in (title, promise):
            each.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(each)
        column.addSpacing(sizes.SPACE_3)
        column.addLayout(self._doors())
        column.addWidget(DropZone())
        column.addLayout(self._recent)
        column.addStretch()
        row = QHBoxLayout(self)
        row.addStretch()
        row.addWidget(inner, 10)
        row.addStretch()

    def show_recent(self, paths: Sequence[Path]) -> None:
        """Offer the plans used last, the newest first."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        if paths:
            last = label(_("Used last"), points=sizes.SMALL_PT, tone="secondary")
            self._recent.addWidget(last)
        for path in paths[:MOST_SHOWN]:
            self._recent.addWidget(self._recent_button(path))

    def _recent_button(self, path: Path) -> IconButton:
        made = button(path.name, icon_name="file-text", kind="link")
        made.setToolTip(tip(str(path)))
        made.clicked.connect(lambda: self.recent_wanted.emit(str(path)))
        return made

    def _doors(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_4)
        first = self._door(
            "building-2",
            _("Start with your accounts"),
            _(
                "Bring a list from Excel, HubSpot, Salesforce, Outlook and others. You "
                "see every column before anything is stored."
            ),
            button(_("Import a list"), self.import_wanted.emit, kind="primary"),
            button(_("or begin with an empty plan"), self.new_wanted.emit, kind="link"),
        )
        row.addWidget(first, 1)
        row.addWidget(
            self._door(
                "sparkles",
                _("Look around first"),
                _(
                    "Open a made-up company in mid-quarter, with accounts, campaigns, "
                    "results and costs. Change what you like in it."
                ),
                button(_("Open the example"), self.example_wanted.emit),
            ),
            1,
        )
        row.addWidget(
            self._door(
                "folder-open",
                _("Open a plan file"),
                _(
                    "Continue with a file of yours, or with one that a colleague sent "
                    "you."
                ),
                button(_("Open file"), self.open_wanted.emit),
            ),
            1,
        )
        return row

    def _door(
        self,
        icon_name: str,
        title: str,
        sentence: str,
        opens: IconButton,
        other: IconButton | None = None,
    ) -> QFrame:
        frame, column = card(margin=sizes.SPACE_5)
        frame.setMinimumHeight(DOOR_HEIGHT)
        picture = self._picture(icon_name, DOOR_ICON)
        picture.setAlignment(Qt.AlignmentFlag.AlignLeft)
        column.addWidget(picture)
        heading = label(title, points=sizes.HEADING_PT, strong=True, wrap=True)
        column.addWidget(heading)
        column.addWidget(label(sentence, tone="secondary", wrap=True))
        column.addStretch()
        column.addSpacing(sizes.SPACE_2)
        column.addWidget(opens)
        # The same room under every door, so that the buttons stand in one line.
        below = other or QWidget()
        below.setFixedHeight(sizes.CONTROL_HEIGHT)
        column.addWidget(below)
        frame.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        frame.setMinimumWidth(column.minimumSize().width() + 2 * sizes.SPACE_5)
        return frame

    def _picture(self, icon_name: str, size: int) -> QLabel:
        picture = QLabel()
        picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._pictures.append((picture, icon_name, size))
        return picture

    def showEvent(self, event: QShowEvent) -> None:
        self._draw_pictures()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_pictures()

    def _draw_pictures(self) -> None:
        colour = palette_of(self).accent
        for picture, icon_name, size in self._pictures:
            ratio = self.devicePixelRatioF()
            picture.setPixmap(pixmap(icon_name, colour, size, ratio))


class DropZone(QWidget):
    """Says that a file can be dropped anywhere in the window."""

    def __init__(self) -> None:
        super().__init__()
        self._text = _("or drop a CSV, Excel or .qdeck file anywhere in this window")
        self.setAccessibleName(self._text)
        self.setMinimumHeight(60)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = palette_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.outline), 1.5, Qt.PenStyle.DashLine))
        radius = sizes.CARD_RADIUS
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), radius, radius)
        painter.setFont(font())
        painter.setPen(QColor(colours.secondary))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()
