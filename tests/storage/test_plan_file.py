"""A plan file: made, opened, changed, looked at by others."""

from __future__ import annotations

import dataclasses
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from planner.change import Change, added, changed, removed
from planner.edits.removing import remove_for_good
from planner.plan import Plan
from planner.records import Account, Company, Contact
from storage.errors import (
    CannotWrite,
    PlanFileReadOnly,
)
from storage.plan_file import PlanFile
from tests.builders import a_company, a_contact, a_person, an_account
from tests.storage.conftest import NOON
from tests.storage.open_plans import add, read_again

OLD = Path(__file__).parents[1] / "plans" / "version-0.1.0.qdeck"


def test_a_new_plan_holds_its_records(file: PlanFile, company: Company) -> None:
    assert file.plan == Plan.of([company])
    assert read_again(file) == Plan.of([company])


def test_a_change_is_in_the_file_at_once(file: PlanFile, company: Company) -> None:
    account = an_account()
    file.write(add(account))
    assert read_again(file) == Plan.of([company, account])


def test_a_removed_row_is_gone(file: PlanFile, company: Company) -> None:
    account = an_account()
    file.write(add(account))
    file.write(Change("Remove", removed(account)))
    assert read_again(file) == Plan.of([company])


def test_a_changed_row_keeps_its_place(file: PlanFile) -> None:
    first, second = an_account(), an_account()
    file.write(add(first, second))
    file.write(Change("Rename", changed(first, dataclasses.replace(first, name="Z"))))
    assert [row.id for row in read_again(file).all(Account)] == [first.id, second.id]


def test_rows_may_refer_to_rows_that_come_later_in_the_change(file: PlanFile) -> None:
    account = an_account()
    contact = a_contact(account.id)
    file.write(add(contact, account))
    assert read_again(file).all(Contact) == (contact,)


def test_one_row_may_change_twice_in_one_change(file: PlanFile) -> None:
    account = an_account()
    renamed = dataclasses.replace(account, name="Z")
    file.write(Change("Twice", (*added(account), *changed(account, renamed))))
    assert read_again(file).all(Account) == (renamed,)


def test_a_change_that_breaks_a_reference_is_refused_whole(
    file: PlanFile, company: Company
) -> None:
    account = an_account()
    with pytest.raises(sqlite3.IntegrityError):
        file.write(add(account, a_contact("nobody")))
    assert read_again(file) == Plan.of([company])
    file.write(add(account))
    assert read_again(file) == Plan.of([company, account])


SAFE = {
    "journal_mode": "truncate",
    "synchronous": 3,
    "foreign_keys": 1,
    "busy_timeout": 5000,
    "mmap_size": 0,
    "cell_size_check": 1,
    "trusted_schema": 0,
}


def settings_of(connection: sqlite3.Connection) -> dict[str, str | int]:
    """What SQLite says of the settings; they hold for this connection only."""
    said = {name: connection.execute(f"PRAGMA {name}").fetchone() for name in SAFE}
    return {name: row[0] for name, row in said.items()}


@pytest.mark.parametrize("read_only", [False, True], ids=["to work on", "to look at"])
def test_the_settings_hold_at_every_open(file: PlanFile, *, read_only: bool) -> None:
    assert settings_of(file._connection) == SAFE  # noqa: SLF001  # as above
    file.close()
    for _ in range(2):
        with PlanFile.open(file.path, read_only=read_only) as opened:
            assert settings_of(opened._connection) == SAFE  # noqa: SLF001


def test_the_settings_hold_through_the_work(file: PlanFile, tmp_path: Path) -> None:
    anna = a_person("Anna")
    file.write(Change("Add", added(anna)))
    file.back_up()
    file.save_copy(tmp_path / "copy.qdeck")
    file.forget(remove_for_good(file.load(), anna, NOON.date()))
    file.wipe()
    assert settings_of(file._connection) == SAFE  # noqa: SLF001


def test_the_settings_hold_after_an_upgrade(tmp_path: Path) -> None:
    path = tmp_path / "old.qdeck"
    path.write_bytes(OLD.read_bytes())
    with PlanFile.open(path) as opened:
        assert settings_of(opened._connection) == SAFE  # noqa: SLF001


def test_a_connection_that_was_not_set_would_be_noticed(file: PlanFile) -> None:
    with closing(sqlite3.connect(file.path)) as plain:
        plain.execute("PRAGMA mmap_size = 65536")
        said = settings_of(plain)
    kept = {name for name in SAFE if said[name] == SAFE[name]}
    assert kept == {"busy_timeout"}  # which Python sets to the same


def test_only_the_owner_may_read_a_plan(tmp_path: Path) -> None:
    path = tmp_path / "plans" / "of ours" / "plan.qdeck"
    with PlanFile.create(path, [a_company()]) as file:
        file.write(add(an_account()))
        for made in path.parent.iterdir():
            assert stat.S_IMODE(made.stat().st_mode) == 0o600, made
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_closed_plan_is_one_file(file: PlanFile) -> None:
    file.write(add(an_account()))
    file.close()
    assert list(file.path.parent.iterdir()) == [file.path]


def test_a_plan_never_takes_the_place_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "plan.qdeck"
    path.write_text("mine")
    with pytest.raises(CannotWrite, match="already"):
        PlanFile.create(path, [a_company()])
    assert path.read_text() == "mine"


def test_a_plan_that_cannot_be_made_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        PlanFile.create(tmp_path / "plan.qdeck", [a_company(), a_contact("nobody")])
    assert list(tmp_path.iterdir()) == []


def test_a_plan_opened_to_look_at_is_never_written(file: PlanFile) -> None:
    with PlanFile.open(file.path, read_only=True) as other:
        assert other.is_read_only
        with pytest.raises(PlanFileReadOnly):
            other.write(add(an_account()))
