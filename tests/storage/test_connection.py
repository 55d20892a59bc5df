"""What SQLite says becomes a sentence that helps; what is our own fault stays a bug."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from planner.errors import PlanFileError
from storage import connection
from storage.connection import in_words
from storage.errors import (
    CannotWrite,
    DiskFull,
    PlanFileBusy,
    PlanFileChanged,
    PlanFileReadOnly,
)
from storage.rows import Unreadable

PATH = Path("/plans/plan.qdeck")


def failure(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_BUSY, PlanFileBusy),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, PlanFileBusy),
        (sqlite3.SQLITE_LOCKED, PlanFileBusy),
        (sqlite3.SQLITE_FULL, DiskFull),
        (sqlite3.SQLITE_READONLY, PlanFileReadOnly),
        (sqlite3.SQLITE_READONLY_DIRECTORY, PlanFileReadOnly),
        (sqlite3.SQLITE_READONLY_DBMOVED, PlanFileChanged),
        (sqlite3.SQLITE_CANTOPEN, PlanFileReadOnly),
        (sqlite3.SQLITE_IOERR_WRITE, CannotWrite),
        (sqlite3.SQLITE_CORRUPT, PlanFileError),
        (sqlite3.SQLITE_NOTADB, PlanFileError),
    ],
)
def test_a_failure_of_the_disk_is_a_sentence(
    code: int, kind: type[PlanFileError]
) -> None:
    with pytest.raises(PlanFileError) as caught, in_words(PATH):
        raise failure(code)
    assert type(caught.value) is kind
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize(
    "error",
    [
        sqlite3.OperationalError("Could not decode to UTF-8 column"),  # has no code
        UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"),
        Unreadable("accounts a1: tier = x"),
    ],
)
def test_what_cannot_be_read_is_damaged(error: Exception) -> None:
    with (
        pytest.raises(PlanFileError, match=r"“plan\.qdeck” is damaged"),
        in_words(PATH),
    ):
        raise error


@pytest.mark.parametrize(
    "bug", [sqlite3.IntegrityError("x"), sqlite3.ProgrammingError("x"), KeyError("x")]
)
def test_a_bug_stays_a_bug(bug: Exception) -> None:
    with pytest.raises(type(bug)), in_words(PATH):
        raise bug


def test_a_setting_that_does_not_hold_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(sqlite3.connect(tmp_path / "x.db")) as made:
        made.execute("CREATE TABLE x (y)")
    # more than SQLite keeps of this one, as a build without the setting would
    monkeypatch.setattr(connection, "_SETTINGS", {"synchronous": 7})
    with pytest.raises(PlanFileError, match="cannot keep plans safe"):
        connection.connect(tmp_path / "x.db")
