"""Any name and place that the disk takes works, or is refused in words."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from planner.records import Account
from storage.errors import (
    CannotWrite,
)
from storage.plan_file import PlanFile
from tests.builders import a_company, an_account
from tests.storage.open_plans import add

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
