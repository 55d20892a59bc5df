"""Colours, type and icons, and how they are put on."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.theme import fonts, sizes
from gui.theme.fonts import font
from gui.theme.icons import icon, pixmap
from gui.theme.palette import DARK, LIGHT, Palette, Tone, palette_of, qt_palette
from gui.theme.style import style_sheet

__all__ = [
    "DARK",
    "LIGHT",
    "Appearance",
    "Palette",
    "Tone",
    "apply",
    "font",
    "icon",
    "palette_for",
    "palette_of",
    "pixmap",
    "sizes",
]


class Appearance(StrEnum):
    """What View > Appearance offers."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def palette_for(appearance: Appearance, app: QApplication) -> Palette:
    """The palette that an appearance means on this system at this moment."""
    if appearance is Appearance.SYSTEM:
        is_dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if is_dark else LIGHT
    return DARK if appearance is Appearance.DARK else LIGHT


def apply(app: QApplication, colours: Palette) -> None:
    """Put the palette, the font and the style sheet on the whole program, live."""
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    fonts.load()
    app.setFont(font())
    app.setPalette(qt_palette(colours))
    app.setStyleSheet(style_sheet(colours))
