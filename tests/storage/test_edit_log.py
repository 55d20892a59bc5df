"""The log says who changed what and when, to the last row."""

from __future__ import annotations

import dataclasses
import sqlite3
from datetime import datetime

import pytest

from planner.change import Change, changed
from storage.plan_file import PlanFile
from storage.user import user_name
from tests.builders import a_contact, an_account
from tests.storage.open_plans import add


def test_the_log_says_who_changed_what_and_when(file: PlanFile) -> None:
    account = an_account(city="Oulu")
    file.write(add(account))
    file.write(
        Change("Move", changed(account, dataclasses.replace(account, city="Ii")))
    )
    moved, first, made = file.log()
    assert [entry.label for entry in (moved, first, made)] == [
        "Move",
        "Add",
        "New plan",
    ]
    assert {entry.who for entry in file.log()} == {"Anna"}
    assert moved.at == datetime(2026, 8, 14, 12, 0, 30)
    assert [entry.row_count for entry in (moved, first, made)] == [1, 1, 1]
    assert file.log(limit=1) == (moved,)
    (row,) = file.logged_rows(moved)
    assert row.table == "accounts"
    assert row.before == {"id": account.id, "city": "Oulu"}
    assert row.after == {"id": account.id, "city": "Ii"}
    (row,) = file.logged_rows(first)
    assert row.before is None
    assert row.after is not None
    assert row.after["number"] == account.number


def test_the_log_of_a_large_import_holds_every_row_in_little_room(
    file: PlanFile,
) -> None:
    accounts = [
        an_account(name=f"Account of some length {n}", city="Rovaniemi", tier=2)
        for n in range(2500)
    ]
    file.write(add(*accounts))
    entry = file.log(1)[0]
    rows = file.logged_rows(entry)
    assert [row.after["id"] for row in rows if row.after] == [a.id for a in accounts]
    (size,) = file._connection.execute(  # noqa: SLF001  # the room it takes is the point
        "SELECT length(rows) FROM edit_log WHERE id = ?", (entry.id,)
    ).fetchone()
    assert size < 2500 * 60


def test_a_failed_write_is_not_in_the_log(file: PlanFile) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        file.write(add(a_contact("nobody")))
    assert [entry.label for entry in file.log()] == ["New plan"]


def test_who_is_the_one_who_is_logged_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "rosa")
    assert user_name() == "rosa"

    def nobody() -> str:
        raise KeyError

    monkeypatch.setattr("getpass.getuser", nobody)
    assert user_name() == "unknown"
