"""Copies of a plan that are whole and checked before they get their name."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from planner.text import _
from storage.connection import connect, in_words
from storage.errors import CannotWrite
from storage.header import absolute, damaged
from storage.safe_file import replace_file


def save_copy(connection: sqlite3.Connection, plan: Path, target: Path) -> None:
    """Puts a checked copy of the plan behind the connection at `target`; mode 0600.

    A file that was there is replaced, unless it is the plan itself. Raises
    PlanFileError; then nothing was changed and no part is left.
    """
    target = absolute(target)
    if target.exists() and target.samefile(plan):
        sentence = _("A copy cannot take the place of the plan. Choose another name.")
        raise CannotWrite(sentence)

    def write(part: Path) -> None:
        with in_words(target, source=plan):
            connection.execute("VACUUM INTO ?", (str(part),))
            with closing(connect(part, read_only=True)) as copy:
                if copy.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                    raise damaged(plan)

    replace_file(target, write)
