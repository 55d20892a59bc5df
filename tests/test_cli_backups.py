"""Backups, rescue and the lock on the command line."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from main import main
from planner.records import Account
from storage.backup.shelf import backups_of
from storage.lock import Lock, lock_path
from storage.plan_file import PlanFile
from tests.builders import a_company, an_account
from tests.storage.conftest import NOON

ROOT = Path(__file__).resolve().parent.parent
LIST = "name\nQuayside\n"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "a.qdeck"
    PlanFile.create(path, [a_company(), an_account("Orchard")]).close()
    return path


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def accounts_in(path: Path) -> set[str]:
    with PlanFile.open(path, read_only=True) as file:
        return {account.name for account in file.plan.all(Account)}


def test_a_plan_is_backed_up_listed_and_restored(plan: Path, tmp_path: Path) -> None:
    assert "no backups" in run("backups", plan).output
    made = run("backup", plan)
    assert made.exit_code == 0
    (backup,) = json.loads(run("backups", plan, "--json").output)
    assert backup["path"] in made.output
    assert backup["path"] in run("backups", plan).output
    accounts = tmp_path / "list.csv"
    accounts.write_text(LIST)
    assert run("import", plan, "accounts", accounts).exit_code == 0
    assert accounts_in(plan) == {"Orchard", "Quayside"}
    done = run("restore", backup["path"], plan)
    assert done.exit_code == 0, done.output
    assert accounts_in(plan) == {"Orchard"}
    (kept,) = tmp_path.glob("a replaced *.qdeck")
    assert str(kept) in done.output
    assert accounts_in(kept) == {"Orchard", "Quayside"}


def test_an_import_backs_the_plan_up_first(plan: Path, tmp_path: Path) -> None:
    accounts = tmp_path / "list.csv"
    accounts.write_text(LIST)
    assert run("import", plan, "accounts", accounts, "--dry-run").exit_code == 0
    assert backups_of(plan) == ()
    assert run("import", plan, "accounts", accounts).exit_code == 0
    (backup,) = backups_of(plan)
    assert accounts_in(backup.path) == {"Orchard"}


def test_a_copy_goes_where_it_is_told_to(plan: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.qdeck"
    assert run("backup", plan, target).exit_code == 0
    assert accounts_in(target) == {"Orchard"}
    assert run("backup", plan, plan).exit_code == 3
    assert run("backup", tmp_path / "gone.qdeck").exit_code == 3


def test_an_unchanged_plan_is_not_backed_up_twice(plan: Path) -> None:
    assert run("backup", plan).output == run("backup", plan).output
    assert len(backups_of(plan)) == 1


def test_a_plan_that_is_open_is_said_to_be_and_not_touched(
    plan: Path, tmp_path: Path
) -> None:
    accounts = tmp_path / "list.csv"
    accounts.write_text(LIST)
    lock = Lock.take(plan, "Anna Weber", NOON)
    before = plan.read_bytes()
    for words in (
        ("import", plan, "accounts", accounts),
        ("restore", plan, plan.with_name("a.qdeck")),
    ):
        result = run(*words)
        assert result.exit_code == 3
    assert (
        "Anna Weber has this plan open since"
        in run("import", plan, "accounts", accounts).output
    )
    # who only looks is in nobody's way
    assert run("log", plan).exit_code == 0
    assert run("backup", plan).exit_code == 0
    lock.free()
    assert plan.read_bytes() == before
    assert not lock_path(plan).exists()


def test_a_damaged_plan_is_rescued_and_what_is_lost_is_listed(
    plan: Path, tmp_path: Path
) -> None:
    new = tmp_path / "new.qdeck"
    whole = run("rescue", plan, new)
    assert (whole.exit_code, whole.output) == (0, "3 rows saved.\n")
    assert accounts_in(new) == {"Orchard"}
    with PlanFile.open(plan) as file:
        file._connection.execute("PRAGMA foreign_keys = 0")  # noqa: SLF001  # as a stranger might
        file._connection.execute("UPDATE accounts SET sales_owner_id = 'nobody'")  # noqa: SLF001  # likewise
    some = run("rescue", plan, tmp_path / "other.qdeck")
    assert some.exit_code == 1
    assert "referred to a lost “people”" in some.output
    assert run("rescue", plan, new).exit_code == 3


def test_a_killed_window_leaves_the_plan_free(plan: Path) -> None:
    program = (
        "import os, signal, sys\nfrom pathlib import Path\n"
        "from storage.plan_file import PlanFile\n"
        "PlanFile.open(Path(sys.argv[1]))\nos.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", program, plan], check=False, cwd=ROOT)
    assert lock_path(plan).exists()
    accounts = plan.with_name("list.csv")
    accounts.write_text(LIST)
    assert run("import", plan, "accounts", accounts).exit_code == 0
    assert not lock_path(plan).exists()
