"""Two small dialogs to read: the keys, and what this program is."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from gui.menus import keys_text
from gui.page import PageEntry
from gui.theme import sizes
from gui.widgets import label
from planner.text import _


def show_keys(parent: QWidget, pages: Sequence[PageEntry]) -> QDialog:
    """Show every key, without stopping the work; the dialog that is shown."""
    dialog = QDialog(parent)
    dialog.setObjectName("keysDialog")
    dialog.setWindowTitle(_("Keys"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    grid = QGridLayout()
    grid.setHorizontalSpacing(sizes.SPACE_5)
    lines = keys_text(pages).split("\n")
    height = (len(lines) + 1) // 2  # side by side: the smallest window is low
    for place, line in enumerate(lines):
        keys, _tab, what = line.partition("\t")
        pair, row = divmod(place, height)
        grid.addWidget(label(keys, strong=True), row, 2 * pair)
        grid.addWidget(label(what), row, 2 * pair + 1)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.close)
    column = QVBoxLayout(dialog)
    margin = sizes.SPACE_5
    column.setContentsMargins(margin, margin, margin, margin)
    column.setSpacing(sizes.SPACE_4)
    column.addLayout(grid)
    column.addWidget(buttons)
    dialog.show()
    return dialog


def show_about(parent: QWidget) -> QDialog:
    """Say which version this is and under which licences it comes."""
    box = QMessageBox(parent)
    box.setWindowTitle(_("About Quarterdeck"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(_("Quarterdeck {version}").format(version=_version()))
    box.setInformativeText(
        _(
            "Sales and marketing plan their quarter together, offline, in one file.\n\n"
            "Quarterdeck is free under the MIT licence. It uses Qt under the LGPL, "
            "Source Sans 3 under the Open Font Licence and Lucide icons under the ISC "
            "licence; their texts lie beside the program."
        )
    )
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setModal(False)
    box.show()
    return box


def _version() -> str:
    """The version of the installed program, or of the folder it is run from."""
    # Reads mail headers: not at the start.
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("quarterdeck")
    except PackageNotFoundError:
        project = Path(__file__).resolve().parents[1] / "pyproject.toml"
        text = project.read_text(encoding="utf-8")
        return str(tomllib.loads(text)["project"]["version"])
