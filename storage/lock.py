"""One writer at a time: the file beside an open plan that says who is at work on it.

The operating system holds the lock on that file, so it ends with its holder, however
that ends, and no process id has to be believed. What is written in it is for the others
to read, and guards folders that several computers share: there a lock of the system may
not reach, so the word of a holder on another computer stands until a person removes it.
"""

from __future__ import annotations

import errno
import json
import os
import platform
import stat
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from planner.text import _, short_day
from planner.text_gate import clean_line
from storage.errors import PlanFileBusy
from storage.folders import real
from storage.safe_file import explain

_LONGEST = 2048  # bytes; whatever is longer was not written here
_LONGEST_NAME = 80
_FAR = 1 << 30  # Windows keeps others from reading what is locked: lock behind the text
_BUSY = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Who has a plan open to work on it, where, in which process, and since when."""

    name: str
    host: str
    process: int
    since: datetime

    @property
    def is_here(self) -> bool:
        """Whether it is a program on this computer."""
        return self.host == platform.node()

    def sentence(self, today: datetime) -> str:
        """Who has the plan open, in words: "Anna has this plan open since 14:02 …"."""
        time = f"{self.since:%H:%M}"
        if self.since.date() != today.date():
            time = f"{short_day(self.since.date())}, {time}"
        words = _("{name} has this plan open since {time} on {host}.")
        return words.format(name=self.name, time=time, host=self.host)


class Lock:
    """The right to write a plan, until `free`."""

    def __init__(self, path: Path, handle: int) -> None:
        """Meant for `take`."""
        self._path = path
        self._handle: int | None = handle

    @classmethod
    def take(cls, plan: Path, name: str, at: datetime) -> Lock:
        """The right to write the plan, for somebody of this name.

        Raises PlanFileBusy if somebody else has it, or another PlanFileError.
        """
        path = lock_path(plan)
        try:
            handle = _locked_file(path, plan)
        except OSError as error:
            if error.errno in _BUSY and path.exists():
                raise _busy(plan, read_holder(plan), at) from error
            raise explain(error, path) from error
        left = _read(handle)
        before = _holder(left)
        # A holder on this computer is gone, or the system would not have let us in.
        if left and (before is None or not before.is_here):
            os.close(handle)
            raise _busy(plan, before, at)
        _write(handle, name, at)
        return cls(path, handle)

    def free(self) -> None:
        """Lets others write the plan; does nothing the second time."""
        handle, self._handle = self._handle, None
        if handle is None:
            return
        is_ours = _is_at(self._path, handle)
        # Windows removes no file that is open; elsewhere nobody may come between.
        if sys.platform == "win32":
            os.close(handle)
        if is_ours:
            with suppress(OSError):  # one that stays behind is taken over
                self._path.unlink(missing_ok=True)
        if sys.platform != "win32":
            os.close(handle)


def lock_path(plan: Path) -> Path:
    """The file that locks a plan: beside the plan itself, not beside a link to it."""
    return Path(f"{real(plan)}.lock")


def read_holder(plan: Path) -> Holder | None:
    """Who says to have the plan open; None if nobody does, or not in our words."""
    try:
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)
        handle = os.open(lock_path(plan), flags | getattr(os, "O_NOFOLLOW", 0))
    except OSError:
        return None
    try:
        return _holder(_read(handle))
    finally:
        os.close(handle)


def _locked_file(path: Path, plan: Path) -> int:
    """The open lock file, locked. Raises OSError, BlockingIOError if another has it."""
    while True:
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NONBLOCK", 0)
        mode = stat.S_IMODE(plan.stat().st_mode) & 0o666 if plan.exists() else 0o600
        handle = os.open(path, flags | getattr(os, "O_NOFOLLOW", 0), mode)
        try:
            _lock(handle)
        except BaseException:
            os.close(handle)
            raise
        # The former holder may have removed the file between the two steps above.
        if _is_at(path, handle):
            return handle
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_at(path: Path, handle: int) -> bool:
    """Whether the open file is still the one with this name."""
    try:
        there = path.stat(follow_symlinks=False)
    except OSError:
        return False
    return os.path.samestat(there, os.fstat(handle))


def _read(handle: int) -> bytes:
    try:
        os.lseek(handle, 0, os.SEEK_SET)
        # A power cut may leave a file of nothing but zeroes.
        return os.read(handle, _LONGEST + 1).strip(b"\0")
    except OSError:
        return b"?"  # a device, or a disk that fails: not ours


def _holder(text: bytes) -> Holder | None:
    try:
        read = json.loads(text[:_LONGEST])
        return Holder(
            name=clean_line(str(read["name"]))[:_LONGEST_NAME],
            host=clean_line(str(read["host"]))[:_LONGEST_NAME],
            process=int(read["process"]),
            since=datetime.fromisoformat(read["since"]),
        )
    except (ValueError, TypeError, LookupError, RecursionError):
        return None


def _write(handle: int, name: str, at: datetime) -> None:
    said = {
        "name": name,
        "host": platform.node(),
        "process": os.getpid(),
        "since": at.isoformat(timespec="minutes"),
    }
    try:
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, json.dumps(said).encode())
    except OSError:
        # A full disk: the lock holds all the same, only its message is missing.
        return


def _busy(plan: Path, holder: Holder | None, at: datetime) -> PlanFileBusy:
    if holder is None:
        return PlanFileBusy(plan)
    sentence = holder.sentence(at)
    if holder.is_here:
        return PlanFileBusy(plan, sentence, process=holder.process)
    return PlanFileBusy(plan, sentence, lock=lock_path(plan))
