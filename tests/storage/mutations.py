"""Opens and rescues damaged copies of a plan; run as a program of its own.

Arguments: the plan, a scratch folder, the first seed and the number of seeds. Each seed
damages the plan in its own way, the same every time. Prints a line of JSON for each.
"""

from __future__ import annotations

import json
import random
import sqlite3
import sys
import time
from contextlib import closing
from datetime import datetime
from pathlib import Path

from planner.change import Change, added
from planner.errors import PlanFileError
from planner.records import RECORDS, DayOff
from storage.check import check_file
from storage.plan_file import PlanFile
from storage.rescue import rescue
from storage.rows import Loader, Unreadable
from storage.statements import rows_of

PAGE = 4096
RESCUE_EVERY = 10  # seeds; what takes longer is done with some of the plans


def damaged(whole: bytes, chance: random.Random) -> bytes:
    """The plan with some damage: flips, headers, pages swapped, empty, cut, foreign."""
    spoiled = bytearray(whole)
    pages = len(whole) // PAGE
    page = chance.randrange(pages) * PAGE
    match chance.randrange(8):
        case 0:  # some bits
            for _ in range(chance.randint(1, 30)):
                spoiled[chance.randrange(len(spoiled))] ^= 1 << chance.randrange(8)
        case 1:  # the head of a page
            at = page + chance.randrange(12)
            spoiled[at] = chance.randrange(256)
        case 2:  # an empty page
            spoiled[page : page + PAGE] = bytes(PAGE)
        case 3:  # two pages for one another
            other = chance.randrange(pages) * PAGE
            spoiled[page : page + PAGE] = whole[other : other + PAGE]
            spoiled[other : other + PAGE] = whole[page : page + PAGE]
        case 4:  # cut off
            del spoiled[chance.randrange(len(spoiled)) :]
        case 5:  # cut off between pages
            del spoiled[page:]
        case 6:  # garbage
            length = chance.randint(1, 2 * PAGE)
            spoiled[page : page + length] = chance.randbytes(length)
        case _:  # the header
            spoiled[chance.randrange(100)] = chance.randrange(256)
    return bytes(spoiled)


def opened(path: Path) -> str:
    """What comes of opening, reading and changing the plan."""
    try:
        with PlanFile.open(path) as file:
            for entry in file.log():
                file.logged_rows(entry)
            day = DayOff(
                id="feedface" * 4, date=datetime(2026, 8, 14).date(), name="New"
            )
            file.write(Change("Add", added(day)))
            plan = file.plan
        with PlanFile.open(path, read_only=True) as file:
            if len(file.plan.all(DayOff)) != len(plan.all(DayOff)) + 1:
                return "lost"
    except PlanFileError:
        return "refused"
    return "accepted"


def unguarded(path: Path) -> str:
    """What a program makes of the plan that does not look first; for the control."""
    try:
        with closing(sqlite3.connect(path)) as plain:
            for kind in RECORDS:
                list(Loader().load(kind, rows_of(plain, kind)))
    except (sqlite3.Error, UnicodeDecodeError, Unreadable):
        return "failed"
    return "accepted"


def rescued(path: Path) -> str:
    """What comes of rescuing the plan."""
    new = path.with_name("rescued.qdeck")
    new.unlink(missing_ok=True)
    try:
        rescue(path, new, datetime(2026, 8, 14))
    except PlanFileError:
        return "kept out" if not new.exists() else "left over"
    return "rescued" if check_file(new) == () else "unsound"


def main(plan: Path, folder: Path, first: int, count: int) -> None:
    """Damage the plan with each seed, and tell what came of it."""
    whole = plan.read_bytes()
    path = folder / "plan.qdeck"
    for seed in range(first, first + count):
        spoiled = damaged(whole, random.Random(seed))  # noqa: S311  # repeatable
        path.write_bytes(spoiled)
        start = time.perf_counter()
        result = opened(path)
        took = time.perf_counter() - start
        saved = bare = ""
        if seed % RESCUE_EVERY == 0:
            path.write_bytes(spoiled)
            saved = rescued(path)
            path.write_bytes(spoiled)
            bare = unguarded(path)
        said = {
            "seed": seed,
            "result": result,
            "seconds": took,
            "saved": saved,
            "unguarded": bare,
        }
        sys.stdout.write(f"{json.dumps(said)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
