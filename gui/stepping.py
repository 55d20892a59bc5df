"""Undo and redo: a short step at once, a long one beside the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.storing import Storing, Waiting, is_long
from planner.change import Change
from planner.errors import PlanFileError, PlannerError
from planner.moving import Move
from planner.text import _
from planner.workspace import Workspace


class Stepping(QWidget):
    """Goes back and forth through what was done. It shows nothing by itself.

    `said` tells what was undone, or why nothing was; `broke` that the file failed.
    """

    said = Signal(str)
    broke = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._workspace = workspace

    def undo(self) -> None:
        """Take the latest change back, and say which."""
        self._step(self._workspace.begin_undo, _("Undone: {label}"))

    def redo(self) -> None:
        """Make the latest undone change again, and say which."""
        self._step(self._workspace.begin_redo, _("Done again: {label}"))

    def _step(self, begin: Callable[[], Move], sentence: str) -> None:
        try:
            move = begin()
            if is_long(move.change):
                self._step_beside(move, sentence)
                return
            self._workspace.carry_out(move)
        except PlannerError as error:
            self._failed(error)
        else:
            self._stepped(sentence, move.change)

    def _step_beside(self, move: Move, sentence: str) -> None:
        storing = Storing(self._workspace, move, self)
        storing.failed.connect(self._failed)
        storing.done.connect(partial(self._stepped, sentence))
        Waiting(storing, self.window()).open()

    def _stepped(self, sentence: str, change: Change) -> None:
        self.said.emit(sentence.format(label=change.label))

    def _failed(self, error: PlannerError) -> None:
        (self.broke if isinstance(error, PlanFileError) else self.said).emit(str(error))
