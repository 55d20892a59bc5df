"""Kills what works on a plan, at moments that no program can foresee.

A program of its own, since it forks. Arguments: what is killed, a scratch folder, a
plan of an earlier form, and how often. Each child sets an alarm that ends it as `kill
-9` does, whatever it is at. Prints what was found, a line of JSON for each kill.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import storage.migrations  # noqa: F401  # loaded before the forks, not in each of them
from planner.change import Change, added
from planner.errors import PlanFileError
from planner.records import Account
from storage import connection
from storage.backup.shelf import backups_of, folder_of
from storage.check import check_file
from storage.plan_file import PlanFile
from storage.private_copy import has_journal
from storage.upgrading import upgrade_file
from tests.builders import a_company, an_account

BULK = 200
LARGEST = 800_000  # bytes; a larger plan takes longer to look at after each kill
# No journal, and so little memory that an import reaches the file before its end.
BARE = {**connection._SETTINGS, "journal_mode": "off", "cache_size": 10}  # noqa: SLF001
Found = dict[str, object]
Work = Callable[[int, Callable[[], object]], None]


def killed(work: Work, moment: float) -> tuple[bool, list[str]]:
    """Whether the work was killed at this moment, and what it had said before.

    The work gets the place to write to, and the alarm to set. It is killed for certain
    if it never ends.
    """
    said, says = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(said)
        work(says, lambda: signal.setitimer(signal.ITIMER_REAL, moment))
        os._exit(0)
    os.close(says)
    with os.fdopen(said) as stream:
        lines = stream.read().splitlines(keepends=True)
    _pid, status = os.waitpid(child, 0)
    whole = [line.strip() for line in lines if line.endswith("\n")]
    return os.WIFSIGNALED(status), whole


def duration(work: Work) -> float:
    """How long the work takes when it is not killed."""
    start = time.perf_counter()
    killed(work, 3600)
    return time.perf_counter() - start


def is_bad(found: Found) -> bool:
    """Whether something was found that must not be; a control ends with it."""
    bad = ("lost", "partial", "corrupt", "inconsistent", "damaged")
    return any(found.get(key) for key in bad)


def tell(found: Found) -> None:
    sys.stdout.write(f"{json.dumps(found)}\n")
    sys.stdout.flush()


def edits(folder: Path, _old: Path, count: int, *, control: str) -> None:
    """Single edits and imports.

    One control stores an import row by row, the other has no journal.
    """
    path = folder / "plan.qdeck"

    def work(says: int, set_alarm: Callable[[], object]) -> None:
        if control == "bare":
            connection._SETTINGS = BARE  # noqa: SLF001  # for this child alone
        with PlanFile.open(path) as file:
            set_alarm()
            while True:
                one = an_account("one")
                file.write(Change("one", added(one)))
                os.write(says, f"one {one.id}\n".encode())
                many = [an_account("many", city=one.id) for _ in range(BULK)]
                parts = [[each] for each in many] if control == "rows" else [many]
                for part in parts:
                    file.write(Change("many", added(*part)))
                os.write(says, f"many {one.id}\n".encode())

    chance = random.Random(1)  # noqa: S311  # when to kill
    stored: set[str] = set()
    for _ in range(count):
        if not path.exists() or path.stat().st_size > LARGEST:
            path.unlink(missing_ok=True)
            PlanFile.create(path, [a_company()]).close()
            stored = set()
        is_killed, said = killed(work, chance.uniform(0.0005, 0.08))
        stored.update(said)
        found: Found = {
            "killed": is_killed,
            "journal": has_journal(path),
            "acknowledged": len(said),
        }
        found |= what_became_of(stored, path)
        tell(found)
        if control and is_bad(found):
            return


def what_became_of(stored: set[str], path: Path) -> Found:
    """How much of what was stored is lost, there in part, or corrupt."""
    try:
        with PlanFile.open(path) as file:
            accounts = file.plan.all(Account)
        problems = findings(path)
    except PlanFileError as error:
        problems = [str(error)]
    if problems:
        path.unlink()
        return {"lost": 0, "partial": 0, "corrupt": 1}
    there = {f"one {each.id}" for each in accounts if each.name == "one"}
    sizes = Counter(each.city for each in accounts if each.name == "many")
    imports = {f"many {city}" for city in sizes}
    partial = sum(size != BULK for size in sizes.values())
    return {"lost": len(stored - there - imports), "partial": partial, "corrupt": 0}


def findings(path: Path) -> list[str]:
    """What SQLite finds wrong with the file; faster and stricter than `check_file`."""
    with closing(sqlite3.connect(path)) as plain:
        said = [finding for (finding,) in plain.execute("PRAGMA integrity_check")]
        lost = [str(row) for row in plain.execute("PRAGMA foreign_key_check")]
    return [finding for finding in said if finding != "ok"] + lost


def upgrades(folder: Path, old: Path, count: int, *, control: str) -> None:
    """Bringing a plan into the newest form; the control does it step by step."""
    path = folder / "plan.qdeck"
    statements = statements_of_an_upgrade(old, folder)

    def work(_says: int, set_alarm: Callable[[], object]) -> None:
        set_alarm()
        if control:
            each_for_itself(path, statements)
        else:
            PlanFile.open(path).close()

    shutil.copyfile(old, path)
    longest = duration(work)
    with PlanFile.open(old, read_only=True) as file:
        expected = file.plan
    chance = random.Random(2)  # noqa: S311  # when to kill
    while count:
        shutil.copyfile(old, path)
        Path(f"{path}-journal").unlink(missing_ok=True)
        is_killed, _said = killed(work, chance.uniform(0.0005, longest))
        if not is_killed:
            continue  # it was done before
        count -= 1
        journal = has_journal(path)
        try:
            with PlanFile.open(path, read_only=True):
                problems = check_file(path)
            with PlanFile.open(path) as file:
                is_same = file.plan == expected
        except PlanFileError as error:
            problems, is_same = (str(error),), False
        found: Found = {
            "killed": is_killed,
            "journal": journal,
            "inconsistent": len(problems),
            "failed": not is_same,
        }
        tell(found)
        if control and is_bad(found):
            return


def statements_of_an_upgrade(old: Path, folder: Path) -> list[str]:
    """What an upgrade says to SQLite, without where its transaction starts and ends."""
    copy = folder / "traced.qdeck"
    shutil.copyfile(old, copy)
    said: list[str] = []
    with closing(sqlite3.connect(copy, isolation_level=None)) as plain:
        plain.set_trace_callback(said.append)
        upgrade_file(plain)
    words = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "--")
    return [sql for sql in said if not sql.upper().startswith(words)]


def each_for_itself(path: Path, statements: list[str]) -> None:
    """The upgrade as it must not be."""
    with closing(sqlite3.connect(path, isolation_level=None)) as plain:
        for sql in statements:
            plain.execute(sql)


def backups(folder: Path, _old: Path, count: int, *, control: str) -> None:
    """Making backups; the control writes them under their name at once."""
    path = folder / "plan.qdeck"
    accounts = [an_account(f"Account {n}", notes="x" * 300) for n in range(1000)]
    start = datetime(2026, 8, 14, 9)
    PlanFile.create(path, [a_company(), *accounts], clock=lambda: start).close()
    shelf = folder_of(path)
    times = [start]

    def work(_says: int, set_alarm: Callable[[], object]) -> None:
        with PlanFile.open(path, clock=lambda: times[-1]) as file:
            set_alarm()
            while True:
                file.write(Change("one", added(an_account())))
                if control:
                    target = shelf / f"plan {times[-1]:%Y-%m-%d %H.%M.%S}.qdeck"
                    target.unlink(missing_ok=True)
                    file._connection.execute("VACUUM INTO ?", (str(target),))  # noqa: SLF001  # the control: no part file, no check
                else:
                    file.back_up()

    shelf.mkdir(parents=True, exist_ok=True)
    chance = random.Random(3)  # noqa: S311  # when to kill
    for _ in range(count):
        times.append(times[-1] + timedelta(minutes=1))
        is_killed, _said = killed(work, chance.uniform(0.005, 0.1))
        finished = list(shelf.glob("*.qdeck"))
        damaged = [each for each in finished if check_file(each)]
        parts = list(shelf.glob(".quarterdeck-*"))
        for part in parts:
            os.utime(part, (0, 0))
        with PlanFile.open(path, clock=lambda: times[-1]) as file:
            file.write(Change("one", added(an_account())))
            file.back_up()
        found: Found = {
            "killed": is_killed,
            "finished": len(finished),
            "damaged": len(damaged),
            "parts": len(parts),
            "left": len(list(shelf.glob(".quarterdeck-*"))),
            "newest": check_file(backups_of(path)[0].path) == (),
        }
        tell(found)
        if control and is_bad(found):
            return
        for each in shelf.iterdir():
            each.unlink()


if __name__ == "__main__":
    what = {"edits": edits, "upgrades": upgrades, "backups": backups}
    name, _sign, without = sys.argv[1].partition("-")
    what[name](Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]), control=without)
