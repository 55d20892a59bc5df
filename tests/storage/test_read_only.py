"""Where a plan cannot be written it is shown as it was, and said before the first edit.

The file or its folder may be protected, or neither; the plan was closed as usual, or
the program that had it crashed.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from planner.plan import Plan
from planner.records import Account
from storage.errors import CannotWrite, PlanFileReadOnly
from storage.plan_file import PlanFile
from storage.private_copy import has_journal, journal_of
from tests.builders import a_company, an_account
from tests.storage.open_plans import add

NOBODY = 65534
CRASH = """
import os, sqlite3, sys
plan = sqlite3.connect(sys.argv[1], isolation_level=None)
plan.execute("PRAGMA journal_mode = truncate")
plan.execute("PRAGMA cache_size = 1")
plan.execute("BEGIN")
plan.execute("UPDATE companies SET name = 'Half way'")
plan.execute("UPDATE accounts SET name = name || ' half way'")
os._exit(0)
"""
"""A program that dies in the middle of a change that has reached the file."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed plan with many accounts, in a folder of its own."""
    made = tmp_path / "plans" / "plan.qdeck"
    with PlanFile.create(made, [a_company()]) as file:
        file.write(add(*(an_account("x" * 50) for _ in range(500))))
    return made


@pytest.fixture
def be_nobody(tmp_path: Path, path: Path) -> Iterator[Callable[[], None]]:
    """The function from which on whoever owns the plan has no more rights than others.

    Root goes on as nobody, to whom the plan is given, until the test ends.
    """
    is_root = os.geteuid() == 0
    tmp_path.chmod(0o755)
    if is_root:  # who would otherwise stop at pytest's own folders
        for folder in (tmp_path, *tmp_path.parents):
            if folder.name.startswith(("pytest-", "popen-")):
                folder.chmod(0o755)

    def become() -> None:
        if is_root:
            for each in (path.parent, *path.parent.iterdir()):
                os.chown(each, NOBODY, NOBODY)
            os.seteuid(NOBODY)

    yield become
    if is_root:
        os.seteuid(0)
    path.parent.chmod(0o700)


@pytest.mark.parametrize("has_crashed", [False, True], ids=["closed", "crashed"])
@pytest.mark.parametrize("file_mode", [0o600, 0o400], ids=["file rw", "file ro"])
@pytest.mark.parametrize("folder_mode", [0o700, 0o500], ids=["folder rw", "folder ro"])
def test_a_plan_is_opened_with_the_rights_that_there_are(
    path: Path,
    be_nobody: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
    *,
    has_crashed: bool,
    file_mode: int,
    folder_mode: int,
) -> None:
    before = plan_in(path)
    if has_crashed:
        subprocess.run([sys.executable, "-c", CRASH, str(path)], check=True)
        assert has_journal(path)
    own = path.parents[1] / "own"  # where the program may keep what it notes
    own.mkdir()
    own.chmod(0o777)
    for name in ("XDG_STATE_HOME", "XDG_DATA_HOME", "TMPDIR"):
        monkeypatch.setenv(name, str(own))
    path.chmod(file_mode)
    path.parent.chmod(folder_mode)
    be_nobody()
    left = path.read_bytes(), has_journal(path)
    can_write = (file_mode, folder_mode) == (0o600, 0o700)
    with PlanFile.open(path) as file:
        assert file.plan == before
        assert file.is_read_only != can_write
        if can_write:
            file.write(add(an_account()))
        else:
            with pytest.raises(PlanFileReadOnly, match="Save a copy"):
                file.write(add(an_account()))
            with pytest.raises(CannotWrite):
                file.save_copy(path.parent / "no" / "copy.qdeck")
            file.save_copy(own / "copy.qdeck")
    if can_write:
        assert len(plan_in(path).all(Account)) == 501
        assert not journal_of(path).exists()
    else:
        assert plan_in(own / "copy.qdeck") == before
        assert (path.read_bytes(), has_journal(path)) == left


def plan_in(path: Path) -> Plan:
    with PlanFile.open(path, read_only=True) as file:
        return file.plan
