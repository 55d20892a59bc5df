"""Asking the program that has a plan open to come to the front.

A note in a folder of this person's: no program can do more with it than be polite.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from storage.folders import key_of, make_private, state_folder


def requests_folder() -> Path:
    """The folder with the requests, made if need be. Raises OSError."""
    folder = state_folder() / "show"
    make_private(folder)
    return folder


def ask_to_show(plan: Path) -> bool:
    """Asks whoever has the plan open to show it; whether that could be asked."""
    try:
        (requests_folder() / key_of(plan)).touch(mode=0o600)
    except OSError:
        return False
    return True


def is_asked(plan: Path) -> bool:
    """Whether a request to show this plan was not yet answered."""
    return (state_folder() / "show" / key_of(plan)).exists()


def take_request(plan: Path) -> bool:
    """Whether somebody asked to show this plan; the request is answered with it."""
    with suppress(OSError):
        (state_folder() / "show" / key_of(plan)).unlink()
        return True
    return False
