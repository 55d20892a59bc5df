"""Buttons that keep their icon in the colour of their label."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from gui.theme import icon, palette_of, sizes
from gui.widgets.labels import tip

LABEL = "text"
RING_INSIDE = 3, 3, -3, -3
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
COLOURS = {"primary": "on_accent", "link": "accent", "nav": "secondary"}


class IconButton(QPushButton):
    """A button whose icon follows the palette. `kind`: see the style sheet."""

    def __init__(self, text: str, icon_name: str = "", kind: str = "secondary") -> None:
        super().__init__()
        self.kind = kind
        self.icon_name = icon_name
        self.show_text(text)
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(QSize(sizes.ICON, sizes.ICON))
        self.toggled.connect(self._colour)
        self._colour()

    def show_text(self, text: str) -> None:
        """Show this text beside the icon."""
        shown = text.replace("&", "&&")
        # Qt leaves no gap between an icon and its label.
        self.setText(f" {shown}" if self.icon_name and shown else shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt's own buttons hear Enter in a dialog only, and there perhaps for another.
        if event.key() in ENTER and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.kind != "primary" or not self.hasFocus():
            return
        # Its own colour is too near to that of a ring around it: a second one inside.
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(palette_of(self).on_accent), sizes.FOCUS_RING))
        inside = QRectF(self.rect()).adjusted(*RING_INSIDE)
        radius = sizes.CONTROL_RADIUS / 2
        painter.drawRoundedRect(inside, radius, radius)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        if not self.icon_name:
            return
        field = "accent" if self.isChecked() else COLOURS.get(self.kind, LABEL)
        self.setIcon(icon(self.icon_name, getattr(palette_of(self), field)))


class LongLink(IconButton):
    """A link that ends in … where there is no room, with all of it as tooltip."""

    def __init__(self, text: str, pressed: Callable[[], object]) -> None:
        super().__init__(text, kind="link")
        self._whole = text
        # a button is else never narrower than its text
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Preferred, policy.Fixed)
        self.setAccessibleName(text)
        self.clicked.connect(lambda _checked: pressed())

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        missing = self._advance(self._whole) - self._advance(self._seen())
        return QSize(hint.width() + missing, hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(sizes.CONTROL_HEIGHT, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self._advance(self._whole) - (self.sizeHint().width() - self.width())
        mode = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self._whole, mode, room)
        self.show_text(shown)
        self.setToolTip("" if shown == self._whole else tip(self._whole))

    def _seen(self) -> str:
        return self.text().replace("&&", "&")

    def _advance(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text)


def button(
    text: str,
    pressed: Callable[[], object] | None = None,
    *,
    icon_name: str = "",
    kind: str = "secondary",
    name: str = "",
    spoken: str = "",
) -> IconButton:
    """A button. `kind`: primary, secondary, link or quiet; `spoken`: for no text."""
    made = IconButton(text, icon_name, kind)
    made.setAccessibleName(spoken or text)
    if spoken and not text:
        made.setToolTip(tip(spoken))
    if name:
        made.setObjectName(name)
    if pressed is not None:
        made.clicked.connect(lambda _checked: pressed())
    return made


def chip_button(text: str, *, name: str = "") -> IconButton:
    """A pill that can be on or off, such as a saved view over a table."""
    made = IconButton(text, kind="chip")
    made.setCheckable(True)
    made.setAccessibleName(text)
    if name:
        made.setObjectName(name)
    return made
