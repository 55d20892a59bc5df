"""A field of a form, described as data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from gui.table.column import Choice
from planner.change import Change
from planner.plan import Plan

R = TypeVar("R")


@dataclass(frozen=True, kw_only=True)
class Field(Generic[R]):
    """One field. `read` gives its text, or with `choices` the chosen value.

    `edit`: (plan, record, value) to a change, the value being the typed text or the
    chosen value; None shows the text only. `attribute`: the name by which a broken
    rule names this field, `key` if it is "". `is_tall`: several lines of text.
    `is_check`: a yes or no. `hint`: what stands in the empty field.
    """

    key: str
    label: str
    read: Callable[[R], object]
    edit: Callable[[Plan, R, object], Change] | None = None
    choices: Callable[[Plan, R], Sequence[Choice]] | None = None
    attribute: str = ""
    is_tall: bool = False
    is_check: bool = False
    hint: str = ""
