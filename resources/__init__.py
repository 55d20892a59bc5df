"""The files that ship with the program: fonts, icons, texts and example data."""

from pathlib import Path

_ROOT = Path(__file__).resolve().parent


def path(name: str) -> Path:
    """The place of a shipped file or folder, such as `icons/gauge.svg`.

    `name` is relative to `resources/`, with forward slashes on every system.
    Raises FileNotFoundError if nothing of that name ships: a wrong name is a bug
    and must not become an empty icon or a missing letter.
    """
    found = _ROOT.joinpath(*name.split("/"))
    if not found.exists():
        raise FileNotFoundError(f"resources/ holds nothing called {name!r}")
    return found
