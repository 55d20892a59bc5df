"""The check of a file finds what is wrong and says it; a sound plan has nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage.check import check_file
from storage.plan_file import PlanFile
from storage.private_copy import journal_of
from tests.builders import a_company, a_contact, an_account


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed plan file with an account and a contact."""
    made = tmp_path / "plan.qdeck"
    account = an_account(id="a1")
    contact = a_contact(account.id)
    PlanFile.create(made, [a_company(), account, contact]).close()
    return made


def spoil(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as other, other:
        other.execute(sql)


def test_a_sound_plan_has_no_problems(path: Path) -> None:
    assert check_file(path) == ()


def test_a_file_that_is_no_plan_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("hello")
    (problem,) = check_file(tmp_path / "x")
    assert "is not a Quarterdeck plan" in problem


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    (problem,) = check_file(tmp_path / "gone.qdeck")
    assert "There is no file" in problem


def test_a_foreign_trigger_is_a_problem(path: Path) -> None:
    spoil(path, "CREATE VIEW v AS SELECT 1")
    assert check_file(path) == (
        "Another program has changed what the file is made of.",
    )


def test_a_reference_to_nothing_is_a_problem(path: Path) -> None:
    spoil(path, "DELETE FROM accounts")
    assert check_file(path) == (
        "Row 1 of “contacts” refers to one of “accounts” that is gone.",
    )


def test_every_row_that_cannot_be_understood_is_listed(path: Path) -> None:
    spoil(path, "UPDATE accounts SET strategy = 'conquer'")
    spoil(path, "UPDATE companies SET paper = 'a0'")
    assert check_file(path) == (
        check_file(path)[0],
        "A row of “accounts” cannot be understood (accounts a1: strategy = conquer).",
    )
    assert "paper = a0" in check_file(path)[0]


def test_damaged_pages_are_listed(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        (page,) = other.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'contacts_account_id'"
        ).fetchone()
    whole = bytearray(path.read_bytes())
    whole[(page - 1) * 4096 : (page - 1) * 4096 + 2000] = b"\xff" * 2000
    path.write_bytes(whole)
    assert check_file(path)
    assert all("damaged" in problem for problem in check_file(path))
    assert not any("\n" in problem for problem in check_file(path))


def crash(path: Path) -> None:
    """Leaves the plan as a power cut does in the middle of a change."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA cache_size = 1")
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE accounts SET notes = printf('%*c', 90000, 'x')")
        left = path.read_bytes(), journal_of(path).read_bytes()
        other.execute("ROLLBACK")
    path.write_bytes(left[0] + b"\xff" * 512)
    journal_of(path).write_bytes(left[1])


def test_a_plan_that_a_crash_left_is_sound_and_stays_as_it_is(path: Path) -> None:
    crash(path)
    before = path.read_bytes(), journal_of(path).read_bytes()
    assert check_file(path) == ()
    assert (path.read_bytes(), journal_of(path).read_bytes()) == before


def test_what_is_wrong_with_a_crashed_plan_is_still_found(path: Path) -> None:
    spoil(path, "UPDATE accounts SET strategy = 'conquer'")
    crash(path)
    (problem,) = check_file(path)
    assert "strategy = conquer" in problem


def test_a_file_that_is_bad_all_over_is_not_listed_to_the_end(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other, other:
        other.executemany(
            "INSERT INTO days_off (id, date) VALUES (?, 'never')",
            [(str(number),) for number in range(500)],
        )
    assert len(check_file(path)) == 100
