"""A backup takes the place of a plan, and nothing of the replaced one is lost."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from planner.change import Change, added, removed
from planner.errors import PlanFileError
from planner.plan import Plan
from storage.backup.restore import restore
from storage.backup.shelf import backups_of
from storage.errors import CannotWrite, PlanFileBusy
from storage.plan_file import PlanFile
from storage.private_copy import journal_of
from tests.builders import a_company, an_account

AT = datetime(2026, 8, 14, 14, 2, 7)
CRASHES = 30
ROOT = Path(__file__).parents[3]


def plan_in(path: Path) -> Plan:
    with PlanFile.open(path, read_only=True) as file:
        return file.plan


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    """A backup of a plan that has lost its account since."""
    path = tmp_path / "plan.qdeck"
    kept, new = an_account("Kept"), an_account("New")
    earlier = AT - timedelta(hours=1)
    with PlanFile.create(path, [a_company(), kept], clock=lambda: earlier) as file:
        made = file.back_up()
        file.write(Change("Replace", (*removed(kept), *added(new))))
    assert made is not None
    return made


def test_a_backup_takes_the_place_of_the_plan_which_is_kept_beside(
    backup: Path, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.qdeck"
    replaced = plan_in(plan)
    kept = restore(backup, plan, AT)
    assert kept == tmp_path / "plan replaced 2026-08-14 14.02.07.qdeck"
    assert plan_in(plan) == plan_in(backup)
    assert plan_in(kept) == replaced
    assert sorted(tmp_path.iterdir()) == [kept, plan]
    assert plan.stat().st_mode & 0o777 == 0o600


def test_the_replaced_plan_is_on_the_shelf_too(backup: Path, tmp_path: Path) -> None:
    plan = tmp_path / "plan.qdeck"
    replaced = plan_in(plan)
    restore(backup, plan, AT)
    newest, before = backups_of(plan)
    assert (newest.at, before.path) == (AT, backup)
    assert plan_in(newest.path) == replaced


def test_a_plan_that_is_gone_comes_back(backup: Path, tmp_path: Path) -> None:
    plan = tmp_path / "plan.qdeck"
    plan.unlink()
    assert restore(backup, plan, AT) is None
    assert plan_in(plan) == plan_in(backup)


def test_a_damaged_plan_is_kept_as_it_is(backup: Path, tmp_path: Path) -> None:
    plan = tmp_path / "plan.qdeck"
    plan.write_bytes(b"\xff" * 5000)
    kept = restore(backup, plan, AT)
    assert kept is not None
    assert kept.read_bytes() == b"\xff" * 5000
    assert plan_in(plan) == plan_in(backup)


def test_a_backup_that_is_not_sound_replaces_nothing(
    backup: Path, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.qdeck"
    before = plan.read_bytes()
    spoiled = bytearray(backup.read_bytes())
    spoiled[8192:] = b"\xff" * (len(spoiled) - 8192)
    backup.write_bytes(spoiled)
    with pytest.raises(PlanFileError):
        restore(backup, plan, AT)
    assert plan.read_bytes() == before
    assert list(tmp_path.iterdir()) == [plan]


def test_a_plan_does_not_replace_itself(backup: Path, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="the plan itself"):
        restore(tmp_path / "plan.qdeck", tmp_path / "plan.qdeck", AT)


def test_a_backup_that_is_not_there_replaces_nothing(
    backup: Path, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.qdeck"
    backup.unlink()
    before = plan.read_bytes()
    with pytest.raises(PlanFileError, match=r"There is no file.*moved or renamed"):
        restore(backup, plan, AT)
    assert plan.read_bytes() == before
    assert list(tmp_path.iterdir()) == [plan]


def test_a_plan_out_of_reach_is_not_replaced(backup: Path, tmp_path: Path) -> None:
    loop = tmp_path / "loop.qdeck"
    loop.symlink_to(loop)
    with pytest.raises(CannotWrite, match="could not be written in the folder"):
        restore(backup, loop, AT)


def test_a_journal_that_cannot_be_moved_leaves_the_plan_in_its_place(
    backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = tmp_path / "plan.qdeck"
    journal_of(plan).write_bytes(b"")
    before = plan.read_bytes()
    rename = Path.rename

    def refuse_journals(self: Path, new: Path) -> Path:
        if self == journal_of(plan):
            raise PermissionError(errno.EACCES, "Permission denied")
        return rename(self, new)

    monkeypatch.setattr(Path, "rename", refuse_journals)
    # The backup of the plan, which is made before, would end the empty journal.
    monkeypatch.setattr("storage.backup.restore._back_up", lambda *_: None)
    with pytest.raises(CannotWrite):
        restore(backup, plan, AT)
    assert plan.read_bytes() == before
    assert sorted(tmp_path.iterdir()) == [plan, journal_of(plan)]


def test_a_plan_that_is_open_is_not_replaced(backup: Path, tmp_path: Path) -> None:
    plan = tmp_path / "plan.qdeck"
    with PlanFile.open(plan) as file, pytest.raises(PlanFileBusy):
        restore(backup, plan, AT)
    assert plan_in(plan) == file.plan


def test_two_replaced_plans_of_one_second_are_both_kept(
    backup: Path, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.qdeck"
    assert restore(backup, plan, AT) != restore(backup, plan, AT)
    assert len(list(tmp_path.iterdir())) == 3


def crashes(how: str, folder: Path) -> list[dict[str, bool]]:
    """What was found, over all plans whose program was killed."""
    done = subprocess.run(
        [
            *(sys.executable, str(Path(__file__).with_name("crashes.py"))),
            *(how, str(folder), str(CRASHES)),
        ],
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    found: list[dict[str, bool]] = [
        json.loads(each) for each in done.stdout.split("\n")[:-1]
    ]
    return found


def test_restoring_over_a_crashed_plan_gives_just_the_backup(tmp_path: Path) -> None:
    right = {"crashed": True, "moved": True, "gone": True, "right": True}
    assert crashes("restore", tmp_path) == [right] * CRASHES


def test_a_journal_that_is_left_would_be_noticed(tmp_path: Path) -> None:
    assert crashes("copy", tmp_path) == [{"crashed": True, "right": False}] * CRASHES
