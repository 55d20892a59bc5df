"""The exception hook: a bug is shown, can be copied, and names no data of the plan."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from PySide6 import __version__ as qt_version
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from gui.notices import version_shown
from planner.text import _

ROOT = Path(__file__).resolve().parents[1]
BOX = "bugReport"
_LOG = logging.getLogger("quarterdeck")


def report_of(error: BaseException) -> str:
    """What a developer needs: where it happened, never what the texts were.

    The error's own message is left out, since it may quote a name from the plan.
    """
    import platform  # nothing that a start should wait for

    versions = (
        f"Quarterdeck {version_shown()}",
        f"Python {platform.python_version()}, Qt {qt_version}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
    )
    return "\n".join([*versions, *_story_of(error)])


def show_report(
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    """Show the report, and write it to the log and to stderr.

    One report at a time: what goes wrong at every repaint would fill the screen.
    """
    del kind, trace  # the error has both
    report = report_of(error)
    _LOG.error(report)
    if sys.stderr is not None:  # a program without a console has none
        sys.stderr.write(f"{report}\n")
    if not isinstance(QApplication.instance(), QApplication) or _open_box() is not None:
        return
    box = QMessageBox(QApplication.activeWindow())
    box.setObjectName(BOX)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(_("Something went wrong"))
    box.setText(
        _("That could not be finished. Your plan is stored, and nothing is lost.")
    )
    box.setInformativeText(
        _(
            "You can go on working. If it happens again, copy the report and send it "
            "to whoever looks after the program: it holds no names and no texts of "
            "your plan."
        )
    )
    box.setDetailedText(report)
    copy = box.addButton(_("Copy the report"), QMessageBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
    box.addButton(QMessageBox.StandardButton.Close)
    # Named here, so that the box lives until it is closed even without a window.
    box.finished.connect(lambda _result: box.deleteLater())
    box.setModal(False)
    box.show()


def note_in_thread(failure: threading.ExceptHookArgs) -> None:
    """Write a bug of a thread to the log: no window may be opened from there."""
    if failure.exc_value is not None:
        _LOG.error(report_of(failure.exc_value))


def install() -> None:
    """Let every bug that nobody expects reach `show_report`."""
    # Where no log can be written, logging itself would write to stderr once more.
    _LOG.addHandler(logging.NullHandler())
    sys.excepthook = show_report
    threading.excepthook = note_in_thread


def _story_of(error: BaseException) -> Iterator[str]:
    """The kinds of the errors and the places they went through, the last one first."""
    story: BaseException | None = error
    while story is not None:
        yield type(story).__name__
        for frame in traceback.extract_tb(story.__traceback__):
            yield f"  {_short(frame.filename)}:{frame.lineno} {frame.name}"
        earlier = None if story.__suppress_context__ else story.__context__
        story = story.__cause__ or earlier
        if story is not None:
            yield "after"


def _short(file: str) -> str:
    """A source file by its place in the program, else by its name: no home folders."""
    path = Path(file)
    inside = path.is_relative_to(ROOT) and ".venv" not in path.parts
    return path.relative_to(ROOT).as_posix() if inside else path.name


def _open_box() -> QMessageBox | None:
    boxes = (each for each in QApplication.topLevelWidgets() if each.isVisible())
    for box in boxes:
        if isinstance(box, QMessageBox) and box.objectName() == BOX:
            return box
    return None
