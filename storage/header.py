"""Is this file a plan of ours? Answered from its first bytes, before SQLite sees it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from planner.errors import PlanFileError
from planner.text import _
from storage.errors import CannotWrite, NewerPlanFile, NotAPlanFile
from storage.schema import APPLICATION_ID, FINGERPRINTS, VERSION, version_text

_LENGTH = 100
_MAGIC = b"SQLite format 3\0"
_WAL = 2
_NOT_IN_TEXTS = frozenset(range(32)) - frozenset(b"\t\n\v\f\r")
_LONGEST_PATH = 504  # bytes; SQLite's own 512 must hold the journal's name as well
_LONGEST_NAME = 246  # bytes; the journal's name is 8 longer and must fit into 255


def absolute(path: Path) -> Path:
    """The path from the root. Raises CannotWrite when SQLite could not work with it."""
    whole = Path(os.path.abspath(path))  # noqa: PTH100  # resolve() would follow links
    if "\0" in str(whole):
        raise CannotWrite(_("A file name cannot hold this character. Choose another."))
    too_long = len(os.fsencode(whole)) > _LONGEST_PATH
    if too_long or len(os.fsencode(whole.name)) > _LONGEST_NAME:
        raise CannotWrite(
            _(
                "The name of the file with all its folders is too long. Choose a "
                "shorter name, or a folder nearer to the top."
            )
        )
    return whole


def read_version(path: Path, *, is_unfinished: bool = False) -> int:
    """The version of the plan in this file.

    `is_unfinished`: a journal will take a change back. After a power cut the file may
    end with a part of a page then; whoever takes the change back looks again.
    Raises NotAPlanFile or NewerPlanFile. To be called before any connection to the
    file is open in this process: closing it here would end SQLite's locks on it.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise NotAPlanFile(path, _("It is a folder or a device."))
        # Without waiting, since a pipe could have taken the file's place meanwhile.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        try:
            first = os.read(handle, _LENGTH)
        finally:
            os.close(handle)
    except OSError as error:
        raise _unreachable(path, error) from error
    return _version(path, first, status.st_size, is_unfinished=is_unfinished)


def _version(path: Path, first: bytes, size: int, *, is_unfinished: bool) -> int:
    if len(first) < _LENGTH or not first.startswith(_MAGIC):
        raise NotAPlanFile(path, _what_else(first))
    if int.from_bytes(first[68:72], "big") != APPLICATION_ID:
        raise NotAPlanFile(path, _("It is a database of another program."))
    version = int.from_bytes(first[60:64], "big")
    if version > VERSION:
        raise NewerPlanFile(path, version_text(version))
    if version not in FINGERPRINTS:
        raise NotAPlanFile(path, _("It was never finished."))
    if _WAL in (first[18], first[19]):
        sentence = _("Another program has changed it so that parts may be missing.")
        raise NotAPlanFile(path, sentence)
    if size % _page_size(first) and not is_unfinished:
        raise damaged(path)
    return version


def damaged(path: Path) -> PlanFileError:
    """What to say of a plan that cannot be read in full."""
    sentence = _(
        "“{name}” is damaged and cannot be read. Restore a backup of it, or save what "
        "can be read with “quarterdeck rescue”."
    )
    return PlanFileError(sentence.format(name=path.name))


def _page_size(first: bytes) -> int:
    size = int.from_bytes(first[16:18], "big")
    return 65_536 if size == 1 else max(size, 1)  # 1 stands for what has no room there


def _what_else(first: bytes) -> str:
    if not first:
        return _("It is empty.")
    if first.startswith(b"%PDF"):
        return _("It is a PDF document.")
    if first.startswith(b"PK"):
        return _("It is a spreadsheet or another packed file.")
    if first.startswith(_MAGIC):
        return _("Only its beginning is there.")
    if not _NOT_IN_TEXTS.intersection(first):
        return _("It looks like a text; lists of accounts can be imported.")
    return _("It is some other kind of file.")


def _unreachable(path: Path, error: OSError) -> PlanFileError:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        sentence = _("There is no file “{path}”. Was it moved or renamed?")
    elif isinstance(error, PermissionError):
        sentence = _("You may not read “{path}”. Ask its owner, or choose another.")
    else:
        sentence = _("“{path}” cannot be read ({reason}). Choose another file.")
    reason = error.strerror or str(error)
    return PlanFileError(sentence.format(path=path, reason=reason))
