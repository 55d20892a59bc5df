"""Copies of a plan that are whole and checked before they get their name."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from planner.text import _
from storage.connection import connect, in_words
from storage.errors import CannotWrite
from storage.header import absolute, damaged
from storage.lock import Lock, lock_path
from storage.private_copy import has_journal
from storage.safe_file import is_same, replace_file
from storage.user import full_name


def save_over(
    connection: sqlite3.Connection, plan: Path, target: Path, at: datetime
) -> None:
    """As `save_copy`, at a place that somebody chose, but never over the plan itself.

    Raises PlanFileBusy or CannotWrite when that is a plan in use, or a crashed one.
    """
    target = absolute(target)
    if is_same(target, plan):
        sentence = _("A copy cannot take the place of the plan. Choose another name.")
        raise CannotWrite(sentence)
    with _unused(target, at):
        save_copy(connection, plan, target)


def save_copy(connection: sqlite3.Connection, plan: Path, target: Path) -> None:
    """Puts a checked copy of the plan behind the connection at `target`; mode 0600.

    A file that was there is replaced. Raises PlanFileError; then nothing was changed
    and no part is left.
    """
    target = absolute(target)

    def write(part: Path) -> None:
        with in_words(target, source=plan):
            connection.execute("VACUUM INTO ?", (str(part),))
            with closing(connect(part, read_only=True)) as copy:
                if copy.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                    raise damaged(plan)

    replace_file(target, write)


@contextmanager
def _unused(target: Path, at: datetime) -> Iterator[None]:
    """Nobody is at work on what is at `target`, nor starts to be while this lasts.

    A journal that a crash left would be played back into the copy, and damage it.
    """
    lock = None
    if lock_path(target).exists():
        lock = Lock.take(target, full_name(), at)
    try:
        if has_journal(target):
            sentence = _(
                "A crash left an unfinished change of “{name}”. Open that plan first, "
                "or choose another name."
            )
            raise CannotWrite(sentence.format(name=target.name))
        yield
    finally:
        if lock is not None:
            lock.free()
