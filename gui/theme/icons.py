"""Lucide icons in any colour, sharp at every scale."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gui.theme.sizes import ICON
from resources import path

SCALES = (1, 2)


@lru_cache(maxsize=512)
def icon(name: str, colour: str, size: int = ICON) -> QIcon:
    """The icon in a colour (#RRGGBB). `size`: pixels at 100 %."""
    made = QIcon()
    for scale in SCALES:
        made.addPixmap(pixmap(name, colour, size, scale))
    return made


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int = ICON, scale: float = 1) -> QPixmap:
    """The icon as a picture of `size` pixels at 100 %, for a screen's scale."""
    renderer = QSvgRenderer(QByteArray(svg(name, colour).encode()))
    picture = QPixmap(round(size * scale), round(size * scale))
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


def svg(name: str, colour: str) -> str:
    """The icon's drawing in a colour. Raises FileNotFoundError for an unknown name."""
    drawing = path(f"icons/{name}.svg").read_text(encoding="utf-8")
    return drawing.replace("currentColor", colour)
