"""Colours, icons and type. The ratios wanted are those of look.md."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from gui.theme import (
    DARK,
    DARK_HIGH,
    LIGHT,
    LIGHT_HIGH,
    Appearance,
    Palette,
    apply,
    font,
    icon,
    palette_for,
    palette_of,
    pixmap,
)
from gui.theme.style import style_sheet

PALETTES = pytest.mark.parametrize(
    "colours",
    [LIGHT, DARK, LIGHT_HIGH, DARK_HIGH],
    ids=["light", "dark", "light, high contrast", "dark, high contrast"],
)


def luminance(colour: str) -> float:
    """How bright a colour is. Source: WCAG 2.2, relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted([luminance(one), luminance(other)])
    return (high + 0.05) / (low + 0.05)


def pairs(colours: Palette) -> Iterator[tuple[str, str, float]]:
    yield colours.text, colours.window, 7
    yield colours.text, colours.card, 7
    yield colours.text, colours.selected, 7
    yield colours.text, colours.hover, 7
    yield colours.secondary, colours.card, 4.5
    yield colours.secondary, colours.side_bar, 4.5
    yield colours.secondary, colours.window, 4.5
    yield colours.secondary, colours.selected, 4.5
    yield colours.accent, colours.card, 4.5
    yield colours.accent, colours.accent_soft, 4.5
    yield colours.on_accent, colours.accent, 4.5
    yield colours.on_toast, colours.toast, 4.5
    yield colours.toast_link, colours.toast, 4.5
    yield colours.secondary, colours.hover, 4.5
    yield colours.accent, colours.window, 4.5
    yield colours.accent, colours.selected, 4.5
    yield colours.text, colours.accent_soft, 7
    yield colours.outline, colours.card, 3
    yield colours.outline, colours.window, 3
    yield colours.accent, colours.side_bar, 3
    yield colours.accent, colours.track, 3
    yield colours.text, colours.track, 3
    yield colours.accent, colours.window, 3
    for tone in (
        colours.on_track,
        colours.at_risk,
        colours.off_track,
        colours.not_started,
        colours.sales,
        colours.marketing,
    ):
        yield tone.strong, tone.soft, 4.5
        yield tone.strong, colours.card, 3
        yield tone.strong, colours.track, 3


@PALETTES
def test_every_pair_of_colours_can_be_read(colours: Palette) -> None:
    too_close = [
        (one, other, need)
        for one, other, need in pairs(colours)
        if contrast(one, other) < need
    ]
    assert too_close == []


@PALETTES
def test_the_program_shows_the_palette_that_was_put_on(
    colours: Palette, qapp: QApplication
) -> None:
    apply(qapp, colours)
    window = QApplication.palette().color(QPalette.ColorRole.Window)
    assert window == QColor(colours.window)
    assert palette_of(QWidget()) is colours


@pytest.mark.parametrize("colours", [LIGHT_HIGH, DARK_HIGH], ids=["light", "dark"])
def test_in_high_contrast_lines_and_small_words_are_as_strong_as_text(
    colours: Palette,
) -> None:
    assert {colours.line, colours.outline, colours.secondary} == {colours.text}
    assert {colours.on_track.soft, colours.sales.soft} == {colours.card}


def test_light_and_dark_are_what_they_say(qapp: QApplication) -> None:
    assert palette_for(Appearance.LIGHT, qapp) is LIGHT
    assert palette_for(Appearance.DARK, qapp) is DARK


@PALETTES
def test_pictures_of_the_style_sheet_have_the_colours_of_the_palette(
    colours: Palette, qapp: QApplication
) -> None:
    sheet = style_sheet(colours)
    names = [part.partition(")")[0] for part in sheet.split("url(")[1:]]
    drawings = {
        Path(name).name.partition("-" + name[-10:-4])[0]: Path(name).read_text("utf-8")
        for name in names
    }
    assert f'stroke="{colours.secondary}"' in drawings["chevron-down"]
    assert f'stroke="{colours.on_accent}"' in drawings["check"]


def test_no_rule_of_the_style_sheet_slows_tables_down() -> None:
    assert "QTableView::item" not in style_sheet(LIGHT)


def test_an_icon_is_drawn_in_its_colour_and_sharp_on_a_fine_screen(
    qapp: QApplication,
) -> None:
    picture = pixmap("circle", "#B3261E", 24, 2)
    assert picture.size().width() == 48
    # the ring of 24 units: its stroke lies over (12, 2)
    seen = picture.toImage().pixelColor(24, 4)
    assert seen.name().upper() == "#B3261E"
    assert seen.alpha() == 255


def test_an_unknown_icon_is_a_bug(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon", "#000000")


def test_the_bundled_font_is_used_and_its_digits_are_equally_wide(
    themed: QApplication,
) -> None:
    assert QFontInfo(font()).family() == "Source Sans 3"
    metrics = QFontMetrics(font())
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1
