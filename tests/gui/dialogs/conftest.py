"""What the tests of the dialogs are given."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QApplication,
)
from pytestqt.qtbot import QtBot

from gui.settings import Settings
from tests.gui.dialogs.import_bench import Bench


@pytest.fixture
def bench(
    qtbot: QtBot, settings: Settings, tmp_path: Path, themed: QApplication
) -> Bench:
    return Bench(qtbot, settings, tmp_path)
