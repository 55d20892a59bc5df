"""A plan file: made, opened, changed, looked at by others, copied."""

from __future__ import annotations

import dataclasses
import os
import sqlite3
import stat
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from planner.change import Change, added, changed, removed
from planner.errors import PlanFileError
from planner.plan import Plan
from planner.records import Account, Company, Contact
from planner.workspace import Workspace
from storage.backup import save_copy
from storage.errors import (
    CannotWrite,
    DiskFull,
    PlanFileBusy,
    PlanFileChanged,
    PlanFileReadOnly,
)
from storage.plan_file import PlanFile, user_name
from tests.builders import a_company, a_contact, an_account

NOON = datetime(2026, 8, 14, 12, 0, 30, 999)


@pytest.fixture
def company() -> Company:
    return a_company()


@pytest.fixture
def file(tmp_path: Path, company: Company) -> Iterator[PlanFile]:
    """An open plan that holds a company and nothing else."""
    path = tmp_path / "plan.qdeck"
    with PlanFile.create(path, [company], who="Anna", clock=lambda: NOON) as made:
        yield made


def add(*records: Account | Contact) -> Change:
    return Change("Add", added(*records))


def read_again(file: PlanFile) -> Plan:
    with PlanFile.open(file.path, read_only=True) as other:
        return other.plan


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


