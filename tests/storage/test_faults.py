"""Whatever the disk or another program does, nothing is lost and it is said why."""

from __future__ import annotations

import dataclasses
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from planner.change import Change, changed, removed
from planner.errors import PlanFileError
from planner.plan import Plan
from planner.records import Account, Company
from planner.workspace import Workspace
from storage.errors import (
    CannotWrite,
    DiskFull,
    PlanFileBusy,
    PlanFileChanged,
    PlanFileGone,
    PlanFileReadOnly,
    PlanFileReplaced,
)
from storage.lock import lock_path
from storage.plan_file import PlanFile
from tests.builders import a_company, an_account
from tests.storage.open_plans import add, read_again


def test_another_writer_is_noticed_and_nothing_is_overwritten(file: PlanFile) -> None:
    account = an_account()
    file.write(add(account))
    lock_path(file.path).unlink()  # somebody thought that nobody was at work
    with PlanFile.open(file.path) as other:
        other.write(
            Change("x", changed(account, dataclasses.replace(account, name="Y")))
        )
    with pytest.raises(PlanFileChanged):
        file.write(Change("x", changed(account, dataclasses.replace(account, tier=1))))
    file.load()
    (current,) = file.plan.all(Account)
    assert (current.name, current.tier) == ("Y", None)
    file.write(Change("x", changed(current, dataclasses.replace(current, tier=1))))
    assert read_again(file) == Plan.of(
        [*file.plan.all(Company), dataclasses.replace(current, tier=1)]
    )


def test_a_row_that_is_not_there_is_not_changed_in_silence(file: PlanFile) -> None:
    account = an_account()
    with pytest.raises(PlanFileChanged):
        file.write(Change("x", removed(account)))
    assert len(file.log()) == 1


