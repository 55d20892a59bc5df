"""Which plans are just as this program left them, so that they need no full check.

A check of every page takes a while with large plans, and the start waits for it.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from storage.folders import key_of, make_private, state_folder


def is_known(plan: Path) -> bool:
    """Whether nobody has touched the file since `remember`; no when in doubt."""
    try:
        return _note(plan).read_text(encoding="ascii") == _looks(plan)
    except (OSError, UnicodeDecodeError):
        return False


def remember(plan: Path) -> None:
    """Notes how a sound plan looks that was just closed."""
    # Without the note the next start takes a little longer, and that is all.
    with suppress(OSError):
        note = _note(plan)
        make_private(note.parent)
        note.touch(mode=0o600)
        note.write_text(_looks(plan), encoding="ascii")


def _note(plan: Path) -> Path:
    return state_folder() / "known" / key_of(plan)


def _looks(plan: Path) -> str:
    status = plan.stat()
    # The inode's own time changes with every write, and cannot be set back.
    seen = status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino
    return json.dumps(seen)
