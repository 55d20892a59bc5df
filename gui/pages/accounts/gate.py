"""How the parts of the page make a change without knowing the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from planner.change import Change
from planner.errors import Invalid
from planner.records import Contact


class MakeChange(Protocol):
    """Calls an edit with the plan and these arguments; whether it was taken."""

    def __call__(
        self,
        invalid: Callable[[Invalid], object] | None,
        function: Callable[..., Change] | None,
        *args: object,
    ) -> bool: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """What the parts are handed. `change`: `invalid` shows a broken rule where it
    was broken. `show`: goes to a page and a record. `remove_for_good`: asks first.
    """

    change: MakeChange
    show: Callable[[str, str], object]
    remove_for_good: Callable[[Contact], object]
