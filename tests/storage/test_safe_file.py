"""A file is replaced whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from storage.errors import CannotWrite, DiskFull
from storage.safe_file import explain, replace_file


def _write_new(path: Path) -> None:
    path.write_bytes(b"new")


def _names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_the_new_content_stands_in_place_of_the_old(tmp_path: Path) -> None:
    target = tmp_path / "list.csv"
    target.write_bytes(b"old")
    replace_file(target, _write_new)
    assert target.read_bytes() == b"new"
    assert _names(tmp_path) == ["list.csv"]


def test_only_the_owner_may_read_the_file(tmp_path: Path) -> None:
    target = tmp_path / "list.csv"
    replace_file(target, _write_new)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_keeps_the_old_file_and_leaves_no_part(
    tmp_path: Path, code: int
) -> None:
    target = tmp_path / "list.csv"
    target.write_bytes(b"old")

    def half(path: Path) -> None:
        path.write_bytes(b"ne")
        raise OSError(code, "no room")

    with pytest.raises(DiskFull, match="is full") as caught:
        replace_file(target, half)
    assert str(tmp_path) in str(caught.value)
    assert target.read_bytes() == b"old"
    assert _names(tmp_path) == ["list.csv"]


def test_a_bug_while_writing_leaves_no_part_and_is_not_hidden(tmp_path: Path) -> None:
    def broken(path: Path) -> None:
        path.write_bytes(b"ne")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        replace_file(tmp_path / "list.csv", broken)
    assert _names(tmp_path) == []


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="There is no folder") as caught:
        replace_file(tmp_path / "gone" / "list.csv", _write_new)
    assert str(tmp_path / "gone") in str(caught.value)


def test_a_file_in_the_place_of_the_folder_is_a_missing_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CannotWrite, match="There is no folder"):
        replace_file(tmp_path / "file" / "list.csv", _write_new)


def test_a_folder_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "list.csv").mkdir()
    with pytest.raises(CannotWrite, match="is a folder"):
        replace_file(tmp_path / "list.csv", _write_new)
    assert _names(tmp_path) == ["list.csv"]


def test_a_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="too long"):
        replace_file(tmp_path / ("x" * 300), _write_new)
    assert _names(tmp_path) == []


def test_a_name_of_the_greatest_length_is_written(tmp_path: Path) -> None:
    target = tmp_path / ("x" * 255)
    replace_file(target, _write_new)
    assert target.read_bytes() == b"new"


def test_a_link_stays_a_link_and_its_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "list.csv").write_bytes(b"old")
    link = tmp_path / "link.csv"
    link.symlink_to(tmp_path / "real" / "list.csv")
    replace_file(link, _write_new)
    assert link.is_symlink()
    assert (tmp_path / "real" / "list.csv").read_bytes() == b"new"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.EACCES, "You may not write in the folder"),
        (errno.EPERM, "You may not write in the folder"),
        (errno.EROFS, "can only be read"),
        (errno.EIO, "Input/output error"),
    ],
)
def test_what_the_system_says_becomes_one_sentence_with_the_folder(
    tmp_path: Path, code: int, words: str
) -> None:
    error = explain(OSError(code, os.strerror(code)), tmp_path / "list.csv")
    assert isinstance(error, CannotWrite)
    assert words in str(error)
    assert str(tmp_path) in str(error)
