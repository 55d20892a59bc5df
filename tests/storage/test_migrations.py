"""The form of the file: what the records need, nothing more, and the same for ever."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from planner.records import RECORDS, Record
from planner.records.references import references_of
from storage.connection import schema_of
from storage.migrations import PLAN, upgrade
from storage.rows import columns, table_name
from storage.schema import APPLICATION_ID, FINGERPRINTS, VERSION, version_text


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    """A database that all steps have been made in."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        upgrade(Database(fresh, recursive_triggers=False, execute_plugins=False))
        yield fresh


@pytest.mark.parametrize("kind", RECORDS)
def test_the_columns_are_the_fields(
    kind: type[Record], connection: sqlite3.Connection
) -> None:
    table = connection.execute(f"PRAGMA table_info({table_name(kind)})")
    found = [(name, kind_, bool(needed)) for _, name, kind_, needed, *_ in table]
    assert found == [
        (column.name, column.sql_type, not column.is_optional)
        for column in columns(kind)
    ]


@pytest.mark.parametrize("kind", RECORDS)
def test_every_reference_is_a_deferred_foreign_key_without_cascades(
    kind: type[Record], connection: sqlite3.Connection
) -> None:
    name = table_name(kind)
    keys = connection.execute(f"PRAGMA foreign_key_list({name})")
    found = {
        (field, parent, on_delete) for _, _, parent, field, _, _, on_delete, _ in keys
    }
    assert found == {
        (field, table_name(target), "NO ACTION")
        for field, target in references_of(kind)
    }
    (sql,) = connection.execute(
        "SELECT sql FROM sqlite_schema WHERE name = ?", (name,)
    ).fetchone()
    assert sql.count("DEFERRABLE INITIALLY DEFERRED") == len(found)


@pytest.mark.parametrize("kind", RECORDS)
def test_every_reference_has_an_index(
    kind: type[Record], connection: sqlite3.Connection
) -> None:
    name = table_name(kind)
    indexed = set()
    for row in connection.execute(f"PRAGMA index_list({name})").fetchall():
        columns_ = connection.execute(f"PRAGMA index_info({row[1]})").fetchall()
        indexed.add(columns_[0][2])
    assert {field for field, _ in references_of(kind)} <= indexed


def test_all_of_our_tables_are_strict(connection: sqlite3.Connection) -> None:
    rows = connection.execute("PRAGMA table_list").fetchall()
    loose = {name for _, name, _, _, _, strict in rows if not strict}
    assert loose == {"sqlite_schema", "sqlite_temp_schema", "_sqlite_migrations"}


def test_the_file_never_acts_on_its_own(connection: sqlite3.Connection) -> None:
    kinds = connection.execute("SELECT DISTINCT type FROM sqlite_schema")
    assert {kind for (kind,) in kinds} == {"table", "index"}


def test_the_form_is_the_one_that_was_released(
    connection: sqlite3.Connection, golden: Callable[[str, str], None]
) -> None:
    rows = connection.execute(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"
    )
    golden("schema.sql", "".join(f"{sql};\n" for (sql,) in rows))
    assert schema_of(connection) == FINGERPRINTS[VERSION]


def test_the_file_says_whose_it_is(connection: sqlite3.Connection) -> None:
    assert connection.execute("PRAGMA application_id").fetchone() == (0x51444B31,)
    assert connection.execute("PRAGMA user_version").fetchone() == (300,)
    assert APPLICATION_ID.to_bytes(4, "big") == b"QDK1"


def test_upgrading_again_changes_nothing(connection: sqlite3.Connection) -> None:
    before = "\n".join(connection.iterdump())
    upgrade(Database(connection, recursive_triggers=False, execute_plugins=False))
    assert "\n".join(connection.iterdump()) == before


def test_a_step_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    fresh = sqlite3.connect(tmp_path / "x.db", isolation_level=None)
    # the last table of the step is there already, so the step fails at its very end
    fresh.execute("CREATE TABLE edit_log (x)")
    db = Database(fresh, recursive_triggers=False, execute_plugins=False)
    with closing(fresh):
        with pytest.raises(sqlite3.OperationalError, match="already exists"):
            upgrade(db)
        assert db.table_names() == ["edit_log"]
        assert fresh.execute("PRAGMA user_version").fetchone() == (0,)


def test_every_step_is_known_by_name() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        db = Database(fresh, recursive_triggers=False, execute_plugins=False)
        steps = [step.name for step in PLAN.pending(db)]
        assert steps == ["version_0_1_0", "version_0_2_0", "version_0_3_0"]


@pytest.mark.parametrize(
    ("version", "text"), [(100, "0.1.0"), (203, "0.2.3"), (12_345, "1.23.45")]
)
def test_a_form_is_named_after_the_program_that_brought_it_in(
    version: int, text: str
) -> None:
    assert version_text(version) == text
