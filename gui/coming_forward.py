"""A second start on a plan brings the window that has it to the front.

Both programs meet in a folder of this person's: there is no socket.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from storage.requests import ask_to_show, is_asked, requests_folder, take_request

PATIENCE = 700  # milliseconds; a window that is not hung answers in a few


def watch(owner: QObject, look: Callable[[], None]) -> None:
    """Call `look` when somebody asks; a folder that cannot be made is not watched."""
    with suppress(OSError):
        watcher = QFileSystemWatcher([str(requests_folder())], owner)
        watcher.directoryChanged.connect(lambda _folder: look())


def is_wanted(plan: Path) -> bool:
    """Whether somebody asked for the window with this plan, who is told by this."""
    return take_request(plan)


def ask(
    owner: QObject,
    plan: Path,
    shown: Callable[[], object],
    not_shown: Callable[[], object],
) -> None:
    """Ask for the window that has the plan; then one of the two is called."""
    if not ask_to_show(plan):
        not_shown()
        return

    def settle() -> None:
        # Whoever finds the request still there takes it back: nobody answered.
        if take_request(plan):
            not_shown()
        else:
            shown()

    patience = QTimer(owner)
    patience.setSingleShot(True)
    patience.setInterval(PATIENCE)
    patience.timeout.connect(settle)
    patience.timeout.connect(patience.deleteLater)
    watcher = QFileSystemWatcher([str(requests_folder())], patience)

    def look(_folder: str) -> None:
        if not is_asked(plan):
            watcher.directoryChanged.disconnect()
            patience.start(0)

    watcher.directoryChanged.connect(look)
    patience.start()
