"""Opening a large plan beside the window, which says how far it is and can stop it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from gui import workers
from gui.theme import sizes
from gui.undisturbed import undisturbed
from gui.widgets import ElidedLabel, button, label
from planner.errors import Cancelled, PlannerError
from planner.text import _
from storage.plan_file import PlanFile
from storage.watching import Phase, Watch

LARGE = 16_000_000
"""Bytes; from here on opening a plan takes a second or more."""
WIDTH = 420


def is_large(path: Path) -> bool:
    """Whether a window would stand still while the plan is opened."""
    try:
        return path.is_file() and path.stat().st_size >= LARGE
    except OSError:
        return False  # whoever opens it says what is the matter


class OpeningDialog(QDialog):
    """Opens a plan and goes away. `opened` has the file, `refused` the PlannerError."""

    opened = Signal(object)
    refused = Signal(object)
    began = Signal(str)

    def __init__(self, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("openingDialog")
        self.setWindowTitle(_("Open a plan"))
        self.setFixedWidth(WIDTH)
        self.phase = label(_said(Phase.CHECK), tone="secondary", wrap=True)
        self.cancel = button(_("Cancel"), self.reject, name="cancelOpening")
        self._lay_out(path)
        self.began.connect(self._show_phase)
        # Also when the window goes, so that nobody holds the plan who does not show it.
        self._wish = workers.Wish()
        self.destroyed.connect(self._wish.drop)
        work = partial(_open, path, self._wish, self.began.emit)
        workers.run(self, work, self.end, self.end, self.end)

    def reject(self) -> None:
        """Stop it; the dialog goes once the file is as it was."""
        self.cancel.setEnabled(False)
        self._wish.drop()

    def end(self, result: object) -> None:
        """Go away, and hand on what came of it; nothing when it was stopped."""
        self.done(0)
        if isinstance(result, PlanFile) and self._wish.is_dropped:
            result.close()
        elif isinstance(result, PlanFile):
            self.opened.emit(result)
        elif isinstance(result, PlannerError) and not isinstance(result, Cancelled):
            self.refused.emit(result)
        self.deleteLater()

    def _show_phase(self, phase: str) -> None:
        self.phase.setText(_said(Phase(phase)))

    def _lay_out(self, path: Path) -> None:
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.windowTitle())
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[sizes.SPACE_5] * 4)
        column.setSpacing(sizes.SPACE_3)
        column.addWidget(ElidedLabel(path.name, strong=True))
        column.addWidget(self.phase)
        column.addWidget(bar)
        column.addLayout(foot)


def _open(path: Path, wish: workers.Wish, tell: Callable[[str], object]) -> object:
    """The open file, or why there is none. Nobody's file is closed again."""
    with undisturbed():
        try:
            watch = Watch(tell, lambda: not wish.is_dropped)
            file = PlanFile.open(path, watch=watch)
        except PlannerError as error:
            return error
    if wish.is_dropped:
        file.close()
        return Cancelled()
    return file


def _said(phase: Phase) -> str:
    match phase:
        case Phase.CHECK:
            return _("The file is looked through. Cancel leaves it as it is.")
        case Phase.BACK_UP:
            return _("A backup is made. Cancel leaves the plan as it is.")
        case Phase.UPGRADE:
            return _(
                "The plan is brought into the form of this version. Cancel leaves it "
                "as it was."
            )
        case Phase.LOAD:
            return _("The plan is loaded.")
