"""The one gate: the current plan, its history, and those who want to know."""

from __future__ import annotations

from collections.abc import Callable

from planner.change import Change
from planner.errors import PlannerError
from planner.moving import Move, Way, Write, WriteWhile
from planner.plan import Plan
from planner.text import _

HISTORY_LIMIT = 100


class Workspace:
    """The plan that is open. `write` makes a change durable before it is shown.

    `write_while`: the same for a long change, which can be cancelled under way.
    """

    def __init__(
        self, plan: Plan, write: Write, write_while: WriteWhile | None = None
    ) -> None:
        self.plan = plan
        self._write_while = write_while or (lambda change, _is_wanted: write(change))
        self._done: list[Change] = []
        self._undone: list[Change] = []
        self._listeners: list[Callable[[Plan, Change], None]] = []
        self._announcing = False
        self._move: Move | None = None

    def apply(self, change: Change) -> None:
        """Check, write, swap, remember, announce; a change of nothing is passed over.

        Raises Stale if the plan has moved on, or PlanFileError if the file cannot be
        written. After an error nothing has changed.
        """
        if not change.is_empty():
            self.carry_out(self.begin(change))

    def apply_for_good(self, change: Change, write: Callable[[Change], None]) -> None:
        """As `apply`, but written otherwise, and nothing before it can be taken back.

        For what must be forgotten: the history would know it still.
        """
        self._refuse_a_second()
        following = self.plan.after(change)
        write(change)
        self.plan = following
        self._done.clear()
        self._undone.clear()
        self._announce(change)

    def undo(self) -> Change:
        """Take the latest change back and return it.

        Raises PlannerError when there is nothing to undo; else as `apply`.
        """
        move = self.begin_undo()
        self.carry_out(move)
        return move.change

    def redo(self) -> Change:
        """Make the change again that was last undone, and return it.

        Raises PlannerError when there is nothing to redo; else as `apply`.
        """
        move = self.begin_redo()
        self.carry_out(move)
        return move.change

    def begin(self, change: Change) -> Move:
        """The change under way, to be carried out beside the window and then ended.

        Until it is ended no other one is let in. Raises PlannerError for a second.
        """
        return self._begin(Way.DO, change)

    def begin_undo(self) -> Move:
        """As `begin`, for taking the latest change back."""
        if not self._done:
            raise PlannerError(_("There is nothing to undo."))
        return self._begin(Way.UNDO, self._done[-1])

    def begin_redo(self) -> Move:
        """As `begin`, for making the change again that was last undone."""
        if not self._undone:
            raise PlannerError(_("There is nothing to redo."))
        return self._begin(Way.REDO, self._undone[-1])

    def carry_out(self, move: Move) -> None:
        """Carry a move out at once and end it. Raises as `apply`."""
        try:
            move.carry_out()
        finally:
            self.end(move)

    def end(self, move: Move) -> None:
        """Let others in again; if the move was carried out, swap, remember, announce.

        To be called once for every move, where the plan is shown.
        """
        if self._move is move:
            self._move = None
        if move.made is None:
            return
        self.plan, change = move.made
        if move.way is Way.UNDO:
            self._undone.append(self._done.pop())
        else:
            self._done.append(move.change)
            del self._done[:-HISTORY_LIMIT]
        if move.way is Way.REDO:
            self._undone.pop()
        elif move.way is Way.DO:
            self._undone.clear()
        self._announce(change)

    @property
    def is_moving(self) -> bool:
        """Whether a change is being written beside the window."""
        return self._move is not None

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

    def _begin(self, way: Way, change: Change) -> Move:
        self._refuse_a_second()
        self._move = Move(way, change, self.plan, self._write_while)
        return self._move

    def _refuse_a_second(self) -> None:
        if self._announcing:
            message = "a listener must not change the plan"
            raise RuntimeError(message)
        if self._move is not None:
            sentence = _("Another change is still being stored. Wait until it is done.")
            raise PlannerError(sentence)

    def _announce(self, change: Change) -> None:
        self._announcing = True
        try:
            for listener in tuple(self._listeners):
                listener(self.plan, change)
        finally:
            self._announcing = False
