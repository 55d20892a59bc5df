"""A copy of a plan file that nobody else has, with what a crash left beside it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage.folders import real


def journal_of(plan: Path) -> Path:
    """Where SQLite keeps what it needs to take an unfinished change back."""
    return Path(f"{real(plan)}-journal")


def has_journal(plan: Path) -> bool:
    """Whether a change of the plan is under way, or was cut short by a crash."""
    try:
        return journal_of(plan).stat().st_size > 0
    except OSError:
        return False


@contextmanager
def private_copy(plan: Path) -> Iterator[Path]:
    """The path of a copy for as long as this lasts. Not of a plan open in this process.

    A journal counts only beside the file that it was made for: it is copied too.
    """
    with tempfile.TemporaryDirectory(prefix="quarterdeck-") as folder:
        copy = Path(folder) / "plan.qdeck"
        copy.write_bytes(plan.read_bytes())
        if has_journal(plan):
            journal_of(copy).write_bytes(journal_of(plan).read_bytes())
        yield copy
