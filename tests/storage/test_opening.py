"""A file is looked at before it is used, by steps that cannot hurt anybody."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage.errors import NotAPlanFile
from storage.plan_file import PlanFile
from storage.private_copy import journal_of
from storage.verdict import refuse_foreign_form


def with_a_trigger(file: PlanFile) -> Path:
    """A plan into which a stranger has written a trigger."""
    file.close()
    with closing(sqlite3.connect(file.path)) as other:
        other.execute("CREATE TRIGGER t AFTER UPDATE ON companies BEGIN SELECT 1; END")
    return file.path


def test_a_foreign_file_is_refused_before_it_is_opened_for_writing(
    file: PlanFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = with_a_trigger(file)
    before = path.read_bytes(), path.stat().st_mtime_ns
    opened: list[Path] = []
    monkeypatch.setattr("storage.opening.connect", lambda at, **_how: opened.append(at))
    with pytest.raises(NotAPlanFile, match="made of"):
        PlanFile.open(path)
    assert opened == []
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_a_plan_of_ours_is_opened_after_that_look(
    file: PlanFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: the connection that is watched above is the one that is used."""
    file.close()

    class Opened(Exception):
        """The file was about to be opened for writing."""

    def fail(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
        raise Opened(path, read_only)

    monkeypatch.setattr("storage.opening.connect", fail)
    with pytest.raises(Opened):
        PlanFile.open(file.path)


def test_the_first_look_plays_no_journal_back(file: PlanFile) -> None:
    file.close()
    before = file.path.read_bytes()
    journal_of(file.path).write_bytes(b"\0" * 512)
    refuse_foreign_form(file.path, int.from_bytes(before[60:64], "big"))
    assert file.path.read_bytes() == before
    assert journal_of(file.path).read_bytes() == b"\0" * 512


def test_a_file_that_somebody_is_just_writing_is_judged_later(file: PlanFile) -> None:
    path = with_a_trigger(file)
    version = int.from_bytes(path.read_bytes()[60:64], "big")
    with pytest.raises(NotAPlanFile):
        refuse_foreign_form(path, version)
    journal_of(path).write_bytes(b"x" * 512)
    refuse_foreign_form(path, version)