def test_a_plan_that_another_program_writes_is_busy(file: PlanFile) -> None:
    file._connection.execute("PRAGMA busy_timeout = 0")  # noqa: SLF001  # not to wait 5 s
    with closing(sqlite3.connect(file.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(PlanFileBusy):
            file.write(add(an_account()))
        other.execute("ROLLBACK")
    file.write(add(an_account()))
    assert len(read_again(file).all(Account)) == 1


def test_a_file_that_was_moved_away_is_not_written_but_can_be_saved_elsewhere(
    file: PlanFile, tmp_path: Path
) -> None:
    assert file.find_change() is None
    file.path.rename(tmp_path / "elsewhere.qdeck")
    assert isinstance(file.find_change(), PlanFileGone)
    with pytest.raises(PlanFileGone, match="no longer in the folder"):
        file.write(add(an_account()))
    file.save_copy(tmp_path / "saved.qdeck")
    with PlanFile.open(tmp_path / "saved.qdeck") as saved:
        assert saved.plan == file.plan


def test_a_file_that_was_deleted_can_be_saved_elsewhere(
    file: PlanFile, tmp_path: Path
) -> None:
    file.write(add(an_account()))
    file.load()
    file.path.unlink()
    with pytest.raises(PlanFileGone):
        file.write(add(an_account()))
    file.save_copy(tmp_path / "saved.qdeck")
    with PlanFile.open(tmp_path / "saved.qdeck") as saved:
        assert saved.plan == file.plan
    assert not file.path.exists()


def test_a_file_that_took_the_place_of_the_plan_is_not_written(
    file: PlanFile, tmp_path: Path
) -> None:
    other = tmp_path / "other.qdeck"
    PlanFile.create(other, [a_company("Other")]).close()
    other.replace(file.path)
    before = file.path.read_bytes()
    with pytest.raises(PlanFileReplaced, match="taken the place"):
        file.write(add(an_account()))
    assert file.path.read_bytes() == before
    file.save_copy(tmp_path / "saved.qdeck")
    with PlanFile.open(tmp_path / "saved.qdeck") as saved:
        assert saved.plan == file.plan


def test_a_change_from_outside_is_found_before_anything_is_written(
    file: PlanFile,
) -> None:
    lock_path(file.path).unlink()
    with PlanFile.open(file.path) as other:
        other.write(add(an_account()))
    assert type(file.find_change()) is PlanFileChanged
    file.load()
    assert file.find_change() is None
    file.write(add(an_account()))
    assert file.find_change() is None


def test_a_full_disk_loses_nothing_and_small_edits_work_again(
    file: PlanFile, company: Company
) -> None:
    connection = file._connection  # noqa: SLF001  # SQLite's own limit is the full disk
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(DiskFull, match=str(file.path.parent)):
        file.write(add(*(an_account() for _ in range(2000))))
    assert read_again(file) == Plan.of([company])
    account = an_account()
    file.write(add(account))
    assert read_again(file) == Plan.of([company, account])


LIMITED = """
import resource, sys, signal
from pathlib import Path
from planner.errors import PlanFileError
from planner.change import Change, added
from storage.plan_file import PlanFile
from tests.builders import an_account
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with PlanFile.open(Path(sys.argv[1])) as file:
    size = file.path.stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 8192, size + 8192))
    accounts = [an_account(name="x" * 200) for _ in range(2000)]
    try:
        file.write(Change("import", added(*accounts)))
    except PlanFileError as error:
        print(type(error).__name__, error)
    try:
        file.save_copy(file.path.with_name("copy.qdeck"))
    except PlanFileError as error:
        print(type(error).__name__, error)
    file.write(Change("small", added(accounts[0])))
"""


def run_python(program: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONPATH": "."},
    )
    return done.stdout


def test_files_that_may_not_grow_lose_nothing(file: PlanFile) -> None:
    file.write(add(*(an_account(name="x" * 200) for _ in range(500))))
    file.close()
    said = run_python(LIMITED, str(file.path))
    assert str(file.path.parent) in said
    assert len(read_again(file).all(Account)) == 501
    assert [path for path in file.path.parent.iterdir() if path.suffix == ".part"] == []


def test_a_plan_in_a_folder_that_cannot_be_written_is_opened_to_look_at(
    file: PlanFile, lose_rights: Callable[[], None]
) -> None:
    file.close()
    file.path.chmod(0o644)
    file.path.parent.chmod(0o555)
    lose_rights()
    with PlanFile.open(file.path) as opened:
        assert opened.is_read_only
        with pytest.raises(PlanFileReadOnly, match="Save a copy"):
            opened.write(add(an_account()))


def test_a_plan_that_may_not_be_read_is_refused(
    file: PlanFile, lose_rights: Callable[[], None]
) -> None:
    file.close()
    file.path.chmod(0)
    lose_rights()
    with pytest.raises(PlanFileError, match="may not read"):
        PlanFile.open(file.path)


def test_no_plan_is_made_where_nothing_may_be_written(
    tmp_path: Path, lose_rights: Callable[[], None]
) -> None:
    tmp_path.chmod(0o555)
    lose_rights()
    with pytest.raises(CannotWrite):
        PlanFile.create(tmp_path / "sub" / "plan.qdeck", [a_company()])


@pytest.fixture
def lose_rights(tmp_path: Path) -> Iterator[Callable[[], None]]:
    """The function from which on a test has no more rights than anybody.

    Root goes on as nobody until the test ends; others are bound by permissions anyway.
    """
    is_root = os.geteuid() == 0
    if is_root:  # who would otherwise stop at pytest's own folders
        for folder in (tmp_path, *tmp_path.parents):
            if folder.name.startswith(("pytest-", "popen-")):
                folder.chmod(0o755)
    yield lambda: os.seteuid(65534) if is_root else None
    if is_root:
        os.seteuid(0)
    tmp_path.chmod(0o700)


def test_a_plan_that_sqlite_cannot_open_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> sqlite3.Connection:
        raise sqlite3.OperationalError(str(path))

    monkeypatch.setattr("storage.opening.connect", refuse)
    with pytest.raises(PlanFileError):
        PlanFile.create(tmp_path / "plan.qdeck", [a_company()])
    assert list(tmp_path.iterdir()) == []


def test_a_failed_write_leaves_the_workspace_as_it_was(
    file: PlanFile, company: Company
) -> None:
    workspace = Workspace(file.plan, file.write)
    file.path.rename(file.path.with_suffix(".gone"))
    with pytest.raises(PlanFileError):
        workspace.apply(add(an_account()))
    assert workspace.plan == Plan.of([company])
    assert workspace.undo_label is None
