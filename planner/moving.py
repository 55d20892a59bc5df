"""A change under way from one plan to the next: worked out, then written.

A short one is carried out at once. A long one, as an import, is carried out beside the
window, which goes on answering; the workspace lets nothing else in meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from planner.change import Change
from planner.errors import Cancelled
from planner.plan import Plan

Write = Callable[[Change], None]
IsWanted = Callable[[], bool]
WriteWhile = Callable[[Change, IsWanted], None]
"""Writes a change as long as it is wanted; else raises Cancelled, nothing written."""


class Way(Enum):
    """Which way a move goes through the history."""

    DO = auto()
    UNDO = auto()
    REDO = auto()


class Move:
    """A change on its way. `made`: the plan after it and what was done, once it is."""

    __slots__ = ("_is_wanted", "_plan", "_write", "change", "made", "way")

    def __init__(self, way: Way, change: Change, plan: Plan, write: WriteWhile) -> None:
        """Meant for the workspace, which lets one in at a time."""
        self.way = way
        self.change = change
        self.made: tuple[Plan, Change] | None = None
        self._plan = plan
        self._write = write
        self._is_wanted = True

    def carry_out(self) -> None:
        """Work out the plan that follows, and write the change; in any thread, once.

        Raises Stale if the plan has moved on, PlanFileError if the file cannot be
        written, Cancelled if nobody wants it any more; then nothing has changed.
        """
        change = self.change.inverse() if self.way is Way.UNDO else self.change
        following = self._plan.after(change)
        if not self._is_wanted:
            raise Cancelled
        self._write(change, lambda: self._is_wanted)
        self.made = following, change

    def cancel(self) -> None:
        """Nobody wants it any more; what is written already stays."""
        self._is_wanted = False
