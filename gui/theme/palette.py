"""The colours of both appearances, and of both in high contrast.

Every pair of text and ground is WCAG AA or better; docs/accessibility.md lists them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

HALF = 128


@dataclass(frozen=True, slots=True)
class Tone:
    """A colour for text and shapes, and the soft one behind it."""

    strong: str
    soft: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Every colour that the program uses, as #RRGGBB."""

    is_dark: bool
    window: str
    card: str
    side_bar: str
    selected: str
    hover: str
    text: str
    secondary: str
    accent: str
    accent_soft: str
    on_accent: str
    line: str
    outline: str
    track: str
    on_track: Tone
    at_risk: Tone
    off_track: Tone
    not_started: Tone
    sales: Tone
    marketing: Tone
    toast: str
    on_toast: str
    toast_link: str


LIGHT = Palette(
    is_dark=False,
    window="#F4F6F8",
    card="#FFFFFF",
    side_bar="#E9EDF1",
    selected="#D3E8F2",
    hover="#EEF2F5",
    text="#17212B",
    secondary="#4F5D6B",
    accent="#0A6A92",
    accent_soft="#DCEEF6",
    on_accent="#FFFFFF",
    line="#D5DBE1",
    outline="#7E8C99",
    track="#E2E6EB",
    on_track=Tone("#1B7245", "#DDF2E6"),
    at_risk=Tone("#8A5200", "#FCEBCB"),
    off_track=Tone("#B3261E", "#FBE2DF"),
    not_started=Tone("#5A6875", "#E6EAEE"),
    sales=Tone("#6A4A9C", "#ECE6F6"),
    marketing=Tone("#8F3F71", "#F7E4F0"),
    toast="#17212B",
    on_toast="#FFFFFF",
    toast_link="#58B7E0",
)
DARK = Palette(
    is_dark=True,
    window="#12171C",
    card="#1A2027",
    side_bar="#151A20",
    selected="#1D4558",
    hover="#222A32",
    text="#E9EDF1",
    secondary="#A8B4C0",
    accent="#58B7E0",
    accent_soft="#173847",
    on_accent="#0B1A22",
    line="#303A44",
    outline="#73828F",
    track="#2A333C",
    on_track=Tone("#63CB94", "#143A28"),
    at_risk=Tone("#F2BC62", "#43310F"),
    off_track=Tone("#FF938A", "#4B201D"),
    not_started=Tone("#A3AFBA", "#2A333C"),
    sales=Tone("#BFA4EE", "#322650"),
    marketing=Tone("#EFA3CF", "#48203A"),
    toast="#E9EDF1",
    on_toast="#12171C",
    toast_link="#0A6A92",
)


def in_high_contrast(colours: Palette) -> Palette:
    """The same with lines and small words in the colour of text, and no soft fills."""
    tones = {
        name: replace(getattr(colours, name), soft=colours.card)
        for name in Palette.__slots__
        if isinstance(getattr(colours, name), Tone)
    }
    return replace(
        colours,
        **tones,
        secondary=colours.text,
        line=colours.text,
        outline=colours.text,
        side_bar=colours.card,
        accent_soft=colours.card,
    )


LIGHT_HIGH, DARK_HIGH = in_high_contrast(LIGHT), in_high_contrast(DARK)


def palette_of(widget: QWidget) -> Palette:
    """The palette that a widget is drawn in.

    Read off the program's, since a style sheet changes the widget's own palette.
    """
    palette = QApplication.palette(widget)
    has_strong_lines = palette.midlight().color() == palette.windowText().color()
    if palette.window().color().lightness() < HALF:
        return DARK_HIGH if has_strong_lines else DARK
    return LIGHT_HIGH if has_strong_lines else LIGHT


def qt_palette(colours: Palette) -> QPalette:
    """The same colours in the roles that Qt's own widgets ask for."""
    role = QPalette.ColorRole
    palette = QPalette()
    for of_role, colour in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.card),
        (role.AlternateBase, colours.window),
        (role.Text, colours.text),
        (role.Button, colours.card),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.on_accent),
        (role.Highlight, colours.selected),
        (role.HighlightedText, colours.text),
        (role.ToolTipBase, colours.toast),
        (role.ToolTipText, colours.on_toast),
        (role.PlaceholderText, colours.secondary),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.Accent, colours.accent),
        (role.Light, colours.card),
        (role.Midlight, colours.line),
        (role.Mid, colours.outline),
        (role.Dark, colours.outline),
        (role.Shadow, colours.line),
    ):
        palette.setColor(of_role, QColor(colour))
    for of_role in (role.WindowText, role.Text, role.ButtonText):
        faint = QColor(colours.outline)
        palette.setColor(QPalette.ColorGroup.Disabled, of_role, faint)
    return palette
