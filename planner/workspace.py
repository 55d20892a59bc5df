"""The one gate: the current plan, its history, and those who want to know."""

from __future__ import annotations

from collections.abc import Callable

from planner.change import Change
from planner.errors import PlannerError
from planner.plan import Plan
from planner.text import _

HISTORY_LIMIT = 100


class Workspace:
    """The plan that is open. `write` makes a change durable before it is shown."""

    def __init__(self, plan: Plan, write: Callable[[Change], None]) -> None:
        self.plan = plan
        self._write = write
        self._done: list[Change] = []
        self._undone: list[Change] = []
        self._listeners: list[Callable[[Plan, Change], None]] = []
        self._announcing = False

    def apply(self, change: Change) -> None:
        """Check, write, swap, remember, announce; a change of nothing is passed over.

        Raises Stale if the plan has moved on, or PlanFileError if the file cannot be
        written. After an error nothing has changed.
        """
        if change.is_empty():
            return
        self._move(change)
        self._done.append(change)
        del self._done[:-HISTORY_LIMIT]
        self._undone.clear()
        self._announce(change)

    def apply_for_good(self, change: Change, write: Callable[[Change], None]) -> None:
        """As `apply`, but written otherwise, and nothing before it can be taken back.

        For what must be forgotten: the history would know it still.
        """
        following = self._after(change)
        write(change)
        self.plan = following
        self._done.clear()
        self._undone.clear()
        self._announce(change)

    def undo(self) -> Change:
        """Take the latest change back and return it.

        Raises PlannerError when there is nothing to undo; else as `apply`.
        """
        if not self._done:
            raise PlannerError(_("There is nothing to undo."))
        change = self._done[-1]
        self._move(change.inverse())
        self._undone.append(self._done.pop())
        self._announce(change.inverse())
        return change

    def redo(self) -> Change:
        """Make the change again that was last undone, and return it.

        Raises PlannerError when there is nothing to redo; else as `apply`.
        """
        if not self._undone:
            raise PlannerError(_("There is nothing to redo."))
        change = self._undone[-1]
        self._move(change)
        self._done.append(self._undone.pop())
        self._announce(change)
        return change

    @property
    def undo_label(self) -> str | None:
        """What the next undo takes back, or None."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        """What the next redo makes again, or None."""
        return self._undone[-1].label if self._undone else None

    def subscribe(self, listener: Callable[[Plan, Change], None]) -> Callable[[], None]:
        """Call the listener after every change. Returns the function that ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def _move(self, change: Change) -> None:
        following = self._after(change)
        self._write(change)
        self.plan = following

    def _after(self, change: Change) -> Plan:
        if self._announcing:
            message = "a listener must not change the plan"
            raise RuntimeError(message)
        return self.plan.after(change)

    def _announce(self, change: Change) -> None:
        self._announcing = True
        try:
            for listener in tuple(self._listeners):
                listener(self.plan, change)
        finally:
            self._announcing = False
