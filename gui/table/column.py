"""A column of a table, described as data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Generic, Protocol, TypeVar

from planner.change import Change
from planner.plan import Plan
from planner.text import NOT_KNOWN


class Row(Protocol):
    """What a table shows a line for: a record, or a row of texts about one."""

    @property
    def id(self) -> str:
        """The id of the record that the line stands for."""
        ...


R = TypeVar("R", bound=Row)


class Paint(Enum):
    """How a value is drawn. Chip, Avatar and Bar are values of gui.widgets."""

    TEXT = auto()
    STRONG = auto()
    QUIET = auto()
    CHIP = auto()
    AVATAR = auto()
    BAR = auto()


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that can be chosen, with its words."""

    value: object
    text: str


def shown(value: object) -> str:
    """A value as text, with a dash for what is not known."""
    return NOT_KNOWN if value is None else str(value)


@dataclass(frozen=True, kw_only=True)
class Column(Generic[R]):
    """One column. `read` gives the value, `show` its text, also for copy and search.

    `edit`: (plan, row, value) to a change; None cannot be edited. The value is the
    typed text, or with `choices` the chosen value. `typed`: the text to begin with.
    `sort`: what the value is ordered by, the value itself if None. `measure`: the
    number or day that a filter compares with, such as an amount in the major unit; it
    is not needed for values that are numbers or days already. `tip`: what else is known
    of a row's value, as its tooltip. `width`: pixels.
    """

    key: str
    title: str
    read: Callable[[R], object]
    show: Callable[[object], str] = shown
    edit: Callable[[Plan, R, object], Change] | None = None
    choices: Callable[[Plan, R], Sequence[Choice]] | None = None
    typed: Callable[[R], str] | None = None
    sort: Callable[[object], object] | None = None
    measure: Callable[[object], object] | None = None
    tip: Callable[[R], str] | None = None
    paint: Paint = Paint.TEXT
    align_right: bool = False
    width: int = 120
    is_hidden: bool = False
