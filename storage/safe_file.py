"""Writing a file whole or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from storage.errors import CannotWrite, DiskFull
from storage.folders import real

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from planner.errors import PlanFileError

PART_BEGINS, PART_ENDS = ".quarterdeck-", ".part"
"""The names of files that are being written; killed programs leave them behind."""

# What the operating system says: the error that puts it into words for the folder.
_REASONS: Mapping[int, Callable[[Path], PlanFileError]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EFBIG: DiskFull,
    errno.EACCES: CannotWrite.no_permission,
    errno.EPERM: CannotWrite.no_permission,
    errno.ENOENT: CannotWrite.no_folder,
    errno.ENOTDIR: CannotWrite.no_folder,
    errno.EROFS: CannotWrite.read_only,
    errno.ENAMETOOLONG: CannotWrite.name_too_long,
}


def replace_file(path: Path, write: Callable[[Path], None]) -> None:
    """Puts at `path` what `write` leaves in the file it is given; mode 0600.

    The old file stays until the new one is whole and on the disk. On any failure it
    is untouched and no part is left. Raises DiskFull or CannotWrite.
    """
    try:
        # A link is followed, so that the file it names is replaced and not the link.
        target = real(path)
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, "")
        _write_beside(target, write)
    except OSError as error:
        raise explain(error, path) from error


def is_same(path: Path, other: Path) -> bool:
    """Whether both are one file; no where there is none. Raises CannotWrite.

    As when `path` is in a folder that may not be looked into.
    """
    try:
        there = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise explain(error, path) from error
    try:
        return os.path.samestat(there, other.stat())
    except OSError:
        return False


def explain(error: OSError, path: Path) -> PlanFileError:
    """The sentence for what the operating system said about writing `path`."""
    folder = path.absolute().parent
    code = error.errno or 0
    if code == errno.EISDIR:
        return CannotWrite.is_folder(path)
    if code in _REASONS:
        return _REASONS[code](folder)
    return CannotWrite.other(folder, error.strerror or str(error))


def _write_beside(target: Path, write: Callable[[Path], None]) -> None:
    # Beside the target, since a move is only atomic within one file system; a name of
    # our own, since the target's may be as long as the file system allows.
    handle, name = tempfile.mkstemp(
        dir=target.parent, prefix=PART_BEGINS, suffix=PART_ENDS
    )
    os.close(handle)
    part = Path(name)
    try:
        write(part)
        _flush(part, os.O_RDWR)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    _flush_folder(target.parent)


def _flush(path: Path, flags: int) -> None:
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _flush_folder(folder: Path) -> None:
    # Windows cannot open a folder as a file; there the move itself is durable.
    if os.name == "posix":
        _flush(folder, os.O_RDONLY)
