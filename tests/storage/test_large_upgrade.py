"""A large plan of the first form: brought up to date while somebody waits, or not."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from planner.errors import Cancelled, PlanFileError
from planner.records import Account
from storage.backup.shelf import backups_of, folder_of
from storage.check import check_file
from storage.header import read_version
from storage.lock import lock_path
from storage.migrations import upgrade
from storage.plan_file import PlanFile
from storage.private_copy import journal_of
from storage.schema import FINGERPRINTS, VERSION
from storage.upgrading import upgrade_file
from storage.watching import Phase, Watch

OLDEST = min(FINGERPRINTS)
MEGABYTE = 1_000_000
SLOWEST = 10.0  # seconds for 100 MB
COMPANY = (
    "INSERT INTO companies (id, name, currency, fiscal_year_start, paper, decimal_sign,"
    " date_format, working_days, is_example)"
    " VALUES ('c', 'Large Ltd', 'EUR', 1, 'a4', '.', 'YYYY-MM-DD', '[1,2,3,4,5]', 0)"
)
ACCOUNTS = (
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
    " INSERT INTO accounts (id, number, name, notes, is_archived)"
    " SELECT printf('%032x', i), 'A' || i, 'Account ' || i, ?, 0 FROM n"
)


def a_plan_of_the_first_form(path: Path, megabytes: int) -> int:
    """Makes a file as the first version left it; how many accounts there are."""
    count = megabytes * 125
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        upgrade(Database(connection, execute_plugins=False), OLDEST)
        connection.execute("BEGIN")
        connection.execute(COMPANY)
        connection.execute(ACCOUNTS, (count, "x" * 7_800))
        connection.execute("COMMIT")
    path.chmod(0o600)
    assert read_version(path) == OLDEST
    return count


def stopping_at(phase: Phase) -> Watch:
    """Somebody who loses patience as soon as this begins."""
    begun: list[Phase] = []
    return Watch(begun.append, lambda: phase not in begun)


def test_100_mb_are_brought_up_to_date_in_seconds(tmp_path: Path) -> None:
    path = tmp_path / "large.qdeck"
    count = a_plan_of_the_first_form(path, 100)
    assert path.stat().st_size > 100 * MEGABYTE
    begun: list[Phase] = []
    start = time.perf_counter()
    with PlanFile.open(path, watch=Watch(begun.append, lambda: True)) as file:
        took = time.perf_counter() - start
        assert len(file.plan.all(Account)) == count
    assert begun == [Phase.CHECK, Phase.BACK_UP, Phase.UPGRADE, Phase.LOAD]
    assert took < SLOWEST
    assert read_version(path) == VERSION
    (backup,) = backups_of(path)
    assert read_version(backup.path) == OLDEST


@pytest.mark.parametrize("phase", [Phase.CHECK, Phase.BACK_UP, Phase.UPGRADE])
def test_whoever_stops_it_finds_the_file_as_it_was(
    tmp_path: Path, phase: Phase
) -> None:
    path = tmp_path / "large.qdeck"
    a_plan_of_the_first_form(path, 8)
    before = path.read_bytes()
    with pytest.raises(Cancelled):
        PlanFile.open(path, watch=stopping_at(phase))
    assert path.read_bytes() == before
    assert not journal_of(path).exists()
    assert not lock_path(path).exists()
    left = [] if phase is not Phase.UPGRADE else [".qdeck"]
    assert [each.suffix for each in folder_of(path).glob("*")] == left
    with PlanFile.open(path) as file:
        assert len(file.plan.all(Account)) == 1000
    assert check_file(path) == ()


def test_whoever_stops_while_it_is_loaded_has_let_go_of_it(tmp_path: Path) -> None:
    path = tmp_path / "large.qdeck"
    a_plan_of_the_first_form(path, 8)
    with pytest.raises(Cancelled):
        PlanFile.open(path, watch=stopping_at(Phase.LOAD))
    assert not lock_path(path).exists()
    assert read_version(path) == VERSION


def test_what_goes_wrong_is_told_also_while_somebody_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: only who stops it is told nothing."""
    path = tmp_path / "large.qdeck"
    a_plan_of_the_first_form(path, 1)

    def fail(_connection: object, _is_wanted: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr("storage.opening.upgrade_file", fail)
    with pytest.raises(PlanFileError, match="damaged"):
        PlanFile.open(path, watch=Watch(lambda _phase: None, lambda: True))


def test_who_stops_just_before_the_end_finds_it_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "large.qdeck"
    a_plan_of_the_first_form(path, 1)
    before = path.read_bytes()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        with pytest.raises(Cancelled):
            upgrade_file(connection, lambda: False)
        assert not connection.in_transaction
    assert path.read_bytes() == before
