"""Personal settings of this person and screen; nothing of the plan is kept here."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from gui.theme import Appearance
from resources.locale import LANGUAGES

__all__ = ["LANGUAGES", "Settings"]

MOST_RECENT = 10
MARK_BYTES = 8


class Settings:
    """What is remembered between two starts, written the moment it changes."""

    def __init__(self, store: QSettings, plan: str = "") -> None:
        self._store = store
        self._plan = plan

    @property
    def appearance(self) -> Appearance:
        """System, light or dark."""
        return Appearance(self._text("appearance") or Appearance.SYSTEM)

    @appearance.setter
    def appearance(self, value: Appearance) -> None:
        self._set("appearance", value.value)

    @property
    def language(self) -> str:
        """The code of the chosen language, such as "de"; "" is the system's."""
        return self._text("language")

    @language.setter
    def language(self, value: str) -> None:
        self._set("language", value)

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

    def for_plan(self, path: Path) -> Settings:
        """The same settings, with what a table remembers for this plan file alone.

        The file is told by a mark of its path, which cannot be read back.
        """
        words = str(path.absolute()).encode()
        mark = blake2b(words, digest_size=MARK_BYTES).hexdigest()
        return Settings(self._store, mark)

    def columns(self, table: str) -> str:
        """How the columns of a table were left, as the table itself wrote it.

        A plan that is new here begins with how they were left in any other.
        """
        return self._text(self._own("columns", table)) or self._text(f"columns/{table}")

    def set_columns(self, table: str, layout: str) -> None:
        """Remember how the columns of a table were left; empty forgets it."""
        self._set(self._own("columns", table), layout)
        self._set(f"columns/{table}", layout)

    def filters(self, table: str) -> str:
        """What a table was filtered by in this plan, as the table itself wrote it."""
        return self._text(self._own("filters", table))

    def set_filters(self, table: str, filters: str) -> None:
        """Remember what a table is filtered by."""
        self._set(self._own("filters", table), filters)

    def views(self, table: str) -> str:
        """The views of a table that were saved for this plan, as it wrote them."""
        return self._text(self._own("views", table))

    def set_views(self, table: str, views: str) -> None:
        """Remember the saved views of a table."""
        self._set(self._own("views", table), views)

    @property
    def left_out(self) -> frozenset[str]:
        """The first steps that nobody wants to do in this plan."""
        return frozenset(self._text(self._own("steps", "left out")).split())

    def leave_out(self, step: str) -> None:
        """Remember that nobody wants to do this one of the first steps."""
        steps = sorted(self.left_out | {step})
        self._set(self._own("steps", "left out"), " ".join(steps))

    def _own(self, kind: str, table: str) -> str:
        """The key of what is remembered for one plan file."""
        return f"plans/{self._plan}/{kind}/{table}" if self._plan else f"{kind}/{table}"

    def matching(self, signature: str) -> str:
        """How the columns of such a list were matched, as the import wrote it."""
        return self._text(f"matching/{signature}")

    def set_matching(self, signature: str, matching: str) -> None:
        """Remember how the columns of such a list were matched."""
        self._set(f"matching/{signature}", matching)

    def _text(self, key: str) -> str:
        value = self._store.value(key, "")
        return value if isinstance(value, str) else ""

    def _set(self, key: str, value: str) -> None:
        self._store.setValue(key, value)
