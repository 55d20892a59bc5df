"""Carries out a long change beside the window, which goes on answering."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from gui import workers
from gui.theme import sizes
from gui.undisturbed import undisturbed
from gui.widgets import button, label
from planner.change import Change
from planner.errors import Cancelled, PlannerError
from planner.moving import Move
from planner.text import _
from planner.workspace import Workspace

LONG_CHANGE = 2_000
"""Rows from which a change is written beside the window."""
WIDTH = 420


def is_long(change: Change) -> bool:
    """Whether a window would stand still while the change is made."""
    return len(change.rows) > LONG_CHANGE


class Storing(QObject):
    """One move of a workspace, in the pool. Nothing is half done: all of it or none.

    `ended` comes first; then `done` with the change, `failed` with the PlannerError,
    or `cancelled`: it was stopped.
    """

    ended = Signal()
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, workspace: Workspace, move: Move, parent: QObject) -> None:
        super().__init__(parent)
        self.label = move.change.label
        self._workspace = workspace
        self._move = move
        workers.run(self, self._carry_out, self._ended, self._ended, self._broke)

    def cancel(self) -> None:
        """Stop it; `cancelled` comes once everything is as it was."""
        self._move.cancel()

    def _carry_out(self) -> object:
        with undisturbed():
            try:
                self._move.carry_out()
            except PlannerError as error:
                return error
        return None

    def _ended(self, trouble: object) -> None:
        self._end()
        if isinstance(trouble, Cancelled):
            self.cancelled.emit()
        elif trouble is not None:
            self.failed.emit(trouble)
        else:
            self.done.emit(self._move.change)

    def _broke(self, _error: object) -> None:
        """A bug is told by the exception hook; the gate must not stay closed."""
        self._end()
        self.cancelled.emit()

    def _end(self) -> None:
        self._workspace.end(self._move)
        self.ended.emit()
        self.deleteLater()


class Waiting(QDialog):
    """Keeps the window from being used while a long change is made, with Cancel."""

    def __init__(self, storing: Storing, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("waiting")
        self.setWindowTitle(storing.label)
        self._storing = storing
        words = label(
            _("This takes a moment. Cancel leaves everything as it was."), wrap=True
        )
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(storing.label)
        self.cancel = button(_("Cancel"), self.reject, name="cancelWaiting")
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[sizes.SPACE_5] * 4)
        column.setSpacing(sizes.SPACE_3)
        column.addWidget(label(storing.label, strong=True))
        column.addWidget(words)
        column.addWidget(bar)
        column.addLayout(foot)
        self.setFixedWidth(WIDTH)
        storing.ended.connect(self._close)

    def reject(self) -> None:
        """Stop the change; the dialog goes once everything is as it was."""
        self.cancel.setEnabled(False)
        self._storing.cancel()

    def _close(self) -> None:
        self.done(0)
        self.deleteLater()
