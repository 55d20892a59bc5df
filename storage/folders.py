"""The program's own folders on this computer, where nobody else can look."""

from __future__ import annotations

import os
import sys
from hashlib import sha256
from pathlib import Path

_PRIVATE = 0o700


def data_folder() -> Path:
    """Where the program keeps what it makes by itself, such as backups."""
    return _folder("XDG_DATA_HOME", ".local/share")


def state_folder() -> Path:
    """Where the program notes what may be forgotten."""
    return _folder("XDG_STATE_HOME", ".local/state")


def make_private(folder: Path) -> None:
    """Makes the folder and those above it, for their owner alone. Raises OSError."""
    # mkdir's own `parents` would let others look into those above.
    for each in (*reversed(folder.parents), folder):
        if not each.is_dir():
            each.mkdir(mode=_PRIVATE, exist_ok=True)


def keep_private() -> None:
    """From here on, what this program makes is its owner's alone, whoever makes it.

    Qt writes settings, pictures of icons and printed files by itself.
    """
    os.umask(0o777 & ~_PRIVATE)


def real(path: Path) -> Path:
    """The file that is meant, through whatever link; a loop of links is left as it is.

    `Path.resolve` raises another error for such a loop with every version of Python.
    """
    return Path(os.path.realpath(path))


def key_of(plan: Path) -> str:
    """A short name for a plan by its place, the same through whatever link."""
    return sha256(os.fsencode(real(plan))).hexdigest()[:12]


def _folder(variable: str, usual: str) -> Path:
    chosen = os.environ.get(variable, "")
    if Path(chosen).is_absolute():
        return Path(chosen) / "quarterdeck"
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData/Local"
        return Path(local) / "Quarterdeck"
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support/Quarterdeck"
    return Path.home() / usual / "quarterdeck"
