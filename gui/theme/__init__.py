"""Colours, type and icons, and how they are put on."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.theme import fonts, sizes
from gui.theme.fonts import font
from gui.theme.icons import icon, pixmap
from gui.theme.palette import (
    DARK,
    DARK_HIGH,
    LIGHT,
    LIGHT_HIGH,
    Palette,
    Tone,
    palette_of,
    qt_palette,
)
from gui.theme.style import style_sheet

__all__ = [
    "DARK",
    "DARK_HIGH",
    "LIGHT",
    "LIGHT_HIGH",
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
    """The palette that an appearance means on this system at this moment.

    Whoever wants high contrast sets it on the system, for all programs.
    """
    hints = app.styleHints()
    is_high = (
        hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
    )
    is_dark = appearance is Appearance.DARK
    if appearance is Appearance.SYSTEM:
        is_dark = hints.colorScheme() is Qt.ColorScheme.Dark
    if is_dark:
        return DARK_HIGH if is_high else DARK
    return LIGHT_HIGH if is_high else LIGHT


def apply(app: QApplication, colours: Palette) -> None:
    """Put the palette, the font and the style sheet on the whole program, live.

    Every widget is dressed anew, so nothing is done where they are dressed so already.
    """
    sheet = style_sheet(colours)
    if app.styleSheet() == sheet:
        return
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    fonts.load()
    app.setFont(font())
    app.setPalette(qt_palette(colours))
    app.setStyleSheet(sheet)
