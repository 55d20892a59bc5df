"""Carries out a long change beside the window, which goes on answering."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gui import workers
from gui.undisturbed import undisturbed
from planner.errors import Cancelled, PlannerError
from planner.moving import Move
from planner.workspace import Workspace

LONG_CHANGE = 2_000
"""Rows from which a change is written beside the window."""


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