def test_the_settings_hold_at_every_open(file: PlanFile) -> None:
    with PlanFile.open(file.path) as opened:
        values = {
            name: opened._connection.execute(f"PRAGMA {name}").fetchone()[0]  # noqa: SLF001  # they hold for this connection only
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert values == {
        "journal_mode": "truncate",
        "synchronous": 3,
        "foreign_keys": 1,
        "busy_timeout": 5000,
    }


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


def test_another_writer_is_noticed_and_nothing_is_overwritten(file: PlanFile) -> None:
    account = an_account()
    file.write(add(account))
    with PlanFile.open(file.path) as other:
        other.write(
            Change("x", changed(account, dataclasses.replace(account, name="Y")))
        )
    with pytest.raises(PlanFileChanged):
        file.write(Change("x", changed(account, dataclasses.replace(account, tier=1))))
    file.load()
    (current,) = file.plan.all(Account)
    assert (current.name, current.tier) == ("Y", None)
    file.write(Change("x", changed(current, dataclasses.replace(current, tier=1))))
    assert read_again(file) == Plan.of(
        [*file.plan.all(Company), dataclasses.replace(current, tier=1)]
    )


def test_a_row_that_is_not_there_is_not_changed_in_silence(file: PlanFile) -> None:
    account = an_account()
    with pytest.raises(PlanFileChanged):
        file.write(Change("x", removed(account)))
    assert len(file.log()) == 1


def test_a_plan_that_another_program_writes_is_busy(file: PlanFile) -> None:
    file._connection.execute("PRAGMA busy_timeout = 0")  # noqa: SLF001  # not to wait 5 s
    with closing(sqlite3.connect(file.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(PlanFileBusy):
            file.write(add(an_account()))
        other.execute("ROLLBACK")
    file.write(add(an_account()))
    assert len(read_again(file).all(Account)) == 1


def test_a_file_that_was_moved_away_is_not_written(
    file: PlanFile, tmp_path: Path
) -> None:
    file.path.rename(tmp_path / "elsewhere.qdeck")
    with pytest.raises(PlanFileChanged):
        file.write(add(an_account()))


def test_a_plan_opened_to_look_at_is_never_written(file: PlanFile) -> None:
    with PlanFile.open(file.path, read_only=True) as other:
        assert other.is_read_only
        with pytest.raises(PlanFileReadOnly):
            other.write(add(an_account()))


def test_a_full_disk_loses_nothing_and_small_edits_work_again(
    file: PlanFile, company: Company
) -> None:
    connection = file._connection  # noqa: SLF001  # SQLite's own limit is the full disk
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(DiskFull, match=str(file.path.parent)):
        file.write(add(*(an_account() for _ in range(2000))))
    assert read_again(file) == Plan.of([company])
    account = an_account()
    file.write(add(account))
    assert read_again(file) == Plan.of([company, account])


LIMITED = """
import resource, sys, signal
from pathlib import Path
from planner.errors import PlanFileError
from planner.change import Change, added
from storage.plan_file import PlanFile
from tests.builders import an_account
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with PlanFile.open(Path(sys.argv[1])) as file:
    size = file.path.stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 8192, size + 8192))
    accounts = [an_account(name="x" * 200) for _ in range(2000)]
    try:
        file.write(Change("import", added(*accounts)))
    except PlanFileError as error:
        print(type(error).__name__, error)
    try:
        file.save_copy(file.path.with_name("copy.qdeck"))
    except PlanFileError as error:
        print(type(error).__name__, error)
    file.write(Change("small", added(accounts[0])))
"""


def run_python(program: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONPATH": "."},
    )
    return done.stdout


def test_files_that_may_not_grow_lose_nothing(file: PlanFile) -> None:
    file.write(add(*(an_account(name="x" * 200) for _ in range(500))))
    file.close()
    said = run_python(LIMITED, str(file.path))
    assert str(file.path.parent) in said
    assert len(read_again(file).all(Account)) == 501
    assert [path for path in file.path.parent.iterdir() if path.suffix == ".part"] == []


def test_a_plan_in_a_folder_that_cannot_be_written_is_opened_to_look_at(
    file: PlanFile, lose_rights: Callable[[], None]
) -> None:
    file.close()
    file.path.chmod(0o644)
    file.path.parent.chmod(0o555)
    lose_rights()
    with PlanFile.open(file.path) as opened:
        assert opened.is_read_only
        with pytest.raises(PlanFileReadOnly, match="Save a copy"):
            opened.write(add(an_account()))


def test_a_plan_that_may_not_be_read_is_refused(
    file: PlanFile, lose_rights: Callable[[], None]
) -> None:
    file.close()
    file.path.chmod(0)
    lose_rights()
    with pytest.raises(PlanFileError, match="may not read"):
        PlanFile.open(file.path)


def test_no_plan_is_made_where_nothing_may_be_written(
    tmp_path: Path, lose_rights: Callable[[], None]
) -> None:
    tmp_path.chmod(0o555)
    lose_rights()
    with pytest.raises(CannotWrite):
        PlanFile.create(tmp_path / "sub" / "plan.qdeck", [a_company()])


@pytest.fixture
def lose_rights(tmp_path: Path) -> Iterator[Callable[[], None]]:
    """The function from which on a test has no more rights than anybody.

    Root goes on as nobody until the test ends; others are bound by permissions anyway.
    """
    is_root = os.geteuid() == 0
    if is_root:  # who would otherwise stop at pytest's own folders
        for folder in (tmp_path, *tmp_path.parents):
            if folder.name.startswith("pytest-"):
                folder.chmod(0o755)
    yield lambda: os.seteuid(65534) if is_root else None
    if is_root:
        os.seteuid(0)
    tmp_path.chmod(0o700)


NAMES = [
    "with space.qdeck",
    " leading and trailing ",
    "what?.qdeck",
    "hash#1.qdeck",
    "100%25.qdeck",
    "-x",
    "--help.qdeck",
    ":memory:",
    "file:plan.qdeck?mode=memory",
    "line\nbreak.qdeck",
    "quote'\".qdeck",
    "back\\slash.qdeck",
    "semi;colon&and.qdeck",
    unicodedata.normalize("NFC", "Überblick é.qdeck"),
    unicodedata.normalize("NFD", "Überblick é.qdeck"),
    "план.qdeck",
    "خطة.qdeck",
    "計画.qdeck",
    "🎯.qdeck",
    "x" * 240 + ".qdeck",
    os.fsdecode(b"broken\xff.qdeck"),
]


@pytest.mark.parametrize("name", NAMES)
def test_any_name_that_the_disk_takes_works(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with PlanFile.create(path, [a_company()]) as file:
        file.write(add(an_account()))
        file.save_copy(tmp_path / "copy.qdeck")
    assert sorted(tmp_path.iterdir()) == sorted([path, tmp_path / "copy.qdeck"])
    with PlanFile.open(path) as file:
        assert len(file.plan.all(Account)) == 1


def test_a_name_without_a_folder_means_the_folder_one_is_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with PlanFile.create(Path("plan.qdeck"), [a_company()]) as file:
        assert file.path == tmp_path / "plan.qdeck"


@pytest.mark.parametrize("length", [247, 255])
def test_a_name_without_room_for_the_journal_is_refused(
    tmp_path: Path, length: int
) -> None:
    with pytest.raises(CannotWrite, match="too long"):
        PlanFile.create(tmp_path / ("x" * length), [a_company()])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("length", [505, 511, 512, 600, 3900])
def test_a_path_too_long_for_sqlite_is_refused(tmp_path: Path, length: int) -> None:
    with pytest.raises(CannotWrite, match="too long"):
        PlanFile.create(of_length(tmp_path, length), [a_company()])


@pytest.mark.parametrize("length", [500, 503, 504])
def test_the_longest_paths_work(tmp_path: Path, length: int) -> None:
    path = of_length(tmp_path, length)
    with PlanFile.create(path, [a_company()]) as file:
        file.write(add(an_account()))
    with PlanFile.open(path) as file:
        assert len(file.plan.all(Account)) == 1


def of_length(folder: Path, length: int) -> Path:
    """A path of so many bytes, with names that any disk takes."""
    text = str(folder)
    while length - len(text) > 100:
        text += "/" + "d" * 49
    return Path(text + "/" + "f" * (length - len(text) - 1))


def test_a_character_that_no_name_can_hold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="character"):
        PlanFile.create(tmp_path / "a\0b", [a_company()])


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


def test_a_copy_is_a_plan_of_its_own(file: PlanFile, tmp_path: Path) -> None:
    file.write(add(an_account()))
    target = tmp_path / "copy.qdeck"
    target.write_text("what was there before")
    file.save_copy(target)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    with PlanFile.open(target) as copy:
        assert copy.plan == read_again(file)
        assert copy.log() == file.log()
        copy.write(add(an_account()))
    assert len(read_again(file).all(Account)) == 1


def test_a_copy_never_takes_the_place_of_the_plan(
    file: PlanFile, tmp_path: Path
) -> None:
    link = tmp_path / "link.qdeck"
    link.symlink_to(file.path)
    for target in (file.path, link):
        with pytest.raises(CannotWrite, match="cannot take the place"):
            file.save_copy(target)
    file.write(add(an_account()))


def test_a_plan_that_sqlite_cannot_open_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> sqlite3.Connection:
        raise sqlite3.OperationalError(str(path))

    monkeypatch.setattr("storage.plan_file.connect", refuse)
    with pytest.raises(PlanFileError):
        PlanFile.create(tmp_path / "plan.qdeck", [a_company()])
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_plan_is_named_when_it_is_copied(
    file: PlanFile, tmp_path: Path
) -> None:
    file.write(add(an_account()))
    file.close()
    with closing(sqlite3.connect(file.path)) as other:
        (page,) = other.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'edit_log'"
        ).fetchone()
    whole = bytearray(file.path.read_bytes())
    whole[(page - 1) * 4096 : (page - 1) * 4096 + 2000] = b"\xff" * 2000
    file.path.write_bytes(whole)
    # what is damaged is only looked at by the copy: the log is not loaded
    with (
        PlanFile.open(file.path) as opened,
        pytest.raises(PlanFileError, match=r"“plan\.qdeck” is damaged"),
    ):
        opened.save_copy(tmp_path / "copy.qdeck")
    assert list(tmp_path.iterdir()) == [file.path]


def test_a_copy_that_is_not_sound_is_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "plan.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as plan:
        plan.execute("CREATE TABLE t (x TEXT, y TEXT)")
        plan.execute("INSERT INTO t VALUES (NULL, NULL)")
        plan.execute("PRAGMA writable_schema = ON")
        plan.execute(
            "UPDATE sqlite_schema SET sql = replace(sql, 'y TEXT', 'y NOT NULL')"
        )
        plan.execute("PRAGMA writable_schema = RESET")
        with pytest.raises(PlanFileError, match="damaged"):
            save_copy(plan, path, tmp_path / "copy.db")
    assert list(tmp_path.iterdir()) == [path]


def test_a_copy_into_a_folder_that_is_not_there_is_refused(
    file: PlanFile, tmp_path: Path
) -> None:
    with pytest.raises(CannotWrite, match="no folder"):
        file.save_copy(tmp_path / "nowhere" / "copy.qdeck")


def test_a_failed_write_leaves_the_workspace_as_it_was(
    file: PlanFile, company: Company
) -> None:
    workspace = Workspace(file.plan, file.write)
    file.path.rename(file.path.with_suffix(".gone"))
    with pytest.raises(PlanFileError):
        workspace.apply(add(an_account()))
    assert workspace.plan == Plan.of([company])
    assert workspace.undo_label is None
