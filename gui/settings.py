"""Personal settings of this person and screen; nothing of the plan is kept here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from gui.theme import Appearance

MOST_RECENT = 10


class Settings:
    """What is remembered between two starts, written the moment it changes."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    @property
    def appearance(self) -> Appearance:
        """System, light or dark."""
        return Appearance(self._text("appearance") or Appearance.SYSTEM)

    @appearance.setter
    def appearance(self, value: Appearance) -> None:
        self._set("appearance", value.value)

    @property
    def recent(self) -> tuple[Path, ...]:
        """The plans used last, the newest first; those that are gone are left out."""
        texts = self._text("recent").split("\n")
        return tuple(Path(text) for text in texts if text and Path(text).is_file())

    def add_recent(self, path: Path) -> None:
        """Put a plan on top of the ones used last."""
        paths = [path, *(other for other in self.recent if other != path)]
        self._set("recent", "\n".join(str(each) for each in paths[:MOST_RECENT]))

    @property
    def geometry(self) -> QByteArray:
        """The window's size and place, empty at first."""
        value = self._store.value("window/geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("window/geometry", value)

    def columns(self, table: str) -> str:
        """How the columns of a table were left, as the table itself wrote it."""
        return self._text(f"columns/{table}")

    def set_columns(self, table: str, layout: str) -> None:
        """Remember how the columns of a table were left; empty forgets it."""
        self._set(f"columns/{table}", layout)

    def _text(self, key: str) -> str:
        value = self._store.value(key, "")
        return value if isinstance(value, str) else ""

    def _set(self, key: str, value: str) -> None:
        self._store.setValue(key, value)
