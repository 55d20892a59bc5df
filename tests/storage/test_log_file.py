"""The log: private, of bounded size, and without a name or a text of any plan."""

import faulthandler
import logging
import os
import stat
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from planner.records import RECORDS, Account
from storage.errors import NotAPlanFile
from storage.example import example_plan
from storage.folders import key_of
from storage.log_file import (
    CRASHES,
    FILE,
    KEPT,
    LARGEST,
    note_opened,
    note_refused,
    open_log,
)

LOG = logging.getLogger("quarterdeck")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder in which the log is written."""
    place = tmp_path / "state" / "quarterdeck"
    # pytest watches for crashes itself, and goes on after this test.
    monkeypatch.setattr(faulthandler, "enable", os.close)
    handler = open_log(place)
    assert handler is not None
    yield place
    LOG.removeHandler(handler)
    handler.close()


def text_of(folder: Path) -> str:
    return "".join(file.read_text("utf-8") for file in folder.iterdir())


def test_only_the_owner_can_read_it(folder: Path) -> None:
    LOG.info("started")
    for name in (FILE, CRASHES):
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_it_begins_anew_before_it_is_large(folder: Path) -> None:
    line = "x" * 1023
    for _time in range((KEPT + 3) * LARGEST // 1024):
        LOG.info(line)
    files = sorted(folder.glob(f"{FILE}*"))
    assert len(files) == KEPT + 1
    assert all(file.stat().st_size <= LARGEST for file in files)
    assert all(stat.S_IMODE(file.stat().st_mode) == 0o600 for file in files)


def test_a_plan_is_noted_without_a_name_or_a_text_of_it(folder: Path) -> None:
    plan = example_plan(date(2026, 8, 14))
    path = Path("/home/rosa/Brackwater secrets.qdeck")
    note_opened(path, plan)
    note_refused(path, NotAPlanFile(path))
    text = text_of(folder)
    assert f"opened {key_of(path)}: 68 Account" in text
    assert f"refused {key_of(path)}: NotAPlanFile" in text
    assert "rosa" not in text
    assert "secrets" not in text
    names = {account.name for account in plan.all(Account)}
    titles = {
        value
        for kind in RECORDS
        for record in plan.all(kind)
        for key in ("name", "text", "note", "notes", "email")
        if isinstance(value := getattr(record, key, None), str) and value
    }
    assert len(names) == 68
    assert [each for each in names | titles if each in text] == []


def test_without_a_place_for_it_the_program_goes_on(tmp_path: Path) -> None:
    taken = tmp_path / "state"
    taken.write_text("a file where a folder should be")
    assert open_log(taken) is None
