"""How a figure is measured: as a ratio to a reference of the same run."""

from __future__ import annotations

import math
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
PRINT_PEAK = """
from pathlib import Path
status = Path("/proc/self/status").read_text()
print(status.partition("VmHWM:")[2].split()[0])
"""
"""The end of a script: its largest memory in KiB, without that of who started it."""


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


def run_script(script: str, folder: Path, *words: str) -> tuple[float, str]:
    """How long a Python program of its own takes, and what it prints.

    Without a screen, with everything compiled after its first run, as for users.
    """
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        "XDG_CACHE_HOME": str(folder / "cache"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    printed = ""

    def run() -> None:
        nonlocal printed
        done = subprocess.run(  # noqa: S603 - our own scripts
            [sys.executable, "-c", script, *words],
            cwd=folder,
            env=environment,
            capture_output=True,
            check=True,
            encoding="utf-8",
        )
        printed = done.stdout

    return seconds(run), printed
