"""Wherever the disk becomes full: it is said, nothing is lost, and work goes on."""

from __future__ import annotations

import errno
import resource
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import pytest

from planner.change import Change, added
from planner.errors import PlanFileError
from planner.plan import Plan
from storage import connection
from storage.connection import _SETTINGS
from storage.documents import write_pages
from storage.errors import DiskFull
from storage.plan_file import PlanFile
from tests.builders import a_company, an_account
from tests.storage.power_disk import Disk
from tests.storage.power_runs import Settings

BULK = 400
BACKUP_STEP = 7  # every so many of its writes, since it has many
# So few pages are kept in memory that an import reaches the file before its end.
SMALL = {**_SETTINGS, "cache_size": 10}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed plan in a folder of its own."""
    made = tmp_path / "plans" / "plan.qdeck"
    PlanFile.create(made, [a_company(), an_account("Kept")]).close()
    return made


@contextmanager
def on_a_disk(path: Path, settings: Settings) -> Iterator[tuple[PlanFile, Disk]]:
    """The open plan, and the disk under it."""
    disk = Disk(path.parent)
    with (
        patch.object(connection, "_SETTINGS", settings),
        disk.under_sqlite(),
        PlanFile.open(path) as file,
    ):
        yield file, disk


def an_import() -> Change:
    return Change("Import", added(*(an_account("x" * 50) for _ in range(BULK))))


def plan_in(path: Path) -> Plan:
    with PlanFile.open(path, read_only=True) as file:
        return file.plan


def test_an_import_for_which_there_is_no_room_leaves_no_trace(path: Path) -> None:
    failed = 0
    with on_a_disk(path, SMALL) as (file, disk):
        before, change = file.plan, an_import()
        while True:
            disk.room = failed
            try:
                file.write(change)
                break
            except DiskFull as told:
                assert str(path.parent) in str(told)  # noqa: PT017  # until it goes well
            disk.room = None
            assert file.load() == before
            small = Change("Small", added(an_account()))
            file.write(small)  # small edits work again
            before = before.after(small)
            failed += 1
        disk.room = None
        assert file.load() == before.after(change)
    assert failed > BULK / 10  # so many places were tried
    assert plan_in(path) == before.after(change)


def test_an_import_without_a_journal_would_be_noticed(path: Path) -> None:
    before, whole = plan_in(path), path.read_bytes()
    assert any(is_spoiled(path, before, whole, room) for room in range(5, 60, 5))


def is_spoiled(path: Path, before: Plan, whole: bytes, room: int) -> bool:
    """Whether a full disk spoils the plan after so many writes without a journal."""
    path.write_bytes(whole)
    with on_a_disk(path, {**SMALL, "journal_mode": "off"}) as (file, disk):
        disk.room = room
        try:
            file.write(an_import())
        except PlanFileError:
            disk.room = None
        else:
            return False  # there was room for all of it
    try:
        return plan_in(path) != before
    except PlanFileError:
        return True


def test_a_backup_for_which_there_is_no_room_leaves_the_old_one(path: Path) -> None:
    failed = 0
    with on_a_disk(path, _SETTINGS) as (file, disk):
        old = file.back_up()
        assert old is not None
        content = old.read_bytes()
        file.write(an_import())
        plan = file.load()
        while True:
            disk.room = failed * BACKUP_STEP
            try:
                made = file.back_up()
                break
            except DiskFull as told:
                assert str(old.parent) in str(told)  # noqa: PT017  # until it goes well
            assert list(old.parent.iterdir()) == [old]
            assert old.read_bytes() == content
            assert file.load() == plan
            failed += 1
    assert failed > 10
    assert made is not None
    assert plan_in(made) == plan


def test_a_backup_without_a_part_file_would_be_noticed(
    path: Path, tmp_path: Path
) -> None:
    target = tmp_path / "backup.qdeck"
    with on_a_disk(path, _SETTINGS) as (file, disk):
        disk.room = 20
        with pytest.raises(sqlite3.OperationalError):
            file._connection.execute("VACUUM INTO ?", (str(target),))  # noqa: SLF001  # the control
    assert target.exists()
    with pytest.raises(PlanFileError):
        PlanFile.open(target)


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    """No file of this process may become larger than so many bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)


def test_paper_for_which_there_is_no_room_leaves_the_old_file(tmp_path: Path) -> None:
    paper = tmp_path / "plan.pdf"
    write_pages(paper, b"%PDF old")
    with files_no_larger_than(8192), pytest.raises(DiskFull, match=str(tmp_path)):
        write_pages(paper, b"%PDF new" * 2000)
    assert paper.read_bytes() == b"%PDF old"
    assert list(tmp_path.iterdir()) == [paper]


def test_paper_written_in_its_place_would_be_noticed(tmp_path: Path) -> None:
    paper = tmp_path / "plan.pdf"
    paper.write_bytes(b"%PDF old")
    with files_no_larger_than(8192), pytest.raises(OSError, match="too large") as told:
        paper.write_bytes(b"%PDF new" * 2000)
    assert told.value.errno == errno.EFBIG
    assert paper.read_bytes() != b"%PDF old"
