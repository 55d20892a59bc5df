"""Somebody who waits while a large plan is opened, and may lose patience."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from planner.errors import Cancelled
from storage.pace import always


class Phase(StrEnum):
    """What takes its time with a large plan, in order."""

    CHECK = "check"
    BACK_UP = "back up"
    UPGRADE = "upgrade"
    LOAD = "load"


@dataclass(frozen=True, slots=True)
class Watch:
    """Is told each phase when it begins. `is_wanted`: asked often, in any thread."""

    tell: Callable[[Phase], object]
    is_wanted: Callable[[], bool]

    def begin(self, phase: Phase) -> None:
        """Says that a phase begins. Raises Cancelled if it is not wanted."""
        self.tell(phase)
        if not self.is_wanted():
            raise Cancelled


def _nobody(_phase: Phase) -> None:
    """Nobody waits."""


UNWATCHED = Watch(_nobody, always)
