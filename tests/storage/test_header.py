"""What is no plan of ours is refused, with what it is instead."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from time import process_time

import pytest

from planner.errors import PlanFileError
from storage.errors import NewerPlanFile, NotAPlanFile
from storage.plan_file import PlanFile
from storage.schema import APPLICATION_ID
from tests.builders import a_company, an_account

REFUSED_WITHIN = 0.005  # seconds
LARGE = 1_000_000  # bytes
NEWER, OURS = (20_300).to_bytes(4, "big"), APPLICATION_ID.to_bytes(4, "big")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed plan file."""
    made = tmp_path / "plan.qdeck"
    PlanFile.create(made, [a_company(), an_account()]).close()
    return made


def with_bytes(path: Path, at: int, new: bytes) -> Path:
    whole = path.read_bytes()
    path.write_bytes(whole[:at] + new + whole[at + len(new) :])
    return path


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "It is empty."),
        (b"number;name\nA1;Alderton\n", "It looks like a text"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "It is a PDF document."),
        (b"PK\x03\x04" + b"\0" * 200, "It is a spreadsheet or another packed file."),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "It is some other kind of file."),
        (bytes(range(1, 256)), "It is some other kind of file."),
        ("Zahl;Größe\r\nA1;\t½\n".encode("cp1252"), "It looks like a text"),
        (b"SQLite format 3\0", "Only its beginning is there."),
    ],
)
def test_other_files_are_refused_with_what_they_are(
    tmp_path: Path, content: bytes, said: str
) -> None:
    path = tmp_path / "plan.qdeck"
    path.write_bytes(content)
    with pytest.raises(NotAPlanFile, match=said):
        PlanFile.open(path)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"number;name\n" * 9_000_000,
        b"PK\x03\x04" + b"\0" * 200,
        b"SQLite format 3\0" + b"\0" * 200,
        b"SQLite format 3\0" + bytes(44) + NEWER + bytes(4) + OURS + bytes(28),
    ],
    ids=["nothing", "a text of 100 MB", "packed", "another program's", "newer"],
)
def test_other_files_are_refused_from_their_first_bytes(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "plan.qdeck"
    path.write_bytes(content)

    def seconds() -> float:
        started = process_time()
        with pytest.raises((NotAPlanFile, NewerPlanFile)):
            PlanFile.open(path)
        return process_time() - started

    # Measured: 0.1 ms. The best of some, since others are at work on this computer.
    assert min(seconds() for _ in range(5)) < REFUSED_WITHIN
    # the control: who reads the file first takes longer
    if len(content) > LARGE:
        started = process_time()
        path.read_bytes().isascii()
        assert process_time() - started > REFUSED_WITHIN


def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE bookmarks (url)")
    with pytest.raises(NotAPlanFile, match="another program"):
        PlanFile.open(path)


def test_a_newer_plan_is_refused_with_the_version_it_needs(path: Path) -> None:
    with_bytes(path, 60, (20_300).to_bytes(4, "big"))
    with pytest.raises(NewerPlanFile, match=r"version 2\.3\.0 or later"):
        PlanFile.open(path)


def test_a_plan_that_was_never_finished_is_refused(path: Path) -> None:
    with_bytes(path, 60, bytes(4))
    with pytest.raises(NotAPlanFile, match="never finished"):
        PlanFile.open(path)


def test_a_plan_that_another_program_switched_to_wal_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode = wal")
    with pytest.raises(NotAPlanFile, match="parts may be missing"):
        PlanFile.open(path)


def test_a_plan_that_was_cut_off_is_refused(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(PlanFileError) as told:
        PlanFile.open(path)
    assert str(told.value) == (
        "“plan.qdeck” is damaged and cannot be read. Restore a backup of it, or save "
        "what can be read with “quarterdeck rescue”."
    )


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TRIGGER t AFTER INSERT ON accounts BEGIN DELETE FROM accounts; END",
        "CREATE VIEW v AS SELECT 1",
        "CREATE TABLE more (x)",
        "DROP INDEX accounts_sales_owner_id",
        "ALTER TABLE accounts ADD COLUMN more TEXT",
    ],
)
def test_a_plan_that_would_do_something_of_its_own_is_refused(
    path: Path, sql: str
) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute(sql)
    with pytest.raises(NotAPlanFile, match="changed what it is made of"):
        PlanFile.open(path)


@pytest.mark.parametrize("table", ["sqlite_schema", "companies", "cost_entries"])
def test_a_damaged_page_is_one_sentence(path: Path, table: str) -> None:
    with closing(sqlite3.connect(path)) as other:
        pages = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
        (page,) = other.execute(pages, (table,)).fetchone() or (1,)
    at = 100 if page == 1 else (page - 1) * 4096
    with_bytes(path, at, b"\xff" * 2000)
    with pytest.raises(PlanFileError, match="damaged"):
        PlanFile.open(path)


def test_text_that_is_no_text_is_one_sentence(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b"Quill & Vane", b"Quill \xff Vane"))
    with pytest.raises(PlanFileError, match="damaged"):
        PlanFile.open(path)


def test_a_value_with_no_meaning_is_one_sentence(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("UPDATE accounts SET strategy = 'conquer'")
    with pytest.raises(PlanFileError, match="damaged"):
        PlanFile.open(path)


def test_a_folder_is_no_plan(tmp_path: Path) -> None:
    with pytest.raises(NotAPlanFile, match="a folder or a device"):
        PlanFile.open(tmp_path)


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.qdeck")
    with pytest.raises(NotAPlanFile, match="a folder or a device"):
        PlanFile.open(tmp_path / "pipe.qdeck")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(PlanFileError, match=r"There is no file.*gone\.qdeck"):
        PlanFile.open(tmp_path / "gone.qdeck")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_reached_is_refused_with_the_reason(
    tmp_path: Path,
) -> None:
    path = tmp_path / "round.qdeck"
    path.symlink_to(path)
    with pytest.raises(PlanFileError, match=r"cannot be read .*symbolic links"):
        PlanFile.open(path)
