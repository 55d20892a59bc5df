"""Processes that all reach for the same plan at the same moment."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Self

RACERS = 4
ROOT = Path(__file__).parents[2]

RACER = """
import sys
from datetime import datetime
from pathlib import Path
from storage.errors import PlanFileBusy
from storage.lock import Lock

class Looks:
    '''The control: looks whether there is a lock, then makes one.'''
    def __init__(self, plan):
        self.path = Path(f"{plan}.lock")
        if self.path.exists():
            raise PlanFileBusy(plan)
        for _ in range(20_000):
            pass
        self.path.touch()
    def free(self):
        self.path.unlink(missing_ok=True)

held = None
for line in sys.stdin:
    word, _, plan = line.rstrip().partition(" ")
    if word == "free":
        if held: held.free()
        held = None
        print("free", flush=True)
        continue
    try:
        now = datetime(2026, 8, 14)
        plan = Path(plan)
        held = Lock.take(plan, "x", now) if word == "lock" else Looks(plan)
        print("got", flush=True)
    except PlanFileBusy:
        print("busy", flush=True)
"""


class Racers:
    """Some processes that wait for the word to open a plan."""

    def __enter__(self) -> Self:
        self._running = [
            subprocess.Popen(
                [sys.executable, "-c", RACER],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                cwd=ROOT,
            )
            for _ in range(RACERS)
        ]
        self._all("free")
        return self

    def __exit__(self, *_: object) -> None:
        for process in self._running:
            process.communicate()

    def race(self, how: str, plan: Path) -> int:
        """How many got the plan, of all who reached for it at once."""
        answers = self._all(f"{how} {plan}")
        self._all("free")
        return answers.count("got")

    def _all(self, word: str) -> list[str]:
        for process in self._running:
            assert process.stdin is not None
            process.stdin.write(f"{word}\n")
            process.stdin.flush()
        return [
            process.stdout.readline().strip()
            for process in self._running
            if process.stdout is not None
        ]
