"""Where the plan lies that a folder of backups belongs to.

The folder's own name does not tell, and the backups of a plan that was copied must not
go with those of its copy.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from storage.folders import real


def note_place(shelf: Path, plan: Path) -> None:
    """Notes beside a folder of backups which plan they are of."""
    note = _note(shelf)
    # Without the note the backups are taken for those of a plan that was moved.
    with suppress(OSError):
        note.touch(mode=0o600)
        note.write_bytes(os.fsencode(real(plan)))


def is_of_another(shelf: Path, plan: Path) -> bool:
    """Whether the plan of these backups is still in its place, and not this one."""
    try:
        place = os.fsdecode(_note(shelf).read_bytes())
        return bool(place) and not Path(place).samefile(plan)
    except (OSError, ValueError):
        return False  # it is gone from there, or its place was not noted


def _note(shelf: Path) -> Path:
    return shelf.with_name(f"{shelf.name}.place")
