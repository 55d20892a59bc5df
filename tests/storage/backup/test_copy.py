"""A copy is a whole plan of its own, or there is none."""

from __future__ import annotations

import shutil
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from planner.errors import PlanFileError
from planner.plan import Plan
from planner.records import Account
from storage.backup.copy import save_copy
from storage.errors import CannotWrite, PlanFileBusy
from storage.known import remember
from storage.plan_file import PlanFile
from storage.private_copy import has_journal, journal_of
from tests.builders import a_company, an_account
from tests.storage.open_plans import add, read_again


def plan_in(path: Path) -> Plan:
    with PlanFile.open(path) as opened:
        return opened.plan


def crashed(path: Path) -> Path:
    """A plan with a change that was cut short; the journal beside it."""
    PlanFile.create(path, [a_company("Other")]).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA cache_size = 1")
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE companies SET name = 'Half'")
        other.execute("CREATE TABLE more AS SELECT * FROM sqlite_schema")
        other.execute("PRAGMA user_version = 1")
        kept = path.read_bytes(), journal_of(path).read_bytes()
        other.execute("ROLLBACK")
    path.write_bytes(kept[0])
    journal_of(path).write_bytes(kept[1])
    assert has_journal(path)
    return journal_of(path)


def test_a_copy_is_a_plan_of_its_own(file: PlanFile, tmp_path: Path) -> None:
    file.write(add(an_account()))
    target = tmp_path / "copy.qdeck"
    target.write_text("what was there before")
    file.save_copy(target)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    with PlanFile.open(target) as copy:
        assert copy.plan == read_again(file)
        assert copy.log() == file.log()
        copy.write(add(an_account()))
    assert len(read_again(file).all(Account)) == 1


def test_a_copy_never_takes_the_place_of_the_plan(
    file: PlanFile, tmp_path: Path
) -> None:
    link = tmp_path / "link.qdeck"
    link.symlink_to(file.path)
    for target in (file.path, link):
        with pytest.raises(CannotWrite, match="cannot take the place"):
            file.save_copy(target)
    file.write(add(an_account()))


def test_what_is_left_of_a_deleted_plan_is_saved_over_another_file(
    file: PlanFile, tmp_path: Path
) -> None:
    target = tmp_path / "copy.qdeck"
    target.write_text("what was there before")
    file.path.unlink()
    file.save_copy(target)
    assert plan_in(target) == file.plan


def test_a_place_that_cannot_be_looked_at_is_refused_in_words(
    file: PlanFile, tmp_path: Path
) -> None:
    loop = tmp_path / "loop.qdeck"
    loop.symlink_to(loop)
    with pytest.raises(CannotWrite, match="could not be written in the folder"):
        file.save_copy(loop)


def test_a_copy_never_takes_the_place_of_a_plan_in_use(
    file: PlanFile, tmp_path: Path
) -> None:
    other = tmp_path / "other.qdeck"
    with PlanFile.create(other, [a_company("Other")]) as in_use:
        with pytest.raises(PlanFileBusy, match="has this plan open"):
            file.save_copy(other)
        assert in_use.find_change() is None
    file.save_copy(other)
    assert read_again(file).company.name == plan_in(other).company.name


def test_a_copy_never_meets_the_journal_of_a_crashed_plan(
    file: PlanFile, tmp_path: Path
) -> None:
    other = tmp_path / "other.qdeck"
    journal = crashed(other)
    before, left = other.read_bytes(), journal.read_bytes()
    with pytest.raises(CannotWrite, match="Open that plan first, or choose another"):
        file.save_copy(other)
    assert (other.read_bytes(), journal.read_bytes()) == (before, left)
    assert plan_in(other).company.name == "Other"  # which takes the change back
    file.save_copy(other)


def test_a_journal_that_is_left_beside_a_copy_damages_it(
    file: PlanFile, tmp_path: Path
) -> None:
    other = tmp_path / "other.qdeck"
    crashed(other)
    shutil.copyfile(file.path, part := tmp_path / "part")
    part.replace(other)
    with closing(sqlite3.connect(other)) as opened:
        rows = opened.execute("PRAGMA quick_check(1)").fetchall()
        names = opened.execute("SELECT name FROM companies").fetchall()
    assert (rows, names) != ([("ok",)], [(read_again(file).company.name,)])


def test_a_damaged_plan_is_named_when_it_is_copied(
    file: PlanFile, tmp_path: Path
) -> None:
    file.write(add(an_account()))
    file.close()
    with closing(sqlite3.connect(file.path)) as other:
        (page,) = other.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'edit_log'"
        ).fetchone()
    whole = bytearray(file.path.read_bytes())
    whole[(page - 1) * 4096 : (page - 1) * 4096 + 2000] = b"\xff" * 2000
    file.path.write_bytes(whole)
    # what is damaged is only looked at by the copy: the log is not loaded, and what
    # looks as it was left is not checked in full
    remember(file.path)
    with (
        PlanFile.open(file.path) as opened,
        pytest.raises(PlanFileError, match=r"“plan\.qdeck” is damaged"),
    ):
        opened.save_copy(tmp_path / "copy.qdeck")
    assert list(tmp_path.iterdir()) == [file.path]


def test_a_copy_that_is_not_sound_is_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "plan.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as plan:
        plan.execute("CREATE TABLE t (x TEXT, y TEXT)")
        plan.execute("INSERT INTO t VALUES (NULL, NULL)")
        plan.execute("PRAGMA writable_schema = ON")
        plan.execute(
            "UPDATE sqlite_schema SET sql = replace(sql, 'y TEXT', 'y NOT NULL')"
        )
        plan.execute("PRAGMA writable_schema = RESET")
        with pytest.raises(PlanFileError, match="damaged"):
            save_copy(plan, path, tmp_path / "copy.db")
    assert list(tmp_path.iterdir()) == [path]


def test_a_copy_into_a_folder_that_is_not_there_is_refused(
    file: PlanFile, tmp_path: Path
) -> None:
    with pytest.raises(CannotWrite, match="no folder"):
        file.save_copy(tmp_path / "nowhere" / "copy.qdeck")
