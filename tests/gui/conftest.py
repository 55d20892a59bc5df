"""What the tests of the window share: the theme, and settings of their own."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from gui.settings import Settings
from gui.theme import LIGHT, apply


@pytest.fixture
def themed(qapp: QApplication) -> QApplication:
    """The program with its font and its light colours."""
    apply(qapp, LIGHT)
    return qapp


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Personal settings that nobody else has."""
    return Settings(QSettings(str(tmp_path / "own.ini"), QSettings.Format.IniFormat))
