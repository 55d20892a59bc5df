"""What this program is, which version of it, and under which licences it comes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from planner.text import _


def show_about(parent: QWidget) -> QDialog:
    """Say which version this is and under which licences it comes."""
    box = QMessageBox(parent)
    box.setWindowTitle(_("About Quarterdeck"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(_("Quarterdeck {version}").format(version=version_shown()))
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


def version_shown() -> str:
    """The version of the installed program, or of the folder it is run from."""
    # Read mail headers and settings: not at the start.
    import tomllib
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("quarterdeck")
    except PackageNotFoundError:
        project = Path(__file__).resolve().parents[1] / "pyproject.toml"
        text = project.read_text(encoding="utf-8")
        return str(tomllib.loads(text)["project"]["version"])
