"""Restores a backup over plans whose program was killed while it wrote.

A program of its own, since it forks. Arguments: `restore`, or for the control `copy`,
which leaves the journal where it is; a scratch folder; and how often. Prints what was
found, a line of JSON for each.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from datetime import datetime
from pathlib import Path

from planner.change import Change, added
from planner.errors import PlanFileError
from planner.plan import Plan
from storage.backup.restore import restore
from storage.check import check_file
from storage.plan_file import PlanFile
from storage.private_copy import has_journal, journal_of
from tests.builders import a_company, an_account

AT = datetime(2026, 8, 14, 14, 2, 7)
ACCOUNTS = 800
Found = dict[str, bool]


def main(how: str, folder: Path, count: int) -> None:
    """Restore over so many crashed plans, and tell what came of each."""
    first = folder / "first.qdeck"
    accounts = [an_account(f"Account {number}") for number in range(ACCOUNTS)]
    with PlanFile.create(first, [a_company(), *accounts]) as file:
        backup = file.back_up()
        expected = file.plan
    if backup is None:
        raise SystemExit("there is no backup")
    for number in range(count):
        place = folder / str(number)
        place.mkdir()
        path = place / "plan.qdeck"
        shutil.copyfile(first, path)
        child = os.fork()
        if child == 0:
            crash(path, 10 * number)
        os.waitpid(child, 0)
        found = restored(backup, path) if how == "restore" else copied(backup, path)
        found["right"] = is_sound(path, expected)
        sys.stdout.write(f"{json.dumps(found)}\n")
        shutil.rmtree(place)


def crash(path: Path, more: int) -> None:
    """Adds some accounts, and dies in the middle of a change of all of them."""
    with PlanFile.open(path) as file:
        file.write(Change("Add", added(*(an_account() for _ in range(1 + more)))))
        connection = file._connection  # noqa: SLF001  # to die in its transaction
        connection.execute("PRAGMA cache_size = 10")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE accounts SET city = hex(randomblob(90))")
        os.kill(os.getpid(), signal.SIGKILL)


def restored(backup: Path, path: Path) -> Found:
    """The way of the program. Whether the journal was there, and where it went."""
    was_there = has_journal(path)
    # so damaged that nobody can take the unfinished change back first
    with path.open("r+b") as file:
        file.write(b"\xff" * 100)
    kept = restore(backup, path, AT)
    return {
        "crashed": was_there,
        "moved": kept is not None and has_journal(kept),
        "gone": not journal_of(path).exists(),
    }


def copied(backup: Path, path: Path) -> Found:
    """What anybody might do by hand. Whether the journal was there."""
    was_there = has_journal(path)
    path.write_bytes(backup.read_bytes())
    return {"crashed": was_there}


def is_sound(path: Path, expected: Plan) -> bool:
    """Whether the plan is just what the backup was."""
    try:
        with PlanFile.open(path) as file:
            is_same = file.plan == expected
    except PlanFileError:
        return False
    return is_same and check_file(path) == ()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
