"""Runs of edits on a disk that remembers, and what is left when its power is cut."""

from __future__ import annotations

import dataclasses
import shutil
import sqlite3
from bisect import bisect_right
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from random import Random
from unittest.mock import patch

from planner.change import Change, added, changed, removed
from planner.errors import PlanFileError
from planner.plan import Plan
from planner.records import Account
from storage import connection
from storage.check import check_file
from storage.plan_file import PlanFile
from tests.builders import a_company, an_account
from tests.storage.open_plans import add
from tests.storage.power_cut import left_by
from tests.storage.power_disk import Act, Content, Disk, Step

EDITS = 8  # between opening the plan and closing it
BULK = 250
NAME = "plan.qdeck"
OLD = Path(__file__).parents[1] / "plans" / "version-0.1.0.qdeck"
Settings = Mapping[str, str | int]


class Outcome(StrEnum):
    """What a plan is after a power cut."""

    WHOLE = "whole"
    LOST = "lost"
    CORRUPT = "corrupt"


@dataclass(slots=True)
class Run:
    """What was done to the disk, and which plan was acknowledged after which step."""

    before: Content
    steps: list[Step] = field(default_factory=list)
    acknowledged: list[int] = field(default_factory=list)
    plans: list[Plan | None] = field(default_factory=list)

    def expected(self, cut: int) -> list[Plan | None]:
        """The plan of the last change acknowledged before the cut, and of the next.

        None stands for no plan at all.
        """
        last = bisect_right(self.acknowledged, cut)
        return self.plans[last : last + 2]

    def forget_syncs(self) -> None:
        """As if nothing had ever been synced; for a control."""
        syncs = (Act.SYNC, Act.SYNC_FOLDER)
        self.acknowledged = [
            sum(step.act not in syncs for step in self.steps[:place])
            for place in self.acknowledged
        ]
        self.steps = [step for step in self.steps if step.act not in syncs]


def run_of_edits(folder: Path, seed: int, settings: Settings) -> Run:
    """A plan is made, then opened and edited twice with these settings."""
    chance = Random(seed)  # noqa: S311  # repeatable
    path = folder / NAME
    disk = Disk(folder)
    run = Run(disk.before, disk.steps, plans=[None])
    with disk.under_sqlite():
        with PlanFile.create(path, [a_company()], clock=noon) as file:
            acknowledge(run, file.plan)
        with patch.object(connection, "_SETTINGS", settings):
            for _ in range(2):
                with PlanFile.open(path, clock=noon) as file:
                    edit(file, run, chance)
    return run


def run_of_upgrade(folder: Path, _seed: int, settings: Settings) -> Run:
    """A plan of an earlier form is opened, which brings it into the newest."""
    shutil.copyfile(OLD, folder / NAME)
    with PlanFile.open(OLD, read_only=True) as file:
        plan = file.plan
    disk = Disk(folder)
    run = Run(disk.before, disk.steps, [0], [None, plan])
    with patch.object(connection, "_SETTINGS", settings), disk.under_sqlite():
        PlanFile.open(folder / NAME, clock=noon).close()
    return run


def run_of_opening(folder: Path) -> Run:
    """What a cut left is opened, which takes back what is half done, and edited."""
    disk = Disk(folder)
    run = Run(disk.before, disk.steps)
    with disk.under_sqlite(), PlanFile.open(folder / NAME, clock=noon) as file:
        run.plans.append(file.plan)
        change = add(an_account())
        file.write(change)
        acknowledge(run, file.plan.after(change))
    return run


def edit(file: PlanFile, run: Run, chance: Random) -> None:
    """Changes the plan some times; the run learns of each that is acknowledged."""
    plan = file.plan
    for _ in range(EDITS):
        change = some_change(plan, chance)
        file.write(change)
        plan = plan.after(change)
        acknowledge(run, plan)


def acknowledge(run: Run, plan: Plan) -> None:
    """From here on this plan must not be lost."""
    run.acknowledged.append(len(run.steps))
    run.plans.append(plan)


def some_change(plan: Plan, chance: Random) -> Change:
    """An account that is added, changed or removed, or an import."""
    accounts = plan.all(Account)
    match chance.randrange(6) if accounts else 5:
        case 0 | 1:
            one = chance.choice(accounts)
            return Change("x", changed(one, dataclasses.replace(one, notes="y" * 900)))
        case 2:
            return Change(
                "x", removed(*chance.sample(accounts, 1 + len(accounts) // 9))
            )
        case 3:
            many = [an_account(city=str(chance.random())) for _ in range(BULK)]
            return Change("Import", added(*many))
        case _:
            return add(an_account())


def cut_power(run: Run, chance: Random, folder: Path) -> Outcome:
    """What the program makes of the plan that some cut of this run leaves."""
    cut = chance.randint(0, len(run.steps))
    lay_out(left_by(run.before, run.steps[:cut], chance), folder)
    return opened(folder, run.expected(cut))


def cut_power_twice(
    run: Run, chance: Random, folder: Path, *, is_synced: bool = True
) -> Outcome:
    """The same, if the power goes again while the program opens the plan.

    `is_synced` False: by a disk that only says that it has written what it was given.
    """
    cut = chance.randint(run.acknowledged[0], len(run.steps))
    lay_out(left_by(run.before, run.steps[:cut], chance), folder)
    opening = run_of_opening(folder)
    clear(folder)
    if opening.plans[0] not in run.expected(cut):
        return Outcome.LOST
    if not is_synced:
        opening.forget_syncs()
    return cut_power(opening, chance, folder)


def opened(folder: Path, expected: list[Plan | None]) -> Outcome:
    """What came of opening and changing the plan; the folder is empty afterwards."""
    path = folder / NAME
    out_of_wal(path)
    try:
        with PlanFile.open(path, clock=noon) as file:
            plan = file.plan
            file.write(add(an_account()))
        problems = check_file(path)
    except PlanFileError:
        return Outcome.WHOLE if None in expected else Outcome.CORRUPT
    finally:
        clear(folder)
    if problems:
        return Outcome.CORRUPT
    return Outcome.WHOLE if plan in expected else Outcome.LOST


def out_of_wal(path: Path) -> None:
    """Takes in what is only in the second file of a control; no plan has one."""
    if path.exists() and path.read_bytes()[18:19] == b"\2":
        with closing(sqlite3.connect(path)) as plain:
            plain.execute("PRAGMA journal_mode = delete")


def lay_out(content: Content, folder: Path) -> None:
    """Writes these files into the folder."""
    for name, data in content.items():
        (folder / name).write_bytes(data)


def clear(folder: Path) -> None:
    """Removes all files from the folder."""
    for each in folder.iterdir():
        each.unlink()


def noon() -> datetime:
    """Always the same moment."""
    return datetime(2026, 8, 14, 12)
