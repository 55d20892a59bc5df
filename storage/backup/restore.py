"""Bringing an earlier state of a plan back; nothing of the replaced one is lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime, timedelta
from pathlib import Path

from planner.errors import PlanFileError
from planner.text import _
from storage.backup.copy import save_copy
from storage.backup.shelf import back_up, time_in_name
from storage.check import check_file
from storage.connection import connect, in_words
from storage.errors import CannotWrite
from storage.folders import real
from storage.header import absolute, read_version
from storage.lock import Lock
from storage.private_copy import journal_of
from storage.safe_file import explain, is_same, replace_file
from storage.user import full_name
from storage.verdict import refuse_foreign, refuse_foreign_journal

_LONGEST_STEM = 180


def restore(backup: Path, plan: Path, at: datetime) -> Path | None:
    """Puts a backup in the place of a plan; where the replaced file is now, if any.

    The plan must not be open in this process. Raises PlanFileBusy if it is open
    elsewhere, PlanFileError if the backup is not sound; then the plan is untouched.
    """
    backup, plan = absolute(backup), absolute(plan)
    problems = check_file(backup)
    if problems:
        raise PlanFileError(problems[0])
    if is_same(plan, backup):
        raise CannotWrite(_("This is the plan itself. Choose one of its backups."))
    plan = real(plan)
    lock = Lock.take(plan, full_name(), at)
    try:
        _back_up(plan, at)
        return _replace(backup, plan, at)
    finally:
        lock.free()


def _back_up(plan: Path, at: datetime) -> None:
    """Puts the plan on the shelf too, if it can be read: its file stays in any case."""
    with suppress(PlanFileError), in_words(plan):
        version = read_version(plan)
        refuse_foreign_journal(plan)
        with closing(connect(plan)) as connection:
            refuse_foreign(plan, connection, version)
            back_up(connection, plan, at)


def _replace(backup: Path, plan: Path, at: datetime) -> Path | None:
    moved: list[Path] = []

    def put(part: Path) -> None:
        with in_words(backup), closing(connect(backup, read_only=True)) as connection:
            save_copy(connection, backup, part)
        # Only now, when all that can fail has been done: the old one, and the journal
        # with it. Left beside the restored file, it would be played back into that.
        # One by one: when the second cannot be moved, the first is known.
        moved.extend(_put_aside(plan, at))

    try:
        replace_file(plan, put)
    except BaseException:
        _put_back(moved, plan)
        raise
    return moved[0] if moved else None


def _put_aside(plan: Path, at: datetime) -> Iterator[Path]:
    """Moves the plan and its journal beside; where the plan is now, and the journal."""
    aside = _free_name(plan, at)
    try:
        for old, new in ((plan, aside), (journal_of(plan), journal_of(aside))):
            if old.exists():
                yield old.rename(new)
    except OSError as error:
        raise explain(error, plan) from error


def _put_back(moved: list[Path], plan: Path) -> None:
    for path in reversed(moved):
        is_journal = path.name.endswith("-journal")
        path.rename(journal_of(plan) if is_journal else plan)


def _free_name(plan: Path, at: datetime) -> Path:
    while True:
        words = _("{name} replaced {time}").format(
            name=plan.stem[:_LONGEST_STEM], time=time_in_name(at)
        )
        path = plan.with_name(f"{words}{plan.suffix}")
        if not (path.exists() or journal_of(path).exists()):
            return path
        at += timedelta(seconds=1)
