"""A disk under SQLite that remembers what was written to it, and what was synced.

Syncs are only noted: the tests need no time of a real disk.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from unittest.mock import patch
from uuid import uuid4

import apsw

from tests.storage.power_connection import Connection

_JOURNALS = apsw.SQLITE_OPEN_MAIN_JOURNAL | apsw.SQLITE_OPEN_WAL

Content = Mapping[str, bytes]
"""The files of a folder by their names."""


class Act(Enum):
    """What SQLite may do to a file, or to the folder that it is in."""

    MAKE = auto()
    WRITE = auto()
    RESIZE = auto()
    SYNC = auto()
    DELETE = auto()
    SYNC_FOLDER = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing done to the disk. `at`: the place of a write, or the new size."""

    act: Act
    name: str
    at: int = 0
    data: bytes = b""


class Disk:
    """What SQLite does in one folder, in order; the files are really written there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.before: Content = content_of(folder)
        self.steps: list[Step] = []
        self.room: int | None = None
        """How many more writes go well before the disk is full; None: all of them."""
        self._known = set(self.before)

    @contextmanager
    def under_sqlite(self) -> Iterator[None]:
        """All connections that are made within are made to this disk."""
        vfs = _Vfs(f"disk-{uuid4().hex}", self)

        def connect(place: str, **_settings: object) -> Connection:
            return Connection(place, vfs.name)

        try:
            with patch.object(sqlite3, "connect", connect):
                yield
        finally:
            vfs.unregister()

    def note_name(self, path: str) -> None:
        """Remembers that there is a file of this name, if there was none before."""
        if Path(path).name not in self._known:
            self.note(Act.MAKE, path)

    def note(self, act: Act, path: str, at: int = 0, data: bytes = b"") -> None:
        """Remembers a step, if it was done in the folder."""
        place = Path(path)
        if place.parent == self.folder:
            self.steps.append(Step(act=act, name=place.name, at=at, data=data))
        if act is Act.MAKE:
            self._known.add(place.name)
        elif act is Act.DELETE:
            self._known.discard(place.name)


class _Vfs(apsw.VFS):
    """The system's own files, with every step noted."""

    def __init__(self, name: str, disk: Disk) -> None:
        self.name = name
        self._disk = disk
        super().__init__(name, "")

    def xOpen(  # noqa: N802  # SQLite's name
        self, name: str | apsw.URIFilename | None, flags: list[int]
    ) -> apsw.VFSFile:
        return _File(self._disk, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802  # SQLite's
        super().xDelete(filename, False)
        self._disk.note(Act.DELETE, filename)
        if syncdir:
            self._disk.note(Act.SYNC_FOLDER, filename)


class _File(apsw.VFSFile):
    def __init__(
        self, disk: Disk, name: str | apsw.URIFilename | None, flags: list[int]
    ) -> None:
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        self._disk = disk
        self._path = path or ""
        # As the system's own files have it: with the first sync of a new journal its
        # folder is synced too. The plan itself is made by the program, not by SQLite.
        is_new = not Path(self._path).exists()
        self._is_name_loose = is_new and bool(flags[0] & _JOURNALS)
        super().__init__("", name, flags)
        disk.note_name(self._path)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802  # SQLite's name
        if self._disk.room is not None:
            if not self._disk.room:
                raise apsw.exception_for(apsw.SQLITE_FULL)
            self._disk.room -= 1
        super().xWrite(data, offset)
        self._disk.note(Act.WRITE, self._path, offset, bytes(data))

    def xTruncate(self, newsize: int) -> None:  # noqa: N802  # SQLite's name
        super().xTruncate(newsize)
        self._disk.note(Act.RESIZE, self._path, newsize)

    def xSync(self, flags: int) -> None:  # noqa: N802, ARG002  # SQLite's
        self._disk.note(Act.SYNC, self._path)
        if self._is_name_loose:
            self._is_name_loose = False
            self._disk.note(Act.SYNC_FOLDER, self._path)


def content_of(folder: Path) -> Content:
    """All files that are in the folder now."""
    return {each.name: each.read_bytes() for each in folder.iterdir() if each.is_file()}
