"""How a figure is measured: as a ratio to a reference of the same run."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the table. `value`: a ratio or an exponent; `limit`: the goal.

    `seconds`: what was measured and its reference, where the figure is a ratio of them.
    """

    goal: str
    what: str
    reference: str
    value: float
    limit: float
    seconds: tuple[float, float] | None = None

    @property
    def is_met(self) -> bool:
        """Whether the goal is reached."""
        return self.value <= self.limit


Group = Callable[[Path], Iterator[Figure]]
"""Measures some figures; it gets an empty folder of its own."""


def seconds(work: Callable[[], object]) -> float:
    """How long the work took, once."""
    start = perf_counter()
    work()
    return perf_counter() - start


def interleaved(
    measured: Callable[[], object], reference: Callable[[], object], times: int
) -> tuple[float, float]:
    """The medians of both, taken turn by turn, so that a busy moment hits both."""
    pairs = [(seconds(measured), seconds(reference)) for _ in range(times)]
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)


def exponent(small: float, large: float, growth: float) -> float:
    """How the cost grows when the work grows: 0 not at all, 1 in step, 2 squared."""
    return math.log(large / small) / math.log(growth)
