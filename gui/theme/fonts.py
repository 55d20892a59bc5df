"""The bundled font, and its sizes."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from gui.theme.sizes import BODY_PT
from resources import path

FAMILY = "Source Sans 3"
FILES = ("Regular", "Semibold", "Bold", "It")


def load() -> None:
    """Make the bundled faces known to Qt."""
    for face in FILES:
        QFontDatabase.addApplicationFont(str(path(f"fonts/SourceSans3-{face}.ttf")))


def font(points: float = BODY_PT, *, is_strong: bool = False) -> QFont:
    """The bundled font at a size in points, semibold when strong."""
    face = QFont(FAMILY)
    face.setPointSizeF(points)
    if is_strong:
        face.setWeight(QFont.Weight.DemiBold)
    return face
