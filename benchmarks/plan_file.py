"""The plan file: one edit, its undo, an import, loading, and how they grow."""

from __future__ import annotations

import csv
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path

from benchmarks.measure import Figure, exponent, interleaved, seconds
from benchmarks.plans import HEADER, a_company, some_accounts, write_csv
from planner import edits
from planner.change import Change, added
from planner.exchange.kinds import kind_of
from planner.exchange.propose import propose
from planner.records import Account
from planner.workspace import Workspace
from storage import sheets
from storage.plan_file import PlanFile

TODAY = date(2026, 8, 14)
SMALL, MIDDLE, LARGE = 1_000, 10_000, 100_000
EDITS = 60
PAGE = b"x" * 4096


def measure(folder: Path) -> Iterator[Figure]:
    """Figures G4, G5, G6, G10 and G11 of the file."""
    yield from _edits(folder)
    yield from _imports(folder)
    yield from _loading(folder)


def _edits(folder: Path) -> Iterator[Figure]:
    cost = {}
    for count in (SMALL, LARGE):
        with PlanFile.create(folder / f"edits-{count}.qdeck", [a_company()]) as file:
            workspace = Workspace(file.plan, file.write)
            workspace.apply(Change("import", added(*some_accounts(count))))
            fsync = _fsync(folder / "page")
            one, reference = interleaved(_edit(workspace), fsync, EDITS)
            cost[count] = one / reference  # the disk may be busy with others
            yield Figure(
                goal="G4",
                what=f"one edit, stored, among {count:,} accounts",
                reference="4 KiB write and fsync",
                value=one / reference,
                limit=8,
                seconds=(one, reference),
            )
            back, reference = interleaved(_edit_and_undo(workspace), fsync, EDITS)
            yield Figure(
                goal="G4",
                what=f"an edit and its undo among {count:,} accounts",
                reference="4 KiB write and fsync",
                value=back / reference,
                limit=16,
                seconds=(back, reference),
            )
    yield Figure(
        goal="G4",
        what="growth of one edit, 1,000 to 100,000 accounts",
        reference="exponent",
        value=exponent(cost[SMALL], cost[LARGE], LARGE / SMALL),
        limit=0.3,
    )


def _imports(folder: Path) -> Iterator[Figure]:
    cost = {}
    for count in (SMALL, MIDDLE, LARGE):
        source = write_csv(folder / f"{count}.csv", count)
        times = 1 if count == LARGE else 3
        cost[count] = min(
            seconds(partial(_import, source, folder / f"import-{count}-{at}.qdeck"))
            for at in range(times)
        )
    source = folder / f"{MIDDLE}.csv"
    plain = min(
        seconds(partial(_store_plainly, source, folder / f"plain-{at}.db"))
        for at in range(3)
    )
    yield Figure(
        goal="G5",
        what="import of 10,000 rows of CSV",
        reference="sqlite3 .import of the same file",
        value=cost[MIDDLE] / plain,
        limit=8,
        seconds=(cost[MIDDLE], plain),
    )
    yield Figure(
        goal="G6",
        what="import of 100,000 rows of CSV",
        reference="import of 10,000",
        value=cost[LARGE] / cost[MIDDLE],
        limit=11,
        seconds=(cost[LARGE], cost[MIDDLE]),
    )
    yield Figure(
        goal="G11",
        what="growth of an import, 1,000 to 100,000 rows",
        reference="exponent",
        value=exponent(cost[SMALL], cost[LARGE], LARGE / SMALL),
        limit=1.1,
    )
    yield Figure(
        goal="G10",
        what="plan of 10,000 accounts, log included",
        reference="size of the CSV",
        value=(folder / f"import-{MIDDLE}-0.qdeck").stat().st_size
        / source.stat().st_size,
        limit=3,
    )


def _loading(folder: Path) -> Iterator[Figure]:
    cost = {}
    for count in (SMALL, MIDDLE, LARGE):
        plan = folder / f"import-{count}-0.qdeck"
        cost[count] = min(seconds(lambda: _open(plan)) for _ in range(3))  # noqa: B023  # called at once
    plan = folder / f"import-{MIDDLE}-0.qdeck"
    bare = min(seconds(lambda: _read_plainly(plan)) for _ in range(3))
    yield Figure(
        goal="G11",
        what="opening a plan of 10,000 accounts",
        reference="reading the bare rows",
        value=cost[MIDDLE] / bare,
        limit=8,
        seconds=(cost[MIDDLE], bare),
    )
    yield Figure(
        goal="G11",
        what="growth of opening, 1,000 to 100,000 accounts",
        reference="exponent",
        value=exponent(cost[SMALL], cost[LARGE], LARGE / SMALL),
        limit=1.1,
    )


def _edit(workspace: Workspace) -> Callable[[], object]:
    middle = workspace.plan.all(Account)[len(workspace.plan.all(Account)) // 2]
    staff = iter(range(1_000_000))

    def once() -> None:
        account = workspace.plan.get(Account, middle.id)
        workspace.apply(edits.change(workspace.plan, account, staff=next(staff)))

    return once


def _edit_and_undo(workspace: Workspace) -> Callable[[], object]:
    edit = _edit(workspace)

    def both() -> None:
        edit()
        workspace.undo()

    return both


def _fsync(path: Path) -> Callable[[], object]:
    def write() -> None:
        with path.open("wb") as file:
            file.write(PAGE)
            file.flush()
            os.fsync(file.fileno())

    return write


def _import(source: Path, path: Path) -> None:
    with PlanFile.create(path, [a_company()]) as file:
        sheet = sheets.read(source)
        proposal = propose(
            file.plan, kind_of("accounts"), sheet.header, sheet.rows, today=TODAY
        )
        Workspace(file.plan, file.write).apply(proposal.change)


def _open(path: Path) -> None:
    PlanFile.open(path, read_only=True).close()


def _store_plainly(source: Path, path: Path) -> None:
    """What SQLite's own shell does with `.import`; by hand where there is none."""
    shell = shutil.which("sqlite3")
    if shell is not None:
        order = f".import --csv {source.name} plain"
        subprocess.run([shell, path, order], cwd=source.parent, check=True)  # noqa: S603 - our own order
        return
    names = ", ".join(HEADER)
    places = ", ".join("?" * len(HEADER))
    with (
        source.open(encoding="utf-8", newline="") as file,
        closing(sqlite3.connect(path)) as db,
        db,
    ):
        db.execute(f"CREATE TABLE plain ({names})")
        rows = csv.reader(file)
        db.executemany(f"INSERT INTO plain VALUES ({places})", rows)  # noqa: S608  # our own names


def _read_plainly(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("SELECT * FROM accounts").fetchall()
