"""The exception hook: a bug is shown, can be copied, and names no data of the plan."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6 import __version__ as qt_version
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from planner.text import _


def report_of(error: BaseException) -> str:
    """What a developer needs: where it happened, never what the texts were.

    The error's own message is left out, since it may quote a name from the plan.
    """
    frames = traceback.extract_tb(error.__traceback__)
    lines = [
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames
    ]
    version = ".".join(map(str, sys.version_info[:3]))
    system = f"Python {version}, Qt {qt_version}, {sys.platform}"
    return "\n".join([type(error).__name__, *lines, system])


def show_report(
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    """Show the report, and write the traceback to stderr as Python would."""
    sys.__excepthook__(kind, error, trace)
    if not isinstance(QApplication.instance(), QApplication):
        return
    box = QMessageBox(QApplication.activeWindow())
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(_("Something went wrong"))
    box.setText(_("Something in Quarterdeck went wrong. Your plan is stored and safe."))
    box.setInformativeText(
        _("You can go on. Copy the report if you want to tell us; it holds no names.")
    )
    report = report_of(error)
    box.setDetailedText(report)
    copy = box.addButton(_("Copy report"), QMessageBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
    box.addButton(QMessageBox.StandardButton.Close)
    # Named here, so that the box lives until it is closed even without a window.
    box.finished.connect(lambda _result: box.deleteLater())
    box.setModal(False)
    box.show()


def install() -> None:
    """Let every bug that nobody expects reach `show_report`."""
    sys.excepthook = show_report
