"""Backups come by themselves, are whole, private, and make room for newer ones."""

from __future__ import annotations

import os
import shutil
import stat
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from planner.errors import PlanFileError
from planner.records import Account
from storage.backup.shelf import Backup, backups_of, folder_of
from storage.plan_file import PlanFile
from tests.builders import a_company, an_account
from tests.storage.open_plans import add

START = datetime(2026, 8, 14, 12, 0)
OLD = Path(__file__).parents[2] / "plans" / "version-0.1.0.qdeck"


class Clock:
    """A clock that only we turn."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def plan(tmp_path: Path, clock: Clock) -> PlanFile:
    path = tmp_path / "Harbour plan.qdeck"
    return PlanFile.create(path, [a_company()], clock=clock)


def test_a_backup_is_a_plan_of_its_own_under_the_name_and_the_time(
    plan: PlanFile,
) -> None:
    plan.write(add(an_account()))
    made = plan.back_up()
    assert made is not None
    assert made.name == "Harbour plan 2026-08-14 12.00.00.qdeck"
    assert backups_of(plan.path) == (Backup(made, START),)
    plan.write(add(an_account()))
    with PlanFile.open(made, read_only=True) as backup:
        assert len(backup.plan.all(Account)) == 1
    assert made.parent != plan.path.parent
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    for folder in (made.parent, made.parent.parent):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    plan.close()


def test_what_has_not_changed_needs_no_other_backup(
    plan: PlanFile, clock: Clock
) -> None:
    assert plan.back_up() is not None
    clock.now += timedelta(hours=1)
    assert plan.back_up() is None
    plan.write(add(an_account()))
    assert plan.back_up() is not None
    assert len(backups_of(plan.path)) == 2
    plan.close()


def test_two_backups_of_one_second_are_two(plan: PlanFile) -> None:
    plan.back_up()
    plan.write(add(an_account()))
    plan.back_up()
    seconds = [each.at.second for each in backups_of(plan.path)]
    assert seconds == [1, 0]
    plan.close()


def test_each_backup_says_how_many_edits_were_made_since(
    plan: PlanFile, clock: Clock
) -> None:
    for edits in (1, 2):
        plan.back_up()
        clock.now += timedelta(hours=1)
        for _ in range(edits):
            plan.write(add(an_account()))
    assert [count for _backup, count in plan.backups()] == [2, 3]
    plan.close()


def test_of_a_backup_of_another_plan_nothing_is_counted(
    plan: PlanFile, clock: Clock, tmp_path: Path
) -> None:
    plan.back_up()
    plan.close()
    plan.path.unlink()
    clock.now += timedelta(hours=1)
    with PlanFile.create(plan.path, [a_company()], clock=clock) as other:
        assert [count for _backup, count in other.backups()] == [None]
        assert other.back_up() is not None


def test_a_damaged_backup_hinders_nothing(plan: PlanFile, clock: Clock) -> None:
    made = plan.back_up()
    assert made is not None
    made.write_bytes(b"\xff" * 8192)
    assert [count for _backup, count in plan.backups()] == [None]
    clock.now += timedelta(hours=1)
    assert plan.back_up() is not None
    plan.close()


def test_strange_files_on_the_shelf_are_no_backups(plan: PlanFile) -> None:
    made = plan.back_up()
    assert made is not None
    (made.parent / "notes.qdeck").write_text("mine")
    assert [each.path for each in backups_of(plan.path)] == [made]
    plan.close()


def test_the_shelf_is_thinned_and_swept(plan: PlanFile, clock: Clock) -> None:
    first = plan.back_up()
    assert first is not None
    part = first.parent / ".quarterdeck-killed.part"
    part.touch()
    long_ago = (START - timedelta(days=1)).timestamp()
    os.utime(part, (long_ago, long_ago))
    fresh = first.parent / ".quarterdeck-at-work.part"
    fresh.touch()
    just_now = START.timestamp() + timedelta(days=500).total_seconds() - 1
    os.utime(fresh, (just_now, just_now))
    clock.now += timedelta(days=500)
    plan.write(add(an_account()))
    plan.back_up()
    assert [each.at for each in backups_of(plan.path)] == [clock.now]
    assert not part.exists()
    assert fresh.exists()
    plan.close()


def test_plans_of_the_same_name_have_shelves_of_their_own(
    plan: PlanFile, tmp_path: Path
) -> None:
    plan.back_up()
    plan.close()
    other = tmp_path / "other" / plan.path.name
    assert backups_of(other) == ()
    link = tmp_path / "link.qdeck"
    link.symlink_to(plan.path)
    assert folder_of(link).name[-12:] == folder_of(plan.path).name[-12:]


def test_a_plan_of_an_older_form_is_backed_up_before_it_is_upgraded(
    tmp_path: Path,
) -> None:
    path = tmp_path / "old.qdeck"
    shutil.copyfile(OLD, path)
    PlanFile.open(path).close()
    (backup,) = backups_of(path)
    assert int.from_bytes(backup.path.read_bytes()[60:64], "big") == 100


def test_a_shelf_that_cannot_be_made_is_said_in_words(
    plan: PlanFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "taken"))
    with pytest.raises(PlanFileError, match="folder"):
        plan.back_up()
    plan.close()


def test_a_moved_plan_finds_its_backups_and_those_of_no_other(
    plan: PlanFile, tmp_path: Path, clock: Clock
) -> None:
    first = plan.back_up()
    plan.close()
    twin = Path(shutil.copy(plan.path, tmp_path / "twin.qdeck"))
    with PlanFile.create(tmp_path / "other.qdeck", [a_company()]) as other:
        other.back_up()
    # A copy that goes another way has backups of its own.
    with PlanFile.open(twin, clock=clock) as copy:
        copy.write(add(an_account()))
        assert copy.back_up() is not None
    moved = plan.path.rename(tmp_path / "elsewhere.qdeck")
    with PlanFile.open(moved, clock=clock) as again:
        assert [backup.path for backup, _edits in again.backups()] == [first]
        assert [edits for _backup, edits in again.backups()] == [0]


def test_a_copy_has_none_of_the_backups_of_the_plan_that_is_still_there(
    plan: PlanFile, tmp_path: Path, clock: Clock
) -> None:
    first = plan.back_up()
    twin = tmp_path / "twin.qdeck"
    plan.save_copy(twin)
    with PlanFile.open(twin, clock=clock) as copy:
        assert copy.backups() == ()
        copy.back_up()
        assert copy.replace_backups() == 0
    assert [backup.path for backup, _edits in plan.backups()] == [first]


def test_backups_whose_place_was_not_noted_are_found(
    plan: PlanFile, tmp_path: Path, clock: Clock
) -> None:
    first = plan.back_up()
    (note,) = folder_of(plan.path).parent.glob("*.place")
    assert note.stat().st_mode & 0o777 == 0o600
    note.write_bytes(b"")  # as a full disk leaves it
    twin = tmp_path / "twin.qdeck"
    plan.save_copy(twin)
    with PlanFile.open(twin, clock=clock) as copy:
        assert [backup.path for backup, _edits in copy.backups()] == [first]
    note.unlink()
    with PlanFile.open(twin, clock=clock) as copy:
        assert [backup.path for backup, _edits in copy.backups()] == [first]
