"""A power cut takes nothing that was acknowledged, and leaves nothing half done."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from functools import partial
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from storage.check import check_file
from storage.connection import _SETTINGS
from storage.plan_file import PlanFile
from storage.private_copy import journal_of
from tests.builders import a_company, an_account
from tests.storage.power_disk import Act
from tests.storage.power_runs import (
    EDITS,
    Outcome,
    Run,
    Settings,
    cut_power,
    cut_power_twice,
    run_of_edits,
    run_of_upgrade,
)

IS_RELEASE = "QUARTERDECK_RELEASE" in os.environ
CUTS = 3000 if IS_RELEASE else 300
CUTS_AGAIN = 300 if IS_RELEASE else 30
CUTS_OF_A_RUN = 50
CONTROL = 200  # cuts at most: a control ends when something is found
# So few pages are kept in memory that a large change reaches the file before its end.
SMALL = {**_SETTINGS, "cache_size": 10}
# The first is needed since our disk has no memory that several programs share.
WAL = {"locking_mode": "exclusive", **_SETTINGS, "journal_mode": "wal"}

MakeRun = Callable[[Path, int, Settings], Run]
Cut = Callable[[Run, Random, Path], Outcome]


def outcomes(
    tmp_path: Path,
    cuts: int,
    settings: Settings,
    make_run: MakeRun = run_of_edits,
    cut: Cut = cut_power,
    *,
    until: str = "",
) -> Counter[str]:
    """What came of so many cuts, at moments of several runs; or until it is this."""
    left = tmp_path / "left"
    left.mkdir()
    found: Counter[str] = Counter()
    for seed, first in enumerate(range(0, cuts, CUTS_OF_A_RUN)):
        folder = tmp_path / str(seed)
        folder.mkdir()
        run = make_run(folder, seed, settings)
        chance = Random(seed)  # noqa: S311  # repeatable
        for _ in range(min(CUTS_OF_A_RUN, cuts - first)):
            found[cut(run, chance, left)] += 1
            if found[until]:
                return found
    sys.stdout.write(f"{dict(found)}\n")  # the figures, which `pytest -rP` shows
    return found


@pytest.mark.parametrize("settings", [_SETTINGS, SMALL], ids=["usual", "small memory"])
def test_a_power_cut_loses_nothing(tmp_path: Path, settings: Settings) -> None:
    assert outcomes(tmp_path, CUTS // 2, settings) == {"whole": CUTS // 2}


def test_a_second_power_cut_while_the_plan_is_opened_loses_nothing(
    tmp_path: Path,
) -> None:
    found = outcomes(tmp_path, CUTS_AGAIN, SMALL, cut=cut_power_twice)
    assert found == {"whole": CUTS_AGAIN}


def test_a_power_cut_in_an_upgrade_leaves_the_old_form_or_the_new_one(
    tmp_path: Path,
) -> None:
    found = outcomes(tmp_path, CUTS_AGAIN, SMALL, run_of_upgrade)
    assert found == {"whole": CUTS_AGAIN}


def test_a_journal_that_is_written_later_would_be_noticed(tmp_path: Path) -> None:
    settings = {**WAL, "synchronous": 1}
    assert outcomes(tmp_path, CONTROL, settings, until="lost")["lost"]


def test_a_journal_in_memory_would_be_noticed(tmp_path: Path) -> None:
    settings = {**SMALL, "journal_mode": "memory"}
    assert outcomes(tmp_path, CONTROL, settings, until="corrupt")["corrupt"]


def test_a_disk_that_does_not_sync_would_be_noticed(tmp_path: Path) -> None:
    cut = partial(cut_power_twice, is_synced=False)
    found = outcomes(tmp_path, CONTROL, SMALL, cut=cut, until="corrupt")
    assert found["corrupt"]


def test_an_upgrade_with_a_journal_in_memory_would_be_noticed(tmp_path: Path) -> None:
    settings = {**SMALL, "journal_mode": "memory"}
    found = outcomes(tmp_path, CONTROL, settings, run_of_upgrade, until="corrupt")
    assert found["corrupt"]


@pytest.mark.parametrize(
    ("synchronous", "is_synced"), [(_SETTINGS["synchronous"], True), (2, False)]
)
def test_that_a_journal_is_gone_is_on_the_disk_too(
    tmp_path: Path, synchronous: int, *, is_synced: bool
) -> None:
    # EXTRA, which is more than FULL: it only tells where journals are deleted.
    settings = {**_SETTINGS, "journal_mode": "delete", "synchronous": synchronous}
    steps = run_of_edits(tmp_path, 0, settings).steps
    after = [
        then.act is Act.SYNC_FOLDER
        for step, then in pairwise(steps)
        if step.act is Act.DELETE and step.name.endswith("-journal")
    ]
    assert len(after) > EDITS
    # After each edit; not where the empty journal goes when the plan is closed.
    assert (sum(after) > EDITS, any(after)) == (is_synced, is_synced)


def test_a_part_of_a_page_at_the_end_is_taken_back(tmp_path: Path) -> None:
    path, crashed = tmp_path / "plan.qdeck", tmp_path / "crashed.qdeck"
    with PlanFile.create(path, [a_company(), an_account("Kept")]) as file:
        expected = file.plan
    with closing(sqlite3.connect(path, isolation_level=None)) as plain:
        plain.execute("PRAGMA cache_size = 1")  # writes what it can no longer keep
        plain.execute("BEGIN")
        plain.execute("UPDATE accounts SET notes = printf('%*c', 90000, 'x')")
        journal_of(crashed).write_bytes(journal_of(path).read_bytes())
        crashed.write_bytes(path.read_bytes() + b"\xff" * 512)
        plain.execute("ROLLBACK")
    assert journal_of(crashed).stat().st_size > 512
    with PlanFile.open(crashed) as file:
        assert file.plan == expected
    assert check_file(crashed) == ()
