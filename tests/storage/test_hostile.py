"""A plan that a stranger has prepared is refused; nothing in it ever runs."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from planner.errors import PlanFileError
from planner.records import Company
from storage.errors import NotAPlanFile
from storage.plan_file import PlanFile
from storage.rescue import rescue
from tests.builders import a_company, an_account
from tests.storage.open_plans import add

SUPER_JOURNAL = bytes.fromhex("d9d505f920a163d7")
SLOW = 2  # seconds
SCHEMA = "UPDATE sqlite_schema SET "
# What a stranger may have put into the file, in SQL.
ADDED = {
    "trigger": "CREATE TRIGGER t AFTER INSERT ON accounts BEGIN "
    "UPDATE companies SET name = 'hacked'; END",
    "trigger on the log": "CREATE TRIGGER t AFTER INSERT ON edit_log BEGIN "
    "DELETE FROM accounts; END",
    "view": "CREATE VIEW v AS SELECT name FROM companies",
    "endless view": "CREATE VIEW v AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL "
    "SELECT x + 1 FROM n) SELECT x FROM n",
    "view with our function": "CREATE VIEW v AS SELECT load_extension('x')",
    "table": "CREATE TABLE more (x)",
    "index": "CREATE INDEX more ON accounts (name)",
    "index with an expression": "CREATE INDEX more ON accounts (hex(name))",
    "unique index": "CREATE UNIQUE INDEX more ON companies (paper)",
    "partial index": "CREATE INDEX more ON accounts (name) WHERE tier > 1",
    "search": "CREATE VIRTUAL TABLE more USING fts5(x)",
    "tree": "CREATE VIRTUAL TABLE more USING rtree(a, b, c)",
    "column": "ALTER TABLE accounts ADD COLUMN more TEXT",
    "column that is computed": "ALTER TABLE accounts "
    "ADD COLUMN more TEXT AS (hex(name))",
    "column with a default": "ALTER TABLE accounts ADD COLUMN more TEXT DEFAULT 'x'",
    "column with a check": "ALTER TABLE accounts "
    "ADD COLUMN more INTEGER CHECK (more > 1)",
    "column renamed": "ALTER TABLE accounts RENAME COLUMN notes TO more",
    "table renamed": "ALTER TABLE accounts RENAME TO more",
    "table dropped": "DROP TABLE milestones",
    "statistics": "ANALYZE",
}
# What can only be done by writing the schema itself.
WRITTEN = {
    "another default": "sql = replace(sql, '\"name\" TEXT NOT NULL', "
    "'\"name\" TEXT NOT NULL DEFAULT (hex(1))') WHERE name = 'accounts'",
    "a cascade": "sql = replace(sql, 'DEFERRABLE', 'ON DELETE CASCADE DEFERRABLE')",
    "not strict": "sql = replace(sql, ' STRICT', '')",
    "a check": "sql = replace(sql, '\"name\" TEXT NOT NULL', "
    "'\"name\" TEXT NOT NULL CHECK (0)') WHERE name = 'accounts'",
    "a view for a table": "type = 'view', rootpage = 0, "
    "sql = 'CREATE VIEW accounts AS SELECT 1' WHERE name = 'accounts'",
    "nonsense": "sql = 'CREATE NONSENSE' WHERE name = 'accounts'",
    "letters that are none": "sql = CAST(x'435245415445ce41' AS TEXT) "
    "WHERE name = 'accounts'",
    "a statement that is no text": "sql = CAST(sql AS BLOB) WHERE name = 'accounts'",
    "a place beyond the end": "rootpage = 99999999 WHERE name = 'accounts'",
    "the place of another": "rootpage = (SELECT rootpage FROM sqlite_schema "
    "WHERE name = 'people') WHERE name = 'accounts'",
    "an index of another table": "rootpage = (SELECT rootpage FROM sqlite_schema "
    "WHERE name = 'accounts') WHERE name = 'contacts_account_id'",
    "a huge statement": "sql = sql || printf('%*c', 900000, ' ') "
    "WHERE name = 'accounts'",
}
# What is wrong with the values.
VALUES = {
    "a reference to nothing": "UPDATE accounts SET sales_owner_id = 'nobody'",
    "a text of 200 MB": "UPDATE accounts SET notes = printf('%*c', 200000000, 'x')",
    "a value without meaning": "UPDATE companies SET paper = 'a0'",
    "no text": "UPDATE accounts SET name = CAST(x'ff' AS TEXT)",
    "a day that is none": "INSERT INTO days_off VALUES ('d', '2026-02-30', 'x')",
    "the same twice": "PRAGMA user_version = 100",
}


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.qdeck"
    PlanFile.create(path, [a_company("Harbour"), an_account()]).close()
    return path


def prepare(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as other, other:
        for sql in statements:
            other.execute(sql)


def is_refused_in_words(path: Path) -> None:
    """Refused at once, to work on and to look at, and the file stays as it was."""
    before = path.read_bytes()
    for read_only in (False, True):
        start = time.perf_counter()
        with pytest.raises(PlanFileError) as told:
            PlanFile.open(path, read_only=read_only)
        assert time.perf_counter() - start < SLOW
        assert "plan.qdeck" in str(told.value)
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def is_rescued_or_kept_out(path: Path) -> None:
    """Nothing of what was prepared is in the rescued plan, if there is one."""
    new = path.with_name("new.qdeck")
    try:
        rescue(path, new, datetime(2026, 8, 14))
    except PlanFileError:
        assert not new.exists()
        return
    with PlanFile.open(new) as file:
        before = file.plan.all(Company)
        file.write(add(an_account()))
        assert file.load().all(Company) == before
        assert "hacked" not in {company.name for company in before}


@pytest.mark.parametrize("sql", ADDED.values(), ids=ADDED)
def test_what_was_added_to_a_plan_is_refused(plan: Path, sql: str) -> None:
    prepare(plan, sql)
    is_refused_in_words(plan)
    is_rescued_or_kept_out(plan)


@pytest.mark.parametrize("sql", WRITTEN.values(), ids=WRITTEN)
def test_a_schema_that_was_written_by_hand_is_refused(plan: Path, sql: str) -> None:
    prepare(plan, "PRAGMA writable_schema = 1", SCHEMA + sql)
    is_refused_in_words(plan)
    is_rescued_or_kept_out(plan)


@pytest.mark.parametrize("sql", VALUES.values(), ids=VALUES)
def test_values_that_cannot_be_are_refused(plan: Path, sql: str) -> None:
    prepare(plan, sql)
    is_refused_in_words(plan)
    is_rescued_or_kept_out(plan)


def test_a_trigger_would_run_in_a_program_that_does_not_look(plan: Path) -> None:
    prepare(plan, ADDED["trigger"])
    with closing(sqlite3.connect(plan)) as unguarded:
        columns = "id, number, name, is_archived"
        try:
            unguarded.execute(f"INSERT INTO accounts ({columns}) VALUES (1, 2, 3, 0)")  # noqa: S608  # own names
        except sqlite3.IntegrityError:
            unguarded.execute(
                "INSERT INTO accounts SELECT * FROM (SELECT * FROM accounts) WHERE 0"
            )
            row = list(unguarded.execute("SELECT * FROM accounts").fetchone())
            places = ", ".join("?" * len(row))
            unguarded.execute(
                f"INSERT INTO accounts VALUES ({places})",  # noqa: S608  # own names
                ["other", *row[1:]],
            )
        (name,) = unguarded.execute("SELECT name FROM companies").fetchone()
    assert name == "hacked"


def test_a_journal_that_names_another_one_is_not_played_back(plan: Path) -> None:
    victim = plan.with_name("victim")
    victim.write_bytes(os.fsencode(f"{plan}-journal") + b"\0")
    journal = Path(f"{plan}-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" * 64 + SUPER_JOURNAL)
    before = plan.read_bytes()
    for read_only in (False, True):
        with pytest.raises(NotAPlanFile, match="unfinished change"):
            PlanFile.open(plan, read_only=read_only)
    assert victim.exists()
    assert plan.read_bytes() == before


def test_a_journal_of_nonsense_changes_nothing(plan: Path) -> None:
    Path(f"{plan}-journal").write_bytes(b"\xff" * 5000)
    with PlanFile.open(plan) as file:
        assert file.plan.company.name == "Harbour"


@pytest.mark.parametrize("kind", ["pipe", "folder", "device", "nowhere", "loop"])
def test_what_is_no_file_is_refused_without_waiting(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "plan.qdeck"
    make: dict[str, Callable[[], object]] = {
        "pipe": lambda: os.mkfifo(path),
        "folder": path.mkdir,
        "device": lambda: path.symlink_to("/dev/zero"),
        "nowhere": lambda: path.symlink_to(tmp_path / "gone"),
        "loop": lambda: path.symlink_to(path),
    }
    make[kind]()
    with pytest.raises(PlanFileError):
        PlanFile.open(path)
    with pytest.raises(PlanFileError):
        rescue(path, tmp_path / "new.qdeck", datetime(2026, 8, 14))
    assert [each.name for each in tmp_path.iterdir()] == ["plan.qdeck"]
