"""What stands in the cells of a document: texts, statuses, bars, boxes, names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Shape(StrEnum):
    """The five outlines of a status; each can be told apart without colour."""

    ON_TRACK = "on track"
    AT_RISK = "at risk"
    OFF_TRACK = "off track"
    NOT_STARTED = "not started"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Status:
    """A status: its outline and always its word."""

    shape: Shape
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A part of a whole, 0 to 1, with a tick where the plan says it should be."""

    share: Fraction
    expected: Fraction | None = None
    shape: Shape = Shape.ON_TRACK


@dataclass(frozen=True, slots=True)
class Box:
    """A small box with a letter in it: filled for a yes, crossed for a no, or open."""

    letter: str
    is_filled: bool = False
    is_crossed: bool = False


@dataclass(frozen=True, slots=True)
class Boxes:
    """Boxes side by side, such as the buying roles met."""

    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A name with a quieter line under it."""

    name: str
    detail: str


Cell = str | Status | Bar | Boxes | Named
