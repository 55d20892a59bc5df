"""How the parts of the page make a change without knowing the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from planner.change import Change
from planner.errors import Invalid
from planner.links import Link

Follow = Callable[[Link], None]
"""Goes to where a record is shown that another one names."""


class MakeChange(Protocol):
    """Calls an edit with the plan and these arguments; whether it was taken.

    `invalid`: shows a broken rule where it was broken, None above the matrix.
    """

    def __call__(
        self,
        invalid: Callable[[Invalid], object] | None,
        function: Callable[..., Change],
        *args: object,
    ) -> bool: ...
