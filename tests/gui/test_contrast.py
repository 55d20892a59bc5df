"""Contrast measured on what is drawn: every text of every page in every palette."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.app import Application
from gui.pages import PAGES
from gui.settings import Settings
from gui.table.column import Paint
from gui.table.view import TableView
from gui.theme import DARK, DARK_HIGH, LIGHT, LIGHT_HIGH, Palette, apply
from gui.window import Window
from tests.gui.test_theme import luminance

TODAY = date(2026, 8, 14)
NEED = 4.5
LEAST = 8
"""Pixels: of what is less in sight there is no letter to read."""
FINE = 0.82
"""A thin stroke at 96 dpi covers no pixel whole: so much of the contrast is left."""


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, settings: Settings, tmp_path: Path
) -> Window:
    """The made-up company in a window."""
    application = Application(qapp, settings, TODAY)
    window = application.open_window()
    qtbot.addWidget(window, before_close_func=lambda _window: application.quit())
    window.show()
    application.open_example(window)
    return window


def texts(window: Window) -> Iterator[tuple[str, QRect]]:
    """The texts that are to be read, and where they stand in the window."""
    for widget in window.findChildren(QWidget):
        is_read = widget.isVisible() and widget.isEnabled()
        if is_read and isinstance(widget, QLabel | QAbstractButton) and widget.text():
            yield widget.text(), _place(widget, widget.rect(), window)
        elif is_read and isinstance(widget, QLineEdit):
            shown = widget.text() or widget.placeholderText()
            if shown:
                yield (
                    shown,
                    _place(widget, widget.rect().adjusted(4, 4, -4, -4), window),
                )
        elif is_read and isinstance(widget, QTableView):
            yield from _cells(widget, window)


def _cells(table: QTableView, window: Window) -> Iterator[tuple[str, QRect]]:
    model, area = table.model(), table.viewport().rect()
    for row in range(min(model.rowCount(), 4)):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            room = table.visualRect(index).adjusted(3, 3, -3, -3)
            if index.data() and area.contains(room) and not _is_bar(table, column):
                yield str(index.data()), _place(table.viewport(), room, window)


def _is_bar(table: QTableView, column: int) -> bool:
    """Whether a column shows bars, whose words are for screen readers alone."""
    if not isinstance(table, TableView):
        return False
    return table.records.columns[column].paint is Paint.BAR


def _place(widget: QWidget, room: QRect, window: Window) -> QRect:
    """Where a part of a widget stands in the window, as far as it is in sight."""
    seen = room.intersected(widget.visibleRegion().boundingRect())
    return seen.translated(widget.mapTo(window, QPoint(0, 0)))


def measured(picture: QImage, room: QRect) -> float:
    """The contrast of the strongest stroke with what most of the room shows."""
    part = picture.copy(room).convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(part.constBits()).cast("I"))
    ground = brightness(counted.most_common(1)[0][0])
    drawn = [brightness(colour) for colour in counted]
    return max(ratio(max(drawn), ground), ratio(ground, min(drawn)))


def ratio(high: float, low: float) -> float:
    return (high + 0.05) / (low + 0.05)


@cache
def brightness(colour: int) -> float:
    return luminance(QColor(colour).name())


@pytest.mark.parametrize(
    "colours",
    [LIGHT, DARK, LIGHT_HIGH, DARK_HIGH],
    ids=["light", "dark", "light, high contrast", "dark, high contrast"],
)
def test_every_text_of_every_page_can_be_read(
    colours: Palette, window: Window, qapp: QApplication
) -> None:
    apply(qapp, colours)
    faint = []
    for page in PAGES:
        window.go(page.key)
        qapp.processEvents()
        picture = window.grab().toImage()
        found = [
            (text, measured(picture, room))
            for text, room in texts(window)
            if min(room.width(), room.height()) > LEAST
        ]
        assert found
        faint += [each for each in found if each[1] < NEED * FINE]
    assert faint == []
