"""The log of the program: what it did, in ids, counts and kinds of errors alone.

No name and no text of a plan is ever written here, nor where a plan lies.
"""

from __future__ import annotations

import faulthandler
import io
import logging
import os
from logging.handlers import RotatingFileHandler
from pathlib import Path

from planner.plan import Plan
from planner.records import Account, Activity, Campaign, Target
from storage.folders import key_of, make_private, state_folder

NAME = "quarterdeck"
FILE, CRASHES = "quarterdeck.log", "crashes.txt"
LARGEST = 256 * 1024  # bytes, before a new file is begun
KEPT = 3
MODE = 0o600
_COUNTED = (Account, Campaign, Activity, Target)
_LOG = logging.getLogger(NAME)


def open_log(folder: Path | None = None) -> logging.Handler | None:
    """Begins to write the log in a folder, by default where it may be forgotten.

    None where nothing can be written there: a program without a log is better than no
    program.
    """
    place = folder or state_folder()
    try:
        make_private(place)
        handler = _PrivateFile(
            place / FILE, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8"
        )
        _watch_crashes(place / CRASHES)
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _LOG.addHandler(handler)
    _LOG.setLevel(logging.INFO)
    # Nobody else's handlers: they may write where others can read.
    _LOG.propagate = False
    return handler


def note_opened(path: Path, plan: Plan) -> None:
    """Notes that a plan was opened, by a short name that tells nobody where it is."""
    counts = ", ".join(f"{len(plan.all(kind))} {kind.__name__}" for kind in _COUNTED)
    _LOG.info("opened %s: %s", key_of(path), counts)


def note_refused(path: Path, error: Exception) -> None:
    """Notes that a plan could not be opened, by the kind of the error alone."""
    _LOG.warning("refused %s: %s", key_of(path), type(error).__name__)


class _PrivateFile(RotatingFileHandler):
    """A file that only its owner can read, from the first byte on."""

    def _open(self) -> io.TextIOWrapper:
        handle = os.open(
            self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, MODE
        )
        return io.TextIOWrapper(os.fdopen(handle, "ab"), encoding=self.encoding)


def _watch_crashes(path: Path) -> None:
    """Lets Python write its stack there when the whole process dies."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, MODE)
    # The file stays open as long as the program runs: there is no time to open one.
    faulthandler.enable(handle)
